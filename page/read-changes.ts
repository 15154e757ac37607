/** Reads again what changed, and no more: an added element alone, changed inline text with its own block. */
import type { Block } from './blocks.ts';
import type { Changes } from './changes.ts';
import { hasScript } from './has-script.ts';
import { MAX_RUN } from './limits.ts';
import { createBuilder, createReader, type Reader } from './read-blocks.ts';
import type { Structure } from './readable.ts';
import type { Scope } from './shadow-trees.ts';
import { bare } from './bare.ts';
import { isText } from './node-kinds.ts';
import { isInPage } from './is-in-page.ts';
import { collectRun } from './text-run.ts';
import type { FindView } from './view.ts';

/** Reads the changed elements and texts one after the other; each text node once. */
export function createChangeReader(
  { scopes, texts }: Changes,
  structure: Structure,
  findView?: FindView,
): Reader {
  const places = placesOf(scopes, texts);
  const seen = new Set<Text>();
  let open: { scope: Scope; reader: Reader } | null = null;
  let isDone = false;

  function hasEnded(): boolean {
    return isDone;
  }

  function keep(blocks: Block[]): Block[] {
    for (const { nodes } of blocks) nodes.forEach((node) => seen.add(node));
    return blocks;
  }

  function readAround(node: Text): Block[] {
    return seen.has(node) ? [] : keep(readRun(node, structure, seen));
  }

  /** A block that begins or goes on outside of what was added is read whole. */
  function complete(scope: Scope, block: Block): Block[] {
    const [first] = block.nodes;
    const isWhole = bare<Node>(scope).contains(block.root) || block.nodes.length > MAX_RUN;
    return isWhole || !first ? keep([block]) : readAround(first);
  }

  function openNext(): Block[] {
    const { value, done } = places.next();
    if (done) isDone = true;
    else if (isText(value)) return readAround(value);
    else if (isChinese(value)) open = { scope: value, reader: createReader(value, structure, findView) };
    return [];
  }

  function readNext(isEnough: () => boolean): Block[] {
    if (!open) return openNext();
    const { scope, reader } = open;
    const blocks = reader.read(isEnough).flatMap((block) => complete(scope, block));
    if (reader.isDone()) open = null;
    return blocks;
  }

  return {
    isDone: hasEnded,
    read(isEnough) {
      const blocks: Block[] = [];
      do blocks.push(...readNext(isEnough));
      while (!hasEnded() && !isEnough());
      return blocks;
    },
  };
}

/** The block of a text node and all that reads on from it: one, unless line breaks part it; not what was `seen`. */
function readRun(node: Text, structure: Structure, seen: ReadonlySet<Text> = new Set()): Block[] {
  const root = structure.rootOf(node);
  if (root === null) return [];
  const from = { node, root, structure, seen };
  const run = [...collectRun(from, 'previousNode').toReversed(), node, ...collectRun(from, 'nextNode')];
  const builder = createBuilder(structure);
  for (const part of run) builder.add(part, part.data);
  builder.end();
  return builder.take();
}

function isChinese(scope: Scope): boolean {
  return hasScript(bare<Node>(scope).textContent ?? '');
}

/** Parts of the page that are not in another one that is read as well, then texts that are in none of them. */
function* placesOf(scopes: Set<Scope>, texts: Set<Text>): Generator<Scope | Text, undefined> {
  for (const scope of scopes) if (isInPage(scope) && !isWithin(scopes, scope)) yield scope;
  for (const text of texts) if (isInPage(text) && !isWithin(scopes, text)) yield text;
  return undefined;
}

/** Reading a part does not enter the shadow trees in it, so only what is around in the same tree counts. */
function isWithin(scopes: ReadonlySet<Node>, node: Node): boolean {
  for (let at = bare(node).parentNode; at; at = bare<Node>(at).parentNode) if (scopes.has(at)) return true;
  return false;
}
