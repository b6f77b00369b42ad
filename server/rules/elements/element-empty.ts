// A required element that is written but says nothing.
import type { EntryField } from '../../model/document/document.ts';
import type { Hit, Rule } from '../rule.ts';
import { say } from '../support/say.ts';
import { fieldsOf, lacking } from './requirements.ts';

export const elementEmpty: Rule = {
  id: 'element-empty',
  severity: 'error',
  unfinished: true,
  title: say('必备要素空着', 'Required element left blank'),
  why: say(
    '必备要素只写表头、不写内容，印出来是空格，等于没有写。可以空着的只有非必备的栏目。',
    'A required element with a heading alone prints as a blank cell, as if it were missing. Only other columns may stay blank.',
  ),
  basis: say(
    '国办发〔2019〕54号：目录至少包括八项要素；任务分工表按通行写法',
    '国办发〔2019〕54号 names the eight elements of a catalog; task tables follow common practice',
  ),
  wrong: `类型: 任务分工
标题: 任务分工表
条目:
  - 工作任务: 编制政务公开事项目录
    责任单位:
`,
  right: `类型: 任务分工
标题: 任务分工表
条目:
  - 工作任务: 编制政务公开事项目录
    责任单位: 市政府办公室
    指导单位:
`,
  check: {
    of: 'entry',
    run(entry, { doc: { kind }, above, world: { standard } }) {
      if (kind === undefined || !hasBlank(entry.fields)) return [];
      const lineage = [entry, ...above];
      const blank = lacking(kind, (anyOf) => {
        return fieldsOf(anyOf, lineage, kind, standard).some(({ isBlank }) => !isBlank);
      });
      return blank.flatMap(({ anyOf, reason }) => {
        return fieldsOf(anyOf, [entry], kind, standard).map(({ heading }): Hit => {
          const name = heading.text;
          return {
            place: heading.place,
            message: say(`“${name}”还空着，请写上内容。${reason.zh}`, `Fill in “${name}”. ${reason.en}`),
          };
        });
      });
    },
  },
};

function hasBlank(fields: readonly EntryField[]): boolean {
  for (const { isBlank } of fields) if (isBlank) return true;
  return false;
}
