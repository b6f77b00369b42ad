// @ts-check
// Writing by keyboard alone: completion as one types, and quick fixes.

import { deepStrictEqual, match, ok } from 'node:assert';

/** @typedef {import('../run-ui.mjs').Case} Case */

const jiaxing = '嘉兴市/嘉兴市2020年责任清单.分工.yaml';

export const page = { file: jiaxing };

/** @type {Case[]} */
export const cases = [
  {
    name: 'sfgw typed behind a unit becomes 市发改委 with Enter',
    run: async (kit) => {
      await kit.goTo(45);
      await kit.page.keyboard.press('End');
      await kit.type('、sfgw');
      const first = kit.page.locator('.suggest-widget.visible .monaco-list-row').first();
      await first.filter({ hasText: '市发改委' }).waitFor();
      await kit.screenshot('completion');
      await kit.page.keyboard.press('Enter');
      await kit.save();
      deepStrictEqual(line(kit.read(jiaxing), 45), '            责任单位: 市市场监管局、市发改委');
    },
  },
];

/** A line of a text, counted from 1. */
function line(/** @type {string} */ text, /** @type {number} */ number) {
  return text.split(/\r?\n/)[number - 1];
}
