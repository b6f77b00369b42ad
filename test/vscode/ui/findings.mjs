// @ts-check
// What a person sees of the findings: squiggles, hover, the status bar, the Problems view, the page of the rule.

import { deepStrictEqual, match, ok } from 'node:assert';
import { checked } from './steps/editor.mjs';

/** @typedef {import('../run-ui.mjs').Case} Case */

export const page = { file: '嘉兴市/嘉兴市2020年责任清单.分工.yaml' };

/** @type {Case[]} */
export const cases = [
  {
    name: 'a deadline before the issue date is underlined, exactly',
    run: async (kit) => {
      await kit.goTo(77);
      await kit.squiggles('warning');
      const squiggle = await kit.page.locator('.editor-instance .squiggly-warning').first().boundingBox();
      const words = kit.page.locator('.view-line span').getByText('2020年6月底前', { exact: true });
      const text = await words.boundingBox();
      ok(squiggle && text, 'not shown');
      ok(
        Math.abs(squiggle.x - text.x) < 2 && Math.abs(squiggle.width - text.width) < 2,
        'not under the text',
      );
      ok(Math.abs(squiggle.y - text.y) < 4, `${squiggle.y} is not the line at ${text.y}`);
    },
  },
  {
    name: 'the pointer reads what is wrong and the day that is meant',
    run: async (kit) => {
      await kit.goTo(77, 19);
      await checked(kit);
      const text = await kit.hover();
      match(text, /早于成文日期2020年7月2日，印发时已经过期/);
      match(text, /deadline-before-issue/);
      await kit.page.locator('.monaco-hover').getByText('2020年6月30日（星期二）').waitFor();
      await kit.screenshot('hover');
      await kit.page.keyboard.press('Escape');
    },
  },
  {
    name: 'the status bar says the kind and how many findings there are',
    run: async (kit) => {
      deepStrictEqual(await checked(kit), '任务分工 4');
    },
  },
  {
    name: 'the Problems view lists the four in Chinese, with the way to the page of the rule',
    run: async (kit) => {
      await checked(kit);
      const rows = await kit.problems();
      const found = rows.filter((row) => row.includes('早于成文日期2020年7月2日'));
      const lines = found.map((row) => Number(/Ln (\d+)/.exec(row)?.[1]));
      deepStrictEqual(lines, [77, 143, 146, 149]);
      await kit.screenshot('problems');
      await kit.page.locator('.markers-panel a').filter({ hasText: 'deadline-before-issue' }).first().click();
      await kit.webview().getByRole('heading', { name: '完成时间早于成文日期' }).waitFor();
      await kit.screenshot('rule');
    },
  },
  {
    name: 'a rule is chosen by what it is about',
    run: async (kit) => {
      await kit.openFile(page.file);
      await checked(kit);
      await kit.command('Explain a Rule');
      await kit.page.locator('.quick-input-widget').getByText('没有条目').waitFor();
      await kit.screenshot('rules');
      await kit.pick('已过', '完成时间已过');
      await kit.webview().getByRole('heading', { name: '完成时间已过' }).waitFor();
    },
  },
];
