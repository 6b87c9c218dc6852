import { ProblemError } from '../core/problems.ts';
import type { Sqlite3Static } from './sqlite.ts';

/** Less room than this counts as full: SQLite writes whole pages of a batch and its rollback journal. */
const almostNothing = 1024 * 1024;

/**
 * What a person can be told about an error of SQLite: a full disk, a full quota, a damaged database. Any other error
 * comes back as it is.
 *
 * SQLite itself reports a full disk as SQLITE_FULL. A write that the browser's file system refuses is a plain I/O
 * error instead, so the room left decides.
 */
export async function explainFailure(sqlite: Sqlite3Static, error: unknown): Promise<unknown> {
  if (!(error instanceof sqlite.SQLite3Error)) return error;
  const { SQLITE_FULL, SQLITE_IOERR, SQLITE_CORRUPT, SQLITE_NOTADB } = sqlite.capi;
  const code = error.resultCode & 0xff;
  if (code === SQLITE_FULL || (code === SQLITE_IOERR && (await roomLeft()) < almostNothing))
    return new ProblemError({ code: 'storage-full', detail: error.message });
  if (code === SQLITE_CORRUPT || code === SQLITE_NOTADB)
    return new ProblemError({
      code: 'store-unavailable',
      detail: `The database is damaged (${error.message}). Clear this site’s data in the browser’s settings to start anew.`,
    });
  return error;
}

async function roomLeft(): Promise<number> {
  const { quota = Infinity, usage = 0 } = await navigator.storage.estimate();
  return quota - usage;
}
