import type { OddSkipReason, SkipReason } from './plan.ts';

/**
 * What a plan does to the records of a file, counted by running it over them.
 *
 * Always true, also while counting: `rowsRead = column + email + random + all of leftOut`, and
 * `column + email + random = profiles + repeats`.
 */
export interface PlanNumbers {
  /** False while counting. */
  readonly complete: boolean;
  readonly rowsRead: number;
  /** Records that will be sent, by where their identifier comes from. */
  readonly column: number;
  readonly email: number;
  readonly random: number;
  /** By reason; oddities of which no record is left out may be absent. */
  readonly leftOut: Readonly<
    Record<Exclude<SkipReason, OddSkipReason>, number> & Partial<Record<OddSkipReason, number>>
  >;
  /** Different identifiers among the records that will be sent. */
  readonly profiles: number;
  /** Records that will be sent and whose identifier an earlier record has. */
  readonly repeats: number;
  /** Records whose identifier column is empty, or reads `null`, `n/a`, `0` and so on while those count as empty. */
  readonly emptyIdentifier: number;
  /** Records whose identifier column reads `null`, `n/a`, `0` and so on, whatever was chosen for them. */
  readonly refused: number;
  readonly refusedExample: string;
  /** Identifiers with white space around them, which is removed. */
  readonly trimmed: number;
  /** Records whose e-mail stands with another identifier in an earlier record. */
  readonly emailsWithSeveralIds: number;
}

/** Rows behind a number, by its name in `PlanNumbers`; `leftOut` is all that are left out. */
export type PlanList =
  | 'column'
  | 'email'
  | 'random'
  | 'repeats'
  | 'emptyIdentifier'
  | 'refused'
  | 'trimmed'
  | 'emailsWithSeveralIds'
  | 'leftOut';

/** How many rows a reason leaves out, in words for the screen. */
export const skipReasonWords: Record<SkipReason, string> = {
  blank: 'The row is empty.',
  'no-identifier': 'The identifier is empty, and such rows are left out.',
  'no-group-id': 'The group’s id is empty.',
  'identifier-too-long': 'The identifier is over 255 characters.',
  'nothing-to-send': 'All columns to import are empty.',
  short: 'The row has fewer values than there are columns, and such rows are left out.',
  long: 'The row has more values than there are columns, and such rows are left out.',
  damaged: 'The row has a quote out of place, and such rows are left out.',
  undecodable: 'The row has letters that could not be read, and such rows are left out.',
  nul: 'The row has NUL characters, and such rows are left out.',
  overlong: 'The row has a value of over 10,000 characters, and such rows are left out.',
  comment: 'The row is a comment.',
};

/** Records that will be sent. */
export function sentCount(numbers: PlanNumbers): number {
  return numbers.column + numbers.email + numbers.random;
}

/** Records that are left out, whatever the reason. */
export function leftOutCount(numbers: PlanNumbers): number {
  return Object.values(numbers.leftOut).reduce((sum, count) => sum + count, 0);
}
