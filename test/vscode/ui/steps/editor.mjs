// @ts-check
// What UI cases do with the text beside the kit's own steps.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {import('../../workbench.mjs').Workbench} Workbench */

/** Waits until the document in front was checked: before that nothing is offered either. Returns the item's text. */
export async function checked(/** @type {Workbench} */ kit, kind = '任务分工') {
  const item = kit.page.locator('.statusbar-item').filter({ hasText: kind });
  // The first answer waits for the extension host and the server to start, which a busy machine does slowly.
  await item.waitFor({ timeout: 60_000 });
  return ((await item.textContent()) ?? '').replace(/\s+/g, ' ').trim();
}

/** Writes a new file into the opened folder and opens it. */
export async function newFile(
  /** @type {Workbench} */ kit,
  /** @type {string} */ path,
  /** @type {string} */ text,
) {
  writeFileSync(join(kit.folder, path), text);
  await kit.openFile(path);
}

/** The first row of the completion list, once it shows this text. */
export async function offered(/** @type {Workbench} */ kit, /** @type {string} */ label) {
  const first = kit.page.locator('.suggest-widget.visible .monaco-list-row').first();
  await first.locator('.label-name').getByText(label, { exact: true }).waitFor();
}

/** A line of a text, counted from 1. */
export function lineOf(/** @type {string} */ text, /** @type {number} */ number) {
  return text.split(/\r?\n/)[number - 1];
}

/** Types line after line as a person does, each Enter once the line stands there. */
export async function typeLines(/** @type {Workbench} */ kit, /** @type {readonly string[]} */ lines) {
  for (const [index, line] of lines.entries()) {
    if (index > 0) await kit.page.keyboard.press('Enter');
    await kit.type(line);
    await kit.page.locator('.editor-instance .view-line').filter({ hasText: line }).first().waitFor();
  }
}
