import '../../ui/tokens.css';
import '../../ui/parts.css';
import './reader.css';
import { render } from 'preact';
import { followLanguage } from '../../runtime/language.ts';
import { startReader } from '../../runtime/start-reader.ts';
import { text, uiLanguage } from '../../runtime/texts.ts';
import { createFollower } from '../../ui/reader/follow-state.ts';
import { Reader } from '../../ui/reader/Reader.tsx';
import { watchKeys, type Shown } from '../../ui/reader/watch-keys.ts';
import { watchScroll } from '../../ui/reader/watch-scroll.ts';

const root = document.querySelector('#reader');
const closing = new AbortController();
const { keepPlace, follow } = createFollower();
let shown: Shown | null = null;
let draw = () => {};

await followLanguage(() => draw(), closing.signal);
window.addEventListener('pagehide', () => closing.abort());
watchKeys(() => shown, closing.signal);
watchScroll((top) => shown?.actions.note({ kind: 'scrolled', top }), closing.signal);
if (root) {
  void startReader((state, actions, parts) => {
    shown = { state, actions };
    draw = () => {
      keepPlace();
      document.documentElement.lang = uiLanguage();
      document.title = text('readerTitle');
      render(<Reader state={state} actions={actions} parts={parts} />, root);
    };
    draw();
    follow(state);
  }, closing.signal);
}
