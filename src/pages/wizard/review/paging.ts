import type { Part } from '../../../core/importRun.ts';

/**
 * The record that a row number means, 0-based in the file, kept within the part that is imported.
 *
 * @param firstRow row number of the first record: 2 where row 1 holds the names
 */
export function recordOf(row: number, part: Part, firstRow: number): number {
  return Math.min(Math.max(row - firstRow, part.first), Math.max(part.first, part.first + part.count - 1));
}
