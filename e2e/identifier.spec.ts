import { expect, test } from './tools/test.ts';

/** Ten rows: seven ids (one twice, one `null`, one with spaces, one empty), and e-mails in all but two rows. */
const people = [
  'id-1,Ana,ana@mail.example',
  'id-2,Ben,ben@mail.example',
  'id-1,Ana again,ana@mail.example',
  'null,Cleo,cleo@mail.example',
  ' id-5 ,Dov,',
  ',Eun,eun@mail.example',
  'id-7,Fay,fay@mail.example',
  'id-8,Gus,fay@mail.example',
  ',Hal,',
  'id-10,Ida,ida@mail.example',
].join('\n');

test.beforeEach(async ({ wizard, makeFile }) => {
  await wizard.open();
  await wizard.chooseFile(await makeFile('people.csv', people));
  await wizard.continueToIdentifier();
});

test('with an identifier column every row is counted once: column, email, random', async ({ wizard }) => {
  await wizard.identifyBy('A');
  await wizard.expectNumbers({
    'Rows in the file': 10,
    'Use the identifier column': 7,
    'Use their email': 2,
    'Get a random ID': 1,
    'Left out': 0,
  });
  await wizard.expectProfiles(9);
});

test('rows without an identifier can be left out instead', async ({ wizard }) => {
  await wizard.identifyBy('A');
  await wizard.forEmptyIdentifiers('Leave these rows out');
  await wizard.expectNumbers({
    'Rows in the file': 10,
    'Use the identifier column': 7,
    'Use their email': 0,
    'Get a random ID': 0,
    'Left out': 3,
  });
  await wizard.expectProfiles(6);
});

test('an identifier that reads null counts as empty, or as itself', async ({ wizard }) => {
  await wizard.identifyBy('A');
  await wizard.forRefusedIdentifiers('Keep as it is');
  await wizard.expectNumbers({
    'Rows in the file': 10,
    'Use the identifier column': 8,
    'Use their email': 1,
    'Get a random ID': 1,
    'Left out': 0,
  });
});

test('without an identifier column the email is used, else a random id', async ({ wizard }) => {
  await wizard.useNoIdentifier();
  await wizard.expectNumbers({
    'Rows in the file': 10,
    'Use their email': 8,
    'Get a random ID': 2,
    'Left out': 0,
  });
  await wizard.expectProfiles(8);
});

test('group profiles have no fallback: rows without a group id are left out', async ({ wizard }) => {
  await wizard.describeGroups('company_id');
  await wizard.identifyBy('A');
  await wizard.expectNumbers({
    'Rows in the file': 10,
    'Use the identifier column': 7,
    'Left out': 3,
  });
  await wizard.expectProfiles(6);
});

test('every number opens its rows', async ({ page, wizard }) => {
  await wizard.identifyBy('A');
  await wizard.showRowsOf('Use their email');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('row').filter({ hasText: 'Cleo' })).toBeVisible();
  await expect(dialog.getByRole('row').filter({ hasText: 'Eun' })).toBeVisible();
  await expect(dialog.getByText('Dov')).toHaveCount(0);
});

test('one email with several identifiers is said, since such rows do not merge', async ({ page, wizard }) => {
  await wizard.identifyBy('A');
  await expect(
    page.getByText(/email.*(several|different|more than one) identifiers?/i).first(),
  ).toBeVisible();
});
