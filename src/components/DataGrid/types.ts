import type { ReactNode } from 'react';

export interface DataGridColumn {
  /** Unique in its grid. */
  key: string;
  /** In CSS pixels. */
  width: number;
  /** What the head shows: controls are fine. A function is called with nothing, while the head cell renders. */
  header: ReactNode | (() => ReactNode);
  /** The accessible name of the head cell, where its content does not read well. */
  headerLabel?: string | undefined;
  align?: 'start' | 'end' | undefined;
  /** Stays at the left edge. Pinned columns come first; on a narrow screen only those that leave room are pinned. */
  pinned?: boolean | undefined;
  /** Dims the whole column. */
  muted?: boolean | undefined;
  sort?: 'ascending' | 'descending' | 'none' | undefined;
  /** A red edge over the head. */
  tone?: 'err' | undefined;
}

export interface DataGridProps {
  /** The accessible name. */
  label: string;
  /** Up to a million rows, and more where the browser's memory allows (24 bytes each). */
  rowCount: number;
  /** Memoise: a new array lays the columns out again. */
  columns: readonly DataGridColumn[];
  /**
   * What a cell shows, by the indexes of the row and of the column in `columns`. `undefined`: not loaded yet. Text is
   * isolated for its direction, kept on one line and cut off. An element may carry `data-cell="err"`, `"warn"`,
   * `"edited"` or `"muted"`, which tints the whole cell. Memoise: a new function draws every cell again.
   */
  cell: (rowIndex: number, columnIndex: number) => ReactNode | undefined;
  /** The text of the row-number column, which is pinned before all others. Without it there is no such column. */
  rowLabel?: ((rowIndex: number) => { header: string }) | undefined;
  /** Called with the rows that should be loaded, `end` not included, whenever they change. */
  onVisibleRange: (start: number, end: number) => void;
  /** Called with the rows that can be seen, `end` not included, whenever they change. */
  onRowsInSight?: ((start: number, end: number) => void) | undefined;
  /** In CSS pixels, every row alike. */
  rowHeight: number;
  headHeight: number;
  /** Enter, or a click on a row. */
  onRowOpen?: ((rowIndex: number) => void) | undefined;
  /** A new `nonce` brings the row `index` to the top. */
  scrollTo?: { index: number; nonce: number } | undefined;
  rowState?: ((rowIndex: number) => 'plain' | 'muted' | undefined) | undefined;
  /** A list that fills the width: the last column takes what is free, and there are no lines between columns. */
  stretch?: boolean | undefined;
  /** Drawn under the head while there are no rows. */
  empty?: ReactNode;
}

/** A column with its place. */
export interface LaidColumn {
  readonly key: string;
  /** In `columns`; -1 for the row numbers. */
  readonly index: number;
  /** Counted from the left, row numbers and pinned columns included. */
  readonly position: number;
  readonly width: number;
  /** From the left edge of the first column. */
  readonly left: number;
  readonly pinned: boolean;
  readonly column: DataGridColumn;
}

/** A cell by its row (-1 is the head) and the position of its column. */
export interface GridPlace {
  readonly row: number;
  readonly position: number;
}
