/** `npm run pictures`: takes the pictures of the README with the built extension in a real browser. */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createProbe } from './extension-probe.ts';
import { launchBrowser, type LaunchOptions } from './launch-browser.ts';
import { NARROW, SCENES, type Scene, type Shot, type Stage } from './picture-scenes.ts';
import { ROOT, runTool } from './run-command.ts';
import { serveTargets } from './serve-targets.ts';
import { shrinkPicture } from './shrink-picture.ts';

const PICTURES = join(ROOT, 'docs', 'pictures');

/** What each scene is taken in; the narrow pictures in one scheme a language. */
const LOOKS = [
  { language: 'zh-CN', colorScheme: 'light', hasNarrow: true },
  { language: 'zh-CN', colorScheme: 'dark', hasNarrow: false },
  { language: 'en', colorScheme: 'light', hasNarrow: false },
  { language: 'en', colorScheme: 'dark', hasNarrow: true },
] as const satisfies (Required<Pick<LaunchOptions, 'language' | 'colorScheme'>> & { hasNarrow: boolean })[];

type Look = (typeof LOOKS)[number];

/** Scenes that were asked for by the beginning of their names; all where none was. */
function chooseScenes(names: readonly string[]): readonly Scene[] {
  return names.length === 0
    ? SCENES
    : SCENES.filter(({ name }) => names.some((each) => name.startsWith(each)));
}

function nameOf(scene: Scene, { language, colorScheme }: Look, width?: number): string {
  const parts = [scene.name, ...(width === undefined ? [] : [width]), language.slice(0, 2), colorScheme];
  return join(PICTURES, `${parts.join('-')}.png`);
}

async function takeSmall(scene: Scene, stage: Stage, shot: Shot): Promise<void> {
  await scene.take(stage, shot);
  await writeFile(shot.path, shrinkPicture(await readFile(shot.path)));
}

/** Every scene in a look, one after the other on an article of its own. */
async function takeAll(scenes: readonly Scene[], look: Look): Promise<void> {
  const served = await serveTargets([{ kind: 'file', path: join(ROOT, 'demo', 'article.html') }]);
  const launched = await launchBrowser({ isHeadless: true, language: look.language });
  try {
    const session = { ...launched, probe: await createProbe(launched), faults: [] };
    const stage: Stage = { session, article: served.urls[0]!, colorScheme: look.colorScheme };
    for (const scene of scenes) {
      await takeSmall(scene, stage, { path: nameOf(scene, look) });
      if (look.hasNarrow && scene.isNarrowToo)
        await takeSmall(scene, stage, { path: nameOf(scene, look, NARROW), width: NARROW });
    }
  } finally {
    await launched.close();
    await served.close();
  }
}

const names = process.argv.slice(2);
await mkdir(PICTURES, { recursive: true });
if ((await runTool('wxt', ['build'], { output: 'kept' })) !== 0)
  throw new Error('The extension could not be built.');
if (names.length === 0) for (const file of await readdir(PICTURES)) await rm(join(PICTURES, file));
for (const look of LOOKS) await takeAll(chooseScenes(names), look);
