import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { keepTexts, text, uiLanguage } from '../../runtime/texts.ts';
import { speak } from '../speak.ts';

function readKeys(locale: string): [key: string, message: string][] {
  const file = new URL(`../../public/_locales/${locale}/messages.json`, import.meta.url);
  const messages: Record<string, { message: string }> = JSON.parse(readFileSync(file, 'utf8'));
  return Object.entries(messages).map(([key, { message }]) => [key, message]);
}

function fallSilent(): void {
  fakeBrowser.i18n.getMessage = () => {
    throw new Error('Extension context invalidated.');
  };
}

test('values stand where the language wants them', () => {
  speak('zh_CN');
  expect(text('cardPage', 1, 8)).toBe('第 1 处，共 8 处');
  speak('en');
  expect(text('cardPage', 1, 8)).toBe('Passage 1 of 8');
});

test('the language is that of the words', () => {
  speak('zh_CN');
  expect(uiLanguage()).toBe('zh-CN');
  speak('en');
  expect(uiLanguage()).toBe('en');
});

test('texts that were kept outlive the extension, others are empty', () => {
  speak('en');
  keepTexts(['cardUpdated', 'uiLanguage']);
  fallSilent();
  expect(text('cardUpdated')).toBe('Locus has been updated');
  expect(text('cardClose')).toBe('');
  expect(uiLanguage()).toBe('en');
});

test('both languages have the same keys with the same values to fill in', () => {
  const shape = (locale: string) =>
    readKeys(locale)
      .map(([key, message]) => `${key} ${(message.match(/\$\d/g) ?? []).toSorted().join(' ')}`)
      .toSorted();
  expect(shape('zh_CN')).toEqual(shape('en'));
});
