import { describe, expect, test } from 'vitest';
import { ProblemError } from '../core/problems.ts';
import { migrate, migrations } from './migrations.ts';
import { ProfileStore } from './profileStore.ts';
import { loadSqlite } from './sqlite.ts';

async function empty() {
  const sqlite = await loadSqlite();
  return { sqlite, db: new sqlite.oo1.DB(':memory:') };
}

describe('migrating', () => {
  test('an empty database becomes one that keeps profiles', async () => {
    const { sqlite, db } = await empty();
    migrate(sqlite, db);
    const store = new ProfileStore(sqlite, db, { now: () => 1 });
    expect(
      store.apply([{ key: { kind: 'user', id: '1' }, operations: [{ $set: { a: 1 } }] }], false),
    ).toEqual(['inserted']);
    expect(db.selectValue('PRAGMA user_version')).toBe(migrations.length);
  });

  test('a database of an older version gets only the steps it lacks, and keeps its data', async () => {
    const { sqlite, db } = await empty();
    const steps = [
      'CREATE TABLE t (a TEXT); INSERT INTO t VALUES (1)',
      'ALTER TABLE t ADD COLUMN b TEXT DEFAULT 2',
    ];
    migrate(sqlite, db, steps.slice(0, 1));
    migrate(sqlite, db, steps);
    migrate(sqlite, db, steps);
    expect(db.selectArrays('SELECT a, b FROM t')).toEqual([['1', '2']]);
  });

  test('a step that fails leaves the database at the version before it', async () => {
    const { sqlite, db } = await empty();
    expect(() =>
      migrate(sqlite, db, ['CREATE TABLE a (x)', 'CREATE TABLE b (x); CREATE TABLE a (x)']),
    ).toThrow('already exists');
    expect(db.selectValues('SELECT name FROM sqlite_schema')).toEqual(['a']);
    expect(db.selectValue('PRAGMA user_version')).toBe(1);
  });

  test('a database of a newer version is refused in words and left as it is', async () => {
    const { sqlite, db } = await empty();
    db.exec('PRAGMA user_version = 99');
    let problem: unknown;
    try {
      migrate(sqlite, db);
    } catch (error) {
      problem = error instanceof ProblemError && error.problem;
    }
    expect(problem).toMatchObject({
      code: 'store-unavailable',
      detail: expect.stringContaining('newer version'),
    });
    expect(db.selectValues('SELECT name FROM sqlite_schema')).toEqual([]);
  });
});
