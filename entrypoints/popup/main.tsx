import '../../ui/tokens.css';
import '../../ui/parts.css';
import './popup.css';
import { render } from 'preact';
import { loadLanguage } from '../../runtime/language.ts';
import { readPopupAddress } from '../../runtime/popup-address.ts';
import { startPopup } from '../../runtime/popup.ts';
import { text, uiLanguage } from '../../runtime/texts.ts';
import { Popup } from '../../ui/Popup.tsx';

const root = document.querySelector('#popup');
const closing = new AbortController();

await loadLanguage();
document.documentElement.lang = uiLanguage();
document.title = text('extensionName');
window.addEventListener('pagehide', () => closing.abort());
if (root) {
  const field = root.querySelector('input');
  const { query, tab } = readPopupAddress(location.search);
  void startPopup(
    (state, actions) => render(<Popup state={state} actions={actions} />, root),
    // What was typed before this script ran goes before what the address says.
    { query: field?.value || query, tab },
    closing.signal,
  );
  field?.focus();
}
