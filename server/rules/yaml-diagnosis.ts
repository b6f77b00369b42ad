// What a slip in the YAML really is: the parser says where it stumbled, the user wants to know what to mend.

import type { Standard } from '../model/standard.ts';
import type { Block, TextProblem } from '../text/block.ts';
import { typeOfKey } from './known-keys.ts';
import { insert, offeredFix } from './mend.ts';
import { nodesIn } from './nodes.ts';
import { keyLines } from './raw-lines.ts';
import type { Edit, Fix, Hit, Message } from './rule.ts';
import { brief, say } from './say.ts';
import { inQuotes, lineAfter, lineAt, startsWithKey, type TextLine, valueOffset } from './text-lines.ts';
import { UNKNOWN_YAML, YAML_WORDS } from './yaml-words.ts';

/** The first problem of a block as a finding: at the slip itself where that can be told, else where the parser is. */
export function diagnose(block: Block, problem: TextProblem, standard: Standard): Hit {
  const at: Stumble = { block, problem, standard, line: lineAt(block.text, problem.span.start) };
  for (const reading of READINGS) {
    const hit = reading(at);
    if (hit !== undefined) return hit;
  }
  return { place: { block, span: visible(at) }, message: YAML_WORDS[problem.code] ?? UNKNOWN_YAML };
}

/** Where the parser stumbled. */
interface Stumble {
  readonly block: Block;
  readonly problem: TextProblem;
  readonly standard: Standard;
  readonly line: TextLine;
}

type Reading = (at: Stumble) => Hit | undefined;

const CONFLICT = /^(?:<{7}|={7}|>{7})(?: |$)/;

function mergeConflict({ block, line }: Stumble): Hit | undefined {
  if (!CONFLICT.test(line.text)) return undefined;
  const message = say(
    '这里是版本合并留下的冲突标记，后面的内容没有读。请选定一方的内容，删去三行标记。',
    'These are marks of a merge conflict; what follows is not read. Keep one side and delete the three marks.',
  );
  return { place: { block, span: { start: line.head, end: line.end } }, message };
}

function halfQuote({ block, problem, line }: Stumble): Hit | undefined {
  if (problem.code !== 'MISSING_CHAR') return undefined;
  const open = [...nodesIn(block.root)].findLast(({ kind, span: { start, end } }) => {
    const quote = block.text[start];
    const isQuote = kind === 'text' && (quote === '"' || quote === "'");
    return isQuote && end >= problem.span.start - 1 && (end - start < 2 || block.text[end - 1] !== quote);
  });
  if (open === undefined) return undefined;
  const start = open.span.start;
  const quote = block.text[start] ?? '"';
  const end = start >= line.start ? line.end : lineAt(block.text, start).end;
  const message = say(
    `引号只有前一半，后面的行都被当成了引号里的内容。请在末尾补上“${quote}”，或删去前面的引号。`,
    `The quote is never closed and swallows the lines below. Close it with “${quote}”, or delete it.`,
  );
  return {
    place: { block, span: { start, end } },
    message,
    fixes: [offeredFix(say('补上后引号', 'Close the quote'), insert(block, end, quote))],
  };
}

function openBracket({ block, problem }: Stumble): Hit | undefined {
  const open = [...nodesIn(block.root)].findLast((node) => {
    if (node.kind === 'text' || !node.flow || node.span.start > problem.span.start) return false;
    const last = block.text[node.span.end - 1];
    return last !== (node.kind === 'list' ? ']' : '}') || node.span.end - node.span.start < 2;
  });
  if (open === undefined) return undefined;
  const { start } = open.span;
  const first = lineAt(block.text, start);
  const written = open.kind === 'list' ? '[]' : '{}';
  const message = say(
    `“${written[0]}”没有右括号“${written[1]}”，后面的行连在了一起。请在末尾补上。`,
    `“${written[0]}” is never closed, so the lines below run into it. Add “${written[1]}” at its end.`,
  );
  return {
    place: { block, span: { start, end: first.end } },
    message,
    fixes: [
      offeredFix(
        say(`补上“${written[1]}”`, `Add “${written[1]}”`),
        insert(block, first.end, written[1] ?? ''),
      ),
    ],
  };
}

const SPECIAL_START = /^[@`%*&!|>"'[{]/;

/** `@甲`, `*甲`, `[2020]37号`, `"甲"乙`: a value that begins with a character that means something to YAML. */
function specialStart({ block, problem, line }: Stumble): Hit | undefined {
  const start = valueOffset(line);
  const value = block.text.slice(start, line.end);
  const inValue = problem.span.start >= start && problem.span.start < line.end;
  if (!inValue || !SPECIAL_START.test(value) || problem.code === 'BAD_DQ_ESCAPE') return undefined;
  const mark = value[0] ?? '';
  const message = say(
    `内容以“${mark}”开头，在这里有特殊含义，后面的“${brief(value.slice(1))}”读不出来。请给整栏内容加引号。`,
    `The text begins with “${mark}”, which has a meaning of its own here. Put the whole text in quotes.`,
  );
  return {
    place: { block, span: { start, end: line.end } },
    message,
    fixes: [quoting(block, start, line.end)],
  };
}

function backslash({ block, problem }: Stumble): Hit | undefined {
  if (problem.code !== 'BAD_DQ_ESCAPE') return undefined;
  const { start } = problem.span;
  const message = YAML_WORDS['BAD_DQ_ESCAPE'] ?? UNKNOWN_YAML;
  const fix = offeredFix(say('写成两个反斜杠', 'Write two backslashes'), insert(block, start, '\\'));
  return { place: { block, span: { start, end: start + 1 } }, message, fixes: [fix] };
}

/** `工作内容: 要求: 甲`: a second colon with a blank behind it. */
function secondColon({ block, problem, line }: Stumble): Hit | undefined {
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
    fixes: [
      offeredFix(say('改为全角冒号', 'Write a full-width colon'), wide),
      quoting(block, start, line.end),
    ],
  };
}

/** A line that stands at a column where nothing can stand. */
function wrongColumn(at: Stumble): Hit | undefined {
  const { block } = at;
  const line = misalignedLine(at);
  const column = columnOfKeys(block);
  if (line === undefined || column === undefined || line.head - line.start === column) return undefined;
  const span = { start: line.start, end: line.head };
  const fixes = startsWithKey(line) && !line.text.startsWith('-') ? [aligned(block, span, column)] : [];
  const end = Math.min(line.end, line.head + 20);
  return {
    place: { block, span: { start: line.head, end } },
    message: say(
      `这一行的缩进不对，看不出“${brief(line.text)}”属于哪一栏。请与同级的表头对齐。`,
      `“${brief(line.text)}” is indented wrongly and belongs nowhere. Align it with the headings of its level.`,
    ),
    fixes,
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
function withoutColon({ block, problem, standard, line }: Stumble): Hit | undefined {
  const { code, span } = problem;
  const possible = code === 'MULTILINE_IMPLICIT_KEY' || (code === 'MISSING_CHAR' && span.start >= line.head);
  if (!possible || line.text === '') return undefined;
  const start = Math.max(line.head, span.start);
  const words = block.text.slice(start, line.end);
  const fixes = typeOfKey(standard, words) === undefined ? [] : [colonBehind(block, line.end)];
  return {
    place: { block, span: { start, end: line.end } },
    message: say(
      `“${brief(words)}”后面没有冒号，这一行读不出来。请写成“表头: 内容”。`,
      `There is no colon behind “${brief(words)}”, so the line cannot be read. Write “heading: text”.`,
    ),
    fixes,
  };
}

const READINGS: readonly Reading[] = [
  mergeConflict,
  halfQuote,
  openBracket,
  backslash,
  specialStart,
  secondColon,
  wrongColumn,
  withoutColon,
];

function quoting(block: Block, start: number, end: number): Fix {
  const text = inQuotes(block.text.slice(start, end));
  return offeredFix(say('给内容加引号', 'Put the text in quotes'), {
    place: { block, span: { start, end } },
    text,
  });
}

function aligned(block: Block, span: { start: number; end: number }, column: number): Fix {
  const title: Message = say('与同级的表头对齐', 'Align with the headings of its level');
  return offeredFix(title, { place: { block, span }, text: ' '.repeat(column) });
}

function colonBehind(block: Block, end: number): Fix {
  return offeredFix(say('补上冒号', 'Add the colon'), insert(block, end, ':'));
}

function columnOfKeys(block: Block): number | undefined {
  const first = keyLines(block)[0];
  return first === undefined ? undefined : first.start - lineAt(block.text, first.start).start;
}

/** A problem at the end of the text is shown on the last line that says something. */
function visible({ block, problem: { span }, line }: Stumble): { start: number; end: number } {
  if (span.end > span.start && block.text.slice(span.start, span.end).trim() !== '') return span;
  const last = block.text.trimEnd().length;
  const shown = span.start > last ? lineAt(block.text, last) : line;
  return { start: shown.head, end: shown.end };
}
