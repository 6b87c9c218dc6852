import type { Locator, Page } from 'playwright/test';
import { expect, test } from './tools/test.ts';

test('a whole import by keyboard alone, from the first visit to the profile', async ({
  page,
  users,
  wizard,
}) => {
  await users.open();
  await expect(page.getByText('No profiles yet')).toBeVisible();
  await tabTo(page, page.getByRole('link', { name: 'Import from CSV' }).first());
  await page.keyboard.press('Enter');

  await tabTo(page, page.getByRole('button', { name: 'Paste from a spreadsheet' }));
  await page.keyboard.press('Enter');
  const pasted = page.getByRole('dialog').getByRole('textbox');
  await expect(pasted).toBeFocused();
  await page.keyboard.insertText('u-1\tAmara\tamara@mail.example\nu-2\tTaro\ttaro@mail.example\n');
  await tabTo(page, page.getByRole('button', { name: 'Use these rows' }));
  await page.keyboard.press('Enter');
  await wizard.expectReadAs('tabs, UTF-8, 2 rows, 3 columns, no names in the first row');
  // The preview is one tab stop, with arrows inside.
  await tabTo(page, page.getByRole('grid').locator('[tabindex="0"]'));
  await page.keyboard.press('Control+End');
  await expect(page.getByRole('gridcell', { name: 'taro@mail.example' })).toBeFocused();
  await page.keyboard.press('Control+Enter');

  await expect(page.getByRole('heading', { name: 'Choose an identifier' })).toBeFocused();
  await tabTo(
    page,
    wizard.identifierRadio('A').or(page.getByRole('radio', { name: /No identifier column/ })),
  );
  await reach(page, 'ArrowUp', wizard.identifierRadio('A'));
  await page.keyboard.press('Space');
  await expect(wizard.identifierRadio('A')).toBeChecked();
  await page.keyboard.press('Control+Enter');

  await expect(page.getByRole('heading', { name: 'Choose columns' })).toBeFocused();
  // Continue does not go on with a column that has no property: it leads there.
  await page.keyboard.press('Control+Enter');
  await expect(wizard.propertyOf('B')).toBeFocused();
  await page.keyboard.insertText('$name');
  await expect(page.getByRole('option', { name: /^Name/ }).first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(wizard.propertyOf('B')).toHaveValue('Name');
  await page.keyboard.press('Control+Enter');

  await expect(page).toHaveURL(/\/import\/review$/);
  await wizard.expectReadyToImport(2);
  await tabTo(page, wizard.importButton);
  await page.keyboard.press('Enter');
  expect(await wizard.finish()).toMatchObject({ accepted: 2, inserted: 2 });
  await tabTo(page, page.getByRole('link', { name: 'View profiles' }));
  await page.keyboard.press('Enter');

  await expect(users.row('Taro')).toBeVisible();
  await tabTo(page, page.getByRole('grid').locator('[tabindex="0"]'));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/profile\?/);
});

/** Presses Tab until something has the focus; fails when it is not on the way. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await reach(page, 'Tab', target);
}

async function reach(page: Page, key: string, target: Locator): Promise<void> {
  await expect(target.first()).toBeVisible();
  for (let presses = 0; presses < 60; presses++) {
    for (const one of await target.all())
      if (await one.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} does not reach ${String(target)}`);
}
