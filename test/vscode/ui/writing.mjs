// @ts-check
// Writing by keyboard alone: completion as one types, and quick fixes.

import { deepStrictEqual } from 'node:assert';
import { checked, lineOf, newFile, offered, typeLines } from './steps/editor.mjs';
import { pictureOf } from './steps/pictures.mjs';
import { openPreview, shownTables } from './steps/preview.mjs';

/** @typedef {import('../run-ui.mjs').Case} Case */

const jiaxing = '嘉兴市/嘉兴市2020年责任清单.分工.yaml';

export const page = { file: jiaxing };

const SLIPS = `类型: 任务分工
标题: 任务分工表
归档: true
条目:
  - 工作任务: 编制目录
    责任单位：市司法局
    完成时限间: 2020年8月底前
`;

const TWO_ROWS = `类型: 任务分工
标题: 任务分工表
归档: true
条目:
  - 工作任务: 编制目录
    责任单位: 市司法局
    完成时间: 2020年8月底前
  - 工作任务: 公开目录
    责任单位: 市教育局
    完成时间: 2020年9月底前
`;

/** @type {Case[]} */
export const cases = [
  {
    name: 'sfgw typed behind a unit becomes 市发改委 with Enter',
    run: async (kit) => {
      await checked(kit);
      await kit.goTo(45);
      await kit.page.keyboard.press('End');
      await kit.type('、sfgw');
      await offered(kit, '市发改委');
      const list = kit.page.locator('.suggest-widget.visible');
      await pictureOf(kit, 'completion', list, { left: 376, top: 110, right: 10, bottom: 60 });
      await kit.page.keyboard.press('Enter');
      await kit.save();
      deepStrictEqual(lineOf(kit.read(jiaxing), 45), '            责任单位: 市市场监管局、市发改委');
    },
  },
  {
    name: 'a new file grows from nothing: a kind, a heading and a unit by their initials',
    run: async (kit) => {
      const path = '嘉兴市/新表.分工.yaml';
      await newFile(kit, path, '');
      await checked(kit, '类型不明');
      await kit.type('类型: rwfg');
      await offered(kit, '任务分工');
      await kit.page.keyboard.press('Enter');
      await typeLines(kit, ['', '标题: 新表', '条目:', '工作任务: 甲', 'zrdw']);
      await offered(kit, '责任单位');
      await kit.page.keyboard.press('Enter');
      await kit.type('sjyj');
      await offered(kit, '市教育局');
      await kit.page.keyboard.press('Enter');
      await kit.save();
      deepStrictEqual(
        kit.read(path).trimEnd(),
        '类型: 任务分工\n标题: 新表\n条目:\n  - 工作任务: 甲\n    责任单位: 市教育局',
      );
    },
  },
  {
    name: 'Enter and “- ” at the end of an entry, and the new entry that is offered: one row more, all others as they were',
    run: async (kit) => {
      const path = '嘉兴市/加条目.分工.yaml';
      await newFile(kit, path, TWO_ROWS);
      await checked(kit);
      await openPreview(kit);
      const [before] = await shownTables(kit);
      await kit.goTo(7);
      await kit.page.keyboard.press('End');
      await kit.page.keyboard.press('Enter');
      await kit.type('- ');
      await kit.complete();
      await kit.page
        .locator('.suggest-widget.visible .label-name')
        .filter({ hasText: /^新条目：/ })
        .click();
      await kit.type('新任务');
      await kit.page.keyboard.press('Escape');
      const rows = () => kit.webview().locator('tbody tr');
      await rows().filter({ hasText: '新任务' }).waitFor();
      const [after] = await shownTables(kit);
      const [heading, first, second] = before?.rows ?? [];
      deepStrictEqual(
        [after?.rows.length, after?.rows[0], after?.rows[1], after?.rows[3]?.slice(1)],
        [4, heading, first, second?.slice(1)],
      );
      await kit.save();
      const lines = kit.read(path).split('\n');
      deepStrictEqual(lines.slice(0, 7), TWO_ROWS.split('\n').slice(0, 7));
      deepStrictEqual(lines[7]?.startsWith('  - '), true, kit.read(path));
    },
  },
  {
    name: 'a quick fix by Ctrl+. and another by the light bulb mend a document',
    run: async (kit) => {
      const path = '嘉兴市/有错.分工.yaml';
      await newFile(kit, path, SLIPS);
      await kit.squiggles('error');
      await kit.goTo(6);
      const [first] = await kit.quickFixes();
      await kit.screenshot('quick-fix');
      await kit.fix(first ?? '');
      await kit.squiggles('warning');
      await kit.goTo(7, 6);
      await kit.page.locator('.lightBulbWidget').click();
      await kit.page.locator('.action-widget .monaco-list-row.action').first().waitFor();
      await kit.fix('完成时间');
      await kit.save();
      deepStrictEqual(
        kit.read(path),
        SLIPS.replace('责任单位：', '责任单位: ').replace('完成时限间', '完成时间'),
      );
      await kit.until(async () => (await checked(kit)) === '任务分工', 'no findings left');
    },
  },
];
