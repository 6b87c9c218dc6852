import { columnPinningFeature, columnSizingFeature, tableFeatures, useTable } from '@tanstack/react-table';
import { useMemo } from 'react';
import type { DataGridColumn, LaidColumn } from './types.ts';

const features = tableFeatures({ columnSizingFeature, columnPinningFeature });

/**
 * The table library keeps the columns only. It would hold an object for every row, 575 MB for a million, so rows are
 * drawn by their index and their values asked for one by one.
 */
const noRows: { index: number }[] = [];

/** Pinned columns may take this share of the width; the rest has to scroll. */
const pinnedShare = 0.6;

export interface ColumnLayout {
  readonly pinned: readonly LaidColumn[];
  readonly scrolling: readonly LaidColumn[];
  readonly pinnedWidth: number;
  readonly totalWidth: number;
}

/** Places the columns: pinned ones first, the last one widened to fill `viewWidth` when `stretch` is set. */
export function useColumnLayout(
  columns: readonly DataGridColumn[],
  rowNumbers: DataGridColumn | null,
  viewWidth: number,
  stretch: boolean,
): ColumnLayout {
  const all = useMemo(
    () => [
      ...(rowNumbers ? [{ column: rowNumbers, index: -1 }] : []),
      ...columns.map((column, index) => ({ column, index })),
    ],
    [columns, rowNumbers],
  );
  const definitions = useMemo(
    () => all.map(({ column, index }) => ({ id: columnId(index), size: column.width, minSize: 0 })),
    [all],
  );
  const columnPinning = useMemo(() => ({ start: pinnedIds(all, viewWidth), end: [] }), [all, viewWidth]);
  const table = useTable({ features, columns: definitions, data: noRows, state: { columnPinning } });

  return useMemo(() => {
    const byId = new Map(all.map((entry) => [columnId(entry.index), entry]));
    const pinnedColumns = table.getStartLeafColumns();
    const ordered = [...pinnedColumns, ...table.getCenterLeafColumns()];
    const laid: LaidColumn[] = [];
    let left = 0;
    for (const tableColumn of ordered) {
      const entry = byId.get(tableColumn.id);
      if (!entry) continue;
      const isLast = laid.length === ordered.length - 1;
      const size = tableColumn.getSize();
      const width = stretch && isLast ? Math.max(size, viewWidth - left) : size;
      const position = laid.length;
      const pinned = position < pinnedColumns.length;
      laid.push({ ...entry, key: entry.column.key, position, left, width, pinned });
      left += width;
    }
    const pinned = laid.slice(0, pinnedColumns.length);
    const scrolling = laid.slice(pinnedColumns.length);
    return { pinned, scrolling, pinnedWidth: scrolling[0]?.left ?? left, totalWidth: left };
    // The table is one object for good; what it answers changes with its definitions and its pinning.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [all, definitions, columnPinning, table, stretch, viewWidth]);
}

function columnId(index: number): string {
  return `column ${index}`;
}

function pinnedIds(all: readonly { column: DataGridColumn; index: number }[], viewWidth: number): string[] {
  const ids: string[] = [];
  let width = 0;
  for (const { column, index } of all) {
    if (!column.pinned) continue;
    width += column.width;
    if (ids.length > 0 && width > viewWidth * pinnedShare) break;
    ids.push(columnId(index));
  }
  return ids;
}
