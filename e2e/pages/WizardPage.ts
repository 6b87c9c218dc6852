import { type Download, expect, type Locator, type Page } from 'playwright/test';
import { propertyOption } from './propertyOption.ts';

/** What became of the rows of a run, as the screen says it. The last three are 0 where the destination cannot tell. */
export interface RunNumbers {
  readonly rows: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly skipped: number;
  readonly uncertain: number;
  readonly notSent: number;
  readonly inserted: number;
  readonly updated: number;
  readonly unchanged: number;
}

/** The import wizard, in a person's words. Columns are named by their letter in the spreadsheet. */
export class WizardPage {
  readonly page: Page;
  readonly continueButton: Locator;
  readonly importButton: Locator;

  constructor(page: Page) {
    this.page = page;
    this.continueButton = page.getByRole('button', { name: /^Continue to/ });
    this.importButton = page.getByRole('button', { name: /^Import [\d,]+ profiles?$/ });
  }

  async open(): Promise<void> {
    await this.page.goto('/import');
    await expect(this.page.getByRole('heading', { level: 1 })).toBeVisible();
  }

  // Upload

  async chooseFile(file: string): Promise<void> {
    await this.page.getByLabel('Choose file').setInputFiles(file);
  }

  async replaceFile(file: string): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser');
    await this.page.getByRole('button', { name: 'Replace file' }).click();
    await (await chooser).setFiles(file);
  }

  async dropFiles(files: readonly { name: string; text: string }[]): Promise<void> {
    const dataTransfer = await this.page.evaluateHandle((all) => {
      const transfer = new DataTransfer();
      for (const { name, text } of all) transfer.items.add(new File([text], name, { type: 'text/csv' }));
      return transfer;
    }, files);
    const zone = this.page.getByText('Drop a CSV file here');
    for (const type of ['dragenter', 'dragover', 'drop']) await zone.dispatchEvent(type, { dataTransfer });
  }

  async paste(text: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Paste from a spreadsheet' }).click();
    const dialog = this.page.getByRole('dialog', { name: 'Paste from a spreadsheet' });
    await dialog.getByRole('textbox').fill(text);
    await dialog.getByRole('button', { name: 'Use these rows' }).click();
  }

  /** @param words all that follows “Read as:” */
  async expectReadAs(words: string): Promise<void> {
    await expect(this.page.getByText('Read as:')).toHaveText(`Read as: ${words}`);
  }

  async readWith(control: 'Encoding' | 'Delimiter' | 'Quote', choice: string | RegExp): Promise<void> {
    await this.#choose(control, choice);
  }

  async goToRow(row: number): Promise<void> {
    const field = this.page.getByRole('textbox', { name: 'Go to row' });
    await field.fill(String(row));
    await field.press('Enter');
  }

  /** Says what stands in a row of the preview. Line breaks are shown as spaces. */
  async expectRow(row: number, fields: readonly string[]): Promise<void> {
    const line = this.page
      .getByRole('grid')
      .getByRole('row')
      .filter({
        has: this.page.getByRole('rowheader', { name: row.toLocaleString('en-US'), exact: true }),
      });
    await expect(line.getByRole('gridcell')).toHaveText([...fields]);
  }

  async importPart(rows: string): Promise<void> {
    await this.#choose('Which rows to import', rows);
  }

  async pressContinue(): Promise<void> {
    await this.continueButton.click();
  }

  async continueToIdentifier(): Promise<void> {
    await this.pressContinue();
    await expect(this.page.getByRole('heading', { name: 'Choose an identifier', level: 1 })).toBeVisible();
  }

  // Identifier

  identifierRadio(column: string): Locator {
    return this.page.getByRole('radio', { name: new RegExp(`^${column} `) });
  }

  async identifyBy(column: string): Promise<void> {
    const more = this.page.getByRole('button', { name: /^Show \d+ more columns?$/ });
    if ((await this.identifierRadio(column).count()) === 0) await more.click();
    // The label covers the whole row of the table, its radio button included.
    await this.page
      .locator('label')
      .filter({ has: this.identifierRadio(column) })
      .click();
    await expect(this.identifierRadio(column)).toBeChecked();
  }

  async useNoIdentifier(): Promise<void> {
    await this.page.getByRole('radio', { name: /^No identifier column/ }).check();
  }

  async describeGroups(groupKey: string): Promise<void> {
    await this.page.getByRole('radio', { name: /^Group profiles/ }).check();
    await this.page.getByLabel('Group key').fill(groupKey);
  }

  async forEmptyIdentifiers(choice: string): Promise<void> {
    await this.#choose('Rows without an identifier', choice);
  }

  async forRefusedIdentifiers(choice: string): Promise<void> {
    await this.#choose('Identifiers that look like a missing value', choice);
  }

  /** Says every line of the sum, its total first; fails when a line is missing or the lines do not add up to the total. */
  async expectNumbers(lines: Readonly<Record<string, number>>): Promise<void> {
    const shown = this.page
      .getByRole('complementary', { name: 'Result' })
      .locator('dl')
      .first()
      .locator('div');
    const words = Object.entries(lines).map(([label, count]) => `${label}${count.toLocaleString('en-US')}`);
    await expect(shown).toHaveText(words);
    const [total, ...parts] = Object.values(lines);
    expect(
      parts.reduce((sum, part) => sum + part, 0),
      'the lines add up',
    ).toBe(total);
  }

  async expectProfiles(count: number): Promise<void> {
    const result = this.page.getByRole('complementary', { name: 'Result' });
    await expect(result.getByRole('strong')).toHaveText(count.toLocaleString('en-US'));
  }

  async showRowsOf(line: string): Promise<void> {
    await this.page.getByRole('button', { name: new RegExp(`${line}\\. Show rows$`) }).click();
  }

  async continueToColumns(): Promise<void> {
    await this.pressContinue();
    await expect(this.page.getByRole('heading', { name: 'Choose columns', level: 1 })).toBeVisible();
  }

  // Columns

  columnCheckbox(column: string): Locator {
    return this.page.getByRole('checkbox', { name: new RegExp(`^Import column ${column} `) });
  }

  propertyOf(column: string): Locator {
    return this.page.getByRole('combobox', { name: `Property of column ${column}`, exact: true });
  }

  /** Types a property's plain name and takes what is offered first: the known property, or a new one. */
  async nameColumn(column: string, property: string): Promise<void> {
    await this.#bringColumn(column);
    const field = this.propertyOf(column);
    await field.fill(property);
    await propertyOption(this.page, property).click();
    await expect(field).toHaveValue(property);
  }

  async checkColumn(column: string): Promise<void> {
    await this.#bringColumn(column);
    await this.columnCheckbox(column).check();
  }

  async uncheckColumn(column: string): Promise<void> {
    await this.#bringColumn(column);
    await this.columnCheckbox(column).uncheck();
  }

  async uncheckAllColumns(): Promise<void> {
    await this.page.getByRole('button', { name: 'Uncheck all' }).click();
  }

  /** Keeps the identifier column as a property as well. */
  async alsoAsProperty(column: string, property: string): Promise<void> {
    await this.page.getByRole('checkbox', { name: 'Also a property' }).check();
    await this.nameColumn(column, property);
  }

  async continueToReview(): Promise<void> {
    await this.pressContinue();
    await expect(this.page).toHaveURL(/\/import\/review$/);
  }

  // Review

  async fillInOnlyMissing(): Promise<void> {
    await this.page.getByRole('radio', { name: /^Only fill in missing/ }).check();
    await expect(this.#json).toContainText('$set_once');
  }

  async clearBlanks(): Promise<void> {
    await this.page.getByRole('radio', { name: /^Clear/ }).check();
  }

  async sendPerRequest(profiles: number): Promise<void> {
    const field = this.page.getByLabel('Profiles per request');
    await field.fill(String(profiles));
    await field.press('Enter');
  }

  async expectReadyToImport(profiles: number): Promise<void> {
    const words = `Ready to import ${profiles.toLocaleString('en-US')} profile${profiles === 1 ? '' : 's'}`;
    await expect(this.page.getByRole('heading', { name: words, level: 1 })).toBeVisible();
  }

  async showRow(row: number): Promise<void> {
    const field = this.page.getByRole('textbox', { name: 'Row', exact: true });
    await field.fill(String(row));
    await field.press('Enter');
  }

  /**
   * The updates that the review shows for a row, in order.
   *
   * @param containing something that only this row's JSON has: the row before stays on screen until the next one is there
   */
  async jsonOfRow(row: number, containing: string): Promise<unknown[]> {
    await this.showRow(row);
    await expect(this.#json).toContainText(containing);
    const text = await this.#json.innerText();
    const updates = text.startsWith('[') ? text : `[${text.replaceAll(/^\}$\n/gm, '},\n')}]`;
    return JSON.parse(updates) as unknown[];
  }

  // Run

  async startImport(): Promise<void> {
    await this.importButton.click();
    await expect(this.page).toHaveURL(/\/import\/run$/);
  }

  /** Waits for the end of the run, whichever it is and however long the test may take. Fails when the numbers do not add up. */
  async finish(): Promise<RunNumbers> {
    const result = this.page.getByRole('region', { name: 'Result' });
    await expect(result).toBeVisible({ timeout: 0 });
    const stats = await result.locator('dl > div').allInnerTexts();
    const shown = new Map(stats.map((text) => text.split('\n') as [string, string]));
    const count = (name: string): number => Number((shown.get(name) ?? '0').replaceAll(',', ''));
    const numbers: RunNumbers = {
      rows: count('Rows'),
      accepted: count('Accepted'),
      rejected: count('Rejected'),
      skipped: count('Skipped'),
      uncertain: count('Uncertain'),
      notSent: count('Not sent'),
      inserted: count('Added'),
      updated: count('Updated'),
      unchanged: count('Unchanged'),
    };
    const { rows, accepted, rejected, skipped, uncertain, notSent } = numbers;
    expect(accepted + rejected + skipped + uncertain + notSent, 'the outcomes add up').toBe(rows);
    return numbers;
  }

  async importProfiles(): Promise<RunNumbers> {
    await this.startImport();
    return this.finish();
  }

  async cancelImport(): Promise<void> {
    await this.page.getByRole('button', { name: 'Cancel import' }).click();
    await this.page.getByRole('alertdialog').getByRole('button', { name: 'Stop import' }).click();
  }

  async downloadRejectedRows(): Promise<Download> {
    const download = this.page.waitForEvent('download');
    await this.page.getByRole('button', { name: /^Download rejected rows/ }).click();
    return download;
  }

  async viewProfiles(): Promise<void> {
    await this.page.getByRole('link', { name: 'View profiles' }).click();
  }

  get #json(): Locator {
    return this.page.getByRole('region', { name: /, as JSON$/ });
  }

  /** Scrolls the table sideways until a column is drawn. */
  async #bringColumn(column: string): Promise<void> {
    const target = this.columnCheckbox(column).or(this.propertyOf(column));
    await expect(async () => {
      if ((await target.count()) > 0) return;
      await this.page.getByRole('grid').hover();
      await this.page.mouse.wheel(1000, 0);
      expect(await target.count()).toBeGreaterThan(0);
    }).toPass({ intervals: [50] });
  }

  async #choose(label: string, choice: string | RegExp): Promise<void> {
    await this.page.getByRole('combobox', { name: new RegExp(`^${label}`) }).click();
    await this.page.getByRole('option', { name: choice }).click();
  }
}
