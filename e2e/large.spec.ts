import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { browserLaunch } from './tools/browser.ts';
import { expect, test as base } from './tools/test.ts';

const rows = 100_000;

/** An ordinary profile, as people have: the file system of a private window is many times slower. */
const test = base.extend({
  context: async ({ playwright, baseURL, viewport }, provide, testInfo) => {
    const context = await playwright.chromium.launchPersistentContext(testInfo.outputPath('profile'), {
      ...browserLaunch(),
      ...(baseURL !== undefined && { baseURL }),
      viewport,
    });
    await provide(context);
    await context.close();
  },
});

test('100,000 rows of 12 columns are counted, imported and listed, and every number adds up', async ({
  page,
  wizard,
  users,
}, testInfo) => {
  test.slow();
  const file = testInfo.outputPath('customers-100k.csv');
  const generator = fileURLToPath(new URL('../bench/makeCustomers.mjs', import.meta.url));
  execFileSync(process.execPath, [generator, file, String(rows)]);
  // The page's own work over 50 ms, as the browser reports it.
  await page.addInitScript(() => {
    const tasks: { start: number; ms: number }[] = [];
    Object.assign(globalThis, { longTasks: tasks });
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) tasks.push({ start: startTime, ms: duration });
    }).observe({ type: 'longtask', buffered: true });
  });

  await wizard.open();
  await wizard.chooseFile(file);
  await wizard.expectReadAs('commas, UTF-8, 100,000 rows, 12 columns, no names in the first row');
  await wizard.continueToIdentifier();
  await wizard.identifyBy('A');
  await wizard.expectNumbers({
    'Rows in the file': rows,
    'Use the identifier column': rows,
    'Use their email': 0,
    'Get a random ID': 0,
    'Left out': 0,
  });
  await wizard.continueToColumns();
  const names = [
    'Name',
    'Email',
    'Phone',
    'Company',
    'City',
    'Country',
    'Plan',
    'Amount',
    'Created',
    'Opted in',
    'Note',
  ];
  for (const [index, name] of names.entries()) await wizard.nameColumn(String.fromCharCode(66 + index), name);
  await wizard.continueToReview();
  await wizard.startImport();
  const numbers = await wizard.finish();
  expect(numbers).toMatchObject({
    accepted: rows,
    rejected: 0,
    skipped: 0,
    uncertain: 0,
    notSent: 0,
    inserted: rows,
    updated: 0,
    unchanged: 0,
  });
  await wizard.viewProfiles();
  await users.expectCount('User profiles', rows);
  await users.search('.99999@');
  await users.expectRows(1);

  const longTasks = await page.evaluate(
    () => (globalThis as unknown as { longTasks: { start: number; ms: number }[] }).longTasks,
  );
  testInfo.annotations.push({ type: 'page tasks over 50 ms', description: JSON.stringify(longTasks) });
});
