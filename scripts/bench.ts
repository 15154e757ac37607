/**
 * `npm run bench -- [NAME] …`: measures, and prints the goals beside the figures. Names: `page` (the first choice;
 * `[WORD …] [--runs N]`), `popup`, `quality` and `lookup` (`[--failures]`), `engine`, `weights`;
 * `fuzz` and `kills` (`[chromium|firefox]`), `memory`. Milliseconds depend on the machine.
 */

type Benchmark = (rest: string[]) => Promise<void>;

const BENCHMARKS: Record<string, () => Promise<Benchmark>> = {
  card: async () => (await import('../tests/bench/card.ts')).benchCard,
  engine: async () => (await import('../tests/bench/engine.ts')).benchEngine,
  fuzz: async () => (await import('../tests/bench/fuzz.ts')).benchFuzz,
  kills: async () => (await import('../tests/bench/kills.ts')).benchKills,
  lookup: async () => (await import('../tests/bench/lookup/lookup.ts')).benchLookup,
  memory: async () => (await import('../tests/bench/memory.ts')).benchMemory,
  page: async () => (await import('../tests/bench/page.ts')).benchPage,
  popup: async () => (await import('../tests/bench/lookup-popup.ts')).benchPopup,
  quality: async () => (await import('../tests/bench/quality.ts')).benchQuality,
  weights: async () => (await import('../tests/bench/fit-weights.ts')).fitWeights,
};

const [first = 'page', ...rest] = process.argv.slice(2);
const load = BENCHMARKS[first];
// Without a name the first word is already one of the benchmark "page".
const isNamed = load !== undefined;
const benchmark = await (load ?? BENCHMARKS['page'])?.();
await benchmark?.(isNamed ? rest : process.argv.slice(2));
