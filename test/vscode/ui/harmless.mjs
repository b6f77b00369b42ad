// @ts-check
// A document from anywhere may name pictures, hosts and commands in all its texts: nothing of it acts when it is read.

import { deepStrictEqual, match } from 'node:assert';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checked } from './steps/editor.mjs';
import { openPreview } from './steps/preview.mjs';

/** @typedef {import('../run-ui.mjs').Case} Case */
/** @typedef {import('../workbench.mjs').Workbench} Workbench */

export const page = { file: '某县2021年任务分解.分工.yaml' };

const HOST = 'attacker.example';
const BAITS = [
  `![](https://${HOST}/leak.png)`,
  `<img src="https://${HOST}/leak.png">`,
  '[点击](command:workbench.action.toggleZenMode)',
  `https://${HOST}/page`,
];
const PATH = '外来/任务.分工.yaml';
const DIRECTORY = '外来/单位.名录.yaml';

/** @type {Case[]} */
export const cases = [
  {
    name: 'the pointer on a unit asks no host, and shows no picture, link or command of the directory',
    run: async (kit) => {
      const asked = requests(kit);
      writeWorkspace(kit);
      await kit.openFile(PATH);
      await checked(kit);
      for (const line of [5, 8, 11, 14]) {
        await kit.goTo(line, 12);
        const text = await kit.hover();
        match(text, new RegExp(HOST.replace('.', '\\.')), 'the hover does not tell what the directory says');
        await showsNothingActive(kit);
        await kit.page.keyboard.press('Escape');
      }
      await kit.screenshot('harmless');
      // A picture is asked for when the hover is drawn, and that may be a moment later.
      await kit.page.waitForTimeout(1_000);
      deepStrictEqual(asked(), []);
    },
  },
  {
    name: 'nor does the table, the completion list, the Problems view or the outline',
    run: async (kit) => {
      const asked = requests(kit);
      writeWorkspace(kit);
      await kit.openFile(PATH);
      await checked(kit);
      await openPreview(kit);
      deepStrictEqual(await kit.webview().locator('main img, main a, main script').count(), 0);
      await kit.goTo(5);
      await kit.page.keyboard.press('End');
      await kit.type('、');
      await kit.complete();
      await kit.page.keyboard.press('Control+Space');
      await kit.page.waitForTimeout(500);
      deepStrictEqual(await kit.page.locator('.suggest-details img').count(), 0);
      await kit.page.keyboard.press('Escape');
      await kit.problems();
      deepStrictEqual(await kit.page.locator('.markers-panel img').count(), 0);
      await kit.openFile(DIRECTORY);
      await kit.goTo(4, 10);
      await kit.page.waitForTimeout(1_000);
      deepStrictEqual(asked(), []);
    },
  },
];

/** A directory and a table that say the baits in every text. */
function writeWorkspace(/** @type {Workbench} */ kit) {
  const quoted = (/** @type {string} */ text) => `'${text}'`;
  const units = BAITS.map(
    (bait, at) =>
      `  - 名称: ${quoted(`第${at + 1}局`)}\n    简称: ${quoted(`局${at + 1}${bait}`)}\n    曾用名: ${quoted(`旧局${at + 1}${bait}`)}\n    类别: ${quoted(bait)}\n`,
  );
  const rows = BAITS.map(
    (bait, at) => `  - 工作任务: ${quoted(bait)}\n    责任单位: 第${at + 1}局\n    完成时间: 长期\n`,
  );
  mkdirSync(join(kit.folder, '外来'), { recursive: true });
  writeFileSync(
    join(kit.folder, DIRECTORY),
    `类型: 单位名录\n标题: ${quoted(`名录 ${BAITS.join(' ')}`)}\n条目:\n${units.join('')}`,
  );
  writeFileSync(
    join(kit.folder, PATH),
    `类型: 任务分工\n标题: ${quoted(BAITS.join(' '))}\n条目:\n${rows.join('')}`,
  );
}

/** Fails when the hover holds a picture, or anything that a click would follow to what the document names. */
async function showsNothingActive(/** @type {Workbench} */ kit) {
  const shown = kit.page.locator('.monaco-hover:not(.hidden)');
  deepStrictEqual(await shown.locator('img').count(), 0);
  const targets = await shown
    .locator('a')
    .evaluateAll((links) =>
      links.map((link) => link.getAttribute('data-href') ?? link.getAttribute('href') ?? ''),
    );
  deepStrictEqual(
    targets.filter((target) => /^command:|attacker/.test(target)),
    [],
  );
}

/** Collects the addresses of the attacker that the window asks for, from now on. */
function requests(/** @type {Workbench} */ { page }) {
  /** @type {string[]} */
  const asked = [];
  page.context().on('request', (request) => {
    if (request.url().includes(HOST)) asked.push(request.url());
  });
  return () => asked;
}
