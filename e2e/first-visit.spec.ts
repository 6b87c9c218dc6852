import { expect, test } from './tools/test.ts';

/** What e2e/tools/make-sample.mjs says of the file it writes. */
const sample = { rows: 3000, withId: 2954, repeats: 25, byEmail: 43, random: 3 };
const profiles = sample.withId - sample.repeats + sample.byEmail + sample.random;

test('a first visit says what profiles are and offers three ways on', async ({ page, users }) => {
  await users.open();
  await expect(page.getByText('No profiles yet')).toBeVisible();
  await expect(page.getByText(/A profile is what you know about one user/)).toBeVisible();
  await expect(page.getByRole('link', { name: 'Import from CSV' }).first()).toBeVisible();
  await expect(page.getByRole('link', { name: 'Try it with sample data' })).toBeVisible();
  await users.addOneProfile();
  await expect(page).toHaveURL(/\/profile$/);
});

test('the sample becomes profiles, and they are there after a reload', async ({ page, users, wizard }) => {
  await users.open();
  await users.trySampleData();
  await wizard.expectReadAs('commas, UTF-8, 3,000 rows, 13 columns, no names in the first row');
  await wizard.continueToIdentifier();
  await wizard.identifyBy('A');
  await wizard.expectNumbers({
    'Rows in the file': sample.rows,
    'Use the identifier column': sample.withId,
    'Use their email': sample.byEmail,
    'Get a random ID': sample.random,
    'Left out': 0,
  });
  await wizard.continueToColumns();
  await wizard.nameColumn('B', 'Name');
  await wizard.nameColumn('D', 'Phone');
  await wizard.nameColumn('E', 'Company');
  await wizard.nameColumn('F', 'City');
  await wizard.nameColumn('G', 'Country');
  await wizard.nameColumn('H', 'Plan');
  await wizard.nameColumn('I', 'Seats');
  await wizard.nameColumn('J', 'Created');
  await wizard.nameColumn('K', 'Opted in');
  await wizard.nameColumn('M', 'Note');
  await wizard.continueToReview();
  const numbers = await wizard.importProfiles();
  expect(numbers).toMatchObject({ accepted: 3000, rejected: 0, skipped: 0, uncertain: 0, notSent: 0 });
  expect(numbers.inserted).toBe(profiles);
  expect(numbers.inserted + numbers.updated + numbers.unchanged).toBe(3000);

  await wizard.viewProfiles();
  await users.expectCount('User profiles', profiles);
  await page.reload();
  await users.expectCount('User profiles', profiles);
  await users.search('hinemoa.parata85@umbrabooks.example');
  await expect(users.row('Hinemoa Parata')).toContainText('CUS-010007');
});
