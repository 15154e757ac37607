import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'wxt';
import { compileLibraryFile } from './scripts/compile-content.ts';
import { makeMarkSheet } from './runtime/mark-rules.ts';
import { ROOT } from './scripts/run-command.ts';

/** In the package. */
const MARK_SHEET = 'content-scripts/marks.css';

/**
 * Keys, all changeable. Chrome takes no more than four: the last two begin without any. Neither browser uses these on
 * any system; on a Mac ⌥ with a letter writes a character, so it is ⌃⇧ there.
 */
const COMMANDS = {
  _execute_action: { suggested_key: { default: 'Alt+L', mac: 'MacCtrl+Shift+L' } },
  'look-up-selection': {
    suggested_key: { default: 'Alt+Shift+L', mac: 'MacCtrl+Shift+K' },
    description: '__MSG_commandLookUpSelection__',
  },
  'next-match': {
    suggested_key: { default: 'Alt+Period', mac: 'MacCtrl+Shift+Period' },
    description: '__MSG_commandNextMatch__',
  },
  'previous-match': {
    suggested_key: { default: 'Alt+Comma', mac: 'MacCtrl+Shift+Comma' },
    description: '__MSG_commandPreviousMatch__',
  },
  'open-reader': { description: '__MSG_commandOpenReader__' },
  'switch-site': { description: '__MSG_commandSwitchSite__' },
};

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  hooks: {
    'prepare:publicPaths': (_, paths) => {
      paths.push('library.bin');
    },
    'build:manifestGenerated': (wxt, { content_scripts: scripts = [] }) => {
      for (const script of scripts) {
        script.css = [...(script.css ?? []), MARK_SHEET];
        // Firefox draws what a page's own sheets say outside of shadow trees alone; the reader's sheets hold everywhere.
        if (wxt.config.browser === 'firefox') Object.assign(script, { css_origin: 'user' });
      }
    },
    // The mark sheet and the compiled library go into the package like public files.
    'build:publicAssets': (wxt, files) => {
      const file = join(wxt.config.wxtDir, 'library.bin');
      mkdirSync(wxt.config.wxtDir, { recursive: true });
      writeFileSync(file, compileLibraryFile());
      files.push({ absoluteSrc: file, relativeDest: 'library.bin' });
      files.push({ contents: makeMarkSheet(wxt.config.browser === 'firefox'), relativeDest: MARK_SHEET });
    },
  },
  vite: () => ({
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    resolve: { alias: { 'wxt/utils/content-script-context': join(ROOT, 'page', 'content-context.ts') } },
    // Otherwise light-dark() is lowered to media queries, and a card could not follow the page's scheme.
    build: { cssTarget: ['chrome128', 'firefox142'] },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    // The script that draws cards is added only to frames that hold marks.
    permissions: ['storage', 'scripting', 'contextMenus'],
    host_permissions: ['<all_urls>'],
    omnibox: { keyword: 'loc' },
    commands: COMMANDS,
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self'; connect-src 'self'",
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'locus@locus-reader.example',
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '128', message_serialization: 'structured_clone' }),
  }),
});
