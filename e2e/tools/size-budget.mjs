// Fails when what a visit has to load grows over its budget. Budgets are gzip kilobytes.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const assets = fileURLToPath(new URL('../../dist/assets/', import.meta.url));
const budgets = [
  { what: 'first page, script', pattern: /^index-.*\.js$/, limit: 170 },
  { what: 'first page, style', pattern: /^index-.*\.css$/, limit: 20 },
  { what: 'wizard, script', pattern: /^WizardPage-.*\.js$/, limit: 60 },
  { what: 'engine worker', pattern: /^engineWorker-.*\.js$/, limit: 40 },
  { what: 'store worker', pattern: /^storeWorker-.*\.js$/, limit: 80 },
  { what: 'SQLite', pattern: /^sqlite3-.*\.wasm$/, limit: 420 },
];

let failed = false;
for (const { what, pattern, limit } of budgets) {
  const files = readdirSync(assets).filter((name) => pattern.test(name));
  const kilobytes = files.reduce(
    (sum, name) => sum + gzipSync(readFileSync(path.join(assets, name))).length / 1024,
    0,
  );
  const fits = files.length > 0 && kilobytes <= limit;
  failed ||= !fits;
  console.log(`${fits ? 'ok  ' : 'OVER'} ${kilobytes.toFixed(1).padStart(6)} of ${limit} KB  ${what}`);
}
process.exit(failed ? 1 : 0);
