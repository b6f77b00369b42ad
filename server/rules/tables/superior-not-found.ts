// A superior plan is named, but none of the known files is it: deadlines cannot be compared with it.

import { isPath, resolved } from '../../model/workspace/reach.ts';
import type { Others } from '../../model/workspace/workspace.ts';
import type { Hit, Rule } from '../rule.ts';
import { readsNothing } from '../support/reads.ts';
import { oneTask } from '../support/sample-tables.ts';
import { brief, listed, say } from '../support/say.ts';
import { type NamedPlan, superiorPlans } from './superior-plans.ts';

const PLAN = oneTask([], ['文号: 某政办发〔2025〕12号']);

export const superiorNotFound: Rule = {
  id: 'superior-not-found',
  severity: 'info',
  title: say('没有找到上级方案，完成时间未与它核对', 'Superior plan not found: deadlines are not compared'),
  why: say(
    '上级方案也写成文件放在工作区里，才能查出晚于它的完成时间。',
    'Once the superior plan is a file of the workspace too, deadlines later than its are found.',
  ),
  basis: say('文件头“上级方案”；每个文件只提示一次', 'The header key 上级方案; said once per file'),
  wrong: oneTask([], ['上级方案: 某政办发〔2025〕21号']),
  right: oneTask([], ['上级方案: 某政办发〔2025〕12号']),
  world: { others: { '某市方案.分工.yaml': PLAN } },
  check: {
    of: 'workspace',
    reads: readsNothing,
    run(docs, { others }) {
      if (others === undefined) return [];
      const missing = docs
        .flatMap((doc) => superiorPlans(doc, others))
        .filter(({ item, documents }) => documents.length === 0 && item.text !== '');
      return missing[0] === undefined ? [] : [hit(missing[0], missing, others)];
    },
  },
};

function hit({ item }: NamedPlan, missing: readonly NamedPlan[], { file }: Others): Hit {
  if (isPath(item.text) && resolved(file, item.text) === undefined) return elsewhere(item);
  const names = listed([...new Set(missing.map((plan) => plan.item.text))].map(brief));
  const wrong = isPath(item.text) ? say('文件名', 'file name') : say('文号或标题', 'number or title');
  return {
    place: item.place,
    message: say(
      `没有找到上级方案${names.zh}，完成时间未与它核对。请把这份文件放进工作区，或改正这里的${wrong.zh}。`,
      `The superior plan ${names.en} was not found, so deadlines are not compared with it. Put its file into the workspace, or correct the ${wrong.en} here.`,
    ),
  };
}

/** A document names files of its own workspace only: whatever else it names is not opened. */
function elsewhere({ text, place }: NamedPlan['item']): Hit {
  return {
    place,
    message: say(
      `上级方案只能是工作区内的文件，“${brief(text)}”是别处的地址，没有打开，完成时间未与它核对。请写文号、标题，或像 ../市/方案.分工.yaml 这样的相对路径。`,
      `A superior plan is a file of the workspace, but “${brief(text)}” is an address elsewhere: it is not opened, and deadlines are not compared with it. Write its number, its title, or a relative path such as ../city/plan.tasks.yaml.`,
    ),
  };
}
