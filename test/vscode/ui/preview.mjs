// @ts-check
// The preview beside the text: the printed table, live, and the way from a cell to its source and back.

import { deepStrictEqual, ok } from 'node:assert';
import { lineOf } from './steps/editor.mjs';
import { cellWith, complaints, examples, openPreview, showsGoldenTables } from './steps/preview.mjs';

/** @typedef {import('../run-ui.mjs').Case} Case */

const [jiaxing, ...others] = examples;

export const page = { file: jiaxing, size: { width: 1440, height: 900 } };

/** @type {Case[]} */
export const cases = [
  {
    name: 'when the preview opens, the cursor stays in sight though the lines wrap anew',
    run: async (kit) => {
      await kit.goTo(100);
      // On the lowest line of the editor, where nothing may come in between.
      for (let line = 0; line < 30; line += 1) await kit.page.keyboard.press('ArrowDown');
      // The number of the cursor's line: the cursor itself blinks.
      const cursor = kit.page.locator('.editor-instance .monaco-editor .active-line-number').first();
      const text = kit.page.locator('.editor-instance .monaco-editor').first();
      const wide = (await text.boundingBox())?.width ?? 0;
      await openPreview(kit);
      await kit.until(async () => ((await text.boundingBox())?.width ?? wide) < wide, 'the text narrower');
      await kit.until(async () => await isSeen(kit, cursor), 'the cursor in sight');
      // What the editor does late counts, too.
      await kit.page.waitForTimeout(1_500);
      ok(await isSeen(kit, cursor), 'out of sight again');
    },
  },
  {
    name: 'the preview shows 嘉兴 as it is printed, cell by cell',
    run: async (kit) => {
      const heard = complaints(kit);
      await openPreview(kit);
      await showsGoldenTables(kit, jiaxing);
      deepStrictEqual(heard(), []);
    },
  },
  {
    name: 'a click on a cell puts the cursor to its source',
    run: async (kit) => {
      await openPreview(kit);
      await cellWith(kit, '2020年6月底前').first().click();
      await kit.until(async () => (await kit.cursor()).line === 77, 'the cursor in line 77');
      // Behind “完成时间: ”, at what the cell says.
      const heading = lineOf(kit.read(jiaxing), 77)?.indexOf('2020年6月底前') ?? -1;
      deepStrictEqual(await kit.cursor(), { line: 77, column: heading + 1 });
      await cellWith(kit, '三、保障措施').click();
      await kit.until(async () => (await kit.cursor()).line === 137, 'the cursor in line 137');
    },
  },
  {
    name: 'the cursor marks its row and its cell, and brings them into view',
    run: async (kit) => {
      await openPreview(kit);
      await kit.goTo(149, 20);
      const current = kit.webview().locator('td.current');
      await current.filter({ hasText: '2020年6月底前' }).waitFor();
      await kit.until(async () => (await rowNumber(kit)) === '36', 'row 36 marked');
      ok(await inView(current), 'out of view');
      await kit.goTo(20);
      await kit.until(async () => (await rowNumber(kit)) === '1', 'row 1 marked');
      ok(await inView(kit.webview().locator('tr.current')), 'out of view');
    },
  },
  {
    name: 'the cells are reached by keyboard, and Enter goes to the source',
    run: async (kit) => {
      await openPreview(kit);
      await cellWith(kit, '2022年底前').first().focus();
      for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight', 'Enter']) await kit.page.keyboard.press(key);
      await kit.until(async () => (await kit.cursor()).line === 28, 'the cursor in line 28');
    },
  },
  {
    name: 'an edit changes the table within a second, and it stays where it was scrolled to',
    run: async (kit) => {
      await openPreview(kit);
      await kit.goTo(146, 15);
      const cell = kit.webview().locator('tr.current td').nth(2);
      await cell.filter({ hasText: '2020年6月底前' }).waitFor();
      const before = await cell.boundingBox();
      await kit.page.keyboard.press('Shift+End');
      await kit.type('2020年9月底前');
      const typed = Date.now();
      await cell.filter({ hasText: '2020年9月底前' }).waitFor();
      const took = Date.now() - typed;
      ok(took < 1000, `after ${took} ms`);
      await kit.until(async () => !(await cell.getAttribute('class'))?.includes('warning'), 'the mark gone');
      const after = await cell.boundingBox();
      ok(before && after && Math.abs(before.y - after.y) < 2, `moved from ${before?.y} to ${after?.y}`);
      await kit.page.keyboard.press('Control+z');
      await cell.filter({ hasText: '2020年6月底前' }).waitFor();
    },
  },
  {
    name: 'while a line is half written the rest of the table stays',
    run: async (kit) => {
      await openPreview(kit);
      const rows = kit.webview().locator('tbody tr');
      const count = await rows.count();
      await kit.goTo(143, 15);
      await kit.type('[');
      await kit.squiggles('error');
      deepStrictEqual(await rows.count(), count);
      await cellWith(kit, '海盐县政府').waitFor();
      await kit.page.keyboard.press('Control+z');
    },
  },
  {
    name: 'it follows from document to document, and each is as it is printed',
    run: async (kit) => {
      const heard = complaints(kit);
      await openPreview(kit);
      await cellWith(kit, '三、保障措施').scrollIntoViewIfNeeded();
      for (const path of others) {
        await kit.openFile(path);
        await showsGoldenTables(kit, path);
        const caption = kit.webview().locator('caption').first();
        await kit.until(async () => await inView(caption), 'another document shown from its beginning');
      }
      deepStrictEqual(heard(), []);
    },
  },
];

/** The number in the marked row. */
async function rowNumber(/** @type {import('../workbench.mjs').Workbench} */ kit) {
  const cells = await kit.webview().locator('tr.current').first().locator('td, th').allTextContents();
  return cells[0];
}

/** Whether an element of the window can be seen in the editor, none of it above or below. */
async function isSeen(
  /** @type {import('../workbench.mjs').Workbench} */ kit,
  /** @type {import('playwright-core').Locator} */ element,
) {
  const editor = await kit.page.locator('.editor-instance .monaco-editor').first().boundingBox();
  const box = (await element.isVisible()) ? await element.boundingBox() : null;
  return !!editor && !!box && box.y >= editor.y && box.y + box.height <= editor.y + editor.height;
}

/** Whether an element can be seen whole in the preview, below the heading row. */
async function inView(/** @type {import('playwright-core').Locator} */ element) {
  return await element.first().evaluate((shown) => {
    const { top, bottom } = shown.getBoundingClientRect();
    const head = shown.tagName === 'CAPTION' ? 0 : (shown.closest('table')?.tHead?.offsetHeight ?? 0);
    return top >= head - 1 && bottom <= document.documentElement.clientHeight + 1;
  });
}
