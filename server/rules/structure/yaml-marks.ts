// Slips of marks in a value: half quotes, open brackets, backslashes, and characters that mean something to YAML.

import type { Hit } from '../rule.ts';
import { insert, offeredFix } from '../support/mend.ts';
import { nodesIn } from '../support/nodes.ts';
import { brief, say } from '../support/say.ts';
import { lineAt, valueOffset } from '../support/text-lines.ts';
import { quoting, type Stumble } from './yaml-stumble.ts';
import { UNKNOWN_YAML, YAML_WORDS } from './yaml-words.ts';

/** `"甲`: a quote that is never closed. */
export function halfQuote({ block, problem }: Stumble): Hit | undefined {
  if (problem.code !== 'MISSING_CHAR') return undefined;
  const open = nodesIn(block.root).findLast(({ kind, span: { start, end } }) => {
    const quote = block.text[start];
    if (kind !== 'text' || (quote !== '"' && quote !== "'")) return false;
    const atEnd = end >= problem.span.start || block.text.slice(end, problem.span.start).trim() === '';
    return atEnd && (end - start < 2 || block.text[end - 1] !== quote);
  });
  if (open === undefined) return undefined;
  const start = open.span.start;
  const quote = block.text[start] ?? '"';
  const end = lineAt(block.text, start).end;
  const message = say(
    `引号只有前一半，后面的行都被当成了引号里的内容。请在末尾补上“${quote}”，或删去前面的引号。`,
    `The quote is never closed and swallows the lines below. Close it with “${quote}”, or delete it.`,
  );
  return {
    place: { block, span: { start, end } },
    message,
    fixes: () => [offeredFix(say('补上后引号', 'Close the quote'), insert(block, end, quote))],
  };
}

/** `[甲, 乙`: a bracket or brace that is never closed. */
export function openBracket({ block, problem }: Stumble): Hit | undefined {
  const open = nodesIn(block.root).findLast((node) => {
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
    fixes: () => [
      offeredFix(
        say(`补上“${written[1]}”`, `Add “${written[1]}”`),
        insert(block, first.end, written[1] ?? ''),
      ),
    ],
  };
}

const SPECIAL_START = /^[@`%*&!|>"'[{]/;

/** `@甲`, `*甲`, `[2020]37号`, `"甲"乙`: a value that begins with a character that means something to YAML. */
export function specialStart({ block, problem, line }: Stumble): Hit | undefined {
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
    fixes: () => [quoting(block, start, line.end)],
  };
}

/** A backslash in double quotes. */
export function backslash({ block, problem }: Stumble): Hit | undefined {
  if (problem.code !== 'BAD_DQ_ESCAPE') return undefined;
  const { start } = problem.span;
  const message = YAML_WORDS['BAD_DQ_ESCAPE'] ?? UNKNOWN_YAML;
  const fix = offeredFix(say('写成两个反斜杠', 'Write two backslashes'), insert(block, start, '\\'));
  return { place: { block, span: { start, end: start + 1 } }, message, fixes: () => [fix] };
}
