/** What became of a record. `pending`: not sent yet, or not answered yet. */
export const outcomes = ['pending', 'accepted', 'rejected', 'skipped', 'uncertain'] as const;
export type Outcome = (typeof outcomes)[number];
export type OutcomeCounts = Readonly<Record<Outcome, number>>;

const maxReasons = 65_000;
const overflowReason = 'The destination did not accept it.';

/**
 * The outcome of every record of a run, three bytes a record. The counts always add up to the number of records,
 * because a record only ever moves from one outcome to another.
 */
export class OutcomeLedger {
  readonly records: number;
  readonly #outcome: Uint8Array;
  readonly #reason: Uint16Array;
  readonly #reasons: string[] = ['', overflowReason];
  readonly #reasonIndex = new Map<string, number>([
    ['', 0],
    [overflowReason, 1],
  ]);
  readonly #counts: Record<Outcome, number>;

  constructor(records: number) {
    this.records = records;
    this.#outcome = new Uint8Array(records);
    this.#reason = new Uint16Array(records);
    this.#counts = { pending: records, accepted: 0, rejected: 0, skipped: 0, uncertain: 0 };
  }

  /**
   * @param record 0-based within the run
   * @param reason why, in words; for everything but accepted
   * @throws RangeError for a record that is not of this run
   */
  settle(record: number, outcome: Outcome, reason = ''): void {
    if (!(record >= 0 && record < this.records))
      throw new RangeError(`no record ${record} of ${this.records}`);
    this.#counts[this.outcomeOf(record)]--;
    this.#counts[outcome]++;
    this.#outcome[record] = outcomes.indexOf(outcome);
    this.#reason[record] = this.#intern(reason);
  }

  outcomeOf(record: number): Outcome {
    return outcomes[this.#outcome[record] ?? 0] ?? 'pending';
  }

  reasonOf(record: number): string {
    return this.#reasons[this.#reason[record] ?? 0] ?? '';
  }

  counts(): OutcomeCounts {
    return { ...this.#counts };
  }

  /** After 65,000 different reasons the rest share one sentence. */
  #intern(reason: string): number {
    const known = this.#reasonIndex.get(reason);
    if (known !== undefined) return known;
    if (this.#reasons.length === maxReasons) return 1;
    const index = this.#reasons.push(reason) - 1;
    this.#reasonIndex.set(reason, index);
    return index;
  }
}
