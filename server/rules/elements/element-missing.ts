// An entry without an element that the standard, or the purpose of its table, requires.
import type { Entry } from '../../model/document/document.ts';
import type { Place } from '../../text/block.ts';
import type { EntryContext, Fix, Rule } from '../rule.ts';
import { headingFor } from '../support/headings.ts';
import { addedHeadings, offeredFix } from '../support/mend.ts';
import { listed, say } from '../support/say.ts';
import { lackingIn, lacksAny, type Needed } from './requirements.ts';

export const elementMissing: Rule = {
  id: 'element-missing',
  severity: 'error',
  unfinished: true,
  needs: ['groups', 'kind'],
  title: say('缺少必备要素', 'Required element missing'),
  why: say(
    '标准目录的八项要素、任务的内容和责任单位，少一项就不能据以公开或落实。写在上级条目的，下级视为已写。',
    'Nobody can disclose or act on an entry that lacks one of them. What a group states holds for all entries below.',
  ),
  basis: say(
    '国办发〔2019〕54号：目录至少包括公开事项的名称、内容、依据、时限、主体、方式、渠道、公开对象；任务分工表按通行写法',
    '国办发〔2019〕54号 names the eight elements of a catalog; task tables follow common practice',
  ),
  wrong: `类型: 任务分工
标题: 任务分工表
条目:
  - 工作任务: 编制政务公开事项目录
    完成时间: 长期
`,
  right: `类型: 任务分工
标题: 任务分工表
条目:
  - 工作任务: 编制政务公开事项目录
    责任单位: 市政府办公室
    完成时间: 长期
`,
  check: {
    of: 'entry',
    among: lacksAny,
    run(entry, context) {
      if (entry.group || entry.section !== undefined || entry.wrongShape !== undefined) return [];
      const missing = lackingIn(entry, context.above);
      if (missing[0] === undefined) return [];
      const names = listed(missing.map(({ name }) => name.zh));
      const english = missing.map(({ name }) => `${name.zh} (${name.en.toLowerCase()})`).join(', ');
      const { reason } = missing[0];
      return [
        {
          place: headOf(entry),
          message: say(`缺少${names.zh}，请补上。${reason.zh}`, `Add the missing ${english}. ${reason.en}`),
          fixes: () => skeleton(entry, missing, context),
        },
      ];
    },
  },
};

/** The first heading of an entry, or its dash: what a reader takes for the entry. */
function headOf({ fields, place }: Entry): Place {
  return fields[0]?.heading.place ?? place;
}

/** All missing headings at once, for the author to fill in. */
function skeleton(entry: Entry, missing: readonly Needed[], { doc }: EntryContext): Fix[] {
  const headings = missing.map(({ anyOf }) => headingFor(doc, anyOf));
  const edit = addedHeadings(entry, headings);
  if (edit === undefined) return [];
  const { zh, en } = listed(headings);
  return [{ ...offeredFix(say(`补上${zh}`, `Add ${en}`), edit), leaves: ['element-empty', 'heading-twice'] }];
}
