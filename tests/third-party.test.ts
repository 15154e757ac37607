import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
const notices = read('public/THIRD-PARTY.txt');
const { dependencies } = JSON.parse(read('package.json')) as { dependencies: Record<string, string> };
/** Only used to build, but their data are in the package. */
const DATA = ['@node-rs/jieba', 'opencc-js', 'pinyin-pro'];

describe('the notices in the package', () => {
  it.each([...Object.keys(dependencies), ...DATA])('name %s', (name) => {
    expect(notices).toContain(name);
  });

  it.each(['opencc-js', 'pinyin-pro', 'preact', '@node-rs/jieba', 'fuse.js'])(
    'repeat the copyright line of %s',
    (name) => {
      const [line] = /Copyright (?:\(c\) )?\d{4}.*/u.exec(read(`node_modules/${name}/LICENSE`))!;
      expect(notices).toContain(line);
    },
  );

  it('hold both licences whole', () => {
    expect(notices).toContain(
      read('node_modules/pinyin-pro/LICENSE').split('\n\n').slice(2).join('\n\n').trim(),
    );
    expect(notices).toContain(read('node_modules/fuse.js/LICENSE').split('   APPENDIX:')[0]!.trim());
  });
});
