import type { GridPlace } from './types.ts';

export interface GridBounds {
  readonly rowCount: number;
  readonly columnCount: number;
  /** Whole rows in sight. */
  readonly page: number;
}

/** Where a key leads from a cell, or `null` when the key is not for moving. Row -1 is the head. */
export function placeAfterKey(
  key: string,
  control: boolean,
  from: GridPlace,
  bounds: GridBounds,
): GridPlace | null {
  const { row, position } = from;
  const lastRow = bounds.rowCount - 1;
  const lastColumn = bounds.columnCount - 1;
  const at = (nextRow: number, nextPosition: number): GridPlace => ({
    row: Math.max(-1, Math.min(lastRow, nextRow)),
    position: Math.max(0, Math.min(lastColumn, nextPosition)),
  });
  switch (key) {
    case 'ArrowDown':
      return control ? at(lastRow, position) : at(row + 1, position);
    case 'ArrowUp':
      return control ? at(0, position) : at(row - 1, position);
    case 'ArrowRight':
      return at(row, control ? lastColumn : position + 1);
    case 'ArrowLeft':
      return at(row, control ? 0 : position - 1);
    case 'PageDown':
      return at(row + bounds.page, position);
    case 'PageUp':
      return at(row < 0 ? row : Math.max(0, row - bounds.page), position);
    case 'Home':
      return control ? at(0, 0) : at(row, 0);
    case 'End':
      return control ? at(lastRow, lastColumn) : at(row, lastColumn);
    default:
      return null;
  }
}
