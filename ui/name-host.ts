/** What a site is called: pages tell the form of their name that is written in ASCII (`xn--…`), and nobody reads that. */
import { decode } from 'punycode/punycode.es6.js';
import { text } from '../runtime/texts.ts';

/**
 * Scripts of which a part of a name may be, those that are written together as one. A part of two scripts stays in ASCII:
 * its letters may be there for looking like others.
 */
const SCRIPTS = (
  'Latin,Cyrillic,Greek,Armenian,Georgian,Hebrew,Arabic,Ethiopic,Devanagari,Bengali,Gurmukhi,Gujarati,Oriya,Tamil,' +
  'Telugu,Kannada,Malayalam,Sinhala,Thai,Lao,Tibetan,Myanmar,Khmer,Han Hiragana Katakana Hangul Bopomofo'
)
  .split(',')
  .map((scripts) => scripts.split(' ').map((name) => String.raw`\p{sc=${name}}`));
const OF_ONE_SCRIPT = new RegExp(
  `^(?:${SCRIPTS.map((names) => `[${names.join('')}ー\\d-]+`).join('|')})$`,
  'u',
);

const ENCODED = 'xn--';

/** The name of a site as it is shown. */
export function nameHost(host: string): string {
  if (host === '') return text('popupLocalFiles');
  const name = host.split('.').map(readPart).join('.');
  return meansHost(name, host) ? name : host;
}

/** A part as it is typed; as it stands where it is damaged, or may deceive. */
function readPart(part: string): string {
  if (!part.startsWith(ENCODED)) return part;
  try {
    const name = decode(part.slice(ENCODED.length));
    return OF_ONE_SCRIPT.test(name) ? name : part;
  } catch {
    return part;
  }
}

/** Whether the browser goes to this host by the name: stored names may be anything. */
function meansHost(name: string, host: string): boolean {
  return URL.canParse(`http://${name}`) && new URL(`http://${name}`).hostname === host;
}
