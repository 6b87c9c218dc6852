import { readFileSync } from 'node:fs';

/** The browser that setup.mjs found: `{}` is Playwright's own Chromium. */
export function browserLaunch(): { executablePath?: string; channel?: string } {
  try {
    const file = new URL('../../node_modules/.cache/e2e-browser.json', import.meta.url);
    return JSON.parse(readFileSync(file, 'utf8')) as ReturnType<typeof browserLaunch>;
  } catch {
    return {};
  }
}
