import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'wxt';
import { compileLibraryFile } from './scripts/compile-content.ts';

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  hooks: {
    'prepare:publicPaths': (_, paths) => {
      paths.push('library.bin');
    },
    // The compiled library goes into the package like a public file.
    'build:publicAssets': (wxt, files) => {
      const file = join(wxt.config.wxtDir, 'library.bin');
      mkdirSync(wxt.config.wxtDir, { recursive: true });
      writeFileSync(file, compileLibraryFile());
      files.push({ absoluteSrc: file, relativeDest: 'library.bin' });
    },
  },
  vite: () => ({
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    // Otherwise light-dark() is lowered to media queries, and a card could not follow the page's scheme.
    build: { cssTarget: ['chrome128', 'firefox142'] },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    // The script that draws cards is added only to frames that hold marks.
    permissions: ['storage', 'scripting'],
    host_permissions: ['<all_urls>'],
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
