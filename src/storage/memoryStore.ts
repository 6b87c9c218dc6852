import { migrate } from './migrations.ts';
import { ProfileStore, type ProfileStoreOptions } from './profileStore.ts';
import { type Database, loadSqlite } from './sqlite.ts';

/** The same store on a database in memory, for tests and for scripts in Node. */
export async function openMemoryStore(
  options: ProfileStoreOptions,
): Promise<{ readonly store: ProfileStore; readonly db: Database }> {
  const sqlite = await loadSqlite();
  const db = new sqlite.oo1.DB(':memory:');
  migrate(sqlite, db);
  return { store: new ProfileStore(sqlite, db, options), db };
}
