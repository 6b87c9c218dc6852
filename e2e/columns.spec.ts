import { expect, test } from './tools/test.ts';

const file = [
  'id,name,email,work_email,empty,plan',
  'u-1,Amara,a@mail.example,a@work.example,,pro',
  'u-2,Taro,b@mail.example,b@work.example,,free',
].join('\n');

test.beforeEach(async ({ page, wizard, makeFile }) => {
  await wizard.open();
  await wizard.chooseFile(await makeFile('people.csv', file));
  await page.getByRole('button', { name: 'It holds column names' }).click();
  await wizard.expectReadAs('commas, UTF-8, 2 rows, 6 columns, names in the first row');
  await wizard.continueToIdentifier();
  await wizard.identifyBy('A');
  await wizard.continueToColumns();
});

test('all columns start checked, but one that is empty in the whole file is unchecked and says so', async ({
  page,
  wizard,
}) => {
  for (const column of ['B', 'C', 'D', 'F']) await expect(wizard.columnCheckbox(column)).toBeChecked();
  await expect(wizard.columnCheckbox('E')).not.toBeChecked();
  await expect(page.getByText('Empty in the whole file')).toBeVisible();
  await expect(wizard.propertyOf('B')).toHaveValue('Name');
  await expect(wizard.propertyOf('C')).toHaveValue('Email');
  await expect(wizard.propertyOf('F')).toHaveValue('plan');
});

test('two columns on one property are an error with ways out', async ({ page, wizard }) => {
  await wizard.nameColumn('D', 'Email');
  await expect(page.getByText(/Two columns go to Email/)).toBeVisible();
  await wizard.pressContinue();
  await expect(page).toHaveURL(/\/import\/columns$/);
  await expect(wizard.propertyOf('C')).toBeFocused();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Use C email' }).click();
  await expect(page.getByText(/Two columns go to Email/)).toHaveCount(0);
  await expect(wizard.columnCheckbox('D')).not.toBeChecked();
  await wizard.continueToReview();
});

test('undo takes back the last change, and redo makes it again', async ({ page, wizard }) => {
  await wizard.uncheckColumn('F');
  await wizard.nameColumn('B', 'Nickname');
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(wizard.propertyOf('B')).toHaveValue('Name');
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(wizard.columnCheckbox('F')).toBeChecked();
  await page.getByRole('button', { name: /^Redo/ }).click();
  await expect(wizard.columnCheckbox('F')).not.toBeChecked();
});

test('unchecking and checking a column brings its property back', async ({ wizard }) => {
  await wizard.nameColumn('F', 'Tier');
  await wizard.uncheckColumn('F');
  await wizard.checkColumn('F');
  await expect(wizard.propertyOf('F')).toHaveValue('Tier');
});

test('with nothing checked Continue says what is missing', async ({ page, wizard }) => {
  await wizard.uncheckAllColumns();
  await wizard.pressContinue();
  await expect(page).toHaveURL(/\/import\/columns$/);
  await expect(page.getByText(/Check at least one column/).first()).toBeVisible();
  await page.getByRole('button', { name: 'Check all', exact: true }).click();
  await expect(wizard.columnCheckbox('E')).not.toBeChecked();
  await wizard.continueToReview();
});

test('the identifier column can be a property too', async ({ wizard }) => {
  await wizard.alsoAsProperty('A', 'Customer number');
  await wizard.continueToReview();
  expect(await wizard.jsonOfRow(2, 'u-1')).toMatchObject([{ $set: { 'Customer number': 'u-1' } }]);
});
