// `［甲, 乙］`: full-width brackets around what should be a list.
import { inBrackets } from './bracket-depth.ts';
import { offeredFix } from './mend.ts';
import { rawLines } from './raw-lines.ts';
import type { Hit, Rule } from './rule.ts';
import { brief, say } from './say.ts';
import { lineAt, valueOffset } from './text-lines.ts';

export const bracketFullWidth: Rule = {
  id: 'bracket-full-width',
  family: 'input',
  severity: 'warning',
  title: say('列表用了全角括号', 'Full-width brackets around a list'),
  why: say(
    '只有半角方括号、花括号里的内容才读成列表或对照，全角括号会被当成普通文字。',
    'Only ASCII brackets and braces make a list or labels; full-width ones are read as plain text.',
  ),
  basis: say(
    'YAML 1.2.2 第7.4节：列表和对照用半角括号',
    'YAML 1.2.2, 7.4: flow collections stand in ASCII brackets',
  ),
  wrong: `类型: 任务分工
标题: 任务分工表
条目:
  - 工作任务: 编制政务公开事项目录
    责任单位: ［市政府办公室, 市司法局］
`,
  right: `类型: 任务分工
标题: 任务分工表
条目:
  - 工作任务: 编制政务公开事项目录
    责任单位: [市政府办公室, 市司法局]
`,
  check: {
    of: 'block',
    *run(block): Iterable<Hit> {
      if (!/[［］｛｝]/u.test(block.text)) return;
      for (const [start] of rawLines(block)) {
        const line = lineAt(block.text, start);
        const from = valueOffset(line);
        const value = block.text.slice(from, line.end);
        const pair = PAIRS.find(({ opening, closing }) => {
          return value.length > 1 && opening.includes(value.charAt(0)) && closing.includes(value.slice(-1));
        });
        if (from === line.head || pair === undefined || !/^[［｛]|[］｝]$/u.test(value)) continue;
        const place = { block, span: { start: from, end: line.end } };
        const [open, close] = pair.written;
        yield {
          place,
          message: say(
            `“${brief(value)}”的括号是全角的，不会读成列表。请改为半角括号“${open}${close}”。`,
            `The brackets of “${brief(value)}” are full width and make no list. Use ASCII brackets “${open}${close}”.`,
          ),
          fixes: [
            offeredFix(say('改为半角括号', 'Use ASCII brackets'), {
              place,
              text: open + withAsciiCommas(value.slice(1, -1)) + close,
            }),
          ],
        };
      }
    },
  },
};

const PAIRS: readonly { opening: string; closing: string; written: readonly [string, string] }[] = [
  { opening: '[［', closing: ']］', written: ['[', ']'] },
  { opening: '{｛', closing: '}｝', written: ['{', '}'] },
];

/** Whoever types full-width brackets types full-width commas and colons between them. */
function withAsciiCommas(inner: string): string {
  const depths = inBrackets(inner);
  const chars = Array.from({ length: inner.length }, (_, at) => {
    const char = inner.charAt(at);
    if (depths[at] !== 0) return char;
    return char === '，' ? ', ' : char === '：' ? ': ' : char;
  });
  return chars.join('').replace(/([,:]) +/g, '$1 ');
}
