import { memo } from 'react';
import { classNames } from '../classNames.ts';
import { ControlTabIndex } from '../controlTabIndex.ts';
import { cellClass, cellStyle } from './GridRow.tsx';
import type { LaidColumn } from './types.ts';
import type { ColumnWindow } from './useColumnWindow.ts';

interface GridHeadProps {
  height: number;
  window: ColumnWindow;
  /** The position of the head cell that is the tab stop, or -1. */
  activePosition: number;
  /** Whether the focus is inside that cell, on its controls. */
  entered: boolean;
}

/** The row of column heads, always in sight. */
export const GridHead = memo(function GridHead({ height, window, activePosition, entered }: GridHeadProps) {
  return (
    <div role="rowgroup" className="data-grid__head" style={{ height, width: window.layout.totalWidth }}>
      <div role="row" aria-rowindex={1} data-row={-1} className="data-grid__head-row">
        {window.columns.map((laid, at) => (
          <div
            key={laid.key}
            role="columnheader"
            aria-colindex={laid.position + 1}
            aria-sort={laid.column.sort}
            aria-label={laid.column.headerLabel}
            data-position={laid.position}
            tabIndex={laid.position === activePosition ? 0 : -1}
            className={headClass(laid, window)}
            style={cellStyle(laid, window.columns[at - 1])}
          >
            <ControlTabIndex value={entered && laid.position === activePosition ? undefined : -1}>
              <HeadContent laid={laid} />
            </ControlTabIndex>
          </div>
        ))}
      </div>
    </div>
  );
});

function headClass(laid: LaidColumn, window: ColumnWindow): string {
  const sorted = laid.column.sort === 'ascending' || laid.column.sort === 'descending';
  return classNames(
    cellClass('data-grid__head-cell', laid, window),
    laid.column.tone === 'err' && 'is-err',
    sorted && 'is-sorted',
  );
}

function HeadContent({ laid }: { laid: LaidColumn }) {
  const { header } = laid.column;
  return typeof header === 'function' ? header() : header;
}
