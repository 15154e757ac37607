/**
 * What a trace of the browser says of the content script's time on the page's main thread.
 *
 * The pages have no scripts of their own, so whatever script runs on their main thread is the content script:
 * its evaluation, its callbacks and microtasks, and the browser's work to hand it messages. The time is the length
 * of the union of those events, forced layout in them included, painting not. It is the thread's own time: what
 * other programs take from it does not count. The second way is the sampling profiler, which knows each sample's
 * script, but only the time on the wall.
 */

interface TraceEvent {
  name: string;
  /** `X`: with a duration; `P`: a sample or a chunk of them. */
  ph: string;
  /** Microseconds. */
  ts: number;
  dur?: number;
  /** The same on the thread's own clock. */
  tts?: number;
  tdur?: number;
  pid: number;
  tid: number;
  args?: Record<string, unknown>;
}

interface ProfileChunk {
  cpuProfile?: { nodes?: { id: number; parent?: number; callFrame: { url?: string } }[]; samples?: number[] };
  timeDeltas?: number[];
}

/** Categories that `readMainThread` needs; more of them slow the page down. */
export const TIMELINE_CATEGORIES = ['devtools.timeline', 'v8.execute', 'toplevel'];
/** Categories that `readLongestTask` needs. */
export const TASK_CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8'];
/** Categories that `readProfile` needs. */
export const PROFILE_CATEGORIES = ['devtools.timeline', 'disabled-by-default-v8.cpu_profiler'];

const ANY_SCRIPT = /^chrome-extension:\/\/\w+\//u;
const CONTENT_SCRIPT = /^chrome-extension:\/\/\w+\/content-scripts\/content\.js$/u;
const CARD_SCRIPT = /^chrome-extension:\/\/\w+\/card\.js$/u;
/** With what a script begins. */
const BEGINNINGS = new Set(['EvaluateScript', 'v8.compile']);

const SCRIPT_EVENTS = new Set([
  'EvaluateScript',
  'FunctionCall',
  'FireAnimationFrame',
  'FireIdleCallback',
  'RunMicrotasks',
  'TimerFire',
  'v8.compile',
  'v8.run',
]);

/** Figures in ms of the thread's time. */
export interface MainThread {
  /** Reading, sending, ranges, registration and whatever follows: all of the time that is not one of the next two. */
  scan: number;
  /** Making code of the content script and running it down to the gate, which is in it: nearly the same on every page. */
  start: number;
  /** The same for the script that draws cards, added while the page is idle, and only where there are marks. */
  card: number;
  /** The longest single task of it. */
  longest: number;
}

interface Interval {
  start: number;
  end: number;
}

function readEvents(trace: Buffer): TraceEvent[] {
  return (JSON.parse(trace.toString('utf8')) as { traceEvents: TraceEvent[] }).traceEvents;
}

function urlOf({ args }: TraceEvent): string {
  return (args?.['data'] as { url?: string } | undefined)?.url ?? '';
}

function isForExtension({ name, args }: TraceEvent): boolean {
  const info = args?.['chrome_mojo_event_info'] as { mojo_interface_tag?: string } | undefined;
  return name.startsWith('Receive mojo') && (info?.mojo_interface_tag ?? '').startsWith('extensions.');
}

/** Overlapping and nested intervals made one, in order. */
function unite(intervals: Interval[]): Interval[] {
  const united: Interval[] = [];
  for (const { start, end } of intervals.toSorted((one, other) => one.start - other.start)) {
    const last = united.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else united.push({ start, end });
  }
  return united;
}

/** An event on the thread's clock. */
function toInterval({ ts, dur = 0, tts = ts, tdur = dur }: TraceEvent): Interval {
  return { start: tts, end: tts + tdur };
}

/** The content script's time on the main thread of the page that ran it; zeros when none did. */
export function readMainThread(trace: Buffer): MainThread {
  const events = readEvents(trace);
  const own = events.find((event) => event.name === 'EvaluateScript' && CONTENT_SCRIPT.test(urlOf(event)));
  if (!own) return { scan: 0, start: 0, card: 0, longest: 0 };
  const onThread = events.filter(({ ph, pid, tid }) => ph === 'X' && pid === own.pid && tid === own.tid);
  const scripts = onThread.filter((event) => SCRIPT_EVENTS.has(event.name) || isForExtension(event));
  const lengths = unite(scripts.map(toInterval)).map(lengthOf);
  const evaluationOf = (script: RegExp) =>
    unite(
      onThread.filter((event) => BEGINNINGS.has(event.name) && script.test(urlOf(event))).map(toInterval),
    );
  const [start, card] = [CONTENT_SCRIPT, CARD_SCRIPT].map((script) =>
    sum(evaluationOf(script).map(lengthOf)),
  );
  return { scan: sum(lengths) - start! - card!, start: start!, card: card!, longest: Math.max(...lengths) };
}

/**
 * The content script's time in each second since it began, in ms of the thread's time, on a page with scripts of its
 * own: those make no promises, so all microtasks are the content script's.
 */
export function readSeconds(trace: Buffer, seconds: number): number[] {
  const events = readEvents(trace);
  const first = events.find((event) => event.name === 'EvaluateScript' && CONTENT_SCRIPT.test(urlOf(event)));
  const own = events.filter(
    (event) =>
      event.ph === 'X' &&
      event.pid === first?.pid &&
      event.tid === first.tid &&
      (event.name === 'RunMicrotasks' || ANY_SCRIPT.test(urlOf(event)) || isForExtension(event)),
  );
  return Array.from({ length: seconds }, (_, second) => {
    const within = own.filter(({ ts }) => Math.floor((ts - (first?.ts ?? NaN)) / 1_000_000) === second);
    return sum(unite(within.map(toInterval)).map(lengthOf));
  });
}

/** The longest task of a page's main thread in ms, after the one in which its module was run. */
export function readLongestTask(trace: Buffer, module: RegExp): number {
  const events = readEvents(trace);
  const made = events.find((event) => event.name === 'v8.compileModule' && module.test(urlOf(event)));
  const first = events.find(({ name, pid }) => name === 'v8.evaluateModule' && pid === made?.pid);
  if (!first) return NaN;
  const later = events.filter(
    ({ name, pid, tid, ts }) =>
      name === 'RunTask' && pid === first.pid && tid === first.tid && ts > first.ts + (first.dur ?? 0),
  );
  return Math.max(0, ...later.map(toInterval).map(lengthOf));
}

/** The time of the longest timer's callback: what a page without scripts was given to do in one. */
export function readTimer(trace: Buffer): number {
  const timers = readEvents(trace).filter(({ name, ph }) => name === 'TimerFire' && ph === 'X');
  return Math.max(0, ...timers.map(toInterval).map(lengthOf));
}

/** In ms. */
function lengthOf({ start, end }: Interval): number {
  return (end - start) / 1000;
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** The content script's time by the sampling profiler, in ms: samples with one of its functions on the stack. */
export function readProfile(trace: Buffer): number {
  const chunks = readEvents(trace).filter(({ name }) => name === 'ProfileChunk');
  const isOwn = new Map<string, boolean>();
  let microseconds = 0;
  for (const { pid, args } of chunks) {
    const { cpuProfile, timeDeltas = [] } = (args?.['data'] ?? {}) as ProfileChunk;
    for (const { id, parent, callFrame } of cpuProfile?.nodes ?? []) {
      const isChild = parent !== undefined && isOwn.get(`${pid}/${parent}`) === true;
      isOwn.set(`${pid}/${id}`, isChild || ANY_SCRIPT.test(callFrame.url ?? ''));
    }
    for (const [index, sample] of (cpuProfile?.samples ?? []).entries()) {
      if (isOwn.get(`${pid}/${sample}`)) microseconds += timeDeltas[index] ?? 0;
    }
  }
  return microseconds / 1000;
}
