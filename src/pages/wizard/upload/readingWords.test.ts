import { describe, expect, test } from 'vitest';
import type { Reading } from '../../../core/reading.ts';
import {
  delimiterOptions,
  delimiterWord,
  differsFromDetected,
  encodingWord,
  quoteName,
  quotes,
} from './readingWords.ts';

const detected: Reading = {
  encoding: 'utf-8',
  delimiter: ',',
  quote: '"',
  newline: '\n',
  firstRowIsNames: false,
};

describe('how a file was read, in words', () => {
  test('delimiters go by their names, and unknown ones by themselves', () => {
    expect([',', ';', '\t', '|', '^'].map(delimiterWord)).toEqual([
      'commas',
      'semicolons',
      'tabs',
      'pipes',
      '“^”',
    ]);
  });

  test('the delimiter in use can always be chosen', () => {
    expect(delimiterOptions('^').map(({ value }) => value)).toContain('^');
    expect(delimiterOptions(',')).toHaveLength(4);
  });

  test('the line names an encoding without its explanation', () => {
    expect(encodingWord({ ...detected, encoding: 'windows-1252' })).toBe('Windows-1252');
  });

  test('every quote has a name that leads back to it', () => {
    for (const quote of ['"', "'", ''] as const) expect(quotes[quoteName(quote)]).toBe(quote);
  });

  test('names in the first row are not a change of what was detected', () => {
    expect(differsFromDetected({ ...detected, firstRowIsNames: true }, detected)).toBe(false);
    expect(differsFromDetected({ ...detected, quote: '' }, detected)).toBe(true);
  });
});
