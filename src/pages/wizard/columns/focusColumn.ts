import type { DataGridColumn } from '../../../components/DataGrid/DataGrid.tsx';

/** Frames that the table may take to draw a column that was out of sight. */
const patience = 20;

/** The columns of the table as it shows them, left to right; each key is the column's index in the file. */
export type ShownColumns = readonly Pick<DataGridColumn, 'key' | 'width' | 'pinned'>[];

/**
 * Moves the focus to a column's property (or its checkbox, where it has no property to choose), and scrolls the
 * table sideways to it first.
 */
export function focusColumn(box: HTMLElement | null, columns: ShownColumns, column: number): void {
  const grid = box?.querySelector('[role=grid]');
  if (grid) grid.scrollLeft = leftOf(columns, column);
  focusWhenDrawn(column, patience);
}

/** How far the table must be scrolled for a column to stand beside the pinned ones, in pixels. */
export function leftOf(columns: ShownColumns, column: number): number {
  let left = 0;
  for (const { key, width, pinned } of columns) {
    if (key === String(column)) return pinned ? 0 : left;
    if (!pinned) left += width;
  }
  return 0;
}

function focusWhenDrawn(column: number, frames: number): void {
  const place = document.querySelector(`[data-column="${column}"]`);
  const control =
    place?.querySelector<HTMLElement>('[role=combobox]:not(:disabled)') ??
    place?.querySelector<HTMLElement>('input');
  if (control) control.focus();
  else if (frames > 0) requestAnimationFrame(() => focusWhenDrawn(column, frames - 1));
}

/** The column that has the focus: in its controls, or in one of its cells. */
export function focusedColumn(columns: ShownColumns): number | undefined {
  const focused = document.activeElement;
  const controls = focused?.closest<HTMLElement>('[data-column]');
  if (controls) return Number(controls.dataset['column']);
  const place = focused?.closest('[aria-colindex]')?.getAttribute('aria-colindex');
  // The table's first column holds the row numbers.
  const shown = place ? columns[Number(place) - 2] : undefined;
  return shown && Number(shown.key);
}
