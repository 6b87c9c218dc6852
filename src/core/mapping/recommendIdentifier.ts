import { normaliseName } from '../profiles/properties.ts';
import { type ColumnFacts, columnLetter } from '../reading.ts';

export type IdentifierGrade = 'recommended' | 'possible' | 'mostly-empty' | 'values-repeat' | 'other';

export interface IdentifierRating {
  readonly column: number;
  readonly grade: IdentifierGrade;
  /** Filled rows of all rows, 0 to 1. */
  readonly filled: number;
  /** Different values of filled fields, 0 to 1; 0 for an empty column. */
  readonly unique: number;
  /** Why the grade is what it is, in words. */
  readonly reason: string;
}

const enoughFilled = 0.95;
const enoughUnique = 0.97;
const idNames = new Set([
  'id',
  'userid',
  'customerid',
  'accountid',
  'distinctid',
  'uuid',
  'guid',
  'uid',
  'memberid',
  'contactid',
  'externalid',
  'companyid',
  'groupid',
  'orgid',
]);

/**
 * Rates every column as an identifier, best first. At most one is recommended: one that is nearly always filled,
 * nearly always different, and has the name or the look of an id.
 *
 * @param rows rows counted so far, blank ones included
 */
export function rateIdentifiers(
  columns: readonly ColumnFacts[],
  names: readonly string[] | undefined,
  rows: number,
): IdentifierRating[] {
  const rated = columns.map((facts, column) => rate(facts, column, names?.[column] ?? '', rows));
  rated.sort((a, b) => b.score - a.score || a.rating.column - b.rating.column);
  return rated.map(({ rating }, place) =>
    rating.grade === 'recommended' && place > 0 ? { ...rating, grade: 'possible' as const } : rating,
  );
}

function rate(
  facts: ColumnFacts,
  column: number,
  name: string,
  rows: number,
): { rating: IdentifierRating; score: number } {
  const filled = rows === 0 ? 0 : facts.filled / rows;
  const unique = facts.filled === 0 ? 0 : facts.distinct / facts.filled;
  const fits = filled >= enoughFilled && unique >= enoughUnique;
  const look = idNames.has(normaliseName(name)) ? 2 : looksLikeIds(facts) ? 1 : 0;
  const grade = gradeOf(fits, look, filled, unique);
  const score =
    (fits ? 4 : 0) +
    look +
    (facts.emails > 0.9 * facts.filled && facts.filled > 0 ? 0.5 : 0) +
    (filled + unique) / 4;
  const reason = reasonFor(grade, column, look, filled, unique);
  return { rating: { column, grade, filled, unique, reason }, score };
}

function gradeOf(fits: boolean, look: number, filled: number, unique: number): IdentifierGrade {
  if (fits) return look > 0 ? 'recommended' : 'possible';
  if (filled < 0.5) return 'mostly-empty';
  return unique < enoughUnique ? 'values-repeat' : 'other';
}

/** One word with a digit in it, of moderate length, in every sample, and not an e-mail address. */
function looksLikeIds(facts: ColumnFacts): boolean {
  if (facts.samples.length === 0 || facts.longest > 64 || facts.emails > facts.filled / 2) return false;
  return facts.samples.every((sample) => /^\S*\d\S*$/.test(sample) && !looksLikeOtherNumber(sample));
}

/** Dates, phone numbers and amounts are unique too, but name no one. */
function looksLikeOtherNumber(sample: string): boolean {
  return (
    /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}/.test(sample) ||
    (/^\+?[\d()-]{7,}$/.test(sample) && /[+()-]/.test(sample)) ||
    /^-?\d+[.,]\d{1,2}$/.test(sample)
  );
}

function reasonFor(
  grade: IdentifierGrade,
  column: number,
  look: number,
  filled: number,
  unique: number,
): string {
  const letter = columnLetter(column);
  switch (grade) {
    case 'recommended':
      return `${percent(filled)} of the rows have a value in ${letter}, ${percent(unique)} of them differ, and ${look === 2 ? 'the column’s name says it is an ID' : 'they look like IDs'}.`;
    case 'possible':
      return `${percent(filled)} of the rows have a value in ${letter}, and ${percent(unique)} of them differ.`;
    case 'mostly-empty':
      return `Only ${percent(filled)} of the rows have a value in ${letter}.`;
    case 'values-repeat':
      return `Only ${percent(unique)} of the values in ${letter} differ: rows with the same value would become one profile.`;
    case 'other':
      return `${percent(1 - filled)} of the rows have no value in ${letter}.`;
  }
}

/** Percent rounded down to one decimal, so that 99.96% never reads 100%. */
export function percent(share: number): string {
  return `${(Math.floor(share * 1000) / 10).toFixed(share === 1 || share === 0 ? 0 : 1)}%`;
}
