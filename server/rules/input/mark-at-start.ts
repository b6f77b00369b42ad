// `工作任务: @全体干部`, `&重点`, `*重点`: a text that begins with a character that YAML keeps for itself.
import type { Block } from '../../text/block.ts';
import type { Fix, Message, Rule } from '../rule.ts';
import { offeredFix, safeFix } from '../support/mend.ts';
import { brief, say } from '../support/say.ts';
import { inQuotes } from '../support/text-lines.ts';
import { type StartMark, startMarks } from './start-marks.ts';

export const markAtStart: Rule = {
  id: 'mark-at-start',
  severity: 'error',
  spoils: 'value',
  title: say('内容以特殊符号开头', 'Text that begins with a special character'),
  why: say(
    '“@”“*”“&”等符号在内容开头另有用处：有的整栏读不出来，有的连同后面的字一起不见了。',
    'At the beginning of a text “@”, “*”, “&” and others mean something else: the field cannot be read, or loses its first word.',
  ),
  basis: say(
    'YAML 1.2.2 第5.3节、第7.3.3节：普通文字不得以这些符号开头',
    'YAML 1.2.2, 5.3 and 7.3.3: no plain text begins with these characters',
  ),
  wrong: `类型: 任务分工
标题: 任务分工表
条目:
  - 工作任务: @全体窗口人员参加培训
    责任单位: 市政府办公室
`,
  right: `类型: 任务分工
标题: 任务分工表
条目:
  - 工作任务: '@全体窗口人员参加培训'
    责任单位: 市政府办公室
`,
  opens: true,
  check: {
    of: 'block',
    signs: /[@`%*&!|>]/u,
    run: (block, { standard }) =>
      startMarks(block, standard).map((mark) => ({
        place: { block, span: { start: mark.start, end: mark.end } },
        message: told(mark),
        fixes: () => [mark.inNames ? deleting(block, mark) : quoting(block, mark)],
      })),
  },
};

function quoting(block: Block, { mark, start, end }: StartMark): Fix {
  const fix = SURE.has(mark) ? safeFix : offeredFix;
  const text = inQuotes(block.text.slice(start, end));
  return fix(say('给内容加引号', 'Put the text in quotes'), { place: { block, span: { start, end } }, text });
}

function deleting(block: Block, { mark, start, end }: StartMark): Fix {
  const blanks = block.text.slice(start + 1, end).search(/\S/u);
  const span = { start, end: start + 1 + Math.max(0, blanks) };
  return offeredFix(say(`删去“${mark}”`, `Delete “${mark}”`), { place: { block, span }, text: '' });
}

/** With these nothing else can have been meant. */
const SURE: ReadonlySet<string> = new Set(['@', '`', '%']);

function told({ mark, word, inNames }: StartMark): Message {
  const advice = inNames
    ? say(`请删去“${mark}”。`, `Delete “${mark}”.`)
    : say('请给整栏内容加引号。', 'Put the whole text in quotes.');
  const fault = FAULTS[mark]?.(brief(word)) ?? OTHER(mark);
  return say(`${fault.zh}${advice.zh}`, `${fault.en} ${advice.en}`);
}

const LOST = (word: string): Message =>
  say(
    `开头的“${word}”会被当成标记，不算内容，也不会印出来。`,
    `“${word}” counts as a mark, not as text, and is not printed.`,
  );

const OTHER = (mark: string): Message =>
  say(
    `内容不能以“${mark}”开头，这一栏读不出来。`,
    `A text cannot begin with “${mark}”, so the field cannot be read.`,
  );

const LINES = (word: string): Message =>
  say(
    `开头的“${word.charAt(0)}”会被当成多行文字的记号，这一栏读不出来。`,
    `“${word.charAt(0)}” at the beginning announces a text of several lines, so the field cannot be read.`,
  );

const FAULTS: Readonly<Record<string, (word: string) => Message>> = {
  '&': LOST,
  '!': LOST,
  '*': (word) =>
    say(
      `“${word}”以“*”开头，会被当成对别处内容的引用，读不出来。`,
      `“${word}” begins with “*” and reads as a reference to another text.`,
    ),
  '|': LINES,
  '>': LINES,
};
