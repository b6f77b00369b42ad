// @ts-check
// Runs a suite in the extension host of a workbench page and returns its exit code.

import { mkdirSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { format } from 'node:util';
import { installServer } from './install-server.mjs';
import { launchBrowser } from './launch-browser.mjs';
import { pageUrl } from './page-url.mjs';
import { cacheFolder } from './paths.mjs';
import { makeHome, removeHome, startServer } from './server.mjs';
import { isSuccess, mark, unfinished } from './verdict.mjs';

/** @typedef {import('playwright-core').Page} Page */

/** What our own exit codes mean; 0 and 1 are VS Code's. */
const reasons = new Map([
  [70, '浏览器或网页崩溃 / the browser or its page crashed'],
  [71, 'VS Code 服务器退出 / the server ended'],
  [72, '网页打不开 / the page did not load'],
  [unfinished, '扩展宿主中途退出，测试没有跑完 / the extension host ended before the suite did'],
  [124, '超时 / the time limit was reached'],
]);

/**
 * Starts server, browser and page, waits for the end of the suite, and removes everything again.
 * @param {{ content: import('./page-url.mjs').PageContent, settings: Record<string, unknown>, limit: number }} run
 *   `limit` in milliseconds, counted from when the page is opened
 * @returns {Promise<number>} 0 only when the suite's own closing line said so
 */
export async function runInPage({ content, settings, limit }) {
  const installation = await installServer();
  // The last resort, should the browser itself hang while it is closed.
  setTimeout(() => process.exit(124), limit + 60_000).unref();
  const home = makeHome(settings);
  const server = await startServer({ installation, home });
  const browser = await launchBrowser(installation);
  try {
    const page = await browser.newPage();
    const log = await listen(page);
    const code = await suiteEnd(page, { url: pageUrl(server.host, content), server, limit });
    if (code === 0 && log.some(isSuccess)) return 0;
    await explain(page, code || unfinished, log);
    return code || unfinished;
  } finally {
    await browser.close();
    await server.stop();
    await removeHome(home);
  }
}

/** Prints the suite's lines as they come; returns the list in which all lines, VS Code's too, will stand. */
async function listen(/** @type {Page} */ page) {
  /** @type {string[]} */
  const log = [];
  await page.exposeFunction(
    'codeAutomationLog',
    (/** @type {string} */ _type, /** @type {unknown[]} */ args) => {
      const line = format(...args);
      log.push(line);
      // Written at once, because the process may end right after the last line.
      if (line.startsWith(mark)) writeSync(1, `${line}\n`);
    },
  );
  return log;
}

/** Opens the page and waits for the first end that comes, a good one or a bad one; returns its code. */
async function suiteEnd(
  /** @type {Page} */ page,
  /** @type {{ url: string, server: import('./server.mjs').Server, limit: number }} */ { url, server, limit },
) {
  /** @type {Promise<number>} */
  const exit = new Promise((resolve) => {
    void page.exposeFunction('codeAutomationExit', resolve);
    page.once('crash', () => resolve(70));
    page
      .context()
      .browser()
      ?.once('disconnected', () => resolve(70));
    server.exited.then(() => resolve(71));
    setTimeout(resolve, limit, 124).unref();
  });
  return await Promise.race([
    page.goto(url, { timeout: limit }).then(
      () => exit,
      () => 72,
    ),
    exit,
  ]);
}

/** Says why a run failed, with VS Code's own complaints when the suite never spoke, and keeps a picture. */
async function explain(
  /** @type {Page} */ page,
  /** @type {number} */ code,
  /** @type {readonly string[]} */ log,
) {
  const complaints = log.some((line) => line.startsWith(mark)) ? [] : log.slice(-20);
  const reason = reasons.get(code) ?? `VS Code: ${code}`;
  for (const line of [...complaints, reason]) writeSync(2, `${mark}${line}\n`);
  const picture = join(cacheFolder, 'failures', 'host.png');
  mkdirSync(dirname(picture), { recursive: true });
  // A page that crashed or hangs has no picture; the exit code says enough.
  await page.screenshot({ path: picture, timeout: 5_000 }).then(
    () => writeSync(2, `${mark}截图 / screenshot: ${picture}\n`),
    () => {},
  );
}
