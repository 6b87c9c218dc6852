import { expect, type Locator, type Page } from 'playwright/test';

export type ProfileTab = 'User profiles' | 'Group profiles';

/** The list of profiles, in a person's words. */
export class UsersPage {
  readonly page: Page;
  readonly #grid: Locator;

  constructor(page: Page) {
    this.page = page;
    this.#grid = page.getByRole('grid', { name: 'Profiles' });
  }

  async open(): Promise<void> {
    await this.page.goto('/');
    await expect(this.page.getByRole('heading', { name: 'Users', level: 1 })).toBeVisible();
  }

  async trySampleData(): Promise<void> {
    await this.page.getByRole('link', { name: 'Try it with sample data' }).click();
  }

  async addOneProfile(): Promise<void> {
    await this.page.getByRole('link', { name: 'Add one profile' }).click();
  }

  /** Says how many profiles a tab counts, whatever is searched for. */
  async expectCount(tab: ProfileTab, count: number): Promise<void> {
    const counted = new RegExp(`^${tab}\\s*${count.toLocaleString('en-US')}$`);
    await expect(this.page.getByRole('tab', { name: tab })).toHaveText(counted);
  }

  /** Says how many rows the list has. */
  async expectRows(count: number): Promise<void> {
    await expect(this.#grid).toHaveAttribute('aria-rowcount', String(count + 1));
  }

  async showKind(tab: ProfileTab): Promise<void> {
    await this.page.getByRole('tab', { name: tab }).click();
  }

  async search(text: string): Promise<void> {
    await this.page.getByRole('searchbox', { name: /Search/ }).fill(text);
  }

  /** A row by any of its text. */
  row(text: string): Locator {
    const profiles = this.#grid.getByRole('row').filter({ has: this.page.getByRole('gridcell') });
    return profiles.filter({ hasText: text }).first();
  }

  /** Says which names are listed, in order. */
  async expectNames(names: readonly string[]): Promise<void> {
    await expect(this.#grid.locator('[role="gridcell"][aria-colindex="1"]')).toHaveText([...names]);
  }

  async sortBy(column: string): Promise<void> {
    await this.#head(column).getByRole('button').click();
  }

  async expectColumn(column: string): Promise<void> {
    await expect(this.#head(column)).toBeVisible();
  }

  async expectNoColumn(column: string): Promise<void> {
    await expect(this.#head(column)).toHaveCount(0);
  }

  async toggleColumn(property: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Columns' }).click();
    await this.page.getByRole('checkbox', { name: property, exact: true }).click();
    await this.page.keyboard.press('Escape');
  }

  async openProfile(text: string): Promise<void> {
    await this.row(text).click();
    await expect(this.page).toHaveURL(/\/profile\?/);
  }

  #head(column: string): Locator {
    return this.#grid.getByRole('columnheader', { name: column, exact: true });
  }
}
