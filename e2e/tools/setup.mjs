// e2e/tools/setup.mjs
// One-command set-up: `node e2e/tools/setup.mjs deps [browser]`. Node built-ins only: it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const { platform, env } = process;
const root = fileURLToPath(new URL('../../', import.meta.url));
const at = (...p) => path.join(root, ...p);
const say = (s) => console.log(`[setup] ${s}`);
const fail = (s) => {
  console.error(`[setup] ${s}`);
  process.exit(1);
};
const json = (f) => {
  try {
    return JSON.parse(readFileSync(f, 'utf8'));
  } catch {
    return undefined;
  }
};
const run = (cmd, args, opts = {}) => spawnSync(cmd, args, { cwd: root, stdio: 'inherit', ...opts });
const onPath = (name) =>
  (env.PATH ?? '')
    .split(path.delimiter)
    .map((d) => path.join(d, name))
    .find((p) => existsSync(p));
const isRoot = platform === 'linux' && process.getuid?.() === 0;

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (!((major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22))
    fail(`Node ${process.versions.node} is too old: use 20.19 or newer, or 22.12 or newer.`);
}

/** what npm recorded as installed is what the lock file asks for */
function depsFresh() {
  const want = json(at('package-lock.json'))?.packages;
  const have = json(at('node_modules', '.package-lock.json'))?.packages;
  if (!want || !have) return false;
  return Object.entries(want).every(([where, p]) => {
    if (where === '' || p.link) return true;
    const got = have[where];
    if (!got) return Boolean(p.optional || p.devOptional || p.peer); // binaries of other platforms
    return got.version === p.version && existsSync(at(where, 'package.json'));
  });
}

function deps() {
  if (depsFresh()) return;
  say('installing npm dependencies (npm ci)…');
  const nodeDir = path.dirname(process.execPath);
  const rest = ['node_modules', 'npm', 'bin', 'npm-cli.js'];
  const cli = [env.npm_execpath, path.join(nodeDir, ...rest), path.join(nodeDir, '..', 'lib', ...rest)].find(
    (p) => p && /npm-cli\.c?js$/.test(p) && existsSync(p),
  );
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  // `node npm-cli.js` needs no shell and no npm.cmd: the same on Linux, macOS and Windows
  const r = cli ? run(process.execPath, [cli, ...args]) : run('npm', args, { shell: platform === 'win32' });
  if (r.status !== 0)
    fail(
      'npm ci failed, see above. Stop a running dev server first (Windows locks its files), then try again.',
    );
  if (!depsFresh()) fail('npm ci ended, but node_modules does not match package-lock.json.');
}

const cacheFile = at('node_modules', '.cache', 'e2e-browser.json');

/** starts it for real: a binary that is there but lacks a system library, or is a snap stub, is passed over */
async function works(chromium, launch) {
  let browser;
  try {
    browser = await chromium.launch({ ...launch, timeout: 20_000 });
    const page = await browser.newPage();
    const ok = await page.evaluate(() => typeof Worker === 'function' && typeof WebAssembly === 'object');
    return ok && Number.parseInt(browser.version(), 10) >= 121 ? browser.version() : undefined;
  } catch (e) {
    if (env.SETUP_VERBOSE) say(`  ${JSON.stringify(launch)}: ${String(e).split('\n')[0]}`);
    return undefined;
  } finally {
    await browser?.close().catch(() => {});
  }
}

async function browser() {
  const { chromium } = await import(pathToFileURL(at('node_modules', 'playwright', 'index.mjs')).href);
  const attempt = async (launch, how) => {
    const version = await works(chromium, launch);
    if (!version) return false;
    mkdirSync(path.dirname(cacheFile), { recursive: true });
    writeFileSync(cacheFile, JSON.stringify(launch));
    say(`tests use Chromium ${version} (${how})`);
    return true;
  };
  if (env.E2E_BROWSER)
    return (
      (await attempt({ executablePath: env.E2E_BROWSER }, 'E2E_BROWSER')) ||
      fail(`E2E_BROWSER=${env.E2E_BROWSER} does not start.`)
    );
  const cached = json(cacheFile);
  if (cached && (cached.channel || existsSync(cached.executablePath ?? chromium.executablePath()))) return;

  const own = () => existsSync(chromium.executablePath()) && attempt({}, 'Playwright');
  if (await own()) return;
  say("downloading Playwright's Chromium…");
  const cli = at('node_modules', 'playwright', 'cli.js');
  const dl = run(process.execPath, [cli, 'install', 'chromium'], {
    stdio: env.SETUP_VERBOSE ? 'inherit' : 'ignore',
    timeout: 600_000,
    env: { ...env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000' },
  });
  if (dl.status === 0) {
    if (await own()) return;
    if (isRoot && run(process.execPath, [cli, 'install-deps', 'chromium']).status === 0 && (await own()))
      return;
  }
  const system = async () => {
    for (const channel of ['chrome', 'msedge']) if (await attempt({ channel }, channel)) return true;
    for (const name of ['chromium', 'chromium-browser', 'google-chrome', 'microsoft-edge', 'brave-browser']) {
      const executablePath = platform !== 'win32' && onPath(name);
      if (executablePath && (await attempt({ executablePath }, name))) return true;
    }
    return false;
  };
  if (await system()) return;
  if (isRoot && onPath('apt-get')) {
    say('installing chromium with apt-get…');
    const apt = { env: { ...env, DEBIAN_FRONTEND: 'noninteractive' } };
    run('apt-get', ['update', '-q'], apt);
    run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], apt);
    if (await system()) return;
  }
  fail('no browser for the tests. Install Chrome, Chromium or Edge, or set E2E_BROWSER to the path of one.');
}

checkNode();
for (const step of process.argv.slice(2)) {
  if (step === 'deps') deps();
  else if (step === 'browser') await browser();
  else fail(`unknown step ${step}`);
}
