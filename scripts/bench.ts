/**
 * `npm run bench -- [NAME] …`: measures, and prints the goals beside the figures. Names: `page` (the first choice;
 * `[WORD …] [--runs N]`), `card`, `popup`, `quality` and `lookup` (`[--failures]`), `engine`, `weights`;
 * `fuzz` and `kills` (`[chromium|firefox]`), `memory`, `hostile`. Milliseconds depend on the machine.
 */
import { runTool } from './run-command.ts';

type Benchmark = (rest: string[]) => Promise<void>;

const BENCHMARKS: Record<string, () => Promise<Benchmark>> = {
  card: async () => (await import('../tests/bench/card.ts')).benchCard,
  engine: async () => (await import('../tests/bench/engine.ts')).benchEngine,
  fuzz: async () => (await import('../tests/bench/fuzz.ts')).benchFuzz,
  hostile: async () => (await import('../tests/bench/hostile.ts')).benchHostile,
  kills: async () => (await import('../tests/bench/kills.ts')).benchKills,
  lookup: async () => (await import('../tests/bench/lookup/lookup.ts')).benchLookup,
  memory: async () => (await import('../tests/bench/memory.ts')).benchMemory,
  page: async () => (await import('../tests/bench/page.ts')).benchPage,
  popup: async () => (await import('../tests/bench/lookup-popup.ts')).benchPopup,
  quality: async () => (await import('../tests/bench/quality.ts')).benchQuality,
  weights: async () => (await import('../tests/bench/fit-weights.ts')).fitWeights,
};

/** What is measured in a browser measures the extension as it is now. */
const BUILDS: Record<string, readonly string[]> = {
  card: ['chrome'],
  fuzz: ['chrome', 'firefox'],
  hostile: ['chrome'],
  kills: ['chrome', 'firefox'],
  lookup: ['chrome'],
  memory: ['chrome'],
  page: ['chrome'],
  popup: ['chrome'],
};

const [first = 'page', ...rest] = process.argv.slice(2);
// Without a name the first word is already one of the benchmark "page".
const name = first in BENCHMARKS ? first : 'page';
for (const browser of BUILDS[name] ?? [])
  if ((await runTool('wxt', ['build', '-b', browser], { output: 'kept' })) !== 0) process.exit(1);
const benchmark = await BENCHMARKS[name]?.();
await benchmark?.(name === first ? rest : process.argv.slice(2));
