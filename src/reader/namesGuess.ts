import { isEmpty } from '../core/plan/plan.ts';
import { knownPropertyFor } from '../core/profiles/properties.ts';
import type { NamesGuess } from '../core/reading.ts';
import { fieldKind } from './fieldKinds.ts';

/** Rows that are compared with the first. */
const comparedRows = 200;
const longestName = 60;
/** Share of a column's fields from which on they have one kind. */
const mostFields = 0.7;
/** Share of different fields below which a column repeats itself. */
const repeating = 0.5;
/** Rows that a column needs before its repeats mean anything. */
const rowsToRepeat = 8;

/**
 * Looks for evidence that the first record holds names.
 *
 * @param records the file's first records, blank ones left out
 */
export function guessNames(records: readonly (readonly string[])[]): NamesGuess {
  const [first = [], ...rest] = records.slice(0, comparedRows + 1);
  const no = (reason: string): NamesGuess => ({ looksLikeNames: false, reason });
  if (rest.length === 0) return no('There is only one row.');
  if (first.some(isEmpty)) return no('Row 1 has an empty value, as names seldom do.');
  if (new Set(first.map((field) => field.trim().toLowerCase())).size < first.length)
    return no('Row 1 holds one value twice, as names seldom do.');
  if (first.some((field) => field.length > longestName))
    return no('Row 1 holds long text, as names seldom do.');
  if (first.some((field) => fieldKind(field) !== 'words'))
    return no('Row 1 holds numbers, dates or addresses, as rows of data do.');
  const reason = evidence(first, rest);
  return reason === undefined ? no('Row 1 looks like the rows below.') : { looksLikeNames: true, reason };
}

function evidence(first: readonly string[], rest: readonly (readonly string[])[]): string | undefined {
  const words = first.length === 1 ? 'a word' : `${first.length.toLocaleString('en-US')} different words`;
  const columns = first.map((_, column) =>
    rest.map((fields) => fields[column] ?? '').filter((field) => !isEmpty(field)),
  );
  if (columns.some(isTyped))
    return `Row 1 holds ${words}, and no numbers, dates or addresses; the rows below do.`;
  const known = first.filter((field) => knownPropertyFor(field, false) !== undefined);
  if (known.length > 1 || known.length === first.length)
    return `Row 1 holds ${quotedList(known.slice(0, 3))}: words that name columns.`;
  const standsAlone = columns.every((below, column) => !below.includes(first[column] ?? ''));
  if (standsAlone && columns.some(repeats))
    return `Row 1 holds ${words} that stand nowhere else in the columns below, where values repeat.`;
  return undefined;
}

function quotedList(fields: readonly string[]): string {
  return fields.map((field) => `“${field.trim()}”`).join(', ');
}

function isTyped(fields: readonly string[]): boolean {
  const typed = fields.filter((field) => fieldKind(field) !== 'words').length;
  return typed > 0 && typed >= fields.length * mostFields;
}

function repeats(fields: readonly string[]): boolean {
  return fields.length >= rowsToRepeat && new Set(fields).size <= fields.length * repeating;
}
