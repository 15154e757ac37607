import '../../ui/tokens.css';
import '../../ui/parts.css';
import './welcome.css';
import { render } from 'preact';
import { createCardController } from '../../page/card-controller.ts';
import { offerCardPart } from '../../page/card-part.ts';
import { startPage } from '../../page/start-page.ts';
import { text, uiLanguage } from '../../runtime/texts.ts';
import { startWelcome } from '../../runtime/welcome.ts';
import { Welcome } from '../../ui/welcome/Welcome.tsx';

const root = document.querySelector('#welcome');
const closing = new AbortController();
const { signal } = closing;

window.addEventListener('pagehide', () => closing.abort());
if (root) {
  void startWelcome((state, actions) => {
    document.documentElement.lang = uiLanguage();
    document.title = text('welcomeTitle');
    render(<Welcome key={state.languageTurn} state={state} actions={actions} />, root);
  }, signal);
}
// No content script runs on our own pages: this one does its work here.
offerCardPart({ createCardController });
startPage({ signal, isAlive: () => true });
