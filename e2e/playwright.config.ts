import { fileURLToPath } from 'node:url';
import { defineConfig } from 'playwright/test';
import { browserLaunch } from './tools/browser.ts';

const port = Number(process.env['E2E_PORT'] ?? 4183);
/** Multiplies how long a test waits before it fails, for slow or busy machines. It never makes a test slower. */
const patience = Number(process.env['E2E_PATIENCE'] ?? 1);

/** Tests run over the built app, as `vite preview` serves it with its security headers. Build first. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../node_modules/.cache/playwright',
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  retries: 0,
  workers: 2,
  timeout: 90_000 * patience,
  expect: { timeout: 20_000 * patience },
  reporter: [['list']],
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    actionTimeout: 20_000 * patience,
    trace: 'retain-on-failure',
    launchOptions: browserLaunch(),
  },
  projects: [{ name: 'chromium', use: { browserName: 'chromium', viewport: { width: 1440, height: 900 } } }],
  webServer: {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    command: `node node_modules/vite/bin/vite.js preview --port ${port} --strictPort`,
    url: `http://127.0.0.1:${port}`,
    reuseExistingServer: false,
    stdout: 'ignore',
  },
});
