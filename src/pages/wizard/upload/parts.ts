import type { Part } from '../../../core/importRun.ts';
import { maxRecordsPerRun } from '../../../stores/importDraft/fileSlice.ts';
import { formatCount } from '../../words.ts';

/** Which rows of a large file one import can take: the first million, the next million, and so on. */
export function partsOf(rows: number): Part[] {
  const parts: Part[] = [];
  for (let first = 0; first < rows; first += maxRecordsPerRun)
    parts.push({ first, count: Math.min(maxRecordsPerRun, rows - first) });
  return parts;
}

/**
 * “Rows 1,000,001 to 2,000,000”, by the spreadsheet's numbers.
 *
 * @param firstRow row number of the first record: 2 where row 1 holds the names
 */
export function partLabel(part: Part, firstRow: number): string {
  const from = part.first + firstRow;
  return `Rows ${formatCount(from)} to ${formatCount(from + part.count - 1)}`;
}

/** The part after this one, or undefined at the end of the file. */
export function nextPart(part: Part, rows: number): Part | undefined {
  return partsOf(rows).find(({ first }) => first >= part.first + part.count);
}
