// @ts-check
// A checker that has stopped says so, in every editor of ours and over the table, until it runs again.

import { deepStrictEqual, match, ok } from 'node:assert';
import { checked } from './steps/editor.mjs';
import { cellWith, openPreview } from './steps/preview.mjs';
import { killForGood, notice, serversOf } from './steps/server.mjs';

/** @typedef {import('../run-ui.mjs').Case} Case */
/** @typedef {import('../workbench.mjs').Workbench} Workbench */

const jiaxing = '嘉兴市/嘉兴市2020年责任清单.分工.yaml';
const xunyang = '浔阳区2020年任务分工.分工.yaml';

export const page = { file: jiaxing, theme: 'Default Light Modern' };

/** @type {Case[]} */
export const cases = [
  {
    name: 'after the fifth crash the item says so in red, and a notice offers what can be done',
    run: async (kit) => {
      await openPreview(kit);
      const before = await backgroundOf(item(kit, '任务分工'));
      const stopped = await killForGood(kit, '已停止');
      match((await stopped.textContent()) ?? '', /政务公开：已停止/);
      deepStrictEqual(await kit.page.locator('.statusbar-item').filter({ hasText: '任务分工' }).count(), 0);
      ok((await backgroundOf(stopped)) !== before, 'no colour of its own');
      ok((await stopped.getAttribute('class'))?.includes('error-kind'), 'not the colour of an error');
      const read = (await stopped.locator('a').first().getAttribute('aria-label')) ?? '';
      match(read, /^政务公开：已停止。语言服务器多次意外退出/);
      const told = await notice(kit, '政务公开语言服务器多次意外退出，检查和补全已停止。');
      await told.getByText('重新启动', { exact: true }).waitFor();
      await told.getByText('查看日志', { exact: true }).waitFor();
      await kit.screenshot('stopped-light');
      await kit.page.keyboard.press('Escape');
    },
  },
  {
    name: 'the table says that it follows no more, and stays as it was',
    run: async (kit) => {
      const bar = kit.webview().locator('#bar');
      await bar.filter({ hasText: '检查已停止，表格不再随文字更新' }).waitFor();
      await cellWith(kit, '海盐县政府').waitFor();
      await kit.goTo(143, 15);
      await kit.type('2020年');
      await kit.page.waitForTimeout(1_500);
      await bar.filter({ hasText: '检查已停止，表格不再随文字更新' }).waitFor();
      await kit.page.keyboard.press('Control+z');
    },
  },
  {
    name: 'it says so in another editor of ours as well, and nothing starts by itself',
    run: async (kit) => {
      await kit.openFile(xunyang);
      await item(kit, '已停止').waitFor();
      await kit.page.waitForTimeout(1_000);
      deepStrictEqual(serversOf(kit), []);
      await kit.webview().locator('#bar').filter({ hasText: '检查已停止' }).waitFor();
    },
  },
  {
    name: 'a click starts it anew: counts, colour, table and findings are back',
    run: async (kit) => {
      await kit.openFile(jiaxing);
      await item(kit, '已停止').click();
      deepStrictEqual(await checked(kit), '任务分工 4');
      deepStrictEqual(await item(kit, '已停止').count(), 0);
      ok(!(await item(kit, '任务分工').getAttribute('class'))?.includes('error-kind'), 'still red');
      await kit.squiggles('warning');
      await kit.until(
        async () => (await kit.webview().locator('#bar').textContent()) === '',
        'nothing more said over the table',
      );
      deepStrictEqual(serversOf(kit).length, 1);
    },
  },
  {
    name: 'a server that hangs is not taken for a clean document, and obeys a restart',
    run: async (kit) => {
      await checked(kit);
      const [server = 0] = serversOf(kit);
      process.kill(server, 'SIGSTOP');
      await kit.goTo(146, 15);
      await kit.page.keyboard.press('Shift+End');
      await kit.type('2020年9月底前');
      await kit.webview().locator('#bar').filter({ hasText: '预览比文字旧' }).waitFor();
      const silent = item(kit, '没有应答');
      await silent.waitFor({ timeout: 40_000 });
      ok((await silent.getAttribute('class'))?.includes('warning-kind'), 'not the colour of a warning');
      await kit.screenshot('silent-light');
      await silent.click();
      deepStrictEqual(await checked(kit), '任务分工 3');
      await kit.until(() => !serversOf(kit).includes(server), 'the one that hung is gone');
    },
  },
];

function item(/** @type {Workbench} */ kit, /** @type {string} */ text) {
  return kit.page.locator('.statusbar-item').filter({ hasText: text });
}

/** The colour that an element's ground has. */
async function backgroundOf(/** @type {import('playwright-core').Locator} */ element) {
  return await element.evaluate((shown) => getComputedStyle(shown).backgroundColor);
}
