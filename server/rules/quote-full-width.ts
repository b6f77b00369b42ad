// `"甲”` and `“甲”`: quotes of the input method where YAML quotes are meant.
import { typeOfKey } from './known-keys.ts';
import { offeredFix, safeFix } from './mend.ts';
import { rawLines } from './raw-lines.ts';
import type { Fix, Hit, Message, Rule } from './rule.ts';
import { brief, say } from './say.ts';
import { lineAt, type TextLine, valueOffset } from './text-lines.ts';

export const quoteFullWidth: Rule = {
  id: 'quote-full-width',
  family: 'input',
  severity: 'error',
  title: say('引号全角、半角配错', 'Quotes of different widths'),
  why: say(
    '开头是半角引号、末尾是全角引号，这一对就没有合上，后面的行都会读错。单位、日期等栏目也不用全角引号括起来。',
    'An ASCII quote is not closed by a full-width one, so the lines below are misread. Units, dates and the like take no quotes at all.',
  ),
  basis: say('YAML 1.2.2 第7.3节：引号为半角', 'YAML 1.2.2, 7.3: ASCII quotes'),
  wrong: `类型: 任务分工
标题: 任务分工表
条目:
  - 工作任务: "编制政务公开事项目录”
    责任单位: 市政府办公室
`,
  right: `类型: 任务分工
标题: 任务分工表
条目:
  - 工作任务: "编制政务公开事项目录"
    责任单位: 市政府办公室
`,
  check: {
    of: 'block',
    *run(block, { standard }): Iterable<Hit> {
      if (!/[“”]/u.test(block.text)) return;
      for (const [start] of rawLines(block)) {
        const line = lineAt(block.text, start);
        const from = valueOffset(line);
        const value = block.text.slice(from, line.end);
        const inner = value.slice(1, -1);
        if (from === line.head || value.length < 2 || /["“”]/u.test(inner)) continue;
        const place = { block, span: { start: from, end: line.end } };
        if (isMixed(value)) yield { place, message: mixed(value), fixes: [halves(value, place)] };
        else if (
          value.startsWith('“') &&
          value.endsWith('”') &&
          isPlainType(typeOfKey(standard, keyOf(line)))
        ) {
          yield {
            place,
            message: needless(value),
            fixes: [safeFix(say('去掉引号', 'Delete the quotes'), { place, text: inner })],
          };
        }
      }
    },
  },
};

/** Columns whose contents are names, dates and choices: nobody quotes there. */
const PLAIN_TYPES: ReadonlySet<string> = new Set([
  'kind',
  'date',
  'flag',
  'seq',
  'units',
  'domains',
  'deadline',
  'url',
  'audience',
  'mode',
  'level',
]);

function isPlainType(type: string | undefined): boolean {
  return type !== undefined && PLAIN_TYPES.has(type);
}

function keyOf({ text }: TextLine): string {
  return text.replace(/^(?:- +)*/, '').replace(/:.*$/su, '');
}

function isMixed(value: string): boolean {
  const [first, last] = [value.charAt(0), value.slice(-1)];
  return (
    (first === '"' && last === '”') || (first === '“' && last === '"') || (first === '"' && last === '“')
  );
}

function mixed(value: string): Message {
  return say(
    `“${brief(value.slice(1, -1))}”前后的引号一个全角、一个半角，配不成对。请都用半角引号。`,
    `One quote around “${brief(value.slice(1, -1))}” is full width, so they are no pair. Use ASCII quotes on both sides.`,
  );
}

function needless(value: string): Message {
  return say(
    `“${brief(value.slice(1, -1))}”外面的全角引号会被当成内容的一部分。请去掉引号。`,
    `The full-width quotes around “${brief(value.slice(1, -1))}” count as part of the text. Delete them.`,
  );
}

function halves(value: string, place: Hit['place']): Fix {
  return offeredFix(say('都改为半角引号', 'Use ASCII quotes'), { place, text: `"${value.slice(1, -1)}"` });
}
