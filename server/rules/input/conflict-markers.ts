// `<<<<<<< HEAD`: what a version control system leaves where two people changed the same lines.
import type { Block } from '../../text/block.ts';
import { CONFLICT } from '../../text/block.ts';
import type { Edit, Fix, Message, Rule } from '../rule.ts';
import { offeredFix } from '../support/mend.ts';
import { say } from '../support/say.ts';
import { type ConflictLine, conflictLines, type Sides, sides } from './conflict-lines.ts';

export const conflictMarkers: Rule = {
  id: 'conflict-markers',
  severity: 'error',
  ofUnread: true,
  cuts: true,
  title: say('版本合并留下的冲突标记', 'Marks of a merge conflict'),
  why: say(
    '两个人改了同一处，合并时两种写法都留了下来。不选定一种，这份表就说不清以哪个为准，所以从这里起都不读、不查、不印。',
    'Two people changed the same lines and both versions were kept. Until one is chosen, nothing from here on is read, checked or printed.',
  ),
  basis: say(
    '版本管理工具（Git）以“<<<<<<<”“=======”“>>>>>>>”标出冲突',
    'Git marks a conflict with “<<<<<<<”, “=======” and “>>>>>>>”',
  ),
  wrong: `类型: 任务分工
标题: 任务分工表
条目:
  - 工作任务: 编制政务公开事项目录
<<<<<<< HEAD
    责任单位: 市政府办公室
=======
    责任单位: 市司法局
>>>>>>> 修改稿
`,
  right: `类型: 任务分工
标题: 任务分工表
条目:
  - 工作任务: 编制政务公开事项目录
    责任单位: 市政府办公室
`,
  opens: true,
  check: {
    of: 'block',
    run(block) {
      if (block.problems[0]?.code !== CONFLICT) return [];
      const lines = conflictLines(block.text);
      const first = lines[0];
      if (first === undefined) return [];
      const kept = sides(lines);
      return [
        {
          place: { block, span: { start: first.start, end: first.end } },
          message: kept === undefined ? LEFT_OVER : told(lines.filter(({ mark }) => mark === '<').length),
          fixes: () => (kept === undefined ? [withoutMarks(block, lines)] : choices(block, kept)),
        },
      ];
    },
  },
};

const LEFT_OVER = say(
  '这是版本合并留下的冲突标记，从这里起都没有读。请核对前后内容，删去标记行。',
  'This is left over from a merge conflict, and nothing from here on is read. Check the text around it, and delete the mark.',
);

function told(count: number): Message {
  const more = count === 1 ? say('', '') : say(`，共${count}处`, `, ${count} in all`);
  return say(
    `这里有版本合并的冲突，两种写法都留着${more.zh}，从这里起都没有读。请选定一种，删去标记行。`,
    `A merge conflict left both versions here${more.en}, and nothing from here on is read. Choose one, and delete the marks.`,
  );
}

function choices(block: Block, kept: Sides): Fix[] {
  return [
    offeredFix(
      say('都保留上面一种写法', 'Keep the upper version everywhere'),
      deleted(block, kept.withoutLower),
    ),
    offeredFix(
      say('都保留下面一种写法', 'Keep the lower version everywhere'),
      deleted(block, kept.withoutUpper),
    ),
  ];
}

function withoutMarks(block: Block, lines: readonly ConflictLine[]): Fix {
  return offeredFix(
    say('删去标记行', 'Delete the marks'),
    deleted(
      block,
      lines.map(({ start, next }) => ({ start, end: next })),
    ),
  );
}

function deleted(block: Block, spans: readonly { start: number; end: number }[]): Edit[] {
  return spans.map((span) => ({ place: { block, span }, text: '' }));
}
