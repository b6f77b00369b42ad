// A document without a title: the printed table would have none.

import type { Rule } from '../rule.ts';
import { say } from '../support/say.ts';
import { KIND_KEY } from './kind-missing.ts';

const TITLE_KEY = '标题';

export const headerMissing: Rule = {
  id: 'header-missing',
  severity: 'info',
  needs: ['document'],
  title: say('文件头没有标题', 'No title in the header'),
  why: say(
    '标题印在表格上方，也是别的文件引用它时的名称。没有标题，印出来分不清是哪张表。',
    'The title is printed above the table and is the name by which others cite it.',
  ),
  basis: say('GB/T 9704—2012 第7.3.1条：公文应有标题', 'GB/T 9704—2012, 7.3.1: a document has a title'),
  wrong: `类型: 任务分工
条目:
  - 工作任务: 编制政务公开事项目录
    责任单位: 市政府办公室
`,
  right: `类型: 任务分工
标题: 任务分工表
条目:
  - 工作任务: 编制政务公开事项目录
    责任单位: 市政府办公室
`,
  check: {
    of: 'header',
    run({ header, kind }) {
      const own = header.fields.find(({ heading }) => heading.text === TITLE_KEY);
      const type = header.fields.find(({ heading }) => heading.text === KIND_KEY);
      if (kind === undefined || type === undefined) return [];
      if (own !== undefined && own.value.shape !== 'empty') return [];
      return [
        {
          place: (own ?? type).heading.place,
          message: say(
            '没有写明“标题”，表格上方会空着。请写上表格的标题。',
            'There is no title (标题), so the space above the table stays blank. Write the title of the table.',
          ),
        },
      ];
    },
  },
};
