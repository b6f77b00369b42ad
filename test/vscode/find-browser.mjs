// @ts-check
// Finds a Chromium-like browser: the one that was named, an installed one, or the one from the npm packages.

import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { unpackChromium } from './unpack-chromium.mjs';

/** @typedef {{ executablePath: string, env: Record<string, string> }} Browser */

const commandNames = [
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
  'microsoft-edge',
  'microsoft-edge-stable',
];

const fixedPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * The browser to run tests in. `CHROME_PATH` is obeyed or refused, never passed over in silence.
 * @returns {Promise<Browser>}
 */
export async function findBrowser() {
  const named = process.env['CHROME_PATH'];
  if (named && !isExecutable(named))
    throw new Error(`CHROME_PATH 不是可执行文件 / is not an executable: ${named}`);
  const installed = named || installedBrowser();
  const browser = installed ? { executablePath: installed, env: {} } : await unpackChromium();
  if (browser) return browser;
  throw new Error(
    '找不到可用的浏览器：请设置 CHROME_PATH，或安装 Chrome、Chromium 或 Edge；' +
      'Linux x64 上也可重新 npm ci（自带 @sparticuz/chromium）。\n' +
      'No browser found: set CHROME_PATH, or install Chrome, Chromium or Edge; ' +
      'on Linux x64 `npm ci` brings one (@sparticuz/chromium).',
  );
}

/** The first browser found among the usual commands and places. */
function installedBrowser() {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const commands = commandNames.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...commands, ...fixedPlaces].find(isExecutable);
}

/** Whether this is a program that we may run. */
function isExecutable(/** @type {string} */ path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
