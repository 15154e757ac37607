import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { isInstalled } from '../../scripts/bootstrap.mjs';
import { ROOT } from '../../scripts/run-command.ts';

function bootstrap(...rest: string[]) {
  return spawnSync('node', ['scripts/bootstrap.mjs', ...rest], { cwd: ROOT, encoding: 'utf8' });
}

describe('isInstalled', () => {
  const lock = {
    '': { version: '0.1.0' },
    'node_modules/a': { version: '1.0.0' },
    'node_modules/for-mac': { version: '2.0.0', optional: true },
  };

  it.each([
    ['all is there', { 'node_modules/a': { version: '1.0.0' } }, true],
    [
      'what only some platforms have is there too',
      { 'node_modules/a': { version: '1.0.0' }, 'node_modules/for-mac': { version: '2.0.0' } },
      true,
    ],
    ['a package is missing', {}, false],
    ['a package has another version', { 'node_modules/a': { version: '1.0.1' } }, false],
    [
      'a package is there that was taken out of the lock file',
      { 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '1.0.0' } },
      false,
    ],
  ])('knows it when %s', (_, installed, expected) => {
    expect(isInstalled(lock, installed)).toBe(expected);
  });
});

describe('bootstrap', () => {
  it('says in one sentence that there is no such script', () => {
    expect(bootstrap('../start')).toMatchObject({
      status: 1,
      stdout: '',
      stderr: 'There is no script called ../start.\n',
    });
    expect(bootstrap('nothing')).toMatchObject({
      status: 1,
      stdout: '',
      stderr: 'There is no script called nothing.\n',
    });
  });

  it('passes on arguments, output and exit code', () => {
    expect(bootstrap('start', '--help')).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^npm start -- /u),
    });
    expect(bootstrap('start', '--lang', 'fr', 'http://127.0.0.1/').status).toBe(1);
  });
});
