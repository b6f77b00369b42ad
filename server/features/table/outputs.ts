// All outputs, from the files that each lies in. Written by `npm run test:fast -- -u`, never by hand.
import { csvOutput } from './csv.ts';
import { htmlOutput } from './html.ts';
import { markdownOutput } from './markdown.ts';
import type { Output } from './output.ts';

/** Each output by what it is asked for by, in the order of the help. */
export const OUTPUTS = {
  html: htmlOutput,
  md: markdownOutput,
  csv: csvOutput,
} satisfies Readonly<Record<string, Output>>;

/** What an output is asked for by. */
export type OutputId = keyof typeof OUTPUTS;
