/** Rows of a grid that can be seen, 0-based, `end` exclusive. */
export interface RowsInSight {
  readonly start: number;
  readonly end: number;
}

/** Finds out which rows of a grid can be seen, from where they stand on screen. */
export function rowsInSight(box: HTMLElement): RowsInSight {
  const head = box.querySelector('[role=columnheader]')?.getBoundingClientRect();
  const frame = box.getBoundingClientRect();
  const top = head?.bottom ?? frame.top;
  let start = Infinity;
  let end = 0;
  for (const row of box.querySelectorAll('[role=row]')) {
    // The grid counts its head as row 1.
    const index = Number(row.ariaRowIndex ?? row.getAttribute('aria-rowindex')) - 2;
    const { top: rowTop, bottom } = row.getBoundingClientRect();
    if (index < 0 || bottom <= top + 1 || rowTop >= frame.bottom - 1) continue;
    start = Math.min(start, index);
    end = Math.max(end, index + 1);
  }
  return end === 0 ? { start: 0, end: 0 } : { start, end };
}
