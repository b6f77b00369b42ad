// @ts-check
// What a person sees of the findings: squiggles, the Problems view, the status bar, and quick fixes.

/** @typedef {import('../run-ui.mjs').Case} Case */

export const page = { file: '嘉兴市/嘉兴市2020年责任清单.分工.yaml' };

/** @type {Case[]} */
export const cases = [
  {
    name: 'the deadlines before the issue date are underlined',
    run: async (kit) => {
      await kit.goTo(77);
      await kit.squiggles('warning');
      await kit.screenshot('squiggle');
    },
  },
  {
    name: 'preview',
    run: async (kit) => {
      await kit.command('Open Table Preview to the Side');
      await kit.webview().locator('tbody tr').first().waitFor();
      await kit.screenshot('preview-try');
    },
  },
];
