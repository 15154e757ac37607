/** What the stores take: an archive of the extension for each kind of browser, and for Firefox the source it is made of. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, runTool } from './run-command.ts';

/** Edge takes Chrome's. */
export const TARGETS = ['chrome', 'firefox'] as const;

/** Builds the extension in a folder that holds the project, and puts the archives into its `.output`; gives back an exit code. */
export function makePackage(target: (typeof TARGETS)[number], folder = ROOT): Promise<number> {
  return runTool('wxt', ['zip', folder, '-b', target, '--level', 'warn'], { output: 'kept' });
}

/** Paths of the archives in a project's `.output`, in the order of their names. */
export function listPackages(folder = ROOT): string[] {
  const output = join(folder, '.output');
  const names = readdirSync(output).filter((name) => name.endsWith('.zip'));
  return names.toSorted().map((name) => join(output, name));
}
