// All formats of a report, from the files that each lies in. Written by `npm run test:fast -- -u`, never by hand.
import type { Format } from './format.ts';
import { jsonFormat } from './json.ts';
import { sarifFormat } from './sarif.ts';
import { textFormat } from './text.ts';

/** Each format by what it is asked for by, in the order of the help. */
export const FORMATS = {
  text: textFormat,
  json: jsonFormat,
  sarif: sarifFormat,
} satisfies Readonly<Record<string, Format>>;

/** What a format is asked for by. */
export type FormatId = keyof typeof FORMATS;
