// A task that ends later than the superior plan, which the document carries out, wants it.

import { type Doc, walk } from '../../model/document/document.ts';
import { placeWithin } from '../../model/document/values.ts';
import { formatDay } from '../../model/languages/days.ts';
import {
  datesHolding,
  lineReader,
  type Planned,
  subjectsOf,
  type WrittenDate,
} from '../../model/workspace/summary-plan.ts';
import { type Others, pathBetween } from '../../model/workspace/workspace.ts';
import type { World } from '../../model/world.ts';
import type { Hit, Recall, Rule } from '../rule.ts';
import { chineseDay } from '../support/day-words.ts';
import { readsTexts } from '../support/reads.ts';
import { oneTask } from '../support/sample-tables.ts';
import { brief, say } from '../support/say.ts';
import { type NamedPlan, nameOf, superiorPlans } from './superior-plans.ts';

const HEADER = ['上级方案: 某政办发〔2025〕12号'];

export const deadlineLaterThanSuperior: Rule = {
  id: 'deadline-later-than-superior',
  severity: 'warning',
  title: say('完成时间晚于上级方案', 'Deadline later than that of the superior plan'),
  why: say(
    '上级方案规定了同一任务的完成时间，本级定得更晚，就会误了上级的期限。',
    'The superior plan says when the same task is due; a later deadline of one’s own misses it.',
  ),
  basis: say(
    '文件头“上级方案”所列的文件；任务文字相同的才比较',
    'The documents that 上级方案 names; only tasks of the same wording are compared',
  ),
  wrong: oneTask(['完成时间: 2025年12月底前'], HEADER),
  right: oneTask(['完成时间: 2025年6月底前'], HEADER),
  world: {
    others: {
      '某市方案.分工.yaml': oneTask(['完成时间: 2025年9月底前'], ['文号: 某政办发〔2025〕12号']),
    },
  },
  check: {
    of: 'workspace',
    when: (docs, { others }) =>
      others !== undefined && docs.some((doc) => superiorPlans(doc, others).length > 0),
    reads: readsTexts,
    nested: true,
    *run(docs, world, recall) {
      const { others } = world;
      if (others === undefined) return;
      for (const doc of docs) {
        const plans = superiorPlans(doc, others).filter(({ documents }) => documents.length > 0);
        if (plans.length > 0) yield* late(doc, plans, world, others, recall);
      }
    },
  },
};

/** Each deadline once, though it may hold for a whole group. */
function* late(
  doc: Doc,
  plans: readonly NamedPlan[],
  { standard }: World,
  others: Others,
  recall: Recall,
): Generator<Hit> {
  const read = recall(standard, lineReader);
  const said = new Set<WrittenDate['from']>();
  for (const { entry, above } of walk(doc.entries)) {
    const own = recall(entry, read);
    if (own.tasks.length + own.domains.length === 0) continue;
    const lines =
      above.length === 0 ? [own] : [own, ...above.toReversed().map((group) => recall(group, read))];
    const wanted = earliest(subjectsOf(lines), plans);
    if (wanted === undefined) continue;
    const near = own.dates !== undefined && own.dates.length > 0 ? own.dates : undefined;
    for (const date of near ?? datesHolding([entry, ...above.toReversed()], doc, standard)) {
      if (date.reading.last <= wanted.planned.last || said.has(date.from)) continue;
      said.add(date.from);
      yield hit(date, wanted, others);
    }
  }
}

/** What a superior plan wants of a task. */
interface Wanted {
  readonly planned: Planned;
  readonly plan: NamedPlan;
  readonly document: NamedPlan['documents'][number];
}

/** Of several superior plans the strictest counts. */
function earliest(keys: readonly string[], plans: readonly NamedPlan[]): Wanted | undefined {
  let found: Wanted | undefined;
  for (const plan of plans) {
    for (const document of plan.documents) {
      for (const key of keys) {
        const planned = document.plan.get(key);
        if (planned === undefined || (found !== undefined && found.planned.last <= planned.last)) continue;
        found = { planned, plan, document };
      }
    }
  }
  return found;
}

function hit({ from, reading, text }: WrittenDate, { planned, plan, document }: Wanted, others: Others): Hit {
  const name = nameOf(document, others);
  const path = pathBetween(others.file, document.file);
  return {
    place: placeWithin(from, reading.span),
    message: say(
      `“${brief(text)}”最迟是${chineseDay(reading.last)}，晚于上级方案${name.zh}对同一任务要求的“${brief(planned.text)}”（${chineseDay(planned.last)}）。请提前完成时间，或核对上级方案。`,
      `“${brief(text)}” ends on ${formatDay(reading.last)}, later than “${brief(planned.text)}” (${formatDay(planned.last)}), which the superior plan ${name.en} wants for the same task. Choose an earlier deadline, or check the superior plan.`,
    ),
    related: [
      {
        place: plan.item.place,
        message: say(
          `上级方案写在这里，即文件“${path}”。`,
          `The superior plan is named here: the file “${path}”.`,
        ),
      },
    ],
  };
}
