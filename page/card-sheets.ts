/** The card's style sheets, made once in a frame. */
import tokens from '../ui/tokens.css?inline';
import cardCss from './card.css?inline';

/**
 * Shown on the screen as long as the content script's sheet is there. Firefox takes that away with the extension, and
 * nobody could take the element away then; in Chromium it stays, and does not hold for shadow trees.
 */
export const CARD_DISPLAY = import.meta.env.FIREFOX ? 'var(--locus-card, none)' : 'block';

let sheets: CSSStyleSheet[] | null = null;

/** The sheets of the tokens and of the card, to be adopted by its root. */
export function takeCardSheets(): CSSStyleSheet[] {
  sheets ??= [insist(createSheet(tokens)), createSheet(cardCss)];
  return sheets;
}

/** A style sheet of these rules. */
export function createSheet(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}

/** Makes the tokens important: a page that has a property of the same name on every element would win otherwise. */
function insist(sheet: CSSStyleSheet): CSSStyleSheet {
  for (const { style } of listHostRules(sheet.cssRules)) {
    for (const name of style) {
      if (name.startsWith('--')) style.setProperty(name, style.getPropertyValue(name), 'important');
    }
  }
  return sheet;
}

function listHostRules(rules: CSSRuleList): CSSStyleRule[] {
  return [...rules].flatMap((rule) => {
    if (rule instanceof CSSMediaRule) return listHostRules(rule.cssRules);
    return rule instanceof CSSStyleRule && rule.selectorText.includes(':host') ? [rule] : [];
  });
}
