// `［甲, 乙］`: full-width brackets around what should be a list.
import type { Standard } from '../../model/standard/standard.ts';
import type { Block } from '../../text/block.ts';
import type { Hit, Rule } from '../rule.ts';
import { inBrackets } from '../support/bracket-depth.ts';
import { typeOfKey } from '../support/known-keys.ts';
import { offeredFix } from '../support/mend.ts';
import { holdsList } from '../support/name-columns.ts';
import { hasValue, plainLines } from '../support/plain-lines.ts';
import { brief, say } from '../support/say.ts';

export const bracketFullWidth: Rule = {
  id: 'bracket-full-width',
  severity: 'warning',
  spoils: 'value',
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
  opens: true,
  check: {
    of: 'block',
    signs: /[［］｛｝【]/u,
    run: (block, { standard }) => [...hitsIn(block, standard)],
  },
};

function* hitsIn(block: Block, standard: Standard): Generator<Hit> {
  if (!BRACKET.test(block.text)) return;
  for (const line of plainLines(block)) {
    if (!hasValue(line)) continue;
    const value = block.text.slice(line.value, line.valueEnd);
    const inList = holdsList(typeOfKey(standard, line.key ?? ''));
    const pair = pairOf(value, inList);
    if (pair === undefined) continue;
    const place = { block, span: { start: line.value, end: line.valueEnd } };
    const [open, close] = pair;
    yield {
      place,
      message: say(
        `“${brief(value)}”的括号是全角的，不会读成列表。请改为半角括号“${open}${close}”。`,
        `The brackets of “${brief(value)}” are full width and make no list. Use ASCII brackets “${open}${close}”.`,
      ),
      fixes: () => [
        offeredFix(say('改为半角括号', 'Use ASCII brackets'), {
          place,
          text: open + withAsciiCommas(value.slice(1, -1), inList) + close,
        }),
      ],
    };
  }
}

/**
 * 【 stands in many texts, but only at their beginning for a list. 〔 〕 around the units at the end of a clause is how many
 * places print them.
 */
const BRACKET = /[［］｛｝]|[ \t]【/u;

/** The ASCII brackets for a value in full-width ones, at least one of which is so. */
function pairOf(value: string, inList: boolean): readonly [open: string, close: string] | undefined {
  if (/^[[［].*[\]］]$/u.test(value) && /^［|］$/u.test(value)) return ['[', ']'];
  if (/^[{｛].*[}｝]$/u.test(value) && /^｛|｝$/u.test(value)) return ['{', '}'];
  return inList && /^【[^【】]*】$/u.test(value) ? ['[', ']'] : undefined;
}

/** Whoever types full-width brackets types full-width commas and colons between them. */
function withAsciiCommas(inner: string, inList: boolean): string {
  const depths = inBrackets(inner);
  const chars = Array.from({ length: inner.length }, (_, at) => {
    const char = inner.charAt(at);
    if (depths[at] !== 0) return char;
    if (char === '，' || (inList && /[、；]/u.test(char))) return ', ';
    return char === '：' ? ': ' : char;
  });
  return chars.join('').replace(/([,:]) +/g, '$1 ');
}
