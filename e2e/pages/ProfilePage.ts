import { expect, type Locator, type Page } from 'playwright/test';
import { propertyOption } from './propertyOption.ts';

/** One profile, in a person's words. Properties are named as the screen names them: “Email”, not `$email`. */
export class ProfilePage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(): Promise<void> {
    await this.page.goto('/profile');
    await expect(this.page.getByRole('heading', { name: 'Add or edit one profile', level: 1 })).toBeVisible();
  }

  async typeId(id: string): Promise<void> {
    await this.page.getByLabel('Distinct ID').fill(id);
    await expect(this.page.getByText('Looking it up…')).toHaveCount(0);
  }

  async addProperty(name: string, value: string, type?: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Add Property' }).click();
    const fresh = this.page.getByRole('group', { name: 'new property' }).last();
    await fresh.getByRole('combobox', { name: 'Property' }).fill(name);
    await propertyOption(this.page, name).click();
    const row = this.#row(name);
    if (type !== undefined) {
      await row.getByRole('combobox', { name: /^Type/ }).click();
      await this.page.getByRole('option', { name: type }).click();
    }
    await this.setValue(name, value);
  }

  async setValue(name: string, value: string): Promise<void> {
    await this.valueOf(name).fill(value);
  }

  async removeProperty(name: string): Promise<void> {
    await this.page.getByRole('button', { name: `Remove property ${name}`, exact: true }).click();
  }

  valueOf(name: string): Locator {
    return this.#row(name).getByRole('textbox', { name: 'Value' });
  }

  /** Saves, and waits for the destination's word that it is saved. */
  async save(): Promise<void> {
    await this.page.getByRole('button', { name: 'Save profile' }).click();
    const here = this.page.getByText('No unsaved changes');
    await expect(here.or(this.page.getByText('Mixpanel accepted the profile.'))).toBeVisible();
  }

  async delete(): Promise<void> {
    await this.page.getByRole('button', { name: 'More' }).click();
    await this.page.getByRole('menuitem', { name: /Delete profile/ }).click();
    await this.page.getByRole('alertdialog').getByRole('button', { name: 'Delete profile' }).click();
    await expect(this.page.getByRole('heading', { name: 'Users', level: 1 })).toBeVisible();
  }

  #row(name: string): Locator {
    return this.page.getByRole('group', { name: new RegExp(`^${name}(, not saved yet)?$`) });
  }
}
