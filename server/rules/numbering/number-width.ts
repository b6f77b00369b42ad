// Numbers in brackets of both widths in one column: (5) and （6）.
import { placeWithin } from '../../model/document/values.ts';
import type { Hit, Rule } from '../rule.ts';
import { safeFix } from '../support/mend.ts';
import { brief, say } from '../support/say.ts';
import { type NumberedText, readsNumbers } from './entry-numbers.ts';
import { runsOf } from './numbering.ts';

export const numberWidth: Rule = {
  id: 'number-width',
  severity: 'hint',
  title: say('编号括号全角、半角混用', 'Brackets of both widths around numbers'),
  why: say(
    '同一栏的编号括号宽窄不一，印出来对不齐，查找“(6)”也找不到“（6）”。',
    'Numbers in brackets of different widths do not line up in print, and a search for one misses the other.',
  ),
  basis: say(
    '公文排版惯例：同一栏的编号写法一致',
    'Custom of official documents: numbers of one column look alike',
  ),
  wrong: `类型: 任务分工
标题: 任务分工表
条目:
  - 工作任务: (1)编制政务公开事项目录
    责任单位: 市政府办公室
  - 工作任务: (2)设立政务公开专区
    责任单位: 市政府办公室
  - 工作任务: （3）开展业务培训
    责任单位: 市政府办公室
`,
  right: `类型: 任务分工
标题: 任务分工表
条目:
  - 工作任务: (1)编制政务公开事项目录
    责任单位: 市政府办公室
  - 工作任务: (2)设立政务公开专区
    责任单位: 市政府办公室
  - 工作任务: (3)开展业务培训
    责任单位: 市政府办公室
`,
  check: {
    of: 'document',
    reads: readsNumbers,
    nested: true,
    ahead: true,
    *run(_doc, _world, recall, words) {
      for (const run of yield* runsOf(words, recall)) {
        // Numbers of one run have all brackets, or all none.
        if (run.isEven) continue;
        const items = run.values.flatMap((_, index) => run.item(index) ?? []);
        const usual = usualWidth(items);
        for (const item of items) if (item.number.brackets !== usual) yield odd(item, usual);
      }
    },
  },
};

type Width = 'half' | 'full';

/** The width that most numbers have, the first one's where both are equally many. */
function usualWidth(run: readonly NumberedText[]): Width {
  const half = run.filter(({ number }) => number.brackets === 'half').length;
  const full = run.filter(({ number }) => number.brackets === 'full').length;
  if (half === full) return run[0]?.number.brackets === 'half' ? 'half' : 'full';
  return half > full ? 'half' : 'full';
}

function odd({ number: { span }, text }: NumberedText, usual: Width): Hit {
  const mark = text.text.slice(span.start, span.end);
  const inner = mark.slice(1, -1);
  const mended = usual === 'half' ? `(${inner})` : `（${inner}）`;
  const width = usual === 'half' ? say('半角', 'half-width') : say('全角', 'full-width');
  const place = placeWithin(text, span);
  return {
    place,
    message: say(
      `编号“${brief(mark)}”的括号与同栏多数编号不一致，印出来对不齐。请改为${width.zh}括号“${mended}”。`,
      `The brackets of “${brief(mark)}” differ from most numbers of the column. Use ${width.en} brackets: “${mended}”.`,
    ),
    fixes: () =>
      text.verbatim === undefined
        ? []
        : [safeFix(say(`改为“${mended}”`, `Change to “${mended}”`), { place, text: mended })],
  };
}
