// @ts-check
// What those see who read English, and those who need high contrast.

import { match, ok } from 'node:assert';
import { checked } from './steps/editor.mjs';
import { pictureOfFinding } from './steps/pictures.mjs';
import { examples } from './steps/preview.mjs';

/** @typedef {import('../run-ui.mjs').Case} Case */

export const page = {
  file: examples[0],
  theme: 'Default High Contrast',
  settings: { 'gongkai.language': 'en', 'editor.minimap.enabled': false },
};

/** @type {Case[]} */
export const cases = [
  {
    name: 'findings, preview and status bar speak English where it is wished',
    run: async (kit) => {
      await pictureOfFinding(kit, 'contrast');
      await kit.page.locator('.tab').filter({ hasText: 'Preview: 嘉兴市' }).waitFor();
      const title = await kit.webview().locator('td.current').getAttribute('title');
      match(title ?? '', /before the date of issue 2020-07-02/);
      await checked(kit);
      const rows = await kit.problems();
      ok(
        rows.some((row) => row.includes('before the date of issue 2020-07-02')),
        rows.join('\n'),
      );
      await kit.screenshot('english');
    },
  },
];
