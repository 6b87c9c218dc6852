import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright/test';
import { expect, test } from './tools/test.ts';

const sizes = [
  { name: 'desktop', width: 1440, height: 900 },
  { name: 'phone', width: 390, height: 844 },
];
const file = [
  'u-1,Amara Okafor,amara@mail.example,pro,"Lagos, Ikeja"',
  'u-2,山田 太郎,taro@mail.example,,大阪',
  ',Zoë Çelik,zoe@mail.example,pro,İzmir',
  'u-1,Amara Okafor,amara@mail.example,free,Lagos',
].join('\n');

for (const { name, width, height } of sizes)
  test.describe(`axe, ${name}, light and dark`, () => {
    test.use({
      viewport: { width, height },
      colorScheme: 'light',
      contextOptions: { reducedMotion: 'reduce' },
    });

    test('finds nothing on any step of an import, and on the profiles it makes', async ({
      page,
      wizard,
      users,
      makeFile,
    }) => {
      test.slow();
      await wizard.open();
      await expectNoFaults(page, 'Upload');
      await wizard.chooseFile(await makeFile('empty.csv', ''));
      await expect(page.getByRole('alert')).toBeVisible();
      await expectNoFaults(page, 'Upload with a problem');
      await wizard.chooseFile(await makeFile('people.csv', file));
      await wizard.expectReadAs('commas, UTF-8, 4 rows, 5 columns, no names in the first row');
      await expectNoFaults(page, 'Upload with a file');
      await wizard.continueToIdentifier();
      await expectNoFaults(page, 'Identifier, none');
      await wizard.identifyBy('A');
      await expectNoFaults(page, 'Identifier');
      await wizard.continueToColumns();
      await expectNoFaults(page, 'Columns with conflicts');
      await wizard.nameColumn('B', 'Name');
      await wizard.nameColumn('D', 'Plan');
      await wizard.nameColumn('E', 'City');
      await expectNoFaults(page, 'Columns');
      await wizard.continueToReview();
      await wizard.expectReadyToImport(3);
      await expectNoFaults(page, 'Review');
      await wizard.importProfiles();
      await expectNoFaults(page, 'Run');
      await wizard.viewProfiles();
      await expect(users.row('Amara Okafor')).toBeVisible();
      await expectNoFaults(page, 'Users');
      await users.openProfile('Amara Okafor');
      await expect(page.getByRole('button', { name: 'Save profile' })).toBeVisible();
      await expectNoFaults(page, 'Profile');
    });

    test('finds nothing on a first visit, a new profile, settings and a wrong address', async ({
      page,
      users,
      profile,
      settings,
    }) => {
      await users.open();
      await expect(page.getByText('No profiles yet')).toBeVisible();
      await expectNoFaults(page, 'Users, empty');
      await profile.open();
      await expectNoFaults(page, 'Profile, new');
      await settings.open();
      await expectNoFaults(page, 'Settings');
      await page.goto('/nowhere');
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expectNoFaults(page, 'Not found');
    });
  });

/** All rules in the light theme; in the dark one the colours are all that differs. */
async function expectNoFaults(page: Page, screen: string): Promise<void> {
  const light = new AxeBuilder({ page }).withTags([
    'wcag2a',
    'wcag2aa',
    'wcag21a',
    'wcag21aa',
    'wcag22aa',
    'best-practice',
  ]);
  await expectNothingFound(light, `${screen}, light`);
  await setTheme(page, 'dark');
  await expectNothingFound(new AxeBuilder({ page }).withRules(['color-contrast']), `${screen}, dark`);
  await setTheme(page, 'light');
}

function setTheme(page: Page, theme: 'light' | 'dark'): Promise<void> {
  return page.evaluate((chosen) => document.documentElement.setAttribute('data-theme', chosen), theme);
}

async function expectNothingFound(axe: AxeBuilder, screen: string): Promise<void> {
  const { violations } = await axe.analyze();
  const found = violations.map(({ id, help, nodes }) => ({
    id,
    help,
    where: nodes.map((node) => node.target),
  }));
  expect(found, screen).toEqual([]);
}
