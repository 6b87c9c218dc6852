import { ProblemError } from '../core/problems.ts';
import { type Database, inTransaction, type Sqlite3Static } from './sqlite.ts';

/**
 * Each entry brings a database from version n (its position) to n + 1. Entries that were released never change;
 * a change to the tables is a new entry at the end.
 *
 * A profile is one row of `profile` and one of `profile_data` with the same number, `pk`. Lists read the narrow rows of
 * `profile`, and an update that leaves name and e-mail alone writes only `profile_data`.
 * `profile.group_key` is '' for users. `name_key` and `email_key` are what lists are sorted by (`sortKey`), `search` is
 * what the search box looks through. `AUTOINCREMENT` keeps the number of a deleted profile from being given to another,
 * which a list on screen would then show in its place.
 * `property` and `profile_count` are counts kept with every write, so that no screen has to read all profiles.
 */
export const migrations: readonly string[] = [
  `
  CREATE TABLE profile (
    pk INTEGER PRIMARY KEY AUTOINCREMENT,
    group_key TEXT NOT NULL,
    id TEXT NOT NULL,
    name_key TEXT,
    email_key TEXT,
    search TEXT NOT NULL
  ) STRICT;
  CREATE UNIQUE INDEX profile_key ON profile (group_key, id);
  CREATE TABLE profile_data (
    pk INTEGER PRIMARY KEY,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    properties TEXT NOT NULL
  ) STRICT;
  CREATE INDEX profile_updated ON profile_data (updated_at);
  CREATE TABLE property (
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    profiles INTEGER NOT NULL,
    PRIMARY KEY (kind, name)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE profile_count (
    group_key TEXT PRIMARY KEY,
    profiles INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  `,
];

/**
 * Brings a database to the newest version, one transaction for each step.
 *
 * @param steps the migrations, oldest first
 * @throws ProblemError `store-unavailable` when the database is newer than this app; nothing is changed then
 */
export function migrate(sqlite: Sqlite3Static, db: Database, steps: readonly string[] = migrations): void {
  const version = Number(db.selectValue('PRAGMA user_version'));
  if (version > steps.length)
    throw new ProblemError({
      code: 'store-unavailable',
      detail:
        'They were saved by a newer version of Roster. Close all its tabs and open the newest version; nothing was changed.',
    });
  for (const [index, step] of steps.entries()) {
    if (index < version) continue;
    inTransaction(sqlite, db, () => db.exec(`${step}; PRAGMA user_version = ${index + 1}`));
  }
}
