// e2e/tools/size-budget.mjs
// fails when what the first page load needs grows over the budget (gzip bytes)
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
const budgets = [
  // [pattern, KB gzip]
  [/^index-.*\.js$/, 170],
  [/^index-.*\.css$/, 20],
  [/^csv\.worker-.*\.js$/, 15],
  [/^db\.worker-.*\.js$/, 75],
  [/\.wasm$/, 420],
];
let bad = 0;
for (const f of readdirSync(path.join(dist, 'assets'))) {
  const b = budgets.find(([p]) => p.test(f));
  if (!b) continue;
  const kb = gzipSync(readFileSync(path.join(dist, 'assets', f)), { level: 9 }).length / 1024;
  if (kb > b[1]) bad++;
  console.log(`${kb > b[1] ? 'OVER ' : 'ok   '}${kb.toFixed(1).padStart(7)} / ${b[1]} KB  ${f}`);
}
process.exit(bad ? 1 : 0);
