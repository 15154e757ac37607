import { expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { keepTexts, text, uiLanguage } from '../../runtime/texts.ts';
import { speak } from '../speak.ts';

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
