import type { Page } from 'playwright/test';
import { expect, test } from './tools/test.ts';

/** Names and values that break software which treats them as more than text. */
const hostile = {
  names: ['id', '__proto__', 'constructor', '<img src=x onerror=alert(1)>', '=SUM(A1)', 'toString'],
  values: ['__proto__', 'polluted', 'x', '<script>alert(1)</script>', '=cmd|calc', '@evil'],
};

test('every response carries the security headers, workers and data included', async ({ page, users }) => {
  const bare: string[] = [];
  const kinds = new Set<string>();
  page.on('response', (response) => {
    const headers = response.headers();
    const policy = headers['content-security-policy'] ?? '';
    kinds.add(new URL(response.url()).pathname.replace(/.*\./, ''));
    const isStrict =
      policy.includes("default-src 'none'") &&
      policy.includes("require-trusted-types-for 'script'") &&
      policy.includes("frame-ancestors 'none'") &&
      !policy.includes('unsafe-inline') &&
      !policy.includes("'unsafe-eval'");
    if (!isStrict || headers['x-content-type-options'] !== 'nosniff') bare.push(response.url());
  });
  await users.open();
  await expect(page.getByText('No profiles yet')).toBeVisible();
  expect(bare).toEqual([]);
  // The database's WebAssembly is loaded by a worker; its response is among those looked at.
  expect([...kinds]).toEqual(expect.arrayContaining(['/', 'js', 'css', 'wasm']));
});

test('the page refuses inline script, string timers and markup from text', async ({
  page,
  users,
  allowConsole,
}) => {
  allowConsole(/Content Security Policy|TrustedHTML|TrustedScript/);
  await users.open();
  const ran = await page.evaluate(async () => {
    const outcomes: string[] = [];
    const attempt = (name: string, action: () => void): void => {
      try {
        action();
        outcomes.push(name);
      } catch {
        // Refused, as it should be.
      }
    };
    attempt(
      'innerHTML',
      () => (document.body.appendChild(document.createElement('i')).innerHTML = '<b>x</b>'),
    );
    // oxlint-disable-next-line typescript/no-implied-eval -- that it is refused is the test
    attempt('timer', () => setTimeout('globalThis.timerRan = true'));
    attempt('worker', () => new Worker('data:text/javascript,0'));
    const script = document.createElement('script');
    attempt('script', () => (script.text = 'globalThis.scriptRan = true'));
    return outcomes;
  });
  expect(ran).toEqual([]);
});

test('hostile names and values are text on every screen, and arrive as they are', async ({
  page,
  wizard,
  users,
}) => {
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  const file = `${hostile.names.join(',')}\n${hostile.values.join(',')}\n`;
  await wizard.open();
  await wizard.dropFiles([{ name: '<b>hostile</b>.csv', text: file }]);
  await page.getByRole('switch', { name: 'First row contains column names' }).click();
  await wizard.expectRow(2, hostile.values);
  await wizard.continueToIdentifier();
  await wizard.identifyBy('A');
  await wizard.continueToColumns();
  await wizard.continueToReview();
  const shown = JSON.stringify(await wizard.jsonOfRow(2, 'polluted'));
  expect(shown).toContain('"__proto__":"polluted"');
  expect(shown).toContain('"constructor":"x"');
  await wizard.importProfiles();
  await wizard.viewProfiles();
  await users.search('__proto__');
  await expect(users.row('__proto__')).toContainText('<script>alert(1)</script>');
  await users.openProfile('__proto__');
  await expect(page.getByRole('textbox', { name: /Distinct ID/ })).toHaveValue('__proto__');
  for (const value of hostile.values.slice(1)) await expect.poll(() => allValues(page)).toContain(value);
  expect(await page.evaluate(() => ({}) as Record<string, unknown>)).toEqual({});
  expect(dialogs).toEqual([]);
});

function allValues(page: Page): Promise<string[]> {
  return page
    .getByRole('main')
    .getByRole('textbox')
    .evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value));
}
