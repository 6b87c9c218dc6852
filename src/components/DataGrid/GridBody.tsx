import type { CSSProperties, RefObject } from 'react';
import { GridRow } from './GridRow.tsx';
import type { DataGridProps, GridPlace } from './types.ts';
import type { ColumnWindow } from './useColumnWindow.ts';
import type { RowWindow } from './useRowWindow.ts';

interface GridBodyProps extends Pick<
  DataGridProps,
  'cell' | 'rowLabel' | 'rowState' | 'rowHeight' | 'headHeight' | 'onRowOpen'
> {
  layer: RefObject<HTMLDivElement | null>;
  rows: RowWindow;
  window: ColumnWindow;
  tabStop: GridPlace;
}

/**
 * The rows in sight. An empty box gives the scrollbar its length; the rows hang in a view that stays put under the
 * head, in a layer that is moved as one.
 */
export function GridBody(props: GridBodyProps) {
  const { layer, rows, window, tabStop, rowHeight, headHeight, cell, rowLabel, rowState, onRowOpen } = props;
  const layerStyle: CSSProperties & { '--row-height': string } = { '--row-height': `${rowHeight}px` };
  return (
    <div role="presentation" style={{ height: rows.sizerHeight, width: window.layout.totalWidth }}>
      <div
        role="presentation"
        className="data-grid__view"
        style={{ top: headHeight, height: Math.min(rows.viewHeight, rows.sizerHeight) }}
      >
        <div ref={layer} role="rowgroup" style={layerStyle}>
          {rows.rows.map(({ index, y }) => (
            <GridRow
              key={index}
              index={index}
              y={y}
              height={rowHeight}
              window={window}
              cell={cell}
              rowLabel={rowLabel}
              state={rowState?.(index)}
              activePosition={tabStop.row === index ? tabStop.position : -1}
              canOpen={onRowOpen !== undefined}
            />
          ))}
        </div>
      </div>
    </div>
  );
}
