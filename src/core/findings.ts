/**
 * What can be odd about a record of a file:
 * - `short`, `long`: fewer or more fields than there are columns
 * - `damaged`: a quote that is not closed, or stands where none may; it was read as text
 * - `undecodable`: characters that the encoding could not read (now U+FFFD)
 * - `nul`: NUL characters
 * - `overlong`: a field of over 10,000 characters
 * - `comment`: a line of comment
 */
export const oddities = ['short', 'long', 'damaged', 'undecodable', 'nul', 'overlong', 'comment'] as const;
export type Oddity = (typeof oddities)[number];

/** Characters of a field above which it is `overlong`. */
export const longestField = 10_000;

/** Some oddities in one number, so that a record's cost four bytes. */
export type Oddities = number;

const bits = Object.fromEntries(oddities.map((oddity, index) => [oddity, 1 << index]));

/** The number that stands for one oddity. Add several up with `|`. */
export function oddityBit(oddity: Oddity): Oddities {
  return bits[oddity] ?? 0;
}

/** The first oddity in a number, in the order of the list, or undefined. */
export function firstOddity(some: Oddities): Oddity | undefined {
  return oddities.find((oddity) => (some & oddityBit(oddity)) !== 0);
}

/** Oddities that the person has a choice about. Comments and blank rows hold nothing to import. */
export const ruledOddities = ['short', 'long', 'damaged', 'undecodable', 'nul', 'overlong'] as const;
export type RuledOddity = (typeof ruledOddities)[number];

/** Whether odd records are imported as they were read, or left out. Extra fields of long ones are never imported. */
export type OddityRules = Readonly<Partial<Record<RuledOddity, 'take' | 'leave-out'>>>;

/** Where something odd was met. Row numbers are the spreadsheet's: the file's first record is row 1. */
export interface Finding {
  readonly count: number;
  /** Row number of the first; 0 when the count is 0. */
  readonly firstRow: number;
  /** Line of the file that the first starts in, as a text editor counts them; 0 when the count is 0. */
  readonly firstLine?: number;
}

/** One entry an oddity. */
export type OddityFindings = Readonly<Record<Oddity, Finding>>;
