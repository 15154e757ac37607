import { vi } from 'vitest';

/** Gives happy-dom the highlights and static ranges that it lacks; what is drawn is in the registry that it gives back. */
export function stubHighlights(): Map<string, Set<StaticRange>> {
  const highlights = new Map<string, Set<StaticRange>>();
  vi.stubGlobal('Highlight', Set);
  vi.stubGlobal('StaticRange', FakeStaticRange);
  vi.stubGlobal('CSS', { highlights });
  return highlights;
}

function FakeStaticRange(init: StaticRangeInit): StaticRangeInit {
  return { ...init };
}
