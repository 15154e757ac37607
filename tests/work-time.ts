/** The clock for what must not depend on how busy the machine is. */

/** Gives the milliseconds that this thread has worked; those in which it waited for the processor do not count. */
export function workTime(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}
