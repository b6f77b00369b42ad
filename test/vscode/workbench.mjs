// @ts-check
// One VS Code window in a browser page, as a person uses it: the kit that each UI case is handed.
//
// The selectors were tried on VS Code 1.100 and 1.139.

import { mkdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { goTo, shows } from './cursor.mjs';
import { cacheFolder } from './paths.mjs';

const editor = '.editor-instance .monaco-editor[role="code"]';
const frontTab = '.editor-group-container.active .tab.active';

/** The kit: every step waits until what it asked for can be seen, and fails after the page's own time limit. */
export class Workbench {
  /**
   * @param {import('playwright-core').Page} page the window itself, for whatever has no step here
   * @param {string} folder absolute path of the opened folder, a copy of the examples made for this window
   */
  constructor(page, folder) {
    this.page = page;
    this.folder = folder;
    /** Rejects when the page crashes. @type {Promise<never>} */
    this.crashed = new Promise((_, reject) => {
      page.once('crash', () => reject(new Error('网页崩溃 / the page crashed')));
    });
    // Whoever races against it hears of it; nobody else needs to.
    this.crashed.catch(() => {});
  }

  /** Waits for the window, and for the editor when a file was asked for. */
  async ready(/** @type {{ file?: string | undefined }} */ { file }) {
    await this.page.locator('.explorer-folders-view .monaco-list-row').first().waitFor();
    if (file) await this.editorOf(file);
  }

  /** Opens a file, by its path within the folder, as with Ctrl+P. */
  async openFile(/** @type {string} */ path) {
    await this.page.keyboard.press('Control+p');
    await this.pick(path, basename(path));
    await this.editorOf(path);
  }

  /** Waits until a file's tab is in front and its text is shown. */
  async editorOf(/** @type {string} */ path) {
    await this.page.locator(`${frontTab}[data-resource-name="${basename(path)}"]`).waitFor();
    await this.page.locator(`${editor} .view-line`).first().waitFor();
  }

  /** Runs a command by its title in the palette. */
  async command(/** @type {string} */ title) {
    await this.page.keyboard.press('F1');
    await this.pick(`>${title}`, title);
  }

  /** Types into the open quick input and takes the first row that shows `wanted`. */
  async pick(/** @type {string} */ text, /** @type {string} */ wanted) {
    await this.page.locator('.quick-input-widget input[type="text"]').fill(text);
    const row = this.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: wanted }).first();
    await row.click();
    // A pointer left over a tab or a word would bring up its hover.
    await this.page.mouse.move(0, 0);
  }

  /** Puts the cursor at a line and column, both counted from 1, and the keyboard into the editor. */
  async goTo(/** @type {number} */ line, /** @type {number} */ column = 1) {
    await goTo(this, line, column);
  }

  /**
   * Where the status bar says the cursor is, counted from 1.
   * @returns {Promise<{ line: number, column: number }>}
   */
  async cursor() {
    const text = (await this.page.locator('#status\\.editor\\.selection').textContent()) ?? '';
    const [, line, column] = /Ln (\d+), Col (\d+)/.exec(text) ?? [];
    return { line: Number(line), column: Number(column) };
  }

  /** Types text where the keyboard is. */
  async type(/** @type {string} */ text) {
    await this.page.keyboard.type(text);
  }

  /** Saves the file in front, which was changed, and waits until its tab says so. */
  async save() {
    await this.page.locator(`${frontTab}.dirty`).waitFor();
    // More than once, because a list that is just closing still has the keyboard.
    await this.until(async () => {
      await this.page.keyboard.press('Control+s');
      await this.page.waitForTimeout(200);
      return this.page.locator(`${frontTab}:not(.dirty)`).isVisible();
    }, 'saved');
  }

  /** What a file of the folder holds on disk. */
  read(/** @type {string} */ path) {
    return readFileSync(join(this.folder, path), 'utf8');
  }

  /** Waits for the first squiggle of a severity and returns how many are shown. */
  async squiggles(/** @type {'error' | 'warning' | 'info'} */ severity) {
    const marks = this.page.locator(`${editor} .squiggly-${severity}`);
    await marks.first().waitFor({ state: 'attached' });
    return await marks.count();
  }

  /** Opens the Problems view and returns its rows (files and findings), as many as are on the screen. */
  async problems() {
    await this.command('Problems: Focus on Problems View');
    const rows = this.page.locator('.markers-panel .monaco-list-row');
    await rows.nth(1).waitFor();
    return await rows.allInnerTexts();
  }

  /** Opens the completion list at the cursor and returns its labels, as many as are on the screen. */
  async complete() {
    await this.page.keyboard.press('Control+Space');
    const rows = this.page.locator('.suggest-widget.visible .monaco-list-row');
    await rows.first().waitFor();
    return await rows.locator('.label-name').allInnerTexts();
  }

  /** Takes a row of the open completion list by its label. */
  async accept(/** @type {string} */ label) {
    const name = this.page.locator('.suggest-widget.visible .label-name').getByText(label, { exact: true });
    await name.first().click();
    await this.page.locator('.suggest-widget.visible').waitFor({ state: 'hidden' });
  }

  /** Shows the hover at the cursor and returns its text. */
  async hover() {
    await this.page.keyboard.press('Control+k');
    await this.page.keyboard.press('Control+i');
    await this.page.locator('.monaco-hover:not(.hidden) .hover-row').first().waitFor();
    // All texts, each part on a line of its own as it is shown.
    return (await this.page.locator('.monaco-hover:not(.hidden)').first().allInnerTexts()).join('\n');
  }

  /** Opens the quick fixes at the cursor and returns their titles; asks again, since a key may come too early. */
  async quickFixes() {
    const rows = this.page.locator('.action-widget .monaco-list-row.action');
    await this.until(async () => {
      if (!(await rows.first().isVisible())) await this.page.keyboard.press('Control+.');
      return await shows(rows.first(), 3_000);
    }, 'quick fixes');
    return await rows.allInnerTexts();
  }

  /** Takes one of the open quick fixes. */
  async fix(/** @type {string} */ title) {
    await this.page
      .locator('.action-widget .monaco-list-row.action')
      .filter({ hasText: title })
      .first()
      .click();
  }

  /** The document inside the webview that was opened last; ask it for locators. */
  webview() {
    return this.page.frameLocator('iframe.webview.ready >> nth=-1').frameLocator('#active-frame');
  }

  /** Waits until a question is answered with something true, and returns that answer. */
  async until(/** @type {() => unknown} */ question, /** @type {string} */ what = String(question)) {
    for (const end = Date.now() + 20_000; Date.now() < end; await this.page.waitForTimeout(50)) {
      const answer = await question();
      if (answer) return answer;
    }
    throw new Error(`没有等到 / did not happen: ${what}`);
  }

  /** Saves a picture of the window as `.vscode-test/screenshots/<name>.png`; returns its path. */
  async screenshot(/** @type {string} */ name) {
    const path = join(cacheFolder, 'screenshots', `${name.replace(/[\\/:*?"<>|,\s]+/g, '-')}.png`);
    mkdirSync(dirname(path), { recursive: true });
    await this.page.screenshot({ path });
    return path;
  }
}
