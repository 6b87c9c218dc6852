import { expect, it } from 'vitest';
import { guessNames } from './namesGuess.ts';

it('takes words above numbers, dates and addresses for names, and says why', () => {
  const rows = [
    ['ref', 'contact', 'since'],
    ['1001', 'ann@example.com', '2024-05-01'],
    ['1002', 'bob@example.com', '2024-05-02'],
  ];
  expect(guessNames(rows)).toEqual({
    looksLikeNames: true,
    reason: 'Row 1 holds 3 different words, and no numbers, dates or addresses; the rows below do.',
  });
});

it('knows the usual names of columns where all rows are words', () => {
  expect(
    guessNames([
      ['Name', 'City'],
      ['Ann', 'Paris'],
      ['Bob', 'Oslo'],
    ]),
  ).toEqual({
    looksLikeNames: true,
    reason: 'Row 1 holds “Name”, “City”: words that name columns.',
  });
});

it('takes words that stand apart from columns of repeating values for names', () => {
  const below = Array.from({ length: 12 }, (_, n) => [n % 2 ? 'gold' : 'silver', n % 3 ? 'north' : 'south']);
  expect(guessNames([['tier', 'area'], ...below]).looksLikeNames).toBe(true);
  expect(guessNames([['gold', 'south'], ...below]).looksLikeNames).toBe(false);
});

it.each([
  [
    'a person',
    [
      ['1001', 'Ann', 'ann@example.com'],
      ['1002', 'Bob', 'bob@example.com'],
    ],
    /numbers, dates or addresses, as rows/,
  ],
  [
    'an empty value',
    [
      ['ref', ''],
      ['1', 'x'],
    ],
    /empty value/,
  ],
  [
    'one word twice',
    [
      ['ref', 'Ref '],
      ['1', '2'],
    ],
    /twice/,
  ],
  [
    'long text',
    [
      ['x'.repeat(61), 'b'],
      ['1', '2'],
    ],
    /long text/,
  ],
  [
    'people like those below',
    [
      ['Ann', 'Paris'],
      ['Bob', 'Oslo'],
    ],
    /like the rows below/,
  ],
  ['the only row', [['Name', 'City']], /only one row/],
  ['nothing', [], /only one row/],
])('does not take the first row for names when it is %s', (_, rows, reason) => {
  const guess = guessNames(rows);
  expect(guess.looksLikeNames).toBe(false);
  expect(guess.reason).toMatch(reason);
});
