// Limits of the regulation of 2008 that are still quoted: 15 working days for an answer, 31 March for annual reports.

import type { Entry } from '../../model/document/document.ts';
import { placeWithin } from '../../model/document/values.ts';
import type { RecurringLimit, SingleLimit } from '../../model/languages/limit/time-limits.ts';
import type { EntryContext, Hit, Rule } from '../rule.ts';
import { offeredFix } from '../support/mend.ts';
import { oneItem } from '../support/sample-catalogs.ts';
import { brief, say } from '../support/say.ts';
import { changeWithin, fixWith } from '../support/within.ts';
import { isOnRequest, limitsIn, type PlacedLimit, saidOf, someLimit } from './limit-help.ts';

export const limitOutdated: Rule = {
  id: 'limit-outdated',
  severity: 'info',
  title: say('公开时限还是2008年条例的', 'Time limit of the regulation of 2008'),
  why: say(
    '《政府信息公开条例》2019年修订后，答复申请的期限由15个工作日改为20个工作日，部门年度报告由3月31日前改为1月31日前。',
    'Since the revision of 2019 requests are answered within 20 working days, not 15, and departments report by 31 January, not 31 March.',
  ),
  basis: say(
    '《政府信息公开条例》（国务院令第711号）第三十三条、第四十九条',
    'Articles 33 and 49 of the Regulation on Open Government Information (State Council Order 711)',
  ),
  wrong: oneItem(['公开时限: 收到申请之日起15个工作日内答复', '公开方式: 依申请']),
  right: oneItem(['公开时限: 收到申请之日起20个工作日内答复', '公开方式: 依申请']),
  check: {
    of: 'entry',
    among: (shape) => shape.holding('timeLimit').length > 0,
    run: (entry, context) => {
      if (!someLimit(entry, mayBeOutdated)) return [];
      return limitsIn(entry).flatMap((placed) => [
        ...answers(placed, entry, context),
        ...reports(placed, entry, context),
      ]);
    },
  },
};

function mayBeOutdated(limit: SingleLimit): boolean {
  return isOldAnswer(limit) || (limit.kind === 'recurring' && isEndOfMarch(limit));
}

/** 15 working days to answer a request, or to put the answer off; third parties are still heard for 15. */
function answers(placed: PlacedLimit, entry: Entry, context: EntryContext): Hit[] {
  const { limit, label, text, from } = placed;
  if (!isOldAnswer(limit)) return [];
  if (/第三方|意见|补正/u.test(label + text) || !isOnRequest(placed, entry, context)) return [];
  const message = say(
    `“${brief(text)}”是2008年条例的期限，现行条例第三十三条为20个工作日。请核对；确是本单位承诺的更短期限，可以忽略这条提示。`,
    `“${brief(text)}” is the limit of 2008; Article 33 now says 20 working days. Check it, and ignore this if you promise a shorter time on purpose.`,
  );
  const edits = changeWithin(from, limit.numberSpan, '20');
  return [
    {
      place: placed.place,
      message,
      fixes: () => fixWith(offeredFix, say('改为20个工作日', 'Make it 20 working days'), edits),
    },
  ];
}

type Answer = Extract<SingleLimit, { kind: 'after-event' | 'no-event' | 'extension' }>;

function isOldAnswer(limit: SingleLimit): limit is Answer {
  return isAnswer(limit) && limit.count === 15 && limit.unit === 'working-day';
}

function isAnswer(limit: SingleLimit): limit is Answer {
  if (limit.kind === 'after-event') return /申请/u.test(limit.event.text);
  return limit.kind === 'no-event' || limit.kind === 'extension';
}

/** 31 March for the annual report of a department; that of a whole government is still due by then. */
function reports(placed: PlacedLimit, entry: Entry, context: EntryContext): Hit[] {
  const { limit, label, text, from } = placed;
  if (limit.kind !== 'recurring' || !isEndOfMarch(limit)) return [];
  const items = ['item', 'level1Item', 'level2Item', 'level3Item', 'content'] as const;
  const about = [label, text, ...items.flatMap((id) => saidOf(id, entry, context))];
  const bodies = saidOf('body', entry, context);
  if (!about.some((words) => /年度报告|年报/u.test(words))) return [];
  if (bodies.length === 0 || bodies.some((body) => WHOLE_GOVERNMENT.test(body))) return [];
  const message = say(
    `“${brief(text)}”是2008年条例的期限，现行条例第四十九条要求部门年度报告在1月31日前公布。请改为“每年1月31日前”。`,
    `“${brief(text)}” is the limit of 2008; Article 49 now has departments report by 31 January. Write 每年1月31日前.`,
  );
  const month = /(?:[3３三])\s*月/u.exec(from.text.slice(limit.span.start, limit.span.end));
  const start = limit.span.start + (month?.index ?? 0);
  const edits = month === null ? [] : changeWithin(from, { start, end: start + 1 }, '1');
  const fixes = fixWith(offeredFix, say('改为1月31日前', 'Make it 31 January'), edits);
  return [{ place: placeWithin(from, limit.span), message, fixes: () => fixes }];
}

function isEndOfMarch({ every, by }: RecurringLimit): boolean {
  return every === 'year' && by?.month === 3 && by.day === 31;
}

/** The office in charge reports on the whole government by 31 March (第五十条). */
const WHOLE_GOVERNMENT = /政府|办公室|办公厅|政务公开|主管部门/u;
