// `npm run bench`: measures the built app in a real browser and prints a table for docs/benchmarks.md.
//   node bench/run.mjs [rows, default 100000] [rounds, default 3]
// Times mean little on their own, so each round also runs PapaParse's own default pass over the same file in a worker,
// and the table gives ratios of medians. Needs `vite build` first.
import { readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { preview } from 'vite';
import { makeCustomers } from './makeCustomers.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));
const [rows, rounds] = [Number(process.argv[2] ?? 100_000), Number(process.argv[3] ?? 3)];
const properties = [
  'Name',
  'Email',
  'Phone',
  'Company',
  'City',
  'Country',
  'Plan',
  'Amount',
  'Created',
  'Opted in',
  'Note',
];

const folder = await mkdtemp(path.join(os.tmpdir(), 'roster-bench-'));
const file = path.join(folder, 'customers.csv');
const baselineServer = await serveBaseline();
const app = await preview({ root, preview: { port: 4193 }, logLevel: 'silent' });
try {
  await makeCustomers(file, rows);
  const results = [];
  for (let round = 0; round < rounds; round++) {
    results.push({ ...(await measureApp()), ...(await measureBaseline()) });
    console.error(`round ${round + 1} of ${rounds}`, JSON.stringify(results.at(-1)));
  }
  await printTable(results);
} finally {
  await app.close();
  baselineServer.close();
  await rm(folder, { recursive: true, force: true });
}

/**
 * A fresh, ordinary profile for every measurement: nothing cached, and not a private window, whose file system is many
 * times slower.
 */
async function inBrowser(work) {
  const profile = await mkdtemp(path.join(os.tmpdir(), 'roster-profile-'));
  const browser = await chromium.launchPersistentContext(profile, {
    ...launchOptions(),
    viewport: { width: 1440, height: 900 },
  });
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(600_000);
    return await work(page);
  } finally {
    await browser.close();
    await rm(profile, { recursive: true, force: true });
  }
}

function launchOptions() {
  try {
    return JSON.parse(readFileSync(path.join(root, 'node_modules/.cache/e2e-browser.json'), 'utf8'));
  } catch {
    return {};
  }
}

function measureApp() {
  return inBrowser(async (page) => {
    await page.addInitScript(() => {
      globalThis.tasks = [];
      new PerformanceObserver((list) => {
        for (const { startTime, duration } of list.getEntries())
          globalThis.tasks.push({ startTime, duration });
      }).observe({ type: 'longtask', buffered: true });
      globalThis.addEventListener('change', () => (globalThis.chosenAt ??= performance.now()), {
        capture: true,
      });
    });
    const since = (selector, text) =>
      page
        .waitForFunction(
          ([where, words]) =>
            [...document.querySelectorAll(where)].some((element) => element.textContent?.includes(words)) &&
            performance.now() - globalThis.chosenAt,
          [selector, text],
          { polling: 'raf' },
        )
        .then((handle) => handle.jsonValue());
    await page.goto('http://127.0.0.1:4193/import');
    await page.getByLabel('Choose file').setInputFiles(file);
    const firstRows = await since('[role=gridcell]', '@');
    const counted = await since('body', 'all read');
    await page.getByRole('button', { name: /^Continue to Identifier/ }).click();
    const words = rows.toLocaleString('en-US');
    const clicked = Date.now();
    await page.getByText(`${words} rows become`).waitFor();
    const numbers = counted + Date.now() - clicked;
    await nameColumns(page);
    const tasksBefore = await longTasks(page);
    const started = Date.now();
    await page.getByRole('button', { name: /^Import [\d,]+ profiles$/ }).click();
    await page.getByRole('heading', { name: 'Import finished' }).waitFor();
    const imported = Date.now() - started;
    const tasksAfter = await longTasks(page);
    return { firstRows, counted, numbers, imported, longestBefore: tasksBefore, longestAfter: tasksAfter };
  });
}

async function nameColumns(page) {
  await page.getByRole('button', { name: /^Continue to Columns/ }).click();
  for (const [index, name] of properties.entries()) {
    const field = page.getByRole('combobox', {
      name: new RegExp(`^Property (of|for) column ${String.fromCharCode(66 + index)}`),
    });
    await field.fill(name);
    await page.getByRole('option').first().waitFor();
    await field.press('Enter');
  }
  await page.getByRole('button', { name: /^Continue to Review/ }).click();
  await page.getByRole('heading', { name: /^Ready to import/ }).waitFor();
}

/** The longest page task so far, in milliseconds; 0 when none took 50 ms. */
function longTasks(page) {
  return page.evaluate(() => Math.max(0, ...globalThis.tasks.map(({ duration }) => duration)));
}

function measureBaseline() {
  return inBrowser(async (page) => {
    await page.goto(baselineServer.url);
    await page.locator('input').setInputFiles(file);
    const papa = await page.waitForFunction(() => globalThis.papaMs).then((handle) => handle.jsonValue());
    return { papa };
  });
}

/** A bare page with PapaParse as it comes: it parses the File in its default pieces in a worker and throws the rows away. */
async function serveBaseline() {
  const files = new Map([
    [
      '/',
      [
        'text/html',
        `<input type="file"><script>
      const worker = new Worker('/worker.js');
      worker.onmessage = ({ data }) => (globalThis.papaMs = data);
      document.querySelector('input').onchange = ({ target }) => worker.postMessage(target.files[0]);
    </script>`,
      ],
    ],
    [
      '/worker.js',
      [
        'text/javascript',
        `importScripts('/papaparse.js');
      onmessage = ({ data }) => {
        const start = performance.now();
        Papa.parse(data, { chunk() {}, complete: () => postMessage(performance.now() - start) });
      };`,
      ],
    ],
    [
      '/papaparse.js',
      ['text/javascript', await readFile(path.join(root, 'node_modules/papaparse/papaparse.min.js'))],
    ],
  ]);
  const server = createServer((request, response) => {
    const [type, body] = files.get(request.url) ?? [];
    response.writeHead(body ? 200 : 404, { 'Content-Type': type ?? 'text/plain' }).end(body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  server.url = `http://127.0.0.1:${server.address().port}/`;
  return server;
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}

async function printTable(results) {
  const of = (key) => median(results.map((result) => result[key]));
  const megabytes = ((await stat(file)).size / 1e6).toFixed(1);
  const line = (what, key) => `| ${what} | ${Math.round(of(key))} | ${(of(key) / of('papa')).toFixed(2)} |`;
  console.log(
    `${rows.toLocaleString('en-US')} rows x 12 columns, ${megabytes} MB; medians of ${rounds}; ${os.cpus().length} x ${os.cpus()[0]?.model}, Node ${process.versions.node}\n`,
  );
  console.log('| from choosing the file | ms | x PapaParse’s own pass |\n| --- | ---: | ---: |');
  console.log(line('PapaParse’s own default pass, rows thrown away', 'papa'));
  console.log(line('first rows on screen', 'firstRows'));
  console.log(line('all rows counted, every column profiled', 'counted'));
  console.log(line('identifier numbers of the whole file', 'numbers'));
  console.log(line('import to This browser, from the click', 'imported'));
  console.log(
    `\nLongest page task: ${Math.round(of('longestBefore'))} ms up to the review, ${Math.round(of('longestAfter'))} ms with the import (0: none over 50 ms).`,
  );
}
