import { useMemo } from 'react';
import { DataGrid } from '../../../components/DataGrid/DataGrid.tsx';
import type { PlanList } from '../../../core/plan/numbers.ts';
import type { FileFacts, FileList } from '../../../core/reading.ts';
import { ColumnName } from '../ColumnName.tsx';
import { columnName } from '../columnNames.ts';
import { columnWidths } from './columnWidths.ts';
import { useRecords } from './useRecords.ts';

/** What a table of the file's rows needs to know of the file. */
export type TableFacts = Pick<FileFacts, 'rows' | 'columns' | 'names'>;

interface RecordGridProps {
  label: string;
  list: FileList | PlanList;
  rowCount: number;
  facts: TableFacts;
  scrollTo?: { readonly index: number; readonly nonce: number } | undefined;
  /** Says which rows can be seen, 0-based, `end` exclusive. Must be stable. */
  onRowsInSight?: ((start: number, end: number) => void) | undefined;
}

/** Rows as they stand in the file, every column of them. */
export function RecordGrid({ label, list, rowCount, facts, scrollTo, onRowsInSight }: RecordGridProps) {
  const { show, cell, rowLabel } = useRecords(list, rowCount);
  const columns = usePlainColumns(facts);
  return (
    <DataGrid
      label={label}
      rowCount={rowCount}
      columns={columns}
      cell={cell}
      rowLabel={rowLabel}
      onVisibleRange={show}
      onRowsInSight={onRowsInSight}
      rowHeight={28}
      headHeight={36}
      scrollTo={scrollTo}
    />
  );
}

/** The same array while names and widths stay, however often the counts change. */
function usePlainColumns({ names, columns }: TableFacts) {
  const widths = columnWidths({ names, columns }).join();
  return useMemo(
    () =>
      widths === ''
        ? []
        : widths.split(',').map((width, index) => ({
            key: String(index),
            width: Number(width),
            header: <ColumnName names={names} index={index} />,
            headerLabel: columnName(names, index),
          })),
    [widths, names],
  );
}
