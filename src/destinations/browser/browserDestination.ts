import { destinationLabels } from '../../core/settings.ts';
import { type Problem, ProblemError } from '../../core/problems.ts';
import type { Effect, Operation, Update } from '../../core/profiles/update.ts';
import { type Destination, identityFields, type Packed, type Parcel, type Verdict } from '../destination.ts';

/** The part of the profile store that an import needs. */
export interface ProfileWriter {
  /**
   * Applies a batch in order: all of it is saved, or none of it.
   *
   * @throws ProblemError `storage-full`, `store-unavailable`, `worker-died`
   */
  apply(input: { readonly updates: readonly Update[]; readonly keepUpdatedAt: boolean }): Promise<Effect[]>;
}

/** Characters a message to the store may carry, so that a batch of long texts stays small in memory. */
const maxBatchCharacters = 8_000_000;

/**
 * This browser's own database as a destination. One batch is one transaction, so nothing is ever half sent. It has
 * one writer, so one request at a time.
 *
 * @param keepUpdatedAt leave Updated at alone on profiles that exist
 */
export function browserDestination(store: ProfileWriter, keepUpdatedAt: boolean): Destination {
  return {
    name: destinationLabels.browser,
    maxBodyBytes: maxBatchCharacters,
    maxOperations: Number.MAX_SAFE_INTEGER,
    concurrency: 1,
    tellsEffects: true,
    retry: { maxTries: 1, baseMs: 0, capMs: 0, jitterMs: [0, 0] },
    pack,
    preview: (update) =>
      update.operations
        .map((operation) => JSON.stringify({ ...identityFields(update.key), ...operation }, null, 2))
        .join('\n'),
    send: (parcels, signal) => apply(store, parcels, keepUpdatedAt, signal),
  };
}

function pack(update: Update): Packed {
  let characters = update.key.id.length;
  for (const operation of update.operations) characters += charactersOf(operation);
  return { update, operations: 1, bytes: characters, text: '' };
}

function charactersOf(operation: Operation): number {
  let characters = 0;
  for (const values of Object.values(operation))
    for (const value of Object.values(values)) characters += typeof value === 'string' ? value.length : 8;
  return characters;
}

async function apply(
  store: ProfileWriter,
  parcels: readonly Parcel[],
  keepUpdatedAt: boolean,
  signal: AbortSignal | undefined,
): Promise<Verdict> {
  if (signal?.aborted) return { kind: 'uncertain', reason: 'It was cancelled before This browser answered.' };
  try {
    const effects = await store.apply({ updates: parcels.map((parcel) => parcel.update), keepUpdatedAt });
    return { kind: 'settled', answers: effects.map((effect) => ({ accepted: true, effect })) };
  } catch (error) {
    const problem = problemOf(error);
    return { kind: 'stop', problem, maybeTaken: problem.code === 'worker-died' };
  }
}

function problemOf(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  return { code: 'store-unavailable', detail: error instanceof Error ? error.message : String(error) };
}
