// What a slip in the YAML really is: the parser says where it stumbled, the user wants to know what to mend.
import type { Standard } from '../../model/standard/standard.ts';
import type { Block, TextProblem } from '../../text/block.ts';
import type { Span } from '../../text/span.ts';
import type { Hit } from '../rule.ts';
import { lineAt } from '../support/text-lines.ts';
import { secondColon, withoutColon, wrongColumn } from './yaml-lines.ts';
import { backslash, halfQuote, openBracket, specialStart } from './yaml-marks.ts';
import type { Diagnose, Stumble } from './yaml-stumble.ts';
import { UNKNOWN_YAML, YAML_WORDS } from './yaml-words.ts';

/** The first problem of a block as a finding: at the slip itself where that can be told, else where the parser is. */
export function diagnose(block: Block, problem: TextProblem, standard: Standard): Hit {
  const at: Stumble = { block, problem, standard, line: lineAt(block.text, problem.span.start) };
  for (const reading of LIMITS.has(problem.code) ? [] : READINGS) {
    const hit = reading(at);
    if (hit !== undefined) return hit;
  }
  return { place: { block, span: visible(at) }, message: YAML_WORDS[problem.code] ?? UNKNOWN_YAML };
}

/** Codes of our own limits: nothing is written wrong there, there is too much of it. */
const LIMITS: ReadonlySet<string> = new Set(['ALIAS_LIMIT', 'LINE_TOO_LONG', 'TOO_DEEP']);

const READINGS: readonly Diagnose[] = [
  halfQuote,
  openBracket,
  backslash,
  specialStart,
  secondColon,
  wrongColumn,
  withoutColon,
];

/** A problem at the end of the text is shown on the last line that says something. */
function visible({ block, problem: { span }, line }: Stumble): Span {
  if (span.end > span.start && block.text.slice(span.start, span.end).trim() !== '') return span;
  const shown = line.text === '' ? lineAt(block.text, block.text.trimEnd().length) : line;
  return { start: shown.head, end: shown.end };
}
