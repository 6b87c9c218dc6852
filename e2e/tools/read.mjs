// Says how Roster reads a file, without a browser: `npm run read -- FILE [--json] [--pick ID]`.
// It is the app's own reader. The exit code is 1 for what is not a table.
import { openAsBlob } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createServer } from 'vite';

function fail(...lines) {
  for (const line of lines) console.error(line);
  process.exit(1);
}

/** Waits for a slow reader at the other end of a pipe, and stops when it has gone. */
function write(line) {
  return process.stdout.write(`${line}\n`) || new Promise((resolve) => process.stdout.once('drain', resolve));
}

process.stdout.on('error', () => process.exit(0));
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false }, pick: { type: 'string' } },
});
const [file, ...rest] = positionals;
if (!file || rest.length > 0) fail('Usage: npm run read -- FILE [--json] [--pick ID]');

const root = fileURLToPath(new URL('../../', import.meta.url));
// Only turns TypeScript into JavaScript as modules are asked for: it listens on no port and watches no files.
const vite = await createServer({
  root,
  configFile: false,
  logLevel: 'error',
  appType: 'custom',
  optimizeDeps: { noDiscovery: true },
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
});
try {
  const { printReading } = await vite.ssrLoadModule('/src/reader/printReading.ts');
  const lines = printReading(await open(file), path.basename(file), values);
  for await (const line of lines) await write(line);
} catch (error) {
  if (!error.problem) throw error;
  const { describeProblem } = await vite.ssrLoadModule('/src/core/problems.ts');
  const { title, advice } = describeProblem(error.problem, path.basename(file));
  fail(title, advice);
} finally {
  await vite.close();
}

async function open(name) {
  try {
    return await openAsBlob(name);
  } catch (error) {
    return fail(`${name} could not be opened. ${error.message}`);
  }
}
