import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useMemo } from 'react';
import type { ColumnLayout } from './useColumnLayout.ts';
import type { LaidColumn } from './types.ts';

export interface ColumnWindow {
  /** Left to right: the pinned columns, then those in sight. */
  readonly columns: readonly LaidColumn[];
  readonly layout: ColumnLayout;
}

/** The columns to draw. The column at `keptPosition` is drawn even out of sight, because it has the focus. */
export function useColumnWindow(
  scroller: RefObject<HTMLDivElement | null>,
  layout: ColumnLayout,
  keptPosition: number,
): ColumnWindow {
  const kept = keptPosition - layout.pinned.length;
  const count = layout.scrolling.length;
  const virtualizer = useVirtualizer<HTMLDivElement, HTMLDivElement>({
    horizontal: true,
    count,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => layout.scrolling[index]?.width ?? 0,
    // A new function whenever the layout changes: that is how the virtualizer learns of new widths.
    getItemKey: useCallback((index: number) => layout.scrolling[index]?.key ?? index, [layout]),
    paddingStart: layout.pinnedWidth,
    overscan: 1,
    rangeExtractor: useCallback((range: Range) => withKept(range, kept), [kept]),
  });
  const visible = virtualizer.getVirtualIndexes();
  const signature = visible.join();
  return useMemo(
    () => ({
      columns: [
        ...layout.pinned,
        ...signature
          .split(',')
          .flatMap((index) => (index === '' ? [] : (layout.scrolling[Number(index)] ?? []))),
      ],
      layout,
    }),
    [layout, signature],
  );
}

/** The indexes of a range and one more, in order. */
export function withKept(range: Range, kept: number): number[] {
  const indexes = defaultRangeExtractor(range);
  if (kept < 0 || kept >= range.count || indexes.includes(kept)) return indexes;
  return [...indexes, kept].toSorted((a, b) => a - b);
}
