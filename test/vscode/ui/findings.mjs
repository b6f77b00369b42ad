// @ts-check
// What a person sees of the findings: squiggles, hover, the Problems view, the status bar, the page of the rule.

import { deepStrictEqual, match, ok } from 'node:assert';

/** @typedef {import('../run-ui.mjs').Case} Case */

export const page = { file: '嘉兴市/嘉兴市2020年责任清单.分工.yaml' };

/** @type {Case[]} */
export const cases = [
  {
    name: 'a deadline before the issue date is underlined, exactly',
    run: async (kit) => {
      await kit.goTo(77, 19);
      await kit.squiggles('warning');
      const squiggle = await kit.page.locator('.editor-instance .squiggly-warning').first().boundingBox();
      const text = await kit.page
        .locator('.view-line span')
        .getByText('2020年6月底前', { exact: true })
        .boundingBox();
      ok(squiggle && text, 'neither is shown');
      ok(
        Math.abs(squiggle.x - text.x) < 2 && Math.abs(squiggle.width - text.width) < 2,
        'not under the text',
      );
      ok(Math.abs(squiggle.y - text.y) < 4, `${squiggle.y} is not the line at ${text.y}`);
    },
  },
  {
    name: 'the pointer reads the day that is meant and what is wrong with it',
    run: async (kit) => {
      const text = await kit.hover();
      match(text, /早于成文日期2020年7月2日，印发时已经过期/);
      match(text, /公开\(deadline-before-issue\)/);
      await kit.screenshot('hover');
      await kit.page.keyboard.press('Escape');
    },
  },
  {
    name: 'the status bar says the kind and how many findings there are',
    run: async (kit) => {
      const item = kit.page.locator('.statusbar-item').filter({ hasText: '任务分工' });
      await kit.until(async () => /任务分工\s*4/.test((await item.innerText()).trim()), 'the item');
    },
  },
  {
    name: 'the Problems view lists the four in Chinese, with the way to the page of the rule',
    run: async (kit) => {
      const rows = await kit.problems();
      const found = rows.filter((row) => row.includes('早于成文日期2020年7月2日'));
      deepStrictEqual(
        found.map((row) => Number(/Ln (\d+)/.exec(row)?.[1])),
        [77, 143, 146, 149],
      );
      await kit.screenshot('problems');
      await kit.page.locator('.markers-panel a').filter({ hasText: 'deadline-before-issue' }).first().click();
      await kit.webview().getByRole('heading', { name: '完成时间早于成文日期' }).waitFor();
      await kit.screenshot('rule');
    },
  },
];
