import '../../ui/tokens.css';
import '../../ui/parts.css';
import './options.css';
import { render } from 'preact';
import { startOptions } from '../../runtime/options.ts';
import { text, uiLanguage } from '../../runtime/texts.ts';
import { Options } from '../../ui/options/Options.tsx';

const root = document.querySelector('#options');
const closing = new AbortController();

window.addEventListener('pagehide', () => closing.abort());
if (root) {
  void startOptions((state, actions) => {
    document.documentElement.lang = uiLanguage();
    document.title = text('optionsTitle');
    render(<Options key={state.languageTurn} state={state} actions={actions} />, root);
  }, closing.signal);
}
