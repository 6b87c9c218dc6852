import { isEmpty } from '../core/plan/plan.ts';
import { knownPropertyFor } from '../core/profiles/properties.ts';
import type { NamesGuess } from '../core/reading.ts';
import { fieldKind } from './fieldKinds.ts';

/** Rows that are compared with the first. */
const comparedRows = 800;
const longestName = 60;
/** Share of a column's fields from which on they have one kind. */
const mostFields = 0.7;
/** Share of different fields below which a column repeats itself. */
const repeating = 0.5;
/** Rows that a column needs before its repeats, or its one length, mean anything. */
const rowsToRepeat = 8;
/** Characters from which on one length of all fields is no accident. */
const leastFixedLength = 4;

/**
 * Looks for evidence that the first record holds names: by types, lengths and repeats in all of its columns.
 *
 * @param records the table's first record, then records to compare it with, blank ones left out
 * @param row number of the first record
 * @param repeated columns in which its value is known to stand again, where more records were looked at than these
 */
export function guessNames(
  records: readonly (readonly string[])[],
  row = 1,
  repeated?: ReadonlySet<number>,
): NamesGuess {
  const [first = [], ...rest] = records.slice(0, comparedRows + 1);
  const name = `Row ${row.toLocaleString('en-US')}`;
  const no = (reason: string): NamesGuess => ({ looksLikeNames: false, reason });
  if (rest.length === 0) return no('There is only one row.');
  const against = evidenceAgainst(first);
  if (against !== undefined) return no(`${name} holds ${against}`);
  const reason = evidence(first, rest, repeated);
  return reason === undefined
    ? no(`${name} looks like the rows below.`)
    : { looksLikeNames: true, reason: `${name} holds ${reason}` };
}

/** Why a record cannot be names, whatever the records below it are; undefined when it can. */
export function evidenceAgainst(record: readonly string[]): string | undefined {
  if (record.some(isEmpty)) return 'an empty value, as names seldom do.';
  if (new Set(record.map((field) => field.trim().toLowerCase())).size < record.length)
    return 'one value twice, as names seldom do.';
  if (record.some((field) => field.length > longestName)) return 'long text, as names seldom do.';
  if (record.some((field) => fieldKind(field) !== 'words'))
    return 'numbers, dates or addresses, as rows of data do.';
  return undefined;
}

function evidence(
  first: readonly string[],
  rest: readonly (readonly string[])[],
  repeated: ReadonlySet<number> | undefined,
): string | undefined {
  const words = first.length === 1 ? 'a word' : `${first.length.toLocaleString('en-US')} different words`;
  const columns = first.map((_, column) =>
    rest.map((fields) => fields[column] ?? '').filter((field) => !isEmpty(field)),
  );
  if (columns.some(isTyped)) return `${words}, and no numbers, dates or addresses; the rows below do.`;
  const known = first.filter((field) => knownPropertyFor(field, false) !== undefined);
  if (known.length > 1 || known.length === first.length)
    return `${quotedList(known.slice(0, 3))}: words that name columns.`;
  const standsAlone = repeated
    ? repeated.size === 0
    : columns.every((below, column) => !below.includes(first[column] ?? ''));
  if (!standsAlone) return undefined;
  if (columns.some(repeats))
    return `${words} that stand nowhere else in the columns below, where values repeat.`;
  const fixed = columns.findIndex((below, column) => hasOtherLength(first[column] ?? '', below));
  if (fixed === -1) return undefined;
  const length = columns[fixed]?.[0]?.length.toLocaleString('en-US') ?? '';
  return `${words}; every value below “${first[fixed]?.trim()}” has ${length} characters, and it has not.`;
}

/** Codes of one length below something that is no such code. */
function hasOtherLength(first: string, below: readonly string[]): boolean {
  const length = below[0]?.length ?? 0;
  return (
    below.length >= rowsToRepeat &&
    length >= leastFixedLength &&
    first.length !== length &&
    below.every((field) => field.length === length)
  );
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
