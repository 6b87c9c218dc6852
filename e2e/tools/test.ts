import { writeFile } from 'node:fs/promises';
import { type BrowserContext, type ConsoleMessage, test as base } from 'playwright/test';
import { ProfilePage } from '../pages/ProfilePage.ts';
import { SettingsPage } from '../pages/SettingsPage.ts';
import { UsersPage } from '../pages/UsersPage.ts';
import { WizardPage } from '../pages/WizardPage.ts';
import { type MixpanelServer, startMixpanelServer } from '../server/mixpanelServer.ts';

export { expect } from 'playwright/test';

interface Fixtures {
  users: UsersPage;
  wizard: WizardPage;
  profile: ProfilePage;
  settings: SettingsPage;
  /** Mixpanel on another origin, empty at the start of every test. */
  mixpanel: MixpanelServer;
  /** Writes a file to choose in the app, and returns its path. */
  makeFile: (name: string, content: string | Uint8Array) => Promise<string>;
  /** Allows console messages that a test brings about on purpose, such as the browser's own word on a dropped connection. */
  allowConsole: (pattern: RegExp) => void;
}

/** Playwright's test with our pages. It fails on any console error or warning and on any uncaught error, workers included. */
export const test = base.extend<Fixtures>({
  users: async ({ page }, provide) => provide(new UsersPage(page)),
  wizard: async ({ page }, provide) => provide(new WizardPage(page)),
  profile: async ({ page }, provide) => provide(new ProfilePage(page)),
  settings: async ({ page }, provide) => provide(new SettingsPage(page)),
  mixpanel: async ({ context }, provide) => {
    const server = await startMixpanelServer();
    await provide(server);
    // A page that still waits for an answer would report the broken connection.
    await context.close();
    await server.close();
  },
  // Playwright reads a fixture's needs off this pattern; this one has none.
  // oxlint-disable-next-line no-empty-pattern
  makeFile: async ({}, provide, testInfo) => {
    await provide(async (name, content) => {
      const path = testInfo.outputPath(name);
      await writeFile(path, content);
      return path;
    });
  },
  allowConsole: [
    async ({ context }, provide) => {
      const allowed: RegExp[] = [];
      const faults = watchConsole(context, allowed);
      await provide((pattern) => allowed.push(pattern));
      base.expect(faults, 'console errors, warnings and uncaught errors').toEqual([]);
    },
    { auto: true },
  ],
});

function watchConsole(context: BrowserContext, allowed: readonly RegExp[]): string[] {
  const faults: string[] = [];
  const note = (text: string): void => {
    if (!allowed.some((pattern) => pattern.test(text))) faults.push(text);
  };
  context.on('console', (message: ConsoleMessage) => {
    if (message.type() === 'error' || message.type() === 'warning')
      note(`${message.type()}: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => note(`uncaught: ${error.error().message}`));
  return faults;
}
