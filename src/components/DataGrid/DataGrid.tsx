import { type MouseEvent, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { classNames } from '../classNames.ts';
import { GridBody } from './GridBody.tsx';
import { GridHead } from './GridHead.tsx';
import type { DataGridColumn, DataGridProps, GridPlace } from './types.ts';
import { type ColumnLayout, useColumnLayout } from './useColumnLayout.ts';
import { useColumnWindow } from './useColumnWindow.ts';
import { useActivePlace, useGridFocus } from './useGridFocus.ts';
import { type RowWindow, useRowWindow } from './useRowWindow.ts';
import './DataGrid.css';

export type { DataGridColumn, DataGridProps } from './types.ts';

/**
 * A table of up to a million rows and hundreds of columns, of which only what is in sight exists. It keeps no data:
 * it says which rows it shows and asks for each cell. Keys: arrows, PgUp, PgDn, Home, End, with Ctrl to the ends;
 * Enter opens a row; Enter or F2 goes into the controls of a column head and Escape comes back.
 */
export function DataGrid(props: DataGridProps) {
  const { label, rowCount, columns, rowLabel, rowHeight, headHeight, onRowOpen } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const layer = useRef<HTMLDivElement>(null);
  const active = useActivePlace();
  const rows = useRowWindow(scroller, layer, {
    rowCount,
    rowHeight,
    headHeight,
    keptRow: keptRow(active, rowCount),
  });
  const rowNumbers = useRowNumbers(rowLabel !== undefined, rowCount);
  const layout = useColumnLayout(columns, rowNumbers, rows.viewWidth, props.stretch ?? false);
  const window = useColumnWindow(scroller, layout, active.place.position);
  const columnCount = layout.pinned.length + layout.scrolling.length;
  const { entered, handlers } = useGridFocus(scroller, active, {
    rowCount,
    columnCount,
    onRowOpen,
    page: () => Math.max(1, Math.floor(rows.viewHeight / rowHeight) - 1),
    reveal: ({ row, position }) => {
      if (row >= 0) rows.reveal(row, 'nearest');
      revealColumn(scroller.current, layout, position);
    },
  });
  useVisibleRange(rows, rowCount, props.onVisibleRange);
  useRowsInSight(rows, rowCount, props.onRowsInSight);
  useScrollTo(props.scrollTo, (row) => {
    rows.reveal(row, 'top');
    active.setPlace({ row, position: active.place.position });
  });
  const tabStop = tabStopOf(active, rows, rowCount, columnCount);

  return (
    <div
      ref={scroller}
      role="grid"
      tabIndex={-1}
      aria-label={label}
      aria-rowcount={rowCount + 1}
      aria-colcount={columnCount}
      className={classNames('data-grid', props.stretch ? 'data-grid--list' : 'data-grid--sheet')}
      onScroll={(event) =>
        event.currentTarget.toggleAttribute('data-scrolled', event.currentTarget.scrollLeft > 0)
      }
      onClick={onRowOpen && ((event) => openClickedRow(event, onRowOpen))}
      onPointerOver={showCutText}
      onKeyDown={handlers.onKeyDown}
      onFocus={handlers.onFocus}
      onBlur={handlers.onBlur}
    >
      <GridHead
        height={headHeight}
        window={window}
        activePosition={tabStop.row < 0 ? tabStop.position : -1}
        entered={entered}
      />
      <GridBody {...props} layer={layer} rows={rows} window={window} tabStop={tabStop} />
      {rowCount === 0 && props.empty}
    </div>
  );
}

type ActivePlace = ReturnType<typeof useActivePlace>;

function keptRow({ place, hasFocus }: ActivePlace, rowCount: number): number {
  return hasFocus && place.row < rowCount ? place.row : -1;
}

/** The cell that Tab leads to: the last one used, or one of the first row in sight when that one is not. */
function tabStopOf(active: ActivePlace, rows: RowWindow, rowCount: number, columnCount: number): GridPlace {
  const position = Math.min(active.place.position, columnCount - 1);
  if (rowCount === 0 || active.place.row < 0) return { row: -1, position };
  const row = Math.min(active.place.row, rowCount - 1);
  const inSight = row >= rows.first && row < rows.end;
  return { row: active.hasFocus || inSight ? row : rows.first, position };
}

function useRowNumbers(wanted: boolean, rowCount: number): DataGridColumn | null {
  const width = rowCount < 100_000 ? 64 : 80;
  return useMemo(
    () => (wanted ? { key: 'row number', width, header: 'Row', align: 'end', pinned: true } : null),
    [wanted, width],
  );
}

/** Rows loaded beyond those in sight, so that a short step finds them ready. */
const loadedAround = 20;

function useVisibleRange(rows: RowWindow, rowCount: number, onVisibleRange: DataGridProps['onVisibleRange']) {
  const start = Math.max(0, rows.first - loadedAround);
  const end = Math.min(rowCount, rows.end + loadedAround);
  useEffect(() => {
    if (end > start) onVisibleRange(start, end);
  }, [start, end, onVisibleRange]);
}

function useRowsInSight(
  { first, end }: RowWindow,
  rowCount: number,
  onRowsInSight: DataGridProps['onRowsInSight'],
) {
  const lastEnd = Math.min(end, rowCount);
  useEffect(() => {
    if (lastEnd > first) onRowsInSight?.(first, lastEnd);
  }, [first, lastEnd, onRowsInSight]);
}

function useScrollTo(target: DataGridProps['scrollTo'], goTo: (row: number) => void) {
  const done = useRef<number | undefined>(undefined);
  useLayoutEffect(() => {
    if (!target || target.nonce === done.current) return;
    done.current = target.nonce;
    goTo(target.index);
  });
}

/** Scrolls sideways until the column stands between the pinned columns and the right edge. */
function revealColumn(box: HTMLElement | null, layout: ColumnLayout, position: number): void {
  const laid = layout.scrolling.find((column) => column.position === position);
  if (!box || !laid) return;
  const left = laid.left - layout.pinnedWidth;
  const right = laid.left + laid.width - box.clientWidth;
  if (left < box.scrollLeft) box.scrollLeft = left;
  else if (right > box.scrollLeft) box.scrollLeft = Math.min(left, right);
}

function openClickedRow(event: MouseEvent<HTMLDivElement>, onRowOpen: (rowIndex: number) => void): void {
  const { target, currentTarget } = event;
  if (!(target instanceof Element) || !currentTarget.contains(target)) return;
  const row = target.closest<HTMLElement>('[data-row]');
  // A click on a control is its own, and one that ends a selection of text is not meant for the row.
  if (!row || target.closest('a, button, input, label') || String(globalThis.getSelection()) !== '') return;
  const index = Number(row.dataset['row']);
  if (index >= 0) onRowOpen(index);
}

/** Gives a cell whose text is cut off the whole text as its tooltip. Done on hover, since measuring lays out. */
function showCutText({ target }: MouseEvent<HTMLDivElement>): void {
  if (!(target instanceof HTMLElement)) return;
  const cell = target.closest<HTMLElement>('.data-grid__cell');
  const text = cell?.querySelector('bdi')?.textContent ?? '';
  if (cell && cell.title !== text) cell.title = cell.scrollWidth > cell.clientWidth ? text : '';
}
