import {
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { placeAfterKey } from './gridKeys.ts';
import type { GridPlace } from './types.ts';

interface GridFocusOptions {
  rowCount: number;
  columnCount: number;
  onRowOpen: ((rowIndex: number) => void) | undefined;
  /** Brings a cell into sight before it gets the focus. */
  reveal: (place: GridPlace) => void;
  /** Whole rows in sight. */
  page: () => number;
}

const focusable =
  'a[href], button:not(:disabled), input:not(:disabled), textarea:not(:disabled), [role=combobox]';

/** The cell that has the focus, or had it last. */
export function useActivePlace() {
  const [place, setPlace] = useState<GridPlace>({ row: 0, position: 0 });
  const [hasFocus, setHasFocus] = useState(false);
  return { place, setPlace, hasFocus, setHasFocus };
}

/**
 * One tab stop that the arrow keys move from cell to cell. Enter or F2 goes into the controls of a head cell, Escape
 * comes back; a head cell with a single button is pressed by Enter itself.
 */
export function useGridFocus(
  grid: RefObject<HTMLDivElement | null>,
  { place, setPlace, setHasFocus }: ReturnType<typeof useActivePlace>,
  options: GridFocusOptions,
) {
  const [entered, setEntered] = useState(false);
  const wantsFocus = useRef(false);

  useLayoutEffect(() => {
    if (!wantsFocus.current) return;
    const cell = findCell(grid.current, place);
    if (!cell) return;
    wantsFocus.current = false;
    cell.focus({ preventScroll: true });
  });

  const moveTo = (next: GridPlace) => {
    wantsFocus.current = true;
    options.reveal(next);
    setPlace(next);
  };

  const onFocus = (event: FocusEvent<HTMLDivElement>) => {
    const found = placeOf(grid.current, event.target);
    if (!found) return;
    setHasFocus(true);
    setEntered(found.cell !== event.target);
    if (found.place.row !== place.row || found.place.position !== place.position) setPlace(found.place);
  };

  const onBlur = (event: FocusEvent<HTMLDivElement>) => {
    if (event.relatedTarget instanceof Node && grid.current?.contains(event.relatedTarget)) return;
    setHasFocus(false);
    setEntered(false);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const found = placeOf(grid.current, event.target);
    if (!found || event.defaultPrevented) return;
    if (found.cell !== event.target) return leaveOnEscape(event, found.cell);
    const control = event.ctrlKey || event.metaKey;
    const next = placeAfterKey(event.key, control, found.place, { ...options, page: options.page() });
    if (next && !event.altKey && !event.shiftKey) {
      event.preventDefault();
      moveTo(next);
      return;
    }
    if (control && event.key === 'c') copyCell(found.cell);
    else if (event.key === 'Enter' || event.key === 'F2') {
      event.preventDefault();
      if (found.place.row < 0) enterHead(found.cell, event.key);
      else if (event.key === 'Enter') options.onRowOpen?.(found.place.row);
    }
  };

  return { entered, handlers: { onFocus, onBlur, onKeyDown } };
}

function findCell(grid: HTMLElement | null, { row, position }: GridPlace): HTMLElement | null {
  return grid?.querySelector<HTMLElement>(`[data-row="${row}"] > [data-position="${position}"]`) ?? null;
}

/** The cell around an element. Popups are children of a cell for React only, and count as outside. */
function placeOf(
  grid: HTMLElement | null,
  target: EventTarget,
): { cell: HTMLElement; place: GridPlace } | null {
  if (!(target instanceof Element) || !grid?.contains(target)) return null;
  const cell = target.closest<HTMLElement>('[data-position]');
  const row = cell?.closest<HTMLElement>('[data-row]');
  if (!cell || !row) return null;
  return {
    cell,
    place: { row: Number(row.dataset['row']), position: Number(cell.dataset['position']) },
  };
}

function leaveOnEscape(event: KeyboardEvent, cell: HTMLElement): void {
  const opened = event.target instanceof Element && event.target.getAttribute('aria-expanded') === 'true';
  if (event.key !== 'Escape' || opened) return;
  event.preventDefault();
  cell.focus({ preventScroll: true });
}

function enterHead(cell: HTMLElement, key: string): void {
  const controls = [...cell.querySelectorAll<HTMLElement>(focusable)];
  const [first] = controls;
  if (!first) return;
  if (key === 'Enter' && controls.length === 1 && first instanceof HTMLButtonElement && !first.ariaHasPopup)
    first.click();
  else first.focus();
}

function copyCell(cell: HTMLElement): void {
  if (String(globalThis.getSelection()) !== '') return;
  // Refused without permission; then there is nothing to say, as with any failed copy.
  navigator.clipboard?.writeText(cell.textContent ?? '').catch(() => undefined);
}
