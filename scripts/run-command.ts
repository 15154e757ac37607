/** Starts the tools that the scripts call, with their output where it belongs. */
import { spawn } from 'node:child_process';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Where a tool's output goes: to the terminal as it is, all of it to standard error, or nowhere unless the tool fails. */
export type Output = 'shown' | 'aside' | 'kept';

/** How a tool is run. */
export interface CommandOptions {
  output: Output;
  env?: Record<string, string>;
  signal?: AbortSignal;
}

/** The path of one of the project's tools in node_modules. */
function findTool(name: string): string {
  return join(ROOT, 'node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name);
}

/** The environment for a tool: this Node and the project's tools first on the path. */
function makeEnvironment(env: Record<string, string> = {}): NodeJS.ProcessEnv {
  const path = [dirname(process.execPath), join(ROOT, 'node_modules', '.bin'), process.env['PATH']].join(
    delimiter,
  );
  return { ...process.env, ...env, PATH: path };
}

/** Runs a tool of node_modules in the project's folder; gives back its exit code (1 when a signal ended it). */
export async function runTool(name: string, rest: string[], options: CommandOptions): Promise<number> {
  const { output, env, signal } = options;
  const kept: Buffer[] = [];
  const child = spawn(findTool(name), rest, {
    cwd: ROOT,
    env: makeEnvironment(env),
    stdio:
      output === 'shown' ? 'inherit' : output === 'aside' ? ['ignore', 2, 2] : ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
    ...(signal && { signal }),
  });
  child.stdout?.on('data', (part: Buffer) => kept.push(part));
  child.stderr?.on('data', (part: Buffer) => kept.push(part));
  const code = await new Promise<number>((resolve) => {
    child.on('error', (error) => {
      if (!signal?.aborted) process.stderr.write(`${name} could not be started: ${error.message}\n`);
      resolve(1);
    });
    child.on('close', (exitCode) => resolve(exitCode ?? 1));
  });
  if (code !== 0 && !signal?.aborted) process.stderr.write(Buffer.concat(kept));
  return code;
}
