import { setTexts, type Texts } from '../runtime/texts.ts';
import { ask } from './ask.ts';
import { sendMessage } from './messaging.ts';

/** Makes `text` give the words of the language that the reader chose; those it gave before stay when nobody answers. */
export async function speakLanguage(signal: AbortSignal): Promise<void> {
  const answer = await ask({ request: () => sendMessage('getTexts'), isAnswer }, signal);
  if (answer) setTexts(answer.texts);
}

function isAnswer(value: unknown): value is { texts: Texts | null } {
  return typeof value === 'object' && value !== null && 'texts' in value;
}
