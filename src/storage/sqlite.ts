import sqlite3InitModule, {
  type BindingSpec,
  type Database,
  type PreparedStatement,
  type SqlValue,
  type Sqlite3Static,
} from '@sqlite.org/sqlite-wasm';

export type {
  Database,
  PreparedStatement,
  SAHPoolUtil,
  SqlValue,
  Sqlite3Static,
} from '@sqlite.org/sqlite-wasm';

let loading: Promise<Sqlite3Static> | undefined;

/**
 * Loads SQLite once for this thread, about 460 KB compressed in the browser. Runs in Node too, for databases in memory.
 *
 * The file systems switched off here need cross-origin isolation or the page's thread; they would only log warnings.
 */
export function loadSqlite(): Promise<Sqlite3Static> {
  Object.assign(globalThis, {
    sqlite3ApiConfig: { disable: { vfs: { opfs: true, 'opfs-wl': true, kvvfs: true } } },
  });
  loading ??= sqlite3InitModule().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

/** Runs a prepared statement to its end and leaves it ready for the next run, also when it fails. */
export function run(
  statement: PreparedStatement,
  bound: BindingSpec,
  onRow: (columns: SqlValue[]) => void = () => {},
): void {
  try {
    statement.bind(bound);
    while (statement.step()) onRow(statement.get([]));
  } finally {
    statement.reset();
  }
}

/** A value of a TEXT column. */
export function readText(value: SqlValue | undefined): string {
  if (typeof value !== 'string')
    throw new TypeError(`The database holds a ${typeof value} where a text belongs.`);
  return value;
}

/**
 * Runs `work` as one transaction: all of it is saved, or, when it throws, none of it.
 *
 * `Database.transaction` is not used: after a full disk SQLite has already rolled back, and its second rollback would
 * hide the reason.
 */
export function inTransaction<T>(sqlite: Sqlite3Static, db: Database, work: () => T): T {
  db.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    db.exec('COMMIT');
    return result;
  } catch (error) {
    if (!sqlite.capi.sqlite3_get_autocommit(db)) db.exec('ROLLBACK');
    throw error;
  }
}
