/** The clock for what must not depend on how busy the machine is. */

/**
 * Gives the milliseconds that this process has worked; those in which it waited for the processor do not count. The
 * clock of the thread alone would leave the compiler's threads out, but it goes on in steps of some milliseconds.
 */
export function workTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
