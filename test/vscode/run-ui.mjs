// @ts-check
// Runs the UI cases of `test/vscode/ui/*.mjs`: `node test/vscode/run-ui.mjs [part of a file name …]`.
//
// A file exports `cases`, a list of `{ name, run(kit) }`, and may export `page`, what its window shows. Its cases run
// in order in one window; after a failure the next one gets a new window.

import { mkdirSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { cacheFolder } from './paths.mjs';
import { startUi } from './ui.mjs';

/**
 * @typedef {{ name: string, run: (kit: import('./workbench.mjs').Workbench) => Promise<void> }} Case
 * @typedef {{ cases: Case[], page?: import('./ui.mjs').WindowWish }} CaseFile
 */

/** How long one case may take, in milliseconds. */
const caseLimit = 90_000;

process.on('SIGINT', () => process.exit(130));
process.on('SIGTERM', () => process.exit(143));
process.exit(await runFiles(chosenFiles()));

/** Absolute paths of the case files whose names hold one of the words on the command line. */
function chosenFiles() {
  const folder = fileURLToPath(new URL('ui', import.meta.url));
  const words = process.argv.slice(2);
  const names = readdirSync(folder).filter((name) => name.endsWith('.mjs'));
  const chosen = names.filter((name) => words.length === 0 || words.some((word) => name.includes(word)));
  return chosen.sort().map((name) => join(folder, name));
}

/** Runs all files; returns the exit code, which is 0 only when there were cases and all of them passed. */
async function runFiles(/** @type {string[]} */ files) {
  const ui = await startUi();
  const died = ui.died.then((reason) => {
    throw new Error(reason);
  });
  // Whoever races against it hears of it; nobody else needs to.
  died.catch(() => {});
  const failures = [];
  let passed = 0;
  for (const file of files) {
    const { cases, page } = /** @type {CaseFile} */ (await import(pathToFileURL(file).href));
    const results = await runFile({ ui, died, title: basename(file, '.mjs'), cases, page: page ?? {} });
    failures.push(...results.filter((failed) => failed));
    passed += results.filter((failed) => !failed).length;
  }
  await ui.close();
  console.log(`ui: ${passed} passed, ${failures.length} failed`);
  return passed > 0 && failures.length === 0 ? 0 : 1;
}

/**
 * Runs the cases of one file; returns for each whether it failed.
 * @param {{ ui: import('./ui.mjs').Ui, died: Promise<never>, title: string, cases: Case[],
 *   page: import('./ui.mjs').WindowWish }} file
 */
async function runFile({ ui, died, title, cases, page }) {
  /** @type {import('./workbench.mjs').Workbench | undefined} */
  let window;
  const results = [];
  for (const each of cases) {
    const started = Date.now();
    const name = `${title}: ${each.name}`;
    let error;
    try {
      window ??= await Promise.race([ui.open(page), died]);
      await Promise.race([each.run(window), died, window.crashed, late()]);
    } catch (thrown) {
      error = thrown;
    }
    console.log(`ui: ${error ? '✗' : '✓'} ${name} (${Date.now() - started} ms)`);
    results.push(error !== undefined);
    if (error === undefined) continue;
    console.log(error instanceof Error ? error.stack : error);
    if (window) await keepPicture(window, name);
    if (window) await ui.shut(window);
    window = undefined;
  }
  if (window) await ui.shut(window);
  return results;
}

/** Fails when a case takes too long. */
function late() {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error(`超时 / not done after ${caseLimit} ms`)), caseLimit).unref();
  });
}

/** Keeps what the window looked like when a case failed. */
async function keepPicture(
  /** @type {import('./workbench.mjs').Workbench} */ window,
  /** @type {string} */ name,
) {
  const path = join(cacheFolder, 'failures', `ui-${name.replace(/[\\/:*?"<>|,\s]+/g, '-')}.png`);
  mkdirSync(join(cacheFolder, 'failures'), { recursive: true });
  await window.page.screenshot({ path, timeout: 5_000 }).then(
    () => console.log(`ui: 截图 / screenshot: ${path}`),
    () => {},
  );
}
