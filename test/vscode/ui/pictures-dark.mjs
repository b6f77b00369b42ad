// @ts-check
// Every example with its preview in the dark theme, for people to look at.

import { pictureOfFinding, picturesOfExamples } from './steps/pictures.mjs';
import { examples } from './steps/preview.mjs';

/** @typedef {import('../run-ui.mjs').Case} Case */

export const page = {
  file: examples[0],
  theme: 'Default Dark Modern',
  settings: { 'editor.minimap.enabled': false, 'editor.stickyScroll.enabled': false },
  size: { width: 1200, height: 750 },
};

/** @type {Case[]} */
export const cases = [
  { name: 'a finding and its place in the table', run: async (kit) => await pictureOfFinding(kit, 'dark') },
  { name: 'every example', run: async (kit) => await picturesOfExamples(kit, 'dark') },
];
