import { type Range, useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react';
import { maxSizerHeight, ScaledScroll } from './scaledScroll.ts';
import { withKept } from './useColumnWindow.ts';

type RowVirtualizer = Virtualizer<HTMLDivElement, HTMLDivElement>;

/** Rows drawn beyond each edge. Few are enough, since a scroll event draws before it paints. */
const overscan = 2;
/** Scrolling is over when nothing moved for so long, in milliseconds. */
const settleDelay = 150;
/** Rows are placed against a near mark, so that no transform needs millions of pixels. */
const markStep = 1_000_000;

export interface RowWindow {
  /** Where each drawn row stands within the layer. */
  readonly rows: readonly { index: number; y: number }[];
  /** The rows in sight, `end` not included, without overscan. */
  readonly first: number;
  readonly end: number;
  readonly viewWidth: number;
  readonly viewHeight: number;
  readonly sizerHeight: number;
  /** Scrolls as little as needed to show the row, or with it at the top. */
  reveal(index: number, where: 'nearest' | 'top'): void;
}

interface RowWindowOptions {
  rowCount: number;
  rowHeight: number;
  headHeight: number;
  /** A row that is drawn even out of sight, because it has the focus; -1 for none. */
  keptRow: number;
}

/** The rows to draw of a list of any length. `layer` holds them; it is moved while scrolling, without a render. */
export function useRowWindow(
  scroller: RefObject<HTMLDivElement | null>,
  layer: RefObject<HTMLDivElement | null>,
  { rowCount, rowHeight, headHeight, keptRow }: RowWindowOptions,
): RowWindow {
  const mark = useRef(0);
  const [motion] = useState(
    () => new RowMotion(() => placeLayer(layer.current, mark.current, motion.offset)),
  );
  motion.resize(rowCount * rowHeight, headHeight);

  const virtualizer = useVirtualizer<HTMLDivElement, HTMLDivElement>({
    count: rowCount,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan,
    observeElementRect: motion.observeRect,
    observeElementOffset: motion.observeOffset,
    scrollToFn: motion.ignoreScrollTo,
    rangeExtractor: useCallback((range: Range) => withKept(range, keptRow), [keptRow]),
  });
  useLayoutEffect(() => virtualizer.measure(), [virtualizer, rowHeight]);
  useLayoutEffect(() => motion.resized(), [motion, rowCount, rowHeight, headHeight]);

  const { offset } = motion;
  mark.current = Math.floor(offset / markStep) * markStep;
  useLayoutEffect(() => placeLayer(layer.current, mark.current, motion.offset));

  const view = virtualizer.scrollRect;
  const viewHeight = view?.height ?? 0;
  const reach = {
    top: offset - overscan * 2 * rowHeight,
    bottom: offset + viewHeight + overscan * 2 * rowHeight,
  };
  return {
    rows: virtualizer.getVirtualIndexes().map((index) => ({
      index,
      // A row kept for its focus stands just out of sight, not millions of pixels away.
      y: Math.min(reach.bottom, Math.max(reach.top, index * rowHeight)) - mark.current,
    })),
    first: virtualizer.range?.startIndex ?? 0,
    end: virtualizer.range ? virtualizer.range.endIndex + 1 : 0,
    viewWidth: view?.width ?? 0,
    viewHeight,
    sizerHeight: Math.min(rowCount * rowHeight, maxSizerHeight),
    reveal: (index, where) => {
      const top = index * rowHeight;
      const bottom = top + rowHeight - motion.viewHeight;
      if (where === 'top' || top < motion.offset) motion.moveTo(top);
      else if (bottom > motion.offset) motion.moveTo(bottom);
    },
  };
}

function placeLayer(layer: HTMLDivElement | null, mark: number, offset: number): void {
  if (layer) layer.style.transform = `translateY(${mark - offset}px)`;
}

/** Ties a scroll box to the virtualizer through `ScaledScroll`. */
class RowMotion {
  readonly #onMove: () => void;
  #scroll: ScaledScroll | null = null;
  #report: ((offset: number, isScrolling: boolean) => void) | null = null;
  #idle: ReturnType<typeof setTimeout> | undefined;
  #listHeight = 0;
  #headHeight = 0;

  constructor(onMove: () => void) {
    this.#onMove = onMove;
  }

  get offset(): number {
    return this.#scroll?.offset ?? 0;
  }

  get viewHeight(): number {
    return this.#scroll?.viewHeight ?? 0;
  }

  resize(listHeight: number, headHeight: number): void {
    this.#listHeight = listHeight;
    this.#headHeight = headHeight;
    this.#scroll?.resize(listHeight, headHeight);
  }

  /** After the list grew or shrank: passes the offset on, and puts the thumb right unless someone holds it. */
  resized(): void {
    if (this.#idle === undefined && this.offset > 0) this.#scroll?.settle();
    this.#report?.(this.offset, this.#idle !== undefined);
  }

  moveTo(offset: number): void {
    this.#scroll?.moveTo(offset);
    this.#onMove();
    this.#report?.(this.offset, false);
  }

  readonly observeRect = (
    virtualizer: RowVirtualizer,
    report: (rect: { width: number; height: number }) => void,
  ) => {
    const box = virtualizer.scrollElement;
    if (!box) return undefined;
    const measure = () =>
      report({ width: box.clientWidth, height: Math.max(0, box.clientHeight - this.#headHeight) });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    return () => observer.disconnect();
  };

  readonly observeOffset = (
    virtualizer: RowVirtualizer,
    report: (offset: number, isScrolling: boolean) => void,
  ) => {
    const box = virtualizer.scrollElement;
    if (!box) return undefined;
    const scroll = new ScaledScroll(box);
    scroll.resize(this.#listHeight, this.#headHeight);
    this.#scroll = scroll;
    this.#report = report;
    const onScroll = () => {
      if (!scroll.scrolled()) return;
      this.#onMove();
      report(scroll.offset, true);
      clearTimeout(this.#idle);
      this.#idle = setTimeout(() => {
        this.#idle = undefined;
        scroll.settle();
        report(scroll.offset, false);
      }, settleDelay);
    };
    box.addEventListener('scroll', onScroll, { passive: true });
    report(scroll.offset, false);
    return () => {
      clearTimeout(this.#idle);
      box.removeEventListener('scroll', onScroll);
    };
  };

  /** Only `moveTo` scrolls: the virtualizer knows nothing of the scale. */
  readonly ignoreScrollTo = (): void => undefined;
}
