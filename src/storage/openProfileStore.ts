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
 * The rollback journal is cut, not deleted: its file belongs to the pool. The cache (32 MB) holds the indexes of a
 * million profiles.
 */
function setUp(db: Database): void {
  db.exec('PRAGMA journal_mode = truncate; PRAGMA synchronous = normal; PRAGMA cache_size = -32768;');
}
