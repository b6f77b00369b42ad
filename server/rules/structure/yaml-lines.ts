// Slips of whole lines: a second colon, a wrong column, a heading without its colon.
import type { Block } from '../../text/block.ts';
import type { Edit, Fix, Hit } from '../rule.ts';
import { typeOfKey } from '../support/known-keys.ts';
import { insert, offeredFix } from '../support/mend.ts';
import { keyLines } from '../support/raw-lines.ts';
import { brief, say } from '../support/say.ts';
import { lineAfter, lineAt, startsWithKey, type TextLine, valueOffset } from '../support/text-lines.ts';
import { quoting, type Stumble } from './yaml-stumble.ts';

/** `工作内容: 要求: 甲`: a second colon with a blank behind it. */
export function secondColon({ block, problem, line }: Stumble): Hit | undefined {
  if (problem.code !== 'BLOCK_AS_IMPLICIT_KEY') return undefined;
  const start = valueOffset(line);
  const colon = block.text.slice(start, line.end).search(/:(?: |$)/);
  if (colon < 0) return undefined;
  const at = start + colon;
  const wide: Edit = { place: { block, span: { start: at, end: Math.min(at + 2, line.end) } }, text: '：' };
  return {
    place: { block, span: { start: at, end: at + 1 } },
    message: say(
      '这一栏的内容里又有半角冒号，会被当成另一个表头。请改为全角冒号“：”，或给内容加引号。',
      'There is another ASCII colon in this text, which reads as a second heading. Write “：”, or use quotes.',
    ),
    fixes: () => [
      offeredFix(say('改为全角冒号', 'Write a full-width colon'), wide),
      quoting(block, start, line.end),
    ],
  };
}

/** A line that stands at a column where nothing can stand. */
export function wrongColumn(at: Stumble): Hit | undefined {
  const { block } = at;
  const line = misalignedLine(at);
  const column = line === undefined ? undefined : rightColumn(block, line);
  if (line === undefined || column === undefined || line.head - line.start === column) return undefined;
  const span = { start: line.start, end: line.head };
  const title = say('与同级的行对齐', 'Align with the lines of its level');
  const fix = offeredFix(title, { place: { block, span }, text: ' '.repeat(column) });
  const end = Math.min(line.end, line.head + 20);
  return {
    place: { block, span: { start: line.head, end } },
    message: say(
      `这一行的缩进不对，看不出“${brief(line.text)}”属于哪里。请与同级的行对齐。`,
      `“${brief(line.text)}” is indented wrongly and belongs nowhere. Align it with the lines of its level.`,
    ),
    fixes: () => (startsWithKey(line) ? [fix] : []),
  };
}

function misalignedLine({ block, problem, line }: Stumble): TextLine | undefined {
  const { code, span } = problem;
  const stumbled = block.text.slice(span.start, span.end);
  if (code === 'BLOCK_AS_IMPLICIT_KEY') return lineAfter(block.text, line);
  if (code === 'MISSING_CHAR' && stumbled.trim() === '') {
    return span.start <= line.head ? line : lineAfter(block.text, line);
  }
  const atHead = span.start <= line.head && (code === 'UNEXPECTED_TOKEN' || code === 'BAD_INDENT');
  return atHead ? line : undefined;
}

/** A line that is only a heading, or prose, with no colon. */
export function withoutColon({ block, problem, standard, line }: Stumble): Hit | undefined {
  const { code, span } = problem;
  const possible = code === 'MULTILINE_IMPLICIT_KEY' || (code === 'MISSING_CHAR' && span.start >= line.head);
  if (!possible || line.text === '') return undefined;
  const start = Math.max(line.head, span.start);
  if (start >= line.end) return undefined;
  const words = block.text.slice(start, line.end);
  const fixes = typeOfKey(standard, words) === undefined ? [] : [colonBehind(block, line.end)];
  return {
    place: { block, span: { start, end: line.end } },
    message: say(
      `“${brief(words)}”后面没有冒号，这一行读不出来。请写成“表头: 内容”。`,
      `There is no colon behind “${brief(words)}”, so the line cannot be read. Write “heading: text”.`,
    ),
    fixes: () => fixes,
  };
}

function colonBehind(block: Block, end: number): Fix {
  return {
    ...offeredFix(say('补上冒号', 'Add the colon'), insert(block, end, ':')),
    leaves: ['element-empty'],
  };
}

/** Where the block's keys stand, or its dash for a line that is an entry of its own. */
function rightColumn(block: Block, line: TextLine): number | undefined {
  const first = keyLines(block)[0];
  if (first === undefined) return undefined;
  const home = lineAt(block.text, first.start);
  return (line.text.startsWith('-') ? home.head : first.start) - home.start;
}
