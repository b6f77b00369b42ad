// @ts-check
// A checker that cannot be started says why, to those who read English, in the dark theme.

import { match, ok } from 'node:assert';
import { renameSync } from 'node:fs';
import { checked } from './steps/editor.mjs';
import { openPreview } from './steps/preview.mjs';
import { killForGood, killServer, notice, programOf } from './steps/server.mjs';

/** @typedef {import('../run-ui.mjs').Case} Case */

export const page = {
  file: '嘉兴市/嘉兴市2020年责任清单.分工.yaml',
  theme: 'Default Dark Modern',
  settings: { 'gongkai.language': 'en' },
};

/** @type {Case[]} */
export const cases = [
  {
    name: 'a server whose program is gone is tried twice, then the reason is told',
    run: async (kit) => {
      await openPreview(kit);
      await checked(kit);
      const program = programOf(kit);
      renameSync(program, `${program}.gone`);
      try {
        await killServer(kit);
        const stopped = kit.page.locator('.statusbar-item').filter({ hasText: 'Gongkai: stopped' });
        await stopped.waitFor();
        ok((await stopped.getAttribute('class'))?.includes('error-kind'), 'not the colour of an error');
        const told = await notice(kit, 'is not there (security software may have removed it)');
        await kit.webview().locator('#bar').filter({ hasText: 'Checking has stopped' }).waitFor();
        await kit.screenshot('missing-dark');
        await told.getByText('Show Log', { exact: true }).click();
        await kit.page.locator('.part.panel .view-line').getByText('server: stopped').first().waitFor();
      } finally {
        renameSync(`${program}.gone`, program);
      }
      await kit.command('Restart Language Server');
      // The log took the keyboard, and the counts are those of the text that has it.
      await kit.goTo(77);
      match(await checked(kit), /任务分工 4/);
    },
  },
  {
    name: 'after the fifth crash the item says so in English',
    run: async (kit) => {
      const stopped = await killForGood(kit, 'Gongkai: stopped');
      await notice(kit, 'ended several times');
      await kit.screenshot('stopped-dark');
      await stopped.click();
      match(await checked(kit), /任务分工 4/);
    },
  },
];
