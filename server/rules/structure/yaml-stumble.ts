// Where the parser stumbled, and what the readings of a stumble share.
import type { Standard } from '../../model/standard/standard.ts';
import type { Block, TextProblem } from '../../text/block.ts';
import type { Fix, Hit } from '../rule.ts';
import { offeredFix } from '../support/mend.ts';
import { say } from '../support/say.ts';
import { inQuotes, type TextLine } from '../support/text-lines.ts';

/** A problem of the parser with the line that it lies on. */
export interface Stumble {
  readonly block: Block;
  readonly problem: TextProblem;
  readonly standard: Standard;
  readonly line: TextLine;
}

/** Tells what the slip really is, when it is of the sort that this reading knows. */
export type Diagnose = (at: Stumble) => Hit | undefined;

/** Puts a stretch of the text in quotes, which YAML takes to the letter. */
export function quoting(block: Block, start: number, end: number): Fix {
  const text = inQuotes(block.text.slice(start, end));
  return offeredFix(say('给内容加引号', 'Put the text in quotes'), {
    place: { block, span: { start, end } },
    text,
  });
}
