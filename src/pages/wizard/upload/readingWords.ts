import { type Dialect, type Reading, delimiters, encodingLabels } from '../../../core/reading.ts';

const delimiterNames: Readonly<Record<string, { readonly one: string; readonly many: string }>> = {
  ',': { one: 'Comma', many: 'commas' },
  ';': { one: 'Semicolon', many: 'semicolons' },
  '\t': { one: 'Tab', many: 'tabs' },
  '|': { one: 'Pipe', many: 'pipes' },
};

/** “commas”, or the character itself where it has no name here. */
export function delimiterWord(delimiter: string): string {
  return delimiterNames[delimiter]?.many ?? `“${delimiter}”`;
}

/** Delimiters to choose from, with the one in use among them. */
export function delimiterOptions(inUse: string): { value: string; label: string }[] {
  const offered: readonly string[] = delimiters;
  const all = offered.includes(inUse) ? offered : [...offered, inUse];
  return all.map((value) => ({ value, label: delimiterLabel(value) }));
}

function delimiterLabel(delimiter: string): string {
  const name = delimiterNames[delimiter];
  if (!name) return `“${delimiter}”`;
  return delimiter === '\t' ? name.one : `${name.one}  ${delimiter}`;
}

/** “UTF-8”, “Windows-1252”. */
export function encodingWord({ encoding }: Reading): string {
  return encodingLabels[encoding].replace(/ \(.*\)$/, '');
}

export const quoteOptions = [
  { value: 'double', label: 'Double quote  "' },
  { value: 'single', label: "Single quote  '" },
  { value: 'none', label: 'None' },
] as const;
export type QuoteName = (typeof quoteOptions)[number]['value'];

export const quotes: Readonly<Record<QuoteName, Dialect['quote']>> = { double: '"', single: "'", none: '' };

export function quoteName(quote: Dialect['quote']): QuoteName {
  if (quote === '"') return 'double';
  return quote === "'" ? 'single' : 'none';
}

export const namesWords = { yes: 'names in the first row', no: 'no names in the first row' } as const;

/** True when the file is read in another way than was detected; names in the first row are a choice of their own. */
export function differsFromDetected(reading: Reading, detected: Reading): boolean {
  const parts = [
    'encoding',
    'delimiter',
    'quote',
    'newline',
    'escape',
    'comment',
    'spacesBeforeQuotes',
  ] as const;
  return parts.some((part) => reading[part] !== detected[part]);
}
