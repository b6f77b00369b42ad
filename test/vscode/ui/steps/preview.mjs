// @ts-check
// What UI cases do with the preview: open it, read its tables, and compare them with those that were checked.

import { deepStrictEqual } from 'node:assert';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { projectRoot } from '../../paths.mjs';

/** @typedef {import('../../workbench.mjs').Workbench} Workbench */
/** @typedef {import('playwright-core').Locator} Locator */

/**
 * The examples, by their paths in the opened folder.
 * @type {readonly [string, string, ...string[]]}
 */
export const examples = [
  '嘉兴市/嘉兴市2020年责任清单.分工.yaml',
  '浔阳区2020年任务分工.分工.yaml',
  '某市26个试点领域任务分工.分工.yaml',
  '某县2021年任务分解.分工.yaml',
  '标准汇总和区级任务分工.分工.yaml',
  '养老服务领域标准目录（摘录）.目录.yaml',
  '嘉兴市/嘉兴市单位.名录.yaml',
];

/** Opens the preview of the document in front, unless it is open, and waits until it is whole. */
export async function openPreview(/** @type {Workbench} */ kit) {
  if (
    (await kit.page
      .locator('.tab')
      .filter({ hasText: /^(预览：|Preview: )/ })
      .count()) === 0
  )
    await kit.command('Open Table Preview to the Side');
  await kit.webview().locator('tbody tr').first().waitFor();
}

/**
 * Waits until the preview shows the tables of a golden page, cell by cell with their merges.
 * @param {Workbench} kit
 * @param {string} path of the example
 */
export async function showsGoldenTables(kit, path) {
  const name = basename(path).replace(/\.[^.]+\.yaml$/, '.html');
  const golden = readFileSync(join(projectRoot, 'test', 'table', 'golden', name), 'utf8');
  // Beside the window, because the window's own page lets nobody parse HTML.
  const page = await kit.page.context().newPage();
  await page.setContent(golden);
  const wanted = await tablesOf(page.locator('body'));
  await page.close();
  const first = String(wanted[0]?.caption);
  await kit.webview().locator('caption').first().filter({ hasText: first }).waitFor();
  deepStrictEqual(await shownTables(kit), wanted);
}

/** The tables of the preview as they are now. */
export async function shownTables(/** @type {Workbench} */ kit) {
  return await tablesOf(kit.webview().locator('body'));
}

/**
 * Reads all tables under an element: captions, and rows of cells as `text`, `text ↓3`, `text →2` when they span.
 * @param {Locator} body
 */
async function tablesOf(body) {
  return await body.evaluate((root) => {
    /** Line breaks are written in two ways. */
    const textOf = (/** @type {Element | null} */ element) => {
      const copy = /** @type {Element | undefined} */ (element?.cloneNode(true));
      for (const line of copy?.querySelectorAll('br') ?? []) line.replaceWith('\n');
      return copy?.textContent?.trim() ?? '';
    };
    const cell = (/** @type {HTMLTableCellElement} */ each) =>
      [
        textOf(each),
        ...(each.rowSpan > 1 ? [`↓${each.rowSpan}`] : []),
        ...(each.colSpan > 1 ? [`→${each.colSpan}`] : []),
      ].join(' ');
    return [...root.querySelectorAll('section.sheet')].map((sheet) => ({
      mark: textOf(sheet.querySelector('.mark')),
      caption: textOf(sheet.querySelector('caption')),
      rows: [...sheet.querySelectorAll('tr')].map((row) => [...row.cells].map(cell)),
      notes: [...sheet.querySelectorAll('.note, .notes p')].map(textOf),
    }));
  });
}

/** The cell of the preview that shows this text and nothing else. */
export function cellWith(/** @type {Workbench} */ kit, /** @type {string} */ text) {
  return kit
    .webview()
    .locator('tbody td, tbody th')
    .filter({ hasText: new RegExp(`^${text}$`) });
}

/**
 * Collects what is wrong with our pages from now on: what a webview's page complains about, such as a breach of its
 * content policy, and what VS Code says of us. Its own troubles, such as built-in extensions left out, are not ours.
 * @returns {() => readonly string[]} the complaints so far
 */
export function complaints(/** @type {Workbench} */ { page }) {
  /** @type {string[]} */
  const heard = [];
  page.on('console', (message) => {
    const line = `${message.text()} (${message.location().url})`;
    const isVSCodes = line.includes('/workbench/workbench.js') && !/gongkai/i.test(line);
    if (message.type() === 'error' && !isVSCodes && !/serviceWorker\.js|vsda/.test(line)) heard.push(line);
  });
  page.on('pageerror', (error) => heard.push(String(error)));
  return () => heard;
}
