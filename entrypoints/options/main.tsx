import '../../ui/tokens.css';
import '../../ui/parts.css';
import './options.css';
import { render } from 'preact';
import { startOptions, type OptionsActions } from '../../runtime/options.ts';
import { text, uiLanguage } from '../../runtime/texts.ts';
import { Options } from '../../ui/options/Options.tsx';
import { watchSections } from '../../ui/options/watch-sections.ts';

const root = document.querySelector('#options');
const closing = new AbortController();
let offered: OptionsActions | undefined;

window.addEventListener('pagehide', () => closing.abort());
if (root) {
  watchSections((id) => offered?.note({ kind: 'sectionReached', id }), closing.signal);
  void startOptions((state, actions) => {
    offered = actions;
    document.documentElement.lang = uiLanguage();
    document.title = text('optionsTitle');
    render(<Options key={state.languageTurn} state={state} actions={actions} />, root);
  }, closing.signal);
}
