// @ts-check
// Starts a browser for tests, with the fonts and the switches that make a workbench page look and run the same
// everywhere.

import { chromium } from 'playwright-core';
import { chineseFontEnvironment } from './chinese-font.mjs';
import { findBrowser } from './find-browser.mjs';

const switches = [
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-background-timer-throttling',
  '--disable-renderer-backgrounding',
  '--disable-backgrounding-occluded-windows',
];

/**
 * A browser without a window; the caller closes it.
 * @param {import('./install-server.mjs').Installation} installation where the Chinese font may be taken from
 */
export async function launchBrowser(installation) {
  const { executablePath, env } = await findBrowser();
  const fonts = await chineseFontEnvironment(installation);
  // No sandbox: it cannot be had by root or in most containers, and the only pages are our own.
  return await chromium.launch({
    executablePath,
    args: switches,
    chromiumSandbox: false,
    env: { ...process.env, ...fonts, ...env },
  });
}
