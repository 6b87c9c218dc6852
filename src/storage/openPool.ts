import { ProblemError } from '../core/problems.ts';
import type { Database, SAHPoolUtil, Sqlite3Static } from './sqlite.ts';

const tries = 20;
const pause = 50;

/**
 * Opens a database in the browser's own file system (OPFS), through SQLite's pool of sync access handles.
 *
 * A page that was just left may still hold the files, so opening is tried for about ten seconds. The caller holds the
 * tab lock, or two workers could fight for the files.
 *
 * @throws ProblemError `store-unavailable` with what to do
 */
export class DatabasePool {
  readonly #sqlite: Sqlite3Static;
  readonly #name: string;
  #pool: SAHPoolUtil | undefined;

  /** @param name the folder in OPFS is named after it */
  constructor(sqlite: Sqlite3Static, name: string) {
    this.#sqlite = sqlite;
    this.#name = name;
  }

  async open(): Promise<Database> {
    await requireFileSystem();
    for (let attempt = 1; ; attempt++) {
      try {
        if (this.#pool?.isPaused()) await this.#pool.unpauseVfs();
        this.#pool ??= await this.#install();
        return new this.#pool.OpfsSAHPoolDb('/profiles.sqlite3');
      } catch (error) {
        if (attempt === tries)
          throw unavailable(`${messageOf(error)}. Close other tabs of Roster and reload the page.`);
        await new Promise((resolve) => setTimeout(resolve, pause * attempt));
      }
    }
  }

  /** Lets go of the files, so that another tab can open them. Its database must be closed before. */
  letGo(): void {
    this.#pool?.pauseVfs();
  }

  #install(): Promise<SAHPoolUtil> {
    // Without `preserveOnInitFailure` a failed start deletes the database. The last option is missing in the types.
    const options = {
      name: this.#name,
      initialCapacity: 6,
      preserveOnInitFailure: true,
      forceReinitIfPreviouslyFailed: true,
    };
    return this.#sqlite.installOpfsSAHPoolVfs(options);
  }
}

async function requireFileSystem(): Promise<void> {
  if (!globalThis.isSecureContext)
    throw unavailable(
      'A browser stores data only for pages from https or localhost. Open Roster at such an address.',
    );
  try {
    await navigator.storage.getDirectory();
  } catch (error) {
    throw unavailable(
      `This browser gives the page no storage (${messageOf(error)}). Private windows in Firefox have none, and the ` +
        'browser’s settings can forbid it. Open Roster in a normal window.',
    );
  }
}

function unavailable(detail: string): ProblemError {
  return new ProblemError({ code: 'store-unavailable', detail });
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message.replace(/\.$/, '') : String(error);
}
