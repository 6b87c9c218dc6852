import { useMemo } from 'react';
import type { DataGridColumn } from '../../../components/DataGrid/DataGrid.tsx';
import type { FileFacts } from '../../../core/reading.ts';
import { columnName } from '../columnNames.ts';
import { columnWidths } from '../rows/columnWidths.ts';
import { ColumnHead } from './ColumnHead.tsx';
import type { ColumnsState } from './ColumnsContext.ts';
import { columnFault } from './conflicts.ts';

/** Room for the checkbox, the property and the line of facts. */
const narrowest = 216;

/** The table's columns, the identifier column first. The same array while nothing about them changes. */
export function useTableColumns({ facts, recipe, conflicts }: ColumnsState): readonly DataGridColumn[] {
  const { identifierColumn } = recipe;
  const { names } = facts;
  const widths = useColumnWidths(facts);
  const looks = facts.columns
    .map((_, index) => {
      if (index === identifierColumn) return 'plain';
      if (!recipe.columns[index]?.imported) return 'muted';
      return columnFault(conflicts, index) === undefined ? 'plain' : 'err';
    })
    .join();
  return useMemo(() => {
    const lookOf = looks.split(',');
    const order = [...widths.keys()].toSorted(
      (a, b) => Number(b === identifierColumn) - Number(a === identifierColumn) || a - b,
    );
    return order.map((index) => ({
      key: String(index),
      width: widths[index] ?? narrowest,
      header: <ColumnHead index={index} />,
      headerLabel: columnName(names, index),
      pinned: index === identifierColumn,
      muted: lookOf[index] === 'muted',
      tone: lookOf[index] === 'err' ? 'err' : undefined,
    }));
  }, [widths, names, identifierColumn, looks]);
}

function useColumnWidths(facts: FileFacts): readonly number[] {
  const key = columnWidths(facts).join();
  return useMemo(() => key.split(',').map((width) => Math.max(narrowest, Number(width))), [key]);
}
