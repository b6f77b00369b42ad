// 公开时限 that is looser than the 20 working days of the law.
import type { LimitUnit, SingleLimit } from '../../model/languages/limit/time-limits.ts';
import type { Rule } from '../rule.ts';
import { offeredFix } from '../support/mend.ts';
import { oneItem } from '../support/sample-catalogs.ts';
import { brief, say } from '../support/say.ts';
import { changeWithin, fixWith } from '../support/within.ts';
import { isOnRequest, limitsOfKind, type PlacedLimit, saidOf, someLimit } from './limit-help.ts';

export const limitTooLong: Rule = {
  id: 'limit-too-long',
  severity: 'warning',
  title: say('公开时限长于法定的20个工作日', 'Time limit longer than the 20 working days of the law'),
  why: say(
    '主动公开的信息，法律、法规没有另行规定的，应当在20个工作日内公开；目录写得再长，也不能据以拖延。',
    'What is disclosed proactively is due within 20 working days unless a law sets another limit, whatever the catalog says.',
  ),
  basis: say('《政府信息公开条例》第二十六条', 'Article 26 of the Regulation on Open Government Information'),
  wrong: oneItem(['公开时限: 信息形成或者变更之日起30个工作日内']),
  right: oneItem(['公开时限: 信息形成或者变更之日起20个工作日内']),
  check: {
    of: 'entry',
    among: (shape) => shape.holding('timeLimit').length > 0,
    run: (entry, context) => {
      if (!someLimit(entry, isLoose)) return [];
      return limitsOfKind(entry, 'after-event')
        .filter((limit) => isLoose(limit.limit) && !isOnRequest(limit, entry, context))
        .filter((limit) => !leavesRoom(limit, saidOf('basis', entry, context)))
        .map((placed) => {
          const { numberSpan, unitSpan } = placed.limit;
          const span = { start: numberSpan.start, end: unitSpan.end };
          const edits = changeWithin(placed.from, span, '20个工作日');
          return {
            place: placed.place,
            message: say(
              `“${brief(placed.text)}”长于《政府信息公开条例》第二十六条的20个工作日。请改短，或写明据以放宽的法律、法规。`,
              `“${brief(placed.text)}” is longer than the 20 working days of Article 26 of the Regulation. Shorten it, or name the law that allows more.`,
            ),
            fixes: () => fixWith(offeredFix, say('改为20个工作日', 'Make it 20 working days'), edits),
          };
        });
    },
  },
};

/** The most that 20 working days can be in other units: four weeks, holidays apart. */
const MOST: Readonly<Record<LimitUnit, number>> = {
  'working-day': 20,
  day: 28,
  hour: 28 * 24,
  week: 4,
  month: 0,
  year: 0,
};

/** Only limits that count from the information itself are those of the law. */
function isLoose(limit: SingleLimit): boolean {
  if (limit.kind !== 'after-event') return false;
  const { count, unit, event } = limit;
  return count > MOST[unit] && /形成|变更|产生|生成|制作|获取|制定|更新/u.test(event.text);
}

/** A clause for other law, or another law or regulation (no 办法) among the bases: only its reader can tell. */
function leavesRoom({ whole, from }: PlacedLimit, bases: readonly string[]): boolean {
  if (whole.saving !== undefined || /规定/u.test(from.text)) return true;
  return bases.some((basis) => {
    return [...basis.matchAll(/《([^》]*)/gu)].some(([, title = '']) => {
      return /(?:(?<!办)法|条例)$/u.test(title) && !title.endsWith('政府信息公开条例');
    });
  });
}
