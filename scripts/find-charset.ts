/**
 * What charset a saved page needs in its header.
 *
 * A page on disk has lost the header that it came with. What its bytes say of themselves (a byte order
 * mark, a declaration that is true) is left to the browser; only a missing or false declaration is made good.
 */

/** As far as browsers look for a declaration, in bytes (HTML standard, "prescan a byte stream"). */
const PRESCAN_BYTES = 1024;
/** Real pages declare later than the standard allows, and browsers honour it, so a little more is read, in bytes. */
const READ_BYTES = 8 * PRESCAN_BYTES;

// Those in use on East Asian pages before UTF-8.
const OLD_CHARSETS = ['gb18030', 'big5', 'shift_jis', 'euc-jp', 'euc-kr'] as const;

// The commonest characters of Chinese (simplified and traditional), kana and hangul: a wrong decoding has hardly any.
const COMMON =
  /[的一是不了在有人我他这這个個们們中来來上大为為和国國地到以说說时時要就出会會可也你对對生能而子那得于於下自之年发發后後作里日月、。，はがのをにでとしてたるいう이가을를은는의에다하고]/gu;

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function hasByteOrderMark([first, second, third]: Uint8Array): boolean {
  return (
    (first === 0xef && second === 0xbb && third === 0xbf) ||
    (first === 0xfe && second === 0xff) ||
    (first === 0xff && second === 0xfe)
  );
}

/** The charset that a page's markup declares, in lower case, or `undefined`. */
export function findDeclaredCharset(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, READ_BYTES));
  return /<meta[^>]*?charset\s*=\s*["']?\s*([\w-]+)/iu.exec(head)?.[1]?.toLowerCase();
}

/** How likely text decoded in a charset is what was written: common characters less those that could not be read. */
function scoreDecoding(bytes: Uint8Array, charset: string): number {
  const text = new TextDecoder(charset).decode(bytes);
  const broken = text.match(/\uFFFD/gu)?.length ?? 0;
  return (text.match(COMMON)?.length ?? 0) - 10 * broken;
}

/** The charset to send with a saved page, or `undefined` when the page's own bytes suffice. */
export function findCharset(bytes: Uint8Array): string | undefined {
  const isAscii = bytes.every((byte) => byte < 0x80);
  if (isAscii || hasByteOrderMark(bytes)) return undefined;
  const declared = findDeclaredCharset(bytes);
  if (isUtf8(bytes)) return declared === 'utf-8' || declared === 'utf8' ? undefined : 'utf-8';
  if (declared && !declared.startsWith('utf')) return undefined;
  const scored = OLD_CHARSETS.map((charset) => ({ charset, score: scoreDecoding(bytes, charset) }));
  return scored.reduce((best, next) => (next.score > best.score ? next : best)).charset;
}
