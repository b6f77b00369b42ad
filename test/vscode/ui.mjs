// @ts-check
// Starts what UI tests need: the packed extension, installed into a fresh VS Code, and a browser to look at it.

import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { installProject } from './install-project.mjs';
import { installServer } from './install-server.mjs';
import { launchBrowser } from './launch-browser.mjs';
import { pageUrl } from './page-url.mjs';
import { copyExamples } from './paths.mjs';
import { makeHome, removeHome, startServer, writeSettings } from './server.mjs';
import { testSettings } from './settings.mjs';
import { Workbench } from './workbench.mjs';

/** How long one step may wait for what it wants to see, in milliseconds. */
const stepLimit = 20_000;

/**
 * @typedef {object} WindowWish
 * @property {string} [file] path within the examples of a file to show
 * @property {string} [theme] name of a colour theme, such as `Default Dark Modern`
 * @property {Record<string, unknown>} [settings] user settings beside the quiet ones
 * @property {{ width: number, height: number }} [size] of the window, in pixels
 *
 * @typedef {object} Ui
 * @property {(wish?: WindowWish) => Promise<Workbench>} open a new window on a new copy of the examples
 * @property {(window: Workbench) => Promise<void>} shut closes a window and removes its copy
 * @property {Promise<string>} died says so when the server or the browser has gone
 * @property {() => Promise<void>} close ends everything
 */

/**
 * Packs the extension as users get it, installs it and starts everything.
 * @returns {Promise<Ui>}
 */
export async function startUi() {
  const installation = await installServer();
  const home = makeHome(testSettings);
  installProject({ installation, home });
  const server = await startServer({ installation, home });
  const browser = await launchBrowser(installation);

  return {
    died: Promise.race([
      server.exited.then(() => 'VS Code 服务器退出 / the server ended'),
      new Promise((resolve) => {
        browser.once('disconnected', () => resolve('浏览器退出 / the browser ended'));
      }),
    ]),
    open: async (wish = {}) => {
      const theme = wish.theme ? { 'workbench.colorTheme': wish.theme } : {};
      writeSettings(home, { ...testSettings, ...theme, ...wish.settings });
      const folder = copyExamples(mkdtempSync(join(home, 'window-')));
      const file = wish.file && join(folder, wish.file);
      // A context of its own: what the last window remembered is not seen.
      const context = await browser.newContext({ viewport: wish.size ?? { width: 1280, height: 800 } });
      await context.grantPermissions(['clipboard-read', 'clipboard-write'], {
        origin: `http://${server.host}`,
      });
      const page = await context.newPage();
      page.setDefaultTimeout(stepLimit);
      const window = new Workbench(page, folder);
      try {
        await page.goto(pageUrl(server.host, file ? { folder, file } : { folder }), { timeout: 60_000 });
        await window.ready(wish);
      } catch (error) {
        console.log(`ui: 截图 / screenshot: ${await window.screenshot('not-ready')}`);
        throw error;
      }
      return window;
    },
    shut: async (window) => {
      await window.page.context().close();
      await rm(join(window.folder, '..'), { recursive: true, force: true });
    },
    close: async () => {
      await browser.close();
      await server.stop();
      await removeHome(home);
    },
  };
}
