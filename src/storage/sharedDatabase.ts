import { ProblemError } from '../core/problems.ts';
import { DatabasePool } from './openPool.ts';
import { explainFailure } from './storageFailure.ts';
import { type Database, loadSqlite, type Sqlite3Static } from './sqlite.ts';
import { TabLock } from './tabLock.ts';

/** Builds what callers work with on a database that was just opened; called again after every hand-over. */
export type Prepare<T> = (sqlite: Sqlite3Static, db: Database) => T;

interface Opened<T> {
  readonly sqlite: Sqlite3Static;
  readonly db: Database;
  readonly value: T;
}

/**
 * A database that the tabs of this origin take turns to hold. It is opened at the first call and stays open until
 * another tab asks for it; the next call here then asks for it back.
 */
export class SharedDatabase<T> {
  readonly #prepare: Prepare<T>;
  readonly #lock: TabLock;
  readonly #name: string;
  readonly #listeners = new Set<() => void>();
  #pool: DatabasePool | undefined;
  #opening: Promise<Opened<T>> | undefined;
  #opened: Opened<T> | undefined;
  #inUse = 0;
  #waiting = false;

  /** @param name names the lock and the folder in OPFS */
  constructor(name: string, prepare: Prepare<T>) {
    this.#name = name;
    this.#prepare = prepare;
    this.#lock = new TabLock(name, () => this.#handOver());
  }

  /**
   * Works with the open database. Another tab gets its turn only between calls, so `work` is one unit: it must not
   * return before it is done with the database.
   *
   * @param onWait called when another tab holds the database and is busy
   * @throws ProblemError `store-unavailable`, `storage-full`, or what `work` throws
   */
  async use<R>(work: (value: T) => R, onWait: () => void = () => {}): Promise<R> {
    this.#inUse++;
    try {
      const { sqlite, value } = this.#opened ?? (await this.#open(onWait));
      return await explained(sqlite, () => work(value));
    } finally {
      this.#inUse--;
      this.#handOver();
    }
  }

  async #open(onWait: () => void): Promise<Opened<T>> {
    this.#listeners.add(onWait);
    if (this.#waiting) onWait();
    try {
      this.#opening ??= this.#openOnce().finally(() => {
        this.#opening = undefined;
      });
      return await this.#opening;
    } finally {
      this.#listeners.delete(onWait);
    }
  }

  async #openOnce(): Promise<Opened<T>> {
    const sqlite = await loadOrExplain();
    await this.#lock.take(() => {
      this.#waiting = true;
      for (const listener of this.#listeners) listener();
    });
    this.#waiting = false;
    this.#pool ??= new DatabasePool(sqlite, this.#name);
    let db: Database | undefined;
    try {
      const opened = (db = await this.#pool.open());
      const value = await explained(sqlite, () => this.#prepare(sqlite, opened));
      return (this.#opened = { sqlite, db: opened, value });
    } catch (error) {
      db?.close();
      this.#pool.letGo();
      this.#lock.release();
      throw error;
    }
  }

  #handOver(): void {
    if (!this.#lock.asked || this.#inUse > 0 || !this.#opened) return;
    this.#opened.db.close();
    this.#opened = undefined;
    this.#pool?.letGo();
    this.#lock.release();
  }
}

async function explained<R>(sqlite: Sqlite3Static, work: () => R): Promise<R> {
  try {
    return work();
  } catch (error) {
    throw await explainFailure(sqlite, error);
  }
}

async function loadOrExplain(): Promise<Sqlite3Static> {
  try {
    return await loadSqlite();
  } catch (error) {
    throw new ProblemError({
      code: 'store-unavailable',
      detail: `The database program could not be started (${String(error)}). Reload the page.`,
    });
  }
}
