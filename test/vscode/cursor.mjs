// @ts-check
// Moves the editor's cursor by keyboard. Keys are pressed until the status bar says that they were heard, because one
// that comes while the quick input opens or goes, or while the keyboard still is elsewhere, is lost.

/** @typedef {import('./workbench.mjs').Workbench} Workbench */

/** Puts the cursor at a line and column, both counted from 1. */
export async function goTo(
  /** @type {Workbench} */ kit,
  /** @type {number} */ line,
  /** @type {number} */ column,
) {
  const input = kit.page.locator('.quick-input-widget input[type="text"]');
  await kit.until(async () => {
    await kit.page.keyboard.press('Control+g');
    if (!(await shows(input))) return false;
    await input.fill(`:${line}:1`);
    await input.press('Enter');
    if (await isAt(kit, line, 1)) return true;
    // Where no text had the keyboard yet, the input stays and leads nowhere.
    if (await input.isVisible()) await input.press('Escape');
    return false;
  }, `the cursor in line ${line}`);
  await input.waitFor({ state: 'hidden' });
  // Step by step, because the column that could be typed above counts a Chinese character as two.
  for (let at = 1; at < column; at += 1) {
    await kit.until(
      async () => {
        if ((await kit.cursor()).column === at) await kit.page.keyboard.press('ArrowRight');
        return await isAt(kit, line, at + 1);
      },
      `the cursor in column ${at + 1}`,
    );
  }
}

/** Whether the status bar says so within a second. */
async function isAt(/** @type {Workbench} */ kit, /** @type {number} */ line, /** @type {number} */ column) {
  const status = kit.page.locator('#status\\.editor\\.selection');
  return await shows(status.getByText(`Ln ${line}, Col ${column}`, { exact: true }), 1_000);
}

/** Whether something can be seen within some time, in milliseconds. */
export async function shows(/** @type {import('playwright-core').Locator} */ locator, timeout = 3_000) {
  return await locator.waitFor({ timeout }).then(
    () => true,
    () => false,
  );
}
