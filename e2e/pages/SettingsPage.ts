import { expect, type Page } from 'playwright/test';

/** Settings, in a person's words. */
export class SettingsPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(): Promise<void> {
    await this.page.goto('/settings');
    await expect(this.page.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible();
  }

  /** Sets Mixpanel up with a host of one's own, one request at a time, and chooses it as the destination. */
  async useMixpanelAt(host: string, token: string): Promise<void> {
    await this.page.getByLabel('Project token', { exact: true }).fill(token);
    await this.page.getByRole('radio', { name: /^Custom host/ }).check();
    await this.page.getByLabel('Address of the host').fill(host);
    await this.save();
    await this.page.getByRole('button', { name: 'Use Mixpanel' }).click();
    await expect(this.page.getByRole('form', { name: 'Mixpanel' }).getByText('In use')).toBeVisible();
  }

  async sendAtATime(requests: number): Promise<void> {
    await this.open();
    await this.page.getByLabel('Requests at a time').fill(String(requests));
    await this.save();
  }

  /** Saves Mixpanel's settings; nothing is left to discard then. */
  async save(): Promise<void> {
    await this.page.getByRole('button', { name: 'Save changes' }).click();
    await expect(this.page.getByText('Saved', { exact: true }).first()).toBeVisible();
    await expect(this.page.getByRole('button', { name: 'Discard' })).toHaveCount(0);
  }
}
