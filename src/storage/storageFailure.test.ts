import { expect, test } from 'vitest';
import { ProblemError } from '../core/problems.ts';
import { loadSqlite, type Sqlite3Static } from './sqlite.ts';
import { explainFailure } from './storageFailure.ts';

async function failureOf(work: (sqlite: Sqlite3Static) => void): Promise<unknown> {
  const sqlite = await loadSqlite();
  try {
    work(sqlite);
  } catch (error) {
    return explainFailure(sqlite, error);
  }
  throw new Error('Nothing failed.');
}

test('a full disk is a problem that a person can be told', async () => {
  const failure = await failureOf((sqlite) => {
    const db = new sqlite.oo1.DB(':memory:');
    db.exec('CREATE TABLE t (a); PRAGMA max_page_count = 2; INSERT INTO t VALUES (zeroblob(100000))');
  });
  expect(failure).toBeInstanceOf(ProblemError);
  expect(failure).toMatchObject({ problem: { code: 'storage-full' } });
});

test('a damaged database is a problem that a person can be told', async () => {
  const failure = await failureOf((sqlite) => {
    const db = new sqlite.oo1.DB(':memory:');
    db.exec('CREATE TABLE t (a); PRAGMA writable_schema = on; UPDATE sqlite_schema SET rootpage = 77');
    db.exec('PRAGMA writable_schema = reset; SELECT * FROM t');
  });
  expect(failure).toMatchObject({ problem: { code: 'store-unavailable' } });
});

test('any other error stays what it is', async () => {
  const failure = await failureOf((sqlite) => void new sqlite.oo1.DB(':memory:').exec('SELECT a_column'));
  expect(failure).not.toBeInstanceOf(ProblemError);
  expect(String(failure)).toContain('no such column');
});
