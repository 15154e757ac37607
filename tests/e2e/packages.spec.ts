/** The archives that the stores take, made by the build that these tests run on. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { listPackages, makePackage, TARGETS } from '../../scripts/make-package.ts';
import { readZip } from '../../scripts/read-zip.ts';
import { ROOT } from '../../scripts/run-command.ts';

const run = promisify(execFile);

interface Manifest {
  version: string;
  default_locale: string;
  permissions: string[];
  host_permissions: string[];
  icons: Record<string, string>;
  action: { default_popup: string };
  background: { service_worker?: string; scripts?: string[] };
  content_scripts: { js: string[]; css: string[] }[];
}

const packages = existsSync(join(ROOT, '.output')) ? listPackages() : [];
test.skip(packages.length < 3, 'There are no packages: npm run zip makes them.');

async function open(ending: string): Promise<Map<string, Buffer>> {
  return readZip(await readFile(packages.find((path) => path.endsWith(`${ending}.zip`))!));
}

for (const target of TARGETS) {
  test.describe(`the package for ${target}`, () => {
    test('holds every file that its manifest names', async () => {
      const files = await open(target);
      const manifest = JSON.parse(String(files.get('manifest.json'))) as Manifest;
      const { icons, action, background, content_scripts: scripts } = manifest;
      const named = [
        ...Object.values(icons),
        ...[background.service_worker ?? [], background.scripts ?? []].flat(),
        ...scripts.flatMap(({ js, css }) => [...js, ...css]),
        action.default_popup,
        `_locales/${manifest.default_locale}/messages.json`,
      ];
      expect(named.filter((path) => !files.has(path.replace(/^\//u, '')))).toEqual([]);
      expect(manifest.version).toMatch(/^\d+(\.\d+){1,3}$/u);
    });

    test('asks for no permission that README and store text do not justify', async () => {
      const manifest = JSON.parse(String((await open(target)).get('manifest.json'))) as Manifest;
      for (const name of ['README.md', 'docs/store.md']) {
        const rows = (await readFile(join(ROOT, name), 'utf8')).split('\n');
        const justified = rows.flatMap((row) => row.match(/^\| `([^`]+)`.*\| \S/u)?.[1] ?? []);
        expect(justified, name).toEqual(
          expect.arrayContaining([...manifest.permissions, ...manifest.host_permissions]),
        );
      }
    });

    test('holds no code from elsewhere, no code made of text and no map of its source', async () => {
      const scripts = [...(await open(target))].filter(([path]) => /\.(?:js|html)$/u.test(path));
      expect(scripts.length).toBeGreaterThan(3);
      for (const [path, content] of scripts) {
        const code = String(content);
        expect(code, path).not.toMatch(/\beval\(|new Function\(|importScripts\(|sourceMappingURL/u);
        expect(code, path).not.toMatch(/(?:src=|import\(|from)["'`\s]*https?:/u);
        // The reviewers of Firefox's store read no larger file.
        expect(content.length, path).toBeLessThan(5_000_000);
      }
      expect([...(await open(target)).keys()].filter((path) => /\.(?:map|tsx?)$/u.test(path))).toEqual([]);
    });
  });
}

test('the linter of Firefox’s store finds no error, and warns of nothing but what Preact could do', async () => {
  const path = packages.find((each) => each.endsWith('firefox.zip'))!;
  const tool = join(ROOT, 'node_modules', 'addons-linter', 'bin', 'addons-linter');
  const { stdout } = await run(process.execPath, [tool, '--output', 'json', path]).catch(
    (error: { stdout: string }) => error,
  );
  const { errors, warnings } = JSON.parse(stdout) as Record<'errors' | 'warnings', { code: string }[]>;
  expect(errors).toEqual([]);
  // Preact knows `dangerouslySetInnerHTML`; a rule of our linter keeps us from it.
  expect(warnings.filter(({ code }) => code !== 'UNSAFE_VAR_ASSIGNMENT')).toEqual([]);
});

test('the source archive alone gives the same packages again, byte for byte', async () => {
  // Two builds, while another worker drives a browser.
  test.setTimeout(120_000);
  const folder = await mkdtemp(join(tmpdir(), 'locus-source-'));
  try {
    for (const [path, content] of await open('sources')) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), content);
    }
    await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
    for (const target of TARGETS) expect(await makePackage(target, folder)).toBe(0);
    const again = listPackages(folder);
    expect(again.map((path) => basename(path))).toEqual(packages.map((path) => basename(path)));
    for (const [index, path] of again.entries()) {
      const isSame = (await readFile(path)).equals(await readFile(packages[index]!));
      expect(isSame, basename(path)).toBe(true);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
