import { type CSSProperties, memo, type ReactNode } from 'react';
import { classNames } from '../classNames.ts';
import { Skeleton } from '../Skeleton.tsx';
import type { DataGridProps, LaidColumn } from './types.ts';
import type { ColumnWindow } from './useColumnWindow.ts';

interface GridRowProps {
  index: number;
  /** Within the layer, in pixels. */
  y: number;
  height: number;
  window: ColumnWindow;
  cell: DataGridProps['cell'];
  rowLabel: DataGridProps['rowLabel'];
  state: 'plain' | 'muted' | undefined;
  /** The position of the cell that is the tab stop, or -1. */
  activePosition: number;
  canOpen: boolean;
}

/** One row. It renders again only when something in it changed; scrolling moves its layer. */
export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { index, y, height, window, cell, rowLabel, state, activePosition, canOpen } = props;
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      data-row={index}
      className={classNames('data-grid__row', state === 'muted' && 'is-muted', canOpen && 'can-open')}
      style={{ top: y, height, width: window.layout.totalWidth }}
    >
      {window.columns.map((laid, at) => (
        <div
          key={laid.key}
          role={laid.index < 0 ? 'rowheader' : 'gridcell'}
          aria-colindex={laid.position + 1}
          data-position={laid.position}
          tabIndex={laid.position === activePosition ? 0 : -1}
          className={cellClass('data-grid__cell', laid, window)}
          style={cellStyle(laid, window.columns[at - 1])}
        >
          {laid.index < 0 ? rowLabel?.(index).header : cellContent(cell(index, laid.index), index)}
        </div>
      ))}
    </div>
  );
});

function cellContent(content: ReactNode | undefined, rowIndex: number): ReactNode {
  if (content === undefined) return <Skeleton width={`${40 + ((rowIndex * 7) % 5) * 10}%`} />;
  if (typeof content === 'string' || typeof content === 'number') return <bdi>{content}</bdi>;
  return content;
}

/** The classes of a cell or head cell. */
export function cellClass(base: string, laid: LaidColumn, { layout }: ColumnWindow): string {
  const { index, pinned, position, column } = laid;
  return classNames(
    base,
    index < 0 && 'is-row-number',
    pinned && 'is-pinned',
    pinned && position === layout.pinned.length - 1 && 'is-last-pinned',
    column.align === 'end' && 'is-end',
    column.muted && 'is-muted',
  );
}

/**
 * A pinned cell sticks at its place. The first cell after columns that are not drawn keeps their width free by its
 * margin, so that a row has no children but its cells.
 */
export function cellStyle(laid: LaidColumn, before: LaidColumn | undefined): CSSProperties {
  if (laid.pinned) return { width: laid.width, left: laid.left };
  const gap = laid.left - (before ? before.left + before.width : 0);
  return gap > 0 ? { width: laid.width, marginInlineStart: gap } : { width: laid.width };
}
