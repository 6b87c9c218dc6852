import { token } from './tools/customers.ts';
import { expect, test } from './tools/test.ts';

test('a profile is added by hand, found again by its id, changed, and deleted', async ({
  page,
  users,
  profile,
}) => {
  await profile.open();
  await profile.typeId('u-1');
  await expect(page.getByText(/Saving adds a new one/)).toBeVisible();
  await profile.addProperty('Name', 'Amara Okafor');
  await profile.addProperty('Seats', '12', 'Number');
  await profile.addProperty('Favourite colour', 'blue');
  await profile.save();
  await users.open();
  await expect(users.row('Amara Okafor')).toContainText('12');

  await profile.open();
  await profile.typeId('u-1');
  await expect(page.getByText(/This profile is in This browser/)).toBeVisible();
  await expect(profile.valueOf('Favourite colour')).toHaveValue('blue');
  await profile.setValue('Favourite colour', 'green');
  await profile.removeProperty('Seats');
  await profile.save();
  await page.reload();
  await expect(profile.valueOf('Favourite colour')).toHaveValue('green');
  await expect(profile.valueOf('Seats')).toHaveCount(0);

  await profile.delete();
  await users.open();
  await expect(page.getByText('No profiles yet')).toBeVisible();
});

test('a property that was removed by mistake comes back with Undo', async ({ page, profile }) => {
  await profile.open();
  await profile.typeId('u-1');
  await profile.addProperty('Plan', 'pro');
  await profile.removeProperty('Plan');
  await expect(profile.valueOf('Plan')).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(profile.valueOf('Plan')).toHaveValue('pro');
});

test('a value that does not fit its type is said at its field, and nothing is saved', async ({
  page,
  profile,
  users,
}) => {
  await profile.open();
  await profile.typeId('u-1');
  await profile.addProperty('Seats', 'three', 'Number');
  await page.getByRole('button', { name: 'Save profile' }).click();
  await expect(page.getByText(/“three” is not a number/)).toBeVisible();
  await expect(profile.valueOf('Seats')).toBeFocused();
  page.on('dialog', (dialog) => void dialog.accept());
  await users.open();
  await expect(page.getByText('No profiles yet')).toBeVisible();
});

test('leaving with changes asks first', async ({ page, profile }) => {
  await profile.open();
  await profile.typeId('u-1');
  await profile.addProperty('Plan', 'pro');
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Users' }).click();
  const question = page.getByRole('alertdialog', { name: 'Leave without saving?' });
  await expect(question.getByRole('button', { name: 'Keep editing' })).toBeFocused();
  await question.getByRole('button', { name: 'Keep editing' }).click();
  await expect(profile.valueOf('Plan')).toHaveValue('pro');
});

test('into Mixpanel only what was entered is sent, and the form says that existing values cannot be read', async ({
  page,
  settings,
  profile,
  mixpanel,
}) => {
  await settings.open();
  await settings.useMixpanelAt(mixpanel.url, token);
  await profile.open();
  await expect(page.getByText(/cannot (be )?read/).first()).toBeVisible();
  await profile.typeId('00042');
  await profile.addProperty('Name', '山田 太郎');
  await profile.addProperty('Seats', '3', 'Number');
  await profile.save();
  const envelope = { $token: token, $ip: '0', $distinct_id: '00042' };
  const records = () => mixpanel.requests().flatMap((request) => request.records ?? []);
  expect(records()).toEqual([{ ...envelope, $set: { $name: '山田 太郎', Seats: 3 } }]);

  await profile.delete();
  await expect.poll(() => records().at(-1)).toEqual({ ...envelope, $delete: '' });
});

test('a property made by hand is offered in the next import', async ({ page, profile, wizard, makeFile }) => {
  await profile.open();
  await profile.typeId('u-9');
  await profile.addProperty('Favourite colour', 'blue');
  await profile.save();
  await wizard.open();
  await wizard.chooseFile(await makeFile('people.csv', 'u-1,green\n'));
  await wizard.continueToIdentifier();
  await wizard.identifyBy('A');
  await wizard.continueToColumns();
  await wizard.propertyOf('B').click();
  await expect(page.getByRole('option', { name: /Favourite colour/ })).toBeVisible();
});
