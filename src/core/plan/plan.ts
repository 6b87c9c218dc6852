import { firstOddity, type Oddities, oddityBit, type RuledOddity, ruledOddities } from '../findings.ts';
import { type Recipe, emailColumnOf } from '../mapping/recipe.ts';
import { cleanIdentifier, isRefusedIdentifier, maxIdentifierLength } from '../profiles/identifiers.ts';
import type { Operation, ProfileKey, Update } from '../profiles/update.ts';
import { randomIdentifier } from './randomIdentifier.ts';

/** A recipe made ready for a million calls. Plain data: it can be stored and sent to a worker. */
export interface Plan {
  readonly groupKey: string | null;
  readonly identifierColumn: number | null;
  readonly emailColumn: number | null;
  readonly fallBack: boolean;
  readonly refusedIsEmpty: boolean;
  readonly properties: readonly { readonly column: number; readonly name: string }[];
  readonly operation: '$set' | '$set_once';
  readonly clearBlanks: boolean;
  readonly keepUpdatedAt: boolean;
  /** Oddities whose records are left out. Absent: comments alone. */
  readonly leaveOut?: Oddities;
  /** Random ids derive from it and the record's number, so a retry or a second look gives the same id. */
  readonly seed: string;
}

/** Where a record's identifier came from. */
export type IdentifierSource = 'column' | 'email' | 'random';

/** Why a record is left out because of how it stands in the file. */
export type OddSkipReason = 'comment' | RuledOddity;

/** Why a record is left out, before anything is sent. */
export type SkipReason =
  | 'blank'
  | 'no-identifier'
  | 'no-group-id'
  | 'identifier-too-long'
  | 'nothing-to-send'
  | OddSkipReason;

export type Identity =
  | { readonly source: IdentifierSource; readonly id: string }
  | { readonly skip: SkipReason };

export type PlannedRecord =
  | { readonly kind: 'update'; readonly source: IdentifierSource; readonly update: Update }
  | { readonly kind: 'skip'; readonly reason: SkipReason };

/**
 * Compiles a recipe. The plan is the only thing that turns a record into an update: preview, numbers and requests
 * all call it.
 *
 * @param seed chosen once for a draft and kept for its run
 */
export function compilePlan(recipe: Recipe, seed: string): Plan {
  const isGroup = recipe.profile.kind === 'group';
  return {
    groupKey: recipe.profile.kind === 'group' ? recipe.profile.groupKey.trim() : null,
    identifierColumn: recipe.identifierColumn,
    emailColumn: isGroup ? null : emailColumnOf(recipe),
    fallBack: !isGroup && (recipe.identifierColumn === null || recipe.emptyIdentifier === 'fall-back'),
    refusedIsEmpty: recipe.refusedIdentifier === 'treat-as-empty',
    properties: recipe.columns.flatMap((mapping, column) =>
      mapping.imported && mapping.property !== '' ? [{ column, name: mapping.property }] : [],
    ),
    operation: recipe.existing === 'overwrite' ? '$set' : '$set_once',
    clearBlanks: recipe.blanks === 'clear',
    keepUpdatedAt: recipe.keepUpdatedAt,
    leaveOut: leftOutOddities(recipe),
    seed,
  };
}

const comments = oddityBit('comment');

function leftOutOddities({ rules = {} }: Recipe): Oddities {
  return ruledOddities
    .filter((oddity) => rules[oddity] === 'leave-out')
    .reduce((some, oddity) => some | oddityBit(oddity), comments);
}

/**
 * Finds the identifier of a record: the identifier column, else the e-mail, else a random id (product rule 3).
 *
 * @param record 0-based number of the record in the file, the row of names excluded
 */
export function identify(plan: Plan, fields: readonly string[], record: number): Identity {
  if (plan.identifierColumn !== null) {
    const id = identifierIn(plan, fields[plan.identifierColumn]);
    if (id.length > maxIdentifierLength) return { skip: 'identifier-too-long' };
    if (id !== '') return { source: 'column', id };
    if (!plan.fallBack) return { skip: plan.groupKey === null ? 'no-identifier' : 'no-group-id' };
  } else if (plan.groupKey !== null) return { skip: 'no-group-id' };
  if (plan.emailColumn !== null) {
    const id = identifierIn(plan, fields[plan.emailColumn]);
    if (id.length > maxIdentifierLength) return { skip: 'identifier-too-long' };
    if (id !== '') return { source: 'email', id };
  }
  return { source: 'random', id: randomIdentifier(plan.seed, record) };
}

function identifierIn(plan: Plan, field: string | undefined): string {
  const id = cleanIdentifier(field ?? '');
  return plan.refusedIsEmpty && isRefusedIdentifier(id) ? '' : id;
}

/**
 * Turns a record into its update, or says why it is left out. Missing fields count as empty, fields beyond the
 * mapped columns are not looked at.
 *
 * @param record 0-based number of the record in the file, the row of names excluded
 * @param odd what is odd about the record
 */
export function planRecord(
  plan: Plan,
  fields: readonly string[],
  record: number,
  odd: Oddities = 0,
): PlannedRecord {
  const unwanted = odd === 0 ? undefined : firstOddity(odd & (plan.leaveOut ?? comments));
  if (unwanted) return { kind: 'skip', reason: unwanted };
  if (isBlank(fields)) return { kind: 'skip', reason: 'blank' };
  const identity = identify(plan, fields, record);
  if ('skip' in identity) return { kind: 'skip', reason: identity.skip };
  const operations = operationsFor(plan, fields);
  if (operations.length === 0) return { kind: 'skip', reason: 'nothing-to-send' };
  return {
    kind: 'update',
    source: identity.source,
    update: { key: profileKey(plan, identity.id), operations },
  };
}

function operationsFor(plan: Plan, fields: readonly string[]): Operation[] {
  const values: [string, string][] = [];
  const blanks: string[] = [];
  for (const { column, name } of plan.properties) {
    const field = fields[column];
    if (field === undefined || isEmpty(field)) blanks.push(name);
    else values.push([name, field]);
  }
  const operations: Operation[] = [];
  if (values.length > 0) {
    const properties = Object.fromEntries(values);
    operations.push(plan.operation === '$set' ? { $set: properties } : { $set_once: properties });
  }
  if (plan.clearBlanks && blanks.length > 0) operations.push({ $unset: blanks });
  return operations;
}

function profileKey(plan: Plan, id: string): ProfileKey {
  return plan.groupKey === null ? { kind: 'user', id } : { kind: 'group', groupKey: plan.groupKey, id };
}

/** True for a field with nothing but white space in it. */
export function isEmpty(field: string): boolean {
  return field === '' || field.trim() === '';
}

/** True for a record with nothing in any field. */
export function isBlank(fields: readonly string[]): boolean {
  return fields.every(isEmpty);
}
