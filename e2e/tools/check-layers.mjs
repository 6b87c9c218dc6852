// The dependency arrows of docs/architecture.md, checked: a folder may import itself and what stands below it.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const src = fileURLToPath(new URL('../../src/', import.meta.url));
const order = [
  'app',
  'pages',
  'components',
  'stores',
  'workers',
  'run',
  'destinations',
  'storage',
  'reader',
  'core',
];
/** Arrows that point down but are still wrong: who may not know whom. */
const forbidden = new Map([
  ['components', ['stores', 'workers', 'run', 'destinations', 'storage', 'reader']],
  ['pages', ['run', 'destinations', 'storage', 'reader']],
  ['stores', ['run', 'destinations', 'storage', 'reader']],
  ['storage', ['reader']],
  ['destinations', ['reader']],
]);
/** Packages that one layer or one file keeps to itself. */
const packages = new Map([
  ['react', ['app', 'pages', 'components', 'main.tsx', 'stores']],
  ['@base-ui/react', ['components', 'app']],
  ['@tanstack/react-table', ['components/DataGrid']],
  ['@tanstack/react-virtual', ['components/DataGrid']],
  ['papaparse', ['reader', 'run', 'e2e']],
  ['@sqlite.org/sqlite-wasm', ['storage']],
  ['zustand', ['stores']],
]);

const faults = [];
for (const entry of readdirSync(src, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || !/\.tsx?$/.test(entry.name)) continue;
  const file = path.join(entry.parentPath, entry.name);
  const from = path.relative(src, file).split(path.sep).join('/');
  for (const [, target] of readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g))
    check(from, target);
}
for (const fault of faults) console.error(fault);
console.log(`${faults.length} layer faults`);
process.exit(faults.length ? 1 : 0);

function check(from, target) {
  if (!target.startsWith('.')) return checkPackage(from, target);
  const to = path.posix.join(path.posix.dirname(from), target);
  const [a, b] = [from.split('/')[0], to.split('/')[0]];
  if (a === b || !order.includes(a)) return;
  const isTest = from.includes('.test.');
  if (order.indexOf(b) < order.indexOf(a)) faults.push(`${from} imports ${to}: ${b} stands above ${a}`);
  else if (forbidden.get(a)?.includes(b) && !isTest)
    faults.push(`${from} imports ${to}: ${a} may not know ${b}`);
}

function checkPackage(from, target) {
  const name = target.startsWith('@') ? target.split('/').slice(0, 2).join('/') : target.split('/')[0];
  const allowed = packages.get(name);
  if (allowed && !allowed.some((place) => from.startsWith(place)))
    faults.push(`${from} imports ${target}: only ${allowed.join(', ')} may`);
}
