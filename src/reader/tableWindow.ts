import type { Reading } from '../core/reading.ts';

/** Which records of a file are its table, by their numbers in the file: 0 is the file's first. */
export interface TableWindow {
  /** The first record of the table, be it names or a row. */
  readonly tableStart: number;
  /** The first row. */
  readonly firstRow: number;
  /** After the last row; Infinity for the end of the file. */
  readonly end: number;
}

export function tableWindow({
  firstRowIsNames,
  firstTableRow = 1,
  lastTableRow = null,
}: Reading): TableWindow {
  const tableStart = Math.max(0, firstTableRow - 1);
  const firstRow = tableStart + (firstRowIsNames ? 1 : 0);
  return { tableStart, firstRow, end: Math.max(firstRow, lastTableRow ?? Infinity) };
}
