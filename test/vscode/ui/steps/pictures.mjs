// @ts-check
// Takes pictures of the examples beside their tables. The good ones are copied to `docs/pictures` by hand, once they
// have been looked at.

import { basename } from 'node:path';
import { cursorAt } from './editor.mjs';
import { examples, openPreview, showsGoldenTables } from './preview.mjs';

/** @typedef {import('../../workbench.mjs').Workbench} Workbench */

/** Takes a picture of 嘉兴 and its table alone, with the cursor in a deadline before the issue date. */
export async function pictureOfFinding(/** @type {Workbench} */ kit, /** @type {string} */ name) {
  await kit.openFile(examples[0]);
  await openPreview(kit);
  await kit.page.keyboard.press('Control+b');
  await kit.page.locator('.explorer-folders-view').waitFor({ state: 'hidden' });
  await cursorAt(kit, 77, 19);
  await kit.squiggles('warning');
  await kit.webview().locator('td.current').filter({ hasText: '2020年6月底前' }).waitFor();
  await kit.page.mouse.move(0, 0);
  await kit.screenshot(name);
  await kit.page.keyboard.press('Control+b');
}

/** Takes a picture of each example with its preview. */
export async function picturesOfExamples(/** @type {Workbench} */ kit, /** @type {string} */ theme) {
  await openPreview(kit);
  for (const path of examples) {
    await kit.openFile(path);
    await showsGoldenTables(kit, path);
    await kit.screenshot(`${theme}-${basename(path, '.yaml')}`);
  }
}
