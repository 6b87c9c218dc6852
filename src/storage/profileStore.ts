import type { Profile, StoredProperty, StoreStatus, View, ViewRequest } from '../core/profiles/profile.ts';
import type { Effect, ProfileKey, Update } from '../core/profiles/update.ts';
import { ProfileViews } from './profileViews.ts';
import { ProfileWriter } from './profileWriter.ts';
import { profileColumns, readProfile, storedGroupKey } from './profileRow.ts';
import { type Database, type PreparedStatement, readText, run, type Sqlite3Static } from './sqlite.ts';
import { listView } from './viewQuery.ts';

export interface ProfileStoreOptions {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Views to go on with after the database was closed and opened again. */
  readonly views?: ProfileViews;
}

/**
 * The profiles in one open, migrated SQLite database. Every method runs to its end before it returns, so that no two
 * calls mix.
 */
export class ProfileStore {
  readonly #db: Database;
  readonly #now: () => number;
  readonly #views: ProfileViews;
  readonly #writer: ProfileWriter;
  readonly #one: PreparedStatement;
  readonly #several: PreparedStatement;

  constructor(sqlite: Sqlite3Static, db: Database, { now, views = new ProfileViews() }: ProfileStoreOptions) {
    this.#db = db;
    this.#now = now;
    this.#views = views;
    this.#writer = new ProfileWriter(sqlite, db);
    this.#one = db.prepare(
      `SELECT ${profileColumns} FROM profile AS p CROSS JOIN profile_data AS d USING (pk)
       WHERE p.group_key = ?1 AND p.id = ?2`,
    );
    this.#several = db.prepare(
      `SELECT ${profileColumns} FROM json_each(?) AS wanted CROSS JOIN profile AS p ON p.pk = wanted.value
       CROSS JOIN profile_data AS d USING (pk)
       ORDER BY wanted.key`,
    );
  }

  /** How many profiles there are, and the bytes of the database's pages. */
  status(): Omit<StoreStatus, 'persisted'> {
    const [users, groups] =
      this.#db.selectArray(
        `SELECT total(iif(group_key = '', profiles, 0)), total(iif(group_key = '', 0, profiles)) FROM profile_count`,
      ) ?? [];
    const bytes = this.#db.selectValue(
      'SELECT page_count * page_size FROM pragma_page_count, pragma_page_size',
    );
    return { users: Number(users), groups: Number(groups), bytes: Number(bytes) };
  }

  /** Lists the profiles that match, in order. The last 4 lists are kept for `viewRows`. */
  view(request: ViewRequest): View {
    return this.#views.keep(listView(this.#db, request));
  }

  /**
   * Profiles of a view; those deleted since are left out.
   *
   * @throws when the view is no longer kept
   */
  viewRows(view: number, start: number, count: number): Profile[] {
    return readAll(this.#several, [JSON.stringify(this.#views.slice(view, start, count))]);
  }

  profile(key: ProfileKey): Profile | null {
    return readAll(this.#one, [storedGroupKey(key), key.id])[0] ?? null;
  }

  /** Names of the properties in use with how many profiles have them, most used first, then by name. */
  properties(kind: ProfileKey['kind']): StoredProperty[] {
    return this.#db
      .selectArrays('SELECT name, profiles FROM property WHERE kind = ? ORDER BY profiles DESC, name', [kind])
      .map(([name, profiles]) => ({ name: readText(name), profiles: Number(profiles) }));
  }

  /** Group keys in use, the one with most profiles first. */
  groupKeys(): string[] {
    return this.#db
      .selectValues(
        "SELECT group_key FROM profile_count WHERE group_key <> '' ORDER BY profiles DESC, group_key",
      )
      .map(readText);
  }

  /**
   * Applies the updates in order, in one transaction: all are saved, or none.
   *
   * @param keepUpdatedAt leave Updated at alone on profiles that exist
   * @returns what each update did, in order
   */
  apply(updates: readonly Update[], keepUpdatedAt: boolean): Effect[] {
    return this.#writer.apply(updates, this.#now(), keepUpdatedAt);
  }
}

function readAll(statement: PreparedStatement, bound: string[]): Profile[] {
  const profiles: Profile[] = [];
  run(statement, bound, (columns) => profiles.push(readProfile(columns)));
  return profiles;
}
