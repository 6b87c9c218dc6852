import { expect, test } from './tools/test.ts';
import { UsersPage } from './pages/UsersPage.ts';

test('two tabs take turns with the profiles, and neither loses any', async ({ context, profile, users }) => {
  await profile.open();
  await profile.typeId('u-1');
  await profile.addProperty('Name', 'Amara');
  await profile.save();
  await users.open();
  await expect(users.row('Amara')).toBeVisible();

  const second = new UsersPage(await context.newPage());
  await second.open();
  await expect(second.row('Amara')).toBeVisible();
  await users.search('nobody');
  await expect(users.page.getByText('No profile matches “nobody”')).toBeVisible();
  await second.search('amara');
  await expect(second.row('Amara')).toBeVisible();
});

test('a tab that has to wait for another one says so, and goes on when that one lets go', async ({
  context,
  page,
  users,
}) => {
  // Stands for a tab in the middle of something long: it holds what every tab needs to open the profiles.
  const busy = await context.newPage();
  await busy.goto('/import');
  await busy.evaluate(
    () =>
      new Promise<void>((held) => void navigator.locks.request('roster', () => new Promise(() => held()))),
  );
  await users.open();
  await expect(page.getByText(/open in another tab/)).toBeVisible();
  await busy.close();
  await expect(page.getByText('No profiles yet')).toBeVisible();
});
