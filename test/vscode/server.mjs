// @ts-check
// Starts and stops VS Code's server, each with a home folder of its own and never a trace outside it.

import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { nodeForServer } from './node24.mjs';
import { temporaryFolder } from './paths.mjs';

/** How long the server may take to say that it listens; it is under a second on an idle machine. */
const startLimit = 60_000;

/**
 * @typedef {object} Server
 * @property {string} host the page's `address:port`, which is the authority of every resource as well
 * @property {Promise<number | null>} exited resolves when the server has gone, wanted or not
 * @property {() => Promise<void>} stop ends it and all that it started
 */

/**
 * Makes a home for one server: its settings, its extensions, its temporary files.
 * @param {Record<string, unknown>} settings the user's settings.json
 */
export function makeHome(settings) {
  const home = temporaryFolder('vscode');
  writeSettings(home, settings);
  return home;
}

/** Replaces the user's settings; a page that is loaded afterwards has them. */
export function writeSettings(/** @type {string} */ home, /** @type {Record<string, unknown>} */ settings) {
  mkdirSync(join(home, 'user', 'User'), { recursive: true });
  writeFileSync(join(home, 'user', 'User', 'settings.json'), JSON.stringify(settings, null, 2));
}

/** Removes a home after its server has stopped. */
export async function removeHome(/** @type {string} */ home) {
  await rm(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}

/**
 * Starts a server for one home and waits until it listens.
 * @param {{ installation: import('./install-server.mjs').Installation, home: string, port?: number }} what
 *   `port` 0 or absent: any free one
 * @returns {Promise<Server>}
 */
export async function startServer({ installation, home, port = 0 }) {
  const child = spawn(
    nodeForServer(),
    [
      serverMain(installation),
      ...homeSwitches(home),
      ...['--host', '127.0.0.1', '--port', String(port), '--without-connection-token'],
      // Without this switch the page ignores the path of an extension under development.
      '--enable-smoke-test-driver',
      ...[
        '--disable-workspace-trust',
        '--disable-telemetry',
        '--telemetry-level',
        'off',
        '--disable-experiments',
      ],
      '--force-disable-user-env',
      ...['--builtin-extensions-dir', installation.builtins],
    ],
    // A process group of its own, so that the extension hosts end with it.
    {
      env: serverEnvironment(home),
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: process.platform !== 'win32',
    },
  );
  const kill = () => killGroup(child);
  // Before its home is removed, which would fail while the server still writes there.
  process.prependOnceListener('exit', kill);
  /** @type {Promise<number | null>} */
  const exited = new Promise((resolve) => child.once('exit', resolve).once('error', () => resolve(null)));
  const listeningPort = await listening(child, exited).catch((error) => {
    kill();
    throw error;
  });
  const stop = async () => {
    kill();
    await exited;
    process.off('exit', kill);
  };
  return { host: `127.0.0.1:${listeningPort}`, exited, stop };
}

/** Waits for the line that names the port; what the server said goes into the error when there is none. */
function listening(
  /** @type {import('node:child_process').ChildProcess} */ child,
  /** @type {Promise<number | null>} */ exited,
) {
  let output = '';
  return new Promise((resolve, reject) => {
    const fail = (/** @type {string} */ why) => reject(new Error(`VS Code server ${why}\n${output}`));
    const timer = setTimeout(fail, startLimit, 'does not start in time');
    exited.then((code) => fail(`ended with ${code}`)).finally(() => clearTimeout(timer));
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (data) => {
        if (output.length < 20_000) output += data;
        const port = /Extension host agent listening on (\d+)/.exec(output)?.[1];
        if (port) {
          clearTimeout(timer);
          resolve(Number(port));
        }
      });
    }
  });
}

/** Ends the server and its children at once; nothing in them needs saving. */
function killGroup(/** @type {import('node:child_process').ChildProcess} */ child) {
  if (!child.pid) return;
  try {
    if (process.platform === 'win32') child.kill();
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It has gone already.
  }
}

/** The server's program. */
export function serverMain(/** @type {import('./install-server.mjs').Installation} */ installation) {
  return join(installation.root, 'out', 'server-main.js');
}

/** The switches that keep all data inside a home. */
export function homeSwitches(/** @type {string} */ home) {
  return [
    '--accept-server-license-terms',
    ...['--server-data-dir', join(home, 'server')],
    ...['--user-data-dir', join(home, 'user')],
    ...['--extensions-dir', join(home, 'extensions')],
  ];
}

/** Our environment, without a gallery to look things up in and with sockets kept inside the home. */
export function serverEnvironment(/** @type {string} */ home) {
  return { ...process.env, EXTENSIONS_GALLERY: '{}', XDG_RUNTIME_DIR: home };
}
