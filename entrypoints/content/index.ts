import { defineContentScript } from '#imports';
import { startPage } from '../../page/start-page.ts';
import './present.css';

export default defineContentScript({
  matches: ['<all_urls>'],
  allFrames: true,
  // Frames without an address of their own: `srcdoc`, `about:blank`, sandboxed ones.
  matchOriginAsFallback: true,
  noScriptStartedPostMessage: true,
  main: (ctx) => startPage({ signal: ctx.signal, isAlive: () => ctx.isValid }),
});
