// @ts-check
// Installs the real VS Code (server and web workbench) on first use, from the lockfile in `host/`.
//
// It stays out of the project's own packages because most commands never need its 280 MB.

import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, readFileSync } from 'node:fs';
import { rename, rm, symlink } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureFolder } from './ensure-folder.mjs';
import { cacheFolder } from './paths.mjs';

const recipe = fileURLToPath(new URL('host', import.meta.url));

/** The built-in extensions that matter here; without the others a window is ready some seconds earlier. */
const keptExtensions = [
  'configuration-editing',
  'json',
  'markdown-basics',
  'markdown-language-features',
  'search-result',
  'theme-defaults',
  'theme-seti',
  'yaml',
];

/**
 * @typedef {object} Installation
 * @property {string} folder what was installed, with its `node_modules`
 * @property {string} root VS Code itself, with `out/server-main.js`
 * @property {string} builtins the built-in extensions to run with
 */

/**
 * Makes sure that VS Code is installed, and says where.
 * @returns {Promise<Installation>}
 */
export async function installServer() {
  const lock = readFileSync(join(recipe, 'package-lock.json'));
  const folder = join(
    cacheFolder,
    `server-${createHash('sha256').update(lock).update(keptExtensions.join()).digest('hex').slice(0, 12)}`,
  );
  if (!existsSync(folder)) await ensureFolder(folder, fillWithProgress);
  const root = vscodeIn(folder);
  return { folder, root, builtins: join(root, 'extensions') };
}

/** Tells the user what happens and how long it has taken. */
async function fillWithProgress(/** @type {string} */ making) {
  const started = Date.now();
  const seconds = () => `${Math.round((Date.now() - started) / 1000)} s`;
  console.error(
    '正在安装测试用的 VS Code（仅首次，约下载 100 MB）… / Installing VS Code for tests (first use only)…',
  );
  const ticking = setInterval(() => console.error(`  … ${seconds()}`), 10_000);
  try {
    await fill(making);
    console.error(`  已装好 / installed: ${seconds()}`);
  } finally {
    clearInterval(ticking);
  }
}

/** Fills an empty folder with the packages of the lockfile, in the shape that the server expects. */
async function fill(/** @type {string} */ making) {
  cpSync(recipe, making, { recursive: true, filter: (path) => basename(path) !== 'node_modules' });
  await npmCi(making);
  const root = vscodeIn(making);
  // The page fetches the highlighting engine from the server's own node_modules.
  await symlink(join('..', '..', '..'), join(root, 'node_modules'), 'dir');
  await keepFewExtensions(root);
}

/** Leaves only the built-in extensions that are of use, which saves 125 MB as well as time. */
async function keepFewExtensions(/** @type {string} */ root) {
  const all = join(root, 'extensions.all');
  await rename(join(root, 'extensions'), all);
  for (const name of keptExtensions)
    cpSync(join(all, name), join(root, 'extensions', name), { recursive: true });
  await rm(all, { recursive: true });
}

/** Runs `npm ci` in a folder with the npm that started us; its output is shown when it fails. */
function npmCi(/** @type {string} */ folder) {
  const script = process.env['npm_execpath'] ?? '';
  const [command, first] = basename(script) === 'npm-cli.js' ? [process.execPath, [script]] : ['npm', []];
  // --no-fund and such are in the folder's own .npmrc, which was copied with the lockfile.
  const child = spawn(command, [...first, 'ci', '--ignore-scripts', '--loglevel=error'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += data));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) =>
      code === 0 ? resolve(undefined) : reject(new Error(`npm ci (${code})\n${output}`)),
    );
  });
}

/** Where the package keeps VS Code. */
function vscodeIn(/** @type {string} */ folder) {
  return join(folder, 'node_modules', 'code-server', 'lib', 'vscode');
}
