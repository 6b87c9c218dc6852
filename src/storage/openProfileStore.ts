import { migrate } from './migrations.ts';
import { ProfileStore } from './profileStore.ts';
import { ProfileViews } from './profileViews.ts';
import { SharedDatabase } from './sharedDatabase.ts';
import type { Database } from './sqlite.ts';

/** The profiles of this origin, opened when they are first asked for and shared with its other tabs in turns. */
export function openProfileStore(): SharedDatabase<ProfileStore> {
  const views = new ProfileViews();
  return new SharedDatabase('roster', (sqlite, db) => {
    setUp(db);
    migrate(sqlite, db);
    return new ProfileStore(sqlite, db, { now: Date.now, views });
  });
}

/**
 * A write-ahead log in exclusive mode, as no other connection exists: it saved batches of 200 about 1.4 times as fast
 * as a rollback journal, with an eighth of the flushes. A batch survives a crash of the browser at once, a power cut
 * after the next checkpoint, 1000 pages later (16 MB).
 *
 * Pages of 16 KB, which only the first opening can choose: in a private window of Chromium each read of the file goes
 * through another process and costs the same for 4 KB as for 64 KB. The cache (96 MB, taken as it fills) holds what
 * lists read of some hundred thousand profiles.
 */
function setUp(db: Database): void {
  db.exec(
    `PRAGMA page_size = 16384; PRAGMA locking_mode = exclusive; PRAGMA journal_mode = wal;
     PRAGMA synchronous = normal; PRAGMA cache_size = -98304;`,
  );
}
