import type { OptionsNews } from '../../runtime/options-state.ts';
import { text } from '../../runtime/texts.ts';
import { KIND_NAMES } from '../KindLabel.tsx';
import { nameHost } from '../name-host.ts';

/** What is said of the last thing done; empty when there is nothing to say. */
export function sayNews(news: OptionsNews): string {
  switch (news.kind) {
    case 'none':
    case 'notSite':
    case 'siteThere':
    case 'fileRefused':
      // Said beside the field.
      return '';
    case 'saved':
      return text('optionsSaved');
    case 'notSaved':
      return text('optionsNotSaved');
    case 'reset':
      return text('optionsWasReset');
    case 'asideForgotten':
      return text('optionsAsideForgotten');
    case 'swapped':
      return text('optionsSwapped', text(KIND_NAMES[news.with]));
    case 'siteAdded':
      return text('optionsSiteAdded', nameHost(news.host));
    case 'siteRemoved':
      return text('optionsSiteRemoved', nameHost(news.host));
    case 'imported':
      return text('optionsImported', news.added, news.rejected);
    case 'unhidden':
      break;
  }
  return text('optionsUnhidden', news.name);
}
