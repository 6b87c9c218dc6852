import type { PlanNumbers } from '../../../core/plan/numbers.ts';
import type { FileFacts } from '../../../core/reading.ts';

/** How far the reading of a file is. */
export type ReadSoFar = Pick<FileFacts, 'complete' | 'bytesRead' | 'bytesTotal'>;

/**
 * How much of the counting is done, 0 to 1. The file is gone through twice: once to read it, and once to see what
 * becomes of every row.
 *
 * @param rows rows to import
 */
export function countedShare(facts: ReadSoFar, numbers: PlanNumbers | undefined, rows: number): number {
  if (!facts.complete)
    return facts.bytesTotal === 0 ? 0 : Math.min(1, facts.bytesRead / facts.bytesTotal) / 2;
  if (!numbers) return 0.5;
  if (numbers.complete) return 1;
  return rows === 0 ? 0.5 : 0.5 + Math.min(1, numbers.rowsRead / rows) / 2;
}

/** “Counting rows… 66%”. */
export function countingWords(share: number): string {
  return `Counting rows… ${Math.floor(share * 100)}%`;
}
