/** Whether the installed packages are those of the lock file; packages for other platforms may be absent. */
export function isInstalled(
  lock: Record<string, { version: string; optional?: boolean }>,
  installed: Record<string, { version: string }>,
): boolean;
