import { token } from './tools/customers.ts';
import { expect, test } from './tools/test.ts';

test('Mixpanel needs a token before it can be used, and Settings says so at the field', async ({
  page,
  settings,
}) => {
  await settings.open();
  await expect(page.getByRole('button', { name: 'Use Mixpanel' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Save changes' }).click();
  await expect(page.getByText('Enter the project token.')).toBeVisible();
  await expect(page.getByLabel('Project token', { exact: true })).toBeFocused();
});

test('settings outlive a reload, and the token is never in the address', async ({ page, settings }) => {
  await settings.open();
  await settings.useMixpanelAt('http://127.0.0.1:9', token);
  await page.reload();
  await expect(page.getByLabel('Project token', { exact: true })).toHaveValue(token);
  await expect(page.getByLabel('Project token', { exact: true })).toHaveAttribute('type', 'password');
  await expect(page.getByLabel('Address of the host')).toHaveValue('http://127.0.0.1:9');
  await expect(page.getByRole('form', { name: 'Mixpanel' }).getByText('In use')).toBeVisible();
  expect(page.url()).not.toContain(token);
});

test('a host that the security policy does not list is said to be blocked, with the setting that allows it', async ({
  page,
  settings,
}) => {
  await settings.open();
  await page.getByRole('radio', { name: /^Custom host/ }).check();
  await page.getByLabel('Address of the host').fill('https://mp.example.com');
  await expect(page.getByText('ROSTER_CONNECT_SRC=https://mp.example.com')).toBeVisible();
});

test('the theme that was picked stays', async ({ page, settings }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await settings.open();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  await page.getByRole('switch', { name: 'Dark theme' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});
