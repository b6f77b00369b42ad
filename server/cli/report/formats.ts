// The formats of a report by their names.
import type { CheckFormat } from '../args/command.ts';
import type { Format } from './format.ts';
import { jsonFormat } from './json.ts';
import { sarifFormat } from './sarif.ts';
import { textFormat } from './text.ts';

/** Each format. */
export const FORMATS: Readonly<Record<CheckFormat, Format>> = {
  text: textFormat,
  json: jsonFormat,
  sarif: sarifFormat,
};
