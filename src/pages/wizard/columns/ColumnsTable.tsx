import { type RefObject, useCallback } from 'react';
import { DataGrid, type DataGridColumn } from '../../../components/DataGrid/DataGrid.tsx';
import { useRecords } from '../rows/useRecords.ts';
import { useColumns } from './ColumnsContext.ts';

const rowHeight = 32;
const headHeight = 124;

interface ColumnsTableProps {
  box: RefObject<HTMLDivElement | null>;
  /** Their keys are the columns' indexes in the file. */
  columns: readonly DataGridColumn[];
}

/** All rows of the file under the columns' controls. */
export function ColumnsTable({ box, columns }: ColumnsTableProps) {
  const { facts } = useColumns();
  const { show, cell, rowLabel } = useRecords('all', facts.rows);
  const cellAt = useCallback(
    (row: number, place: number) => cell(row, Number(columns[place]?.key)),
    [cell, columns],
  );
  return (
    <div className="columns__table" ref={box}>
      <DataGrid
        label="Columns and rows of the file"
        rowCount={facts.rows}
        columns={columns}
        cell={cellAt}
        rowLabel={rowLabel}
        onVisibleRange={show}
        rowHeight={rowHeight}
        headHeight={headHeight}
      />
    </div>
  );
}
