import { expect, test } from './tools/test.ts';

const people = [
  'u-1,Amara Okafor,amara@mail.example,pro,3',
  'u-2,山田 太郎,taro@mail.example,free,1',
  'u-3,Zoë Çelik,zoe@mail.example,pro,2',
  'u-4,Émile Noël,emile@mail.example,free,5',
].join('\n');

test.beforeEach(async ({ wizard, makeFile }) => {
  await wizard.open();
  await wizard.chooseFile(await makeFile('people.csv', people));
  await wizard.continueToIdentifier();
  await wizard.identifyBy('A');
  await wizard.continueToColumns();
  await wizard.nameColumn('B', 'Name');
  await wizard.nameColumn('D', 'Plan');
  await wizard.nameColumn('E', 'Seats');
  await wizard.continueToReview();
  await wizard.importProfiles();
  await wizard.viewProfiles();
});

test('profiles are listed with name, email, Distinct ID and when they were updated', async ({ users }) => {
  await users.expectCount('User profiles', 4);
  for (const column of ['Name', 'Email', 'Distinct ID', 'Updated at']) await users.expectColumn(column);
  await expect(users.row('Amara Okafor')).toContainText('amara@mail.example');
  await expect(users.row('Amara Okafor')).toContainText('u-1');
  await expect(users.row('Amara Okafor')).toContainText('pro');
});

test('search finds by name, email and id, whatever the case, and says when nothing matches', async ({
  page,
  users,
}) => {
  await users.search('ZOË');
  await users.expectNames(['Zoë Çelik']);
  await users.search('taro@');
  await users.expectNames(['山田 太郎']);
  await users.search('u-4');
  await users.expectNames(['Émile Noël']);
  await users.search('nobody');
  await expect(page.getByText('No profile matches “nobody”')).toBeVisible();
  await page.getByRole('status').getByRole('button', { name: 'Clear search' }).click();
  await expect(users.row('Amara Okafor')).toBeVisible();
});

test('a press on a column head sorts, another one turns the order around', async ({ users }) => {
  await users.sortBy('Distinct ID');
  await users.expectNames(['Amara Okafor', '山田 太郎', 'Zoë Çelik', 'Émile Noël']);
  await users.sortBy('Distinct ID');
  await users.expectNames(['Émile Noël', 'Zoë Çelik', '山田 太郎', 'Amara Okafor']);
  await users.sortBy('Seats');
  await users.expectNames(['山田 太郎', 'Zoë Çelik', 'Amara Okafor', 'Émile Noël']);
});

test('columns can be taken away and brought back, and the choice outlives a reload', async ({
  page,
  users,
}) => {
  await users.expectColumn('Plan');
  await users.toggleColumn('Plan');
  await users.expectNoColumn('Plan');
  await page.reload();
  await expect(users.row('Amara Okafor')).toBeVisible();
  await users.expectNoColumn('Plan');
  await users.toggleColumn('Plan');
  await users.expectColumn('Plan');
});

test('group profiles have a tab of their own', async ({ page, users, wizard, makeFile }) => {
  await users.showKind('Group profiles');
  await expect(page.getByText('No group profiles yet')).toBeVisible();
  await wizard.open();
  await wizard.chooseFile(await makeFile('companies.csv', 'acme,"Acme, Inc."\nglobex,Globex\n'));
  await wizard.continueToIdentifier();
  await wizard.describeGroups('company_id');
  await wizard.identifyBy('A');
  await wizard.continueToColumns();
  await wizard.nameColumn('B', 'Name');
  await wizard.continueToReview();
  await wizard.importProfiles();
  await wizard.viewProfiles();
  await users.expectCount('Group profiles', 2);
  await users.showKind('Group profiles');
  await expect(users.row('Acme, Inc.')).toContainText('acme');
  await expect(users.row('Acme, Inc.')).toContainText('company_id');
});

test('a row opens its profile', async ({ page, users, profile }) => {
  await users.openProfile('山田 太郎');
  await expect(page).toHaveURL(/\/profile\?.*id=u-2/);
  await expect(profile.valueOf('Plan')).toHaveValue('free');
});

test('importing the file again changes nothing, and says so', async ({ wizard, makeFile }) => {
  await wizard.open();
  await wizard.chooseFile(await makeFile('people.csv', people));
  await wizard.continueToIdentifier();
  await wizard.identifyBy('A');
  await wizard.continueToColumns();
  await wizard.nameColumn('B', 'Name');
  await wizard.nameColumn('D', 'Plan');
  await wizard.nameColumn('E', 'Seats');
  await wizard.continueToReview();
  expect(await wizard.importProfiles()).toMatchObject({ accepted: 4, inserted: 0, updated: 0, unchanged: 4 });
});
