// What YAML cannot read, told by what has to be mended. One finding for each piece: the rest follows from the first.

import { type Block, CONFLICT } from '../../text/block.ts';
import { edited } from '../../text/edits.ts';
import { parseBlock } from '../../text/yaml/parse.ts';
import type { Fix, Rule } from '../rule.ts';
import { fixesOf } from '../support/mend.ts';
import { say } from '../support/say.ts';
import { diagnose } from './yaml-diagnosis.ts';

export const yamlSyntax: Rule = {
  id: 'yaml-syntax',
  severity: 'error',
  unfinished: true,
  needs: ['lines'],
  ofUnread: true,
  title: say('格式读不出来', 'Text that cannot be read'),
  why: say(
    '引号、括号、冒号或缩进写错，这个条目就读不全，也不会印到表里。其他条目不受影响。',
    'With a wrong quote, bracket, colon or indentation this entry cannot be read or printed. Other entries are not affected.',
  ),
  basis: say('YAML 1.2.2：文件格式的规定', 'YAML 1.2.2, the format of these files'),
  wrong: `类型: 任务分工
标题: 任务分工表
条目:
  - 工作任务: "编制政务公开事项目录
    责任单位: 市政府办公室
  - 工作任务: 设立政务公开专区
    责任单位: 市政府办公室
`,
  right: `类型: 任务分工
标题: 任务分工表
条目:
  - 工作任务: "编制政务公开事项目录"
    责任单位: 市政府办公室
  - 工作任务: 设立政务公开专区
    责任单位: 市政府办公室
`,
  opens: true,
  check: {
    of: 'block',
    run(block, { standard }) {
      const first = block.problems[0];
      if (first === undefined || first.code === CONFLICT) return [];
      const hit = diagnose(block, first, standard);
      return [{ ...hit, fixes: () => fixesOf(hit).filter((fix) => mends(fix, block)) }];
    },
  },
};

/**
 * Whether the block can be read after a fix. Where there is a second slip nobody knows what either of them should have
 * been, and half a repair moves the trouble on. What is long is no entry, and not read twice.
 */
function mends({ edits }: Fix, { text }: Block): boolean {
  if (text.length > LONGEST) return false;
  const placed = edits.map(({ place, text: put }) => ({ span: place.span, text: put }));
  return parseBlock(edited(text, placed)).problems.length === 0;
}

const LONGEST = 20_000;
