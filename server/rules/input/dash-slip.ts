// `－ 工作任务: 甲` and `-市教育局`: a dash that begins no item of a list.
import type { World } from '../../model/world.ts';
import type { Block } from '../../text/block.ts';
import type { Hit, Message, Rule } from '../rule.ts';
import { offeredFix } from '../support/mend.ts';
import { say } from '../support/say.ts';
import { DASHES, hasBareDash, type SlippedDash, slippedDashes } from '../support/slipped-dashes.ts';

export const dashSlip: Rule = {
  id: 'dash-slip',
  severity: 'error',
  spoils: 'row',
  title: say('条目开头的短横线不对', 'Wrong dash before an item'),
  why: say(
    '每个条目以半角短横线加一个空格开头。写成全角横线、破折号或不空格，就不会另起一个条目。',
    'An entry begins with an ASCII dash and a blank. A dash of another sort, or without the blank, begins no entry.',
  ),
  basis: say(
    'YAML 1.2.2 第8.2.1节：列表各项以“- ”开头',
    'YAML 1.2.2, 8.2.1: the items of a list begin with “- ”',
  ),
  wrong: `类型: 任务分工
标题: 任务分工表
条目:
  － 工作任务: 编制政务公开事项目录
    责任单位: 市政府办公室
`,
  right: `类型: 任务分工
标题: 任务分工表
条目:
  - 工作任务: 编制政务公开事项目录
    责任单位: 市政府办公室
`,
  opens: true,
  check: [
    {
      of: 'block',
      signs: DASHES,
      run: (block, world) => (DASHES.test(block.text) ? inBlock(block, world) : []),
    },
    {
      of: 'block',
      run: (block, world) =>
        hasBareDash(block.text) && !DASHES.test(block.text) ? inBlock(block, world) : [],
    },
  ],
};

function inBlock(block: Block, { standard }: World): readonly Hit[] {
  return slippedDashes(block, standard).flatMap((run) => hits(run, block));
}

function hits(run: readonly SlippedDash[], block: Block): Hit[] {
  const [first] = run;
  if (first === undefined) return [];
  const { start, dash } = first;
  const edits = run.map((slip) => ({
    place: { block, span: { start: slip.start, end: slip.end } },
    text: '- ',
  }));
  return [
    {
      place: { block, span: { start, end: start + dash.length } },
      message: told(dash),
      fixes: () => [offeredFix(say('改为“- ”', 'Write “- ”'), edits)],
    },
  ];
}

function told(dash: string): Message {
  const fault =
    dash === '-' ? say('后面没有空格', 'has no blank behind it') : say('不是半角短横线', 'is no ASCII dash');
  return say(
    `行首的“${dash}”${fault.zh}，不会另起一项。请改为“- ”，即半角短横线加一个空格。`,
    `“${dash}” at the beginning of the line ${fault.en} and begins no item. Write “- ”, an ASCII dash and a blank.`,
  );
}
