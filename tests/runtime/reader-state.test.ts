import { describe, expect, it } from 'vitest';
import {
  FIRST_READER,
  reduceReader,
  type ReaderEvent,
  type ReaderState,
} from '../../runtime/reader-state.ts';
import { makeDocument, makePhrase } from '../ui/reader-samples.ts';
import { makeMatch, makeResult, makeSummary } from '../ui/samples.ts';

const document = makeDocument();
const came: ReaderEvent = { kind: 'documentCame', documents: [document], document };
const to = (address: string | null, by: 'reader' | 'page' = 'reader'): ReaderEvent => {
  return { kind: 'wentTo', document: 'speech', address, by };
};
const typed = (query: string): ReaderEvent => ({ kind: 'queryTyped', query });
const results: ReaderEvent = { kind: 'resultsCame', query: '甲', results: [makeResult('甲乙')] };

/** The state after these events, from a reader with a document. */
function after(...events: ReaderEvent[]): ReaderState {
  return [came, ...events].reduce(reduceReader, FIRST_READER);
}

const addresses = (stops: { address: string | null }[]) => stops.map(({ address }) => address);

describe('the first document', () => {
  it('is read from its beginning', () => {
    expect(after().here).toMatchObject({ document: 'speech', address: null });
    expect(after().library).toBe('there');
    expect(after().back).toEqual([]);
  });

  it('keeps its place when it comes again', () => {
    expect(after(to('speech/0.1/2'), came).here.address).toBe('speech/0.1/2');
  });
});

describe('going from passage to passage', () => {
  it('can be gone back and forward', () => {
    const moved = after(to('speech/0.1/1'), to('speech/1'));
    expect(addresses(moved.back)).toEqual([null, 'speech/0.1/1']);
    const back = reduceReader(moved, { kind: 'wentBack' });
    expect(back.here.address).toBe('speech/0.1/1');
    expect(addresses(back.forward)).toEqual(['speech/1']);
    const forward = reduceReader(back, { kind: 'wentForward' });
    expect(forward.here.address).toBe('speech/1');
    expect(forward.forward).toEqual([]);
  });

  it('forgets what was forward when one goes elsewhere', () => {
    const moved = after(to('speech/0.1/1'), { kind: 'wentBack' }, to('speech/1'));
    expect(moved.forward).toEqual([]);
  });

  it('comes back to where one had scrolled', () => {
    const moved = after(to('speech/0.1/1'), { kind: 'scrolled', top: 'speech/1.0/1' }, to('speech/0'));
    expect(reduceReader(moved, { kind: 'wentBack' }).here.top).toBe('speech/1.0/1');
  });

  it('is no second stop at the same place, but a move', () => {
    const once = after(to('speech/1'));
    const twice = reduceReader(once, to('speech/1'));
    expect(twice.back).toEqual(once.back);
    expect(twice.move.token).toBe(once.move.token + 1);
  });

  it('stays where there is no way back or forward', () => {
    const state = after();
    expect(reduceReader(state, { kind: 'wentBack' })).toBe(state);
    expect(reduceReader(state, { kind: 'wentForward' })).toBe(state);
  });

  it('keeps no endless way back', () => {
    const many = Array.from({ length: 300 }, (_, index) => to(`speech/0.1/${index}`));
    expect(after(...many).back.length).toBe(100);
  });

  it('says that a passage is gone, until one goes somewhere', () => {
    const gone = after({ kind: 'wentNowhere' });
    expect(gone.isGone).toBe(true);
    expect(reduceReader(gone, to('speech/1')).isGone).toBe(false);
  });
});

describe('a page that leads', () => {
  it('moves the text without taking the focus', () => {
    expect(after(to('speech/1', 'page')).move.isFocused).toBe(false);
    expect(after(to('speech/1')).move.isFocused).toBe(true);
  });

  it('leaves one stop for many marks', () => {
    const moved = after(to('speech/1', 'page'), to('speech/0.1/1', 'page'), to('speech/0.1/2', 'page'));
    expect(addresses(moved.back)).toEqual([null]);
    expect(moved.here.address).toBe('speech/0.1/2');
  });

  it('takes away neither the results nor the report that one looks at', () => {
    const listed = after(typed('甲'), results, to('speech/1', 'page'));
    expect(listed.isListShown).toBe(true);
    const reported = after({ kind: 'viewChosen', view: 'report' }, to('speech/1', 'page'));
    expect(reported).toMatchObject({ view: 'report', here: { address: 'speech/1' } });
  });

  it('leads from the contents to the text', () => {
    expect(after({ kind: 'viewChosen', view: 'contents' }, to('speech/1', 'page')).view).toBe('text');
  });
});

describe('the views', () => {
  it('lose the contents where they stand beside the text', () => {
    const state = after({ kind: 'viewChosen', view: 'contents' }, { kind: 'widthKnown', isWide: true });
    expect(state.view).toBe('text');
    expect(after({ kind: 'viewChosen', view: 'report' }, { kind: 'widthKnown', isWide: true }).view).toBe(
      'report',
    );
  });
});

describe('a lookup', () => {
  it('puts its results in the place of the text, and a result the text in theirs', () => {
    const listed = after(typed('甲'), results);
    expect(listed).toMatchObject({ isListShown: true, lookup: { kind: 'found' } });
    const gone = [{ kind: 'resultChosen', index: 0 } as const, to('speech/1')].reduce(reduceReader, listed);
    expect(gone).toMatchObject({ isListShown: false, chosen: 0, query: '甲' });
    expect(reduceReader(gone, { kind: 'resultsShown' }).isListShown).toBe(true);
  });

  it('drops answers to what is no longer asked', () => {
    expect(after(typed('乙'), results).lookup.kind).toBe('none');
    expect(after(typed('乙'), { kind: 'lookupFailed', query: '甲' }).lookup.kind).toBe('none');
  });

  it('of nothing shows the text', () => {
    expect(after(typed('甲'), results, typed(' '))).toMatchObject({
      isListShown: false,
      lookup: { kind: 'none' },
    });
  });
});

describe('a phrase', () => {
  const opened: ReaderEvent = { kind: 'phraseOpened', target: '两个维护' };

  it('has its passages when they come', () => {
    const state = after(opened, { kind: 'phraseCame', target: '两个维护', content: makePhrase() });
    expect(state.phrase?.content?.entry.occurrences).toHaveLength(2);
    expect(reduceReader(state, { kind: 'phraseClosed' }).phrase).toBeNull();
  });

  it('that is no longer asked for changes nothing', () => {
    const state = after(opened, { kind: 'phraseCame', target: '四风', content: makePhrase() });
    expect(state.phrase?.content).toBeNull();
  });

  it('that the library does not hold is not shown', () => {
    expect(after(opened, { kind: 'phraseCame', target: '两个维护', content: null }).phrase).toBeNull();
  });
});

describe('the page beside the reader', () => {
  it('is forgotten when another tab comes in front', () => {
    const summary = makeSummary([makeMatch(1, '两个维护')]);
    const told = after(
      { kind: 'pageTold', news: { kind: 'summary', summary } },
      { kind: 'useShown', name: 'speech/1' },
    );
    expect(told.page).toMatchObject({ kind: 'read', summaries: [{ matches: [{ id: 1 }] }] });
    expect(told.turns.get('speech/1')).toBe(1);
    const changed = reduceReader(told, { kind: 'tabChanged' });
    expect(changed.page.kind).toBe('loading');
    expect(changed.turns.size).toBe(0);
  });
});
