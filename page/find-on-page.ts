import type { Match } from '../engine/types.ts';
import type { BlockMatch, Unavailable } from '../runtime/messages.ts';
import { ask } from './ask.ts';
import { sendMessage } from './messaging.ts';
import type { FindMatches } from './scan.ts';

type Answer = { kind: 'found'; matches: BlockMatch[] } | Unavailable;

/** Asks the background what it recognises, again if need be; the answer comes by text. */
export function createFindMatches(signal: AbortSignal): FindMatches {
  return async (blocks) => {
    const answer = await ask({ request: () => sendMessage('findMatches', { blocks }), isAnswer }, signal);
    return answer?.kind === 'found' ? byBlock(answer.matches) : null;
  };
}

function byBlock(matches: readonly BlockMatch[]): Match[][] {
  const found: Match[][] = [];
  const names = new Map<string, string>();
  // Each came with words of its own, and marks keep them.
  const shared = <Name extends string>(name: Name) =>
    (names.get(name) ?? names.set(name, name).get(name)) as Name;
  for (const match of matches) {
    const { kind, target, block } = match;
    (found[block] ??= []).push({ ...match, kind: shared(kind), target: shared(target) });
  }
  return found;
}

function isAnswer(value: unknown): value is Answer {
  if (typeof value !== 'object' || value === null) return false;
  const { kind, matches } = value as Record<string, unknown>;
  return kind === 'unavailable' || (kind === 'found' && Array.isArray(matches));
}
