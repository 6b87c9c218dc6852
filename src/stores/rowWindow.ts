import { useEffect, useMemo, useState } from 'react';
import { isAbort } from '../workers/rpc.ts';

const pageSize = 100;
const keptPages = 24;

/** Changes its identity whenever rows arrive, so that what is memoised on it is drawn again. */
export interface RowWindow<T> {
  /** The row at a place, or undefined while it is on its way. */
  get(index: number): T | undefined;
  /** Says which rows are on screen; brings them and what is next to them. `end` is exclusive. */
  show(start: number, end: number): void;
  /** The last fault in bringing rows. */
  readonly error: unknown;
}

/**
 * The few hundred rows around what is on screen, of a list that stays in a worker.
 *
 * @param load brings rows; may bring fewer than asked for while a file is still being read. It stands for the list: another
 *   function (`useCallback`) means another list, and forgets the rows of the one before
 */
export function useRowWindow<T>(
  load: (start: number, count: number) => Promise<readonly T[]>,
  rowCount: number,
): RowWindow<T> {
  const [arrivals, redraw] = useState(0);
  const [error, setError] = useState<unknown>();
  const pages = useMemo(() => new Pages<T>(load, () => redraw((n) => n + 1), setError), [load]);
  useEffect(() => {
    pages.open();
    return () => pages.close();
  }, [pages]);
  useEffect(() => pages.grow(rowCount), [pages, rowCount]);
  return useMemo(
    () => ({ get: (index) => pages.get(index), show: (start, end) => pages.show(start, end), error }),
    // `arrivals` counts what came: the same pages then hold more.
    // oxlint-disable-next-line react/exhaustive-deps
    [pages, error, arrivals],
  );
}

/** Pages of rows by number, the least recently shown dropped first. */
class Pages<T> {
  readonly #load: (start: number, count: number) => Promise<readonly T[]>;
  readonly #changed: () => void;
  readonly #failed: (error: unknown) => void;
  readonly #pages = new Map<number, readonly T[]>();
  readonly #loading = new Set<number>();
  #rowCount = 0;
  #shown = { first: 0, last: 0 };
  #closed = false;

  constructor(
    load: (start: number, count: number) => Promise<readonly T[]>,
    changed: () => void,
    failed: (error: unknown) => void,
  ) {
    this.#load = load;
    this.#changed = changed;
    this.#failed = failed;
  }

  get(index: number): T | undefined {
    return this.#pages.get(Math.floor(index / pageSize))?.[index % pageSize];
  }

  show(start: number, end: number): void {
    this.#shown = {
      first: Math.floor(start / pageSize),
      last: Math.floor(Math.max(start, end - 1) / pageSize),
    };
    this.#bring();
  }

  grow(rowCount: number): void {
    this.#rowCount = rowCount;
    this.#bring();
  }

  open(): void {
    this.#closed = false;
  }

  close(): void {
    this.#closed = true;
  }

  #bring(): void {
    for (let page = this.#shown.first; page <= this.#shown.last; page++) {
      const wanted = Math.min(pageSize, this.#rowCount - page * pageSize);
      const has = this.#pages.get(page);
      if (wanted <= 0 || this.#loading.has(page)) continue;
      if (has && has.length >= wanted) this.#keep(page, has);
      else void this.#fetch(page, wanted);
    }
  }

  async #fetch(page: number, count: number): Promise<void> {
    this.#loading.add(page);
    try {
      const rows = await this.#load(page * pageSize, count);
      if (this.#closed) return;
      this.#keep(page, rows);
      this.#changed();
    } catch (error) {
      if (!this.#closed && !isAbort(error)) this.#failed(error);
    } finally {
      this.#loading.delete(page);
    }
  }

  #keep(page: number, rows: readonly T[]): void {
    this.#pages.delete(page);
    this.#pages.set(page, rows);
    for (const old of this.#pages.keys()) {
      if (this.#pages.size <= keptPages) break;
      this.#pages.delete(old);
    }
  }
}
