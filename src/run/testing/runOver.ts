import type { RunProgress } from '../../core/importRun.ts';
import type { Plan } from '../../core/plan/plan.ts';
import type { Destination } from '../../destinations/destination.ts';
import { type RecordBlock, runImport, type RunOptions, type RunResult } from '../importRun.ts';
import type { VirtualClock } from './virtualClock.ts';

/** Column 0 identifies, columns 1 and 2 are the properties `n` and `plan`. */
export const plan: Plan = {
  groupKey: null,
  identifierColumn: 0,
  emailColumn: null,
  fallBack: false,
  refusedIsEmpty: true,
  properties: [
    { column: 1, name: 'n' },
    { column: 2, name: 'plan' },
  ],
  operation: '$set',
  clearBlanks: false,
  keepUpdatedAt: false,
  seed: 'seed-for-tests-0001',
};

/** So many records, each of another person. */
export function people(count: number): string[][] {
  return Array.from({ length: count }, (_, index) => [`user-${index}`, String(index)]);
}

export async function* blocksOf(records: readonly string[][], size = 64): AsyncGenerator<RecordBlock> {
  for (let first = 0; first < records.length; first += size)
    yield await Promise.resolve({ first, records: records.slice(first, first + size) });
}

/** Runs an import of these records with a virtual clock, keeping all progress. */
export async function runOver(
  records: readonly string[][],
  clock: VirtualClock,
  destination: Destination,
  more: Partial<RunOptions> = {},
): Promise<RunResult & { readonly heard: RunProgress[] }> {
  const heard: RunProgress[] = [];
  const result = await runImport({
    records: () => blocksOf(records),
    part: { first: 0, count: records.length },
    plan,
    destination,
    batchSize: 10,
    clock,
    signal: new AbortController().signal,
    onProgress: (progress) => heard.push(progress),
    ...more,
  });
  return { ...result, heard };
}
