// @ts-check
// Takes pictures of the examples beside their tables. The good ones are copied to `docs/pictures` by hand, once they
// have been looked at.

import { mkdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { cacheFolder } from '../../paths.mjs';
import { examples, openPreview, showsGoldenTables } from './preview.mjs';

/** @typedef {import('../../workbench.mjs').Workbench} Workbench */

/** Takes a picture of 嘉兴 and its table alone, with the cursor in a deadline before the issue date. */
export async function pictureOfFinding(/** @type {Workbench} */ kit, /** @type {string} */ name) {
  await kit.openFile(examples[0]);
  await openPreview(kit);
  await kit.page.keyboard.press('Control+b');
  await kit.page.locator('.explorer-folders-view').waitFor({ state: 'hidden' });
  await kit.goTo(77, 19);
  await kit.squiggles('warning');
  await kit.webview().locator('td.current').filter({ hasText: '2020年6月底前' }).waitFor();
  await kit.page.mouse.move(0, 0);
  await kit.screenshot(name);
  await kit.page.keyboard.press('Control+b');
}

/** Takes a picture of a table with merged cells, in a wide window and without the text. */
export async function pictureOfTable(/** @type {Workbench} */ kit, /** @type {string} */ name) {
  const usual = kit.page.viewportSize();
  await kit.page.setViewportSize({ width: 1640, height: 860 });
  await kit.openFile(examples[1]);
  await openPreview(kit);
  await showsGoldenTables(kit, examples[1]);
  await pictureOf(kit, name, kit.page.locator('iframe.webview.ready').last());
  if (usual) await kit.page.setViewportSize(usual);
}

/** Takes a picture of a part of the window: an element with this much of what is around it, in pixels. */
export async function pictureOf(
  /** @type {Workbench} */ kit,
  /** @type {string} */ name,
  /** @type {import('playwright-core').Locator} */ part,
  around = { left: 0, top: 0, right: 0, bottom: 0 },
) {
  const box = await part.boundingBox();
  if (box === null) throw new Error(`not shown: ${name}`);
  const { left, top, right, bottom } = around;
  const path = join(cacheFolder, 'screenshots', `${name}.png`);
  mkdirSync(dirname(path), { recursive: true });
  await kit.page.screenshot({
    path,
    clip: {
      x: box.x - left,
      y: box.y - top,
      width: left + box.width + right,
      height: top + box.height + bottom,
    },
  });
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
