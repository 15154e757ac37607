/** The folder rules are only as good as the linter's reading of them: each is tried on a file that breaks it. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../scripts/run-command.ts';

const GOOD: [file: string, code: string][] = [
  ['engine/good.ts', "import { fold } from './fold.ts';\nexport const folded = fold;"],
  ['engine/data/good.ts', "import { fold } from '../fold.ts';\nexport const folded = fold;"],
  [
    'engine/lookup/good.ts',
    "import Fuse from 'fuse.js';\nimport { fold } from '../fold.ts';\nexport const both = [Fuse, fold];",
  ],
  [
    'page/good-types.ts',
    "import type { Match } from '../engine/types.ts';\nexport const match: Match[] = [];",
  ],
  [
    'page/good-messages.ts',
    "import { sendMessage } from '../runtime/messages.ts';\nexport const send = sendMessage;",
  ],
  ['page/good-texts.ts', "import { text } from '../runtime/texts.ts';\nexport const say = text;"],
  ['page/good-views.ts', "import { Card } from '../ui/Card.tsx';\nexport const view = Card;"],
  ['ui/good.ts', "import { text } from '../runtime/texts.ts';\nexport const say = text;"],
  ['runtime/good.ts', "import { fold } from '../engine/fold.ts';\nexport const folded = fold;"],
  [
    'entrypoints/popup/good.tsx',
    "import { Passage } from '../../ui/Passage.tsx';\nexport const view = Passage;",
  ],
];

const imports = (name: string) => `import { thing } from '${name}';\nexport const same = thing;`;

const BAD: [file: string, code: string, rule: string][] = [
  ['engine/bad-runtime.ts', imports('../runtime/messages.ts'), 'no-restricted-imports'],
  ['engine/data/bad-page.ts', imports('../../page/marks.ts'), 'no-restricted-imports'],
  ['engine/bad-fuse.ts', imports('fuse.js'), 'no-restricted-imports'],
  ['engine/bad-node.ts', imports('node:fs'), 'no-restricted-imports'],
  ['engine/lookup/bad.ts', imports('preact'), 'no-restricted-imports'],
  ['engine/bad-document.ts', 'export const title = document.title;', 'no-restricted-globals'],
  ['engine/bad-window.ts', 'export const wide = window.innerWidth;', 'no-restricted-globals'],
  ['engine/bad-browser.ts', 'export const id = browser.runtime.id;', 'no-restricted-globals'],
  ['engine/bad-chrome.ts', 'export const id = chrome.runtime.id;', 'no-restricted-globals'],
  ['engine/bad-fetch.ts', "export const load = () => fetch('x');", 'no-restricted-globals'],
  ['engine/bad-storage.ts', "export const load = () => localStorage.getItem('x');", 'no-restricted-globals'],
  ['page/bad-engine.ts', imports('../engine/fold.ts'), 'no-restricted-imports'],
  ['page/bad-runtime.ts', imports('../runtime/library.ts'), 'no-restricted-imports'],
  ['page/bad-fuse.ts', imports('fuse.js'), 'no-restricted-imports'],
  ['page/bad-storage.ts', imports('wxt/utils/storage'), 'no-restricted-imports'],
  ['page/bad-hooks.ts', imports('preact/hooks'), 'no-restricted-imports'],
  [
    'page/bad-imports.ts',
    "import { storage } from '#imports';\nexport const store = storage;",
    'no-restricted-imports',
  ],
  ['page/bad-fetch.ts', "export const load = () => fetch('x');", 'no-restricted-globals'],
  [
    'page/bad-local-storage.ts',
    "export const load = () => localStorage.getItem('x');",
    'no-restricted-globals',
  ],
  ['page/bad-entrypoint.ts', imports('../entrypoints/content/index.ts'), 'no-restricted-imports'],
  ['ui/bad-page.ts', imports('../page/marks.ts'), 'no-restricted-imports'],
  ['ui/bad-engine.ts', imports('../engine/fold.ts'), 'no-restricted-imports'],
  [
    'ui/bad-html.ts',
    "export const set = (at: Element) => { at.innerHTML = 'x'; };",
    'no-restricted-properties',
  ],
  [
    'page/bad-html.ts',
    "export const set = (at: Element) => at.insertAdjacentHTML('beforeend', 'x');",
    'no-restricted-properties',
  ],
  ['ui/bad-danger.tsx', "export const view = <p dangerouslySetInnerHTML={{ __html: 'x' }} />;", 'no-danger'],
  ['runtime/bad-view.ts', imports('../ui/Card.tsx'), 'no-restricted-imports'],
  ['runtime/bad-page.ts', imports('../page/marks.ts'), 'no-restricted-imports'],
  ['runtime/bad-entrypoint.ts', imports('../entrypoints/popup/main.tsx'), 'no-restricted-imports'],
  ['scripts/bad-entrypoint.ts', imports('../entrypoints/popup/main.tsx'), 'no-restricted-imports'],
  ['entrypoints/popup/bad.ts', imports('../content/index.ts'), 'no-restricted-imports'],
  ['entrypoints/popup/bad-fetch.ts', "export const load = () => fetch('x');", 'no-restricted-globals'],
];

interface Diagnostic {
  filename: string;
  code: string;
}

let folder = '';
let diagnostics: Diagnostic[] = [];

/** The names of the rules that a file breaks. */
function rulesBrokenBy(file: string): string[] {
  return diagnostics
    .filter(({ filename }) => filename.replaceAll('\\', '/') === file)
    .map(({ code }) => /\(([\w-]+)\)/u.exec(code)?.[1] ?? code);
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'locus-lint-'));
  cpSync(join(ROOT, '.oxlintrc.json'), join(folder, '.oxlintrc.json'));
  for (const [file, code] of [...GOOD, ...BAD]) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), `${code}\n`);
  }
  const oxlint = join(ROOT, 'node_modules', 'oxlint', 'bin', 'oxlint');
  const { stdout } = spawnSync(process.execPath, [oxlint, '--format=json'], {
    cwd: folder,
    encoding: 'utf8',
  });
  diagnostics = (JSON.parse(stdout) as { diagnostics: Diagnostic[] }).diagnostics;
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('the folder rules', () => {
  it.each(GOOD)('let %s pass', (file) => {
    expect(rulesBrokenBy(file)).toEqual([]);
  });

  it.each(BAD)('refuse %s', (file, _, rule) => {
    expect(rulesBrokenBy(file)).toContain(rule);
  });
});
