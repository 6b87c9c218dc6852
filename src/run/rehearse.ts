import { type Hash64, hash64 } from '../core/hash.ts';
import type { Oddities } from '../core/findings.ts';
import type { Part, ReadRecords } from '../core/importRun.ts';
import type { PlanList, PlanNumbers } from '../core/plan/numbers.ts';
import { type Plan, type PlannedRecord, type SkipReason, planRecord } from '../core/plan/plan.ts';
import { cleanIdentifier, isRefusedIdentifier } from '../core/profiles/identifiers.ts';
import { RecordList } from '../core/recordList.ts';
import { IdentityTable } from '../reader/identityTable.ts';

export interface Rehearsal {
  readonly numbers: PlanNumbers;
  /** Record numbers in the file behind each number. */
  readonly lists: ReadonlyMap<PlanList, RecordList>;
}

interface RehearsalRequest {
  readonly records: ReadRecords;
  readonly part: Part;
  readonly plan: Plan;
  readonly signal: AbortSignal;
  /** Called after every block. */
  readonly onProgress: (rehearsal: Rehearsal) => void;
}

/**
 * Runs a plan over the records of a part without sending anything, and counts what becomes of them.
 *
 * @throws AbortError when the signal is aborted
 */
export async function rehearse({
  records,
  part,
  plan,
  signal,
  onProgress,
}: RehearsalRequest): Promise<Rehearsal> {
  const tally = new Tally(plan);
  for await (const block of records(part, signal)) {
    const { first, oddities } = block;
    block.records.forEach((fields, index) => tally.add(fields, first + index, oddities?.get(index)));
    onProgress(tally.rehearsal(false));
  }
  return tally.rehearsal(true);
}

const listNames: readonly PlanList[] = [
  'column',
  'email',
  'random',
  'repeats',
  'emptyIdentifier',
  'refused',
  'trimmed',
  'emailsWithSeveralIds',
  'leftOut',
];

class Tally {
  readonly #plan: Plan;
  readonly #identities = new IdentityTable();
  readonly #emails: EmailOwners | undefined;
  readonly #lists = new Map<PlanList, RecordList>(listNames.map((name) => [name, new RecordList()]));
  readonly #leftOut: Record<SkipReason, number> = {
    blank: 0,
    'no-identifier': 0,
    'no-group-id': 0,
    'identifier-too-long': 0,
    'nothing-to-send': 0,
    short: 0,
    long: 0,
    damaged: 0,
    undecodable: 0,
    nul: 0,
    overlong: 0,
    comment: 0,
  };
  #rows = 0;
  #refusedExample = '';

  constructor(plan: Plan) {
    this.#plan = plan;
    this.#emails =
      plan.identifierColumn === null || plan.emailColumn === null ? undefined : new EmailOwners();
  }

  add(fields: readonly string[], record: number, odd: Oddities = 0): void {
    this.#rows++;
    const planned = planRecord(this.#plan, fields, record, odd);
    if (planned.kind === 'skip') {
      this.#leftOut[planned.reason]++;
      this.#note('leftOut', record);
      if (planned.reason === 'blank' || planned.reason === 'comment') return;
    } else this.#countSent(planned, fields, record);
    this.#inspectIdentifier(fields, record);
  }

  #countSent(
    planned: Extract<PlannedRecord, { kind: 'update' }>,
    fields: readonly string[],
    record: number,
  ): void {
    const { id } = planned.update.key;
    this.#note(planned.source, record);
    if (this.#identities.add(id, record) !== -1) this.#note('repeats', record);
    const email = this.#plan.emailColumn === null ? '' : (fields[this.#plan.emailColumn] ?? '').trim();
    if (email !== '' && this.#emails?.belongsToAnother(email, id)) this.#note('emailsWithSeveralIds', record);
  }

  #inspectIdentifier(fields: readonly string[], record: number): void {
    if (this.#plan.identifierColumn === null) return;
    const field = fields[this.#plan.identifierColumn] ?? '';
    const id = cleanIdentifier(field);
    const refused = isRefusedIdentifier(id);
    if (refused) {
      this.#note('refused', record);
      this.#refusedExample ||= id;
    }
    if (id === '' || (refused && this.#plan.refusedIsEmpty)) this.#note('emptyIdentifier', record);
    else if (id.length !== field.length) this.#note('trimmed', record);
  }

  #note(list: PlanList, record: number): void {
    this.#lists.get(list)?.push(record);
  }

  rehearsal(complete: boolean): Rehearsal {
    const count = (list: PlanList): number => this.#lists.get(list)?.length ?? 0;
    const numbers: PlanNumbers = {
      complete,
      rowsRead: this.#rows,
      column: count('column'),
      email: count('email'),
      random: count('random'),
      leftOut: { ...this.#leftOut },
      profiles: this.#identities.size,
      repeats: count('repeats'),
      emptyIdentifier: count('emptyIdentifier'),
      refused: count('refused'),
      refusedExample: this.#refusedExample,
      trimmed: count('trimmed'),
      emailsWithSeveralIds: count('emailsWithSeveralIds'),
    };
    return { numbers, lists: this.#lists };
  }
}

/** The first identifier each e-mail address was met with. Addresses are compared without regard to case. */
class EmailOwners {
  readonly #addresses = new IdentityTable();
  readonly #owners: number[] = [];
  readonly #hash: Hash64 = { high: 0, low: 0 };

  belongsToAnother(email: string, id: string): boolean {
    hash64(id, this.#hash);
    const owner = this.#hash.high * 2 ** 21 + (this.#hash.low >>> 11);
    const next = this.#owners.length;
    const first = this.#addresses.add(email.toLowerCase(), next);
    if (first !== -1) return this.#owners[first] !== owner;
    this.#owners.push(owner);
    return false;
  }
}
