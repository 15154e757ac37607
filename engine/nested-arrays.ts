/** Tables as a file holds them: arrays by name, where a name such as `variants.automaton.base` says whose they are. */
import type { PackedArray, PackedArrays } from './pack.ts';

/** A table of arrays, or of such tables. */
export interface ArrayTable {
  [name: string]: PackedArray | ArrayTable;
}

/** Gives all arrays of a table under names that begin with `name`. */
export function flattenArrays(name: string, table: object): PackedArrays {
  const entries = Object.entries(table as ArrayTable).map(([key, value]) => {
    const path = `${name}.${key}`;
    return ArrayBuffer.isView(value) ? { [path]: value } : flattenArrays(path, value);
  });
  return Object.assign({}, ...entries) as PackedArrays;
}

/** Gives the table that `flattenArrays` took apart; the caller knows of what form it was. */
export function nestArrays(name: string, arrays: PackedArrays): unknown {
  const root: ArrayTable = {};
  for (const [path, array] of Object.entries(arrays)) {
    const [owner, ...keys] = path.split('.');
    if (owner !== name) continue;
    const last = keys.pop()!;
    let table = root;
    for (const key of keys) table = (table[key] ??= {}) as ArrayTable;
    table[last] = array;
  }
  return root;
}
