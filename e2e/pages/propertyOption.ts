import type { Locator, Page } from 'playwright/test';

/** The entry of an open property list that means exactly this property: the one that is there, or the offer to make it. */
export function propertyOption(page: Page, property: string): Locator {
  // A known property's entry goes on with its stored name, and with who uses it.
  const known = new RegExp(`^${property}( ?\\$\\w+)?( ?(used by|[\\d,]+ profile).*)?$`);
  const made = page.getByRole('option', { name: `Create property “${property}”`, exact: true });
  return page.getByRole('option', { name: known }).or(made).first();
}
