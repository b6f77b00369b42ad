// The formats of a report by their names.
import type { CheckFormat } from './command.ts';
import type { Format } from './format.ts';
import { jsonFormat } from './format-json.ts';
import { sarifFormat } from './format-sarif.ts';
import { textFormat } from './format-text.ts';

/** Each format. */
export const FORMATS: Readonly<Record<CheckFormat, Format>> = {
  text: textFormat,
  json: jsonFormat,
  sarif: sarifFormat,
};
