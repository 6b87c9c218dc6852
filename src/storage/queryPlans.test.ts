import { expect, test } from 'vitest';
import { openMemoryStore } from './memoryStore.ts';
import { type Database, loadSqlite, readText } from './sqlite.ts';

/** The texts of all statements that are prepared on a database. */
async function preparedOn(db: Database): Promise<string[]> {
  const { capi } = await loadSqlite();
  const texts: string[] = [];
  if (db.pointer === undefined) throw new Error('The database is closed.');
  for (
    let next = capi.sqlite3_next_stmt(db.pointer, 0);
    next;
    next = capi.sqlite3_next_stmt(db.pointer, next)
  )
    texts.push(capi.sqlite3_sql(next));
  return texts;
}

function planOf(db: Database, sql: string): string[] {
  return db.selectArrays(`EXPLAIN QUERY PLAN ${sql}`).map(([, , , detail]) => readText(detail));
}

test('saving and reading a batch looks profiles up by key and never reads a whole table', async () => {
  const { db } = await openMemoryStore({ now: () => 1 });
  const plans = (await preparedOn(db)).map((sql) => ({ sql, plan: planOf(db, sql) }));
  const lookUps = plans.flatMap(({ plan }) => plan).filter((step) => step.startsWith('SEARCH'));
  expect(lookUps).toContain('SEARCH p USING COVERING INDEX profile_key (group_key=? AND id=?)');
  expect(lookUps).toContain('SEARCH d USING INTEGER PRIMARY KEY (rowid=?)');
  const readsAll = plans.filter(({ plan }) =>
    plan.some((step) => step.startsWith('SCAN') && !step.includes('VIRTUAL TABLE')),
  );
  expect(readsAll).toEqual([]);
});
