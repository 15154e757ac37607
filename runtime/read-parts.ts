/** Small readers that make sound data of stored data: what is damaged has its fallback and takes nothing else with it. */

/** What a value turned out to be. */
export interface Part<Value> {
  value: Value;
  /** Nothing had to be replaced or left out. What was never stored is whole. */
  isWhole: boolean;
}

/** Reads a value that may be anything; gives the fallback where it is missing or damaged. */
export type ReadPart<Value> = (stored: unknown, fallback: Value) => Part<Value>;

/** The readers of a record's fields. */
export type FieldReaders<Fields> = { [Name in keyof Fields]: ReadPart<Fields[Name]> };

/** A reader of one value that is sound or is not. */
export function readValue<Value>(isSound: (value: unknown) => value is Value): ReadPart<Value> {
  return (stored, fallback) => {
    if (stored === undefined) return { value: fallback, isWhole: true };
    return isSound(stored) ? { value: stored, isWhole: true } : { value: fallback, isWhole: false };
  };
}

/** A reader of one of a few values. */
export function readOneOf<Value extends string>(values: readonly Value[]): ReadPart<Value> {
  return readValue((value): value is Value => values.some((known) => known === value));
}

/** A reader of a whole number between two others. */
export function readInteger(least: number, most: number): ReadPart<number> {
  return readValue(
    (value): value is number => Number.isInteger(value) && Number(value) >= least && Number(value) <= most,
  );
}

/** A reader of a list, each item once; damaged items are left out, and so are those beyond the limit. */
export function readList<Item>(
  isItem: (value: unknown) => value is Item,
  limit: number,
): ReadPart<readonly Item[]> {
  return (stored, fallback) => {
    if (stored === undefined) return { value: fallback, isWhole: true };
    if (!Array.isArray(stored)) return { value: fallback, isWhole: false };
    const items = stored.filter(isItem);
    const byContent = new Map(items.map((item) => [JSON.stringify(item), item]));
    const value = [...byContent.values()].slice(0, limit);
    return { value, isWhole: items.length === stored.length && value.length === byContent.size };
  };
}

/** A reader of a record, field by field; fields that nobody reads are left out. */
export function readFields<Fields extends object>(readers: FieldReaders<Fields>): ReadPart<Fields> {
  return (stored, fallback) => {
    if (stored !== undefined && !isRecord(stored)) return { value: fallback, isWhole: false };
    const names = Object.keys(readers) as (keyof Fields & string)[];
    const parts = names.map((name) => [name, readers[name](stored?.[name], fallback[name])] as const);
    const value = Object.fromEntries(parts.map(([name, part]) => [name, part.value])) as Fields;
    return { value, isWhole: parts.every(([, { isWhole }]) => isWhole) };
  };
}

/** Whether a value is an object with named fields. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
