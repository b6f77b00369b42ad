// 公开时限 that counts days from nothing: 20个工作日.
import type { UnanchoredLimit } from '../../model/languages/limit/time-limits.ts';
import type { Edit, Fix, Rule } from '../rule.ts';
import { leaving, offeredFix } from '../support/mend.ts';
import { oneItem } from '../support/sample-catalogs.ts';
import { brief, say } from '../support/say.ts';
import { changeWithin, fixWith } from '../support/within.ts';
import { isOnRequest, limitsOfKind, type PlacedLimit, saysFrom, someLimit } from './limit-help.ts';

export const limitNoEvent: Rule = {
  id: 'limit-no-event',
  severity: 'warning',
  title: say('公开时限没有写从何时算起', 'Time limit that starts from nothing'),
  why: say(
    '只写天数，不写从哪一天算起，时限就无从计算，也无从监督。',
    'A number of days without the day from which they count can be neither kept nor checked.',
  ),
  basis: say(
    '《政府信息公开条例》第二十六条：自该政府信息形成或者变更之日起20个工作日内',
    'Article 26 of the Regulation on Open Government Information: within 20 working days after it was formed or changed',
  ),
  wrong: oneItem(['公开时限: 20个工作日']),
  right: oneItem(['公开时限: 信息形成或者变更之日起20个工作日内']),
  check: {
    of: 'entry',
    among: (shape) => shape.holding('timeLimit').length > 0,
    run: (entry, context) => {
      if (!someLimit(entry, ({ kind }) => kind === 'no-event')) return [];
      const counted = limitsOfKind(entry, 'no-event').filter((limit) => !saysFrom(limit));
      return counted.map((limit) => {
        const event = isOnRequest(limit, entry, context) ? '收到申请' : '信息形成或者变更';
        return {
          place: limit.place,
          message: say(
            `“${brief(limit.text)}”没有写从何时算起，无法计算。请写明起算的时间，如“${event}之日起”。`,
            `“${brief(limit.text)}” does not say from when it counts. Name the event, such as ${event}之日起.`,
          ),
          fixes: () => withEvent(limit, `${event}之日起`),
        };
      });
    },
  },
};

/** The event goes before the number, or before 不超过 and its like; 内 is added where it is missing. */
function withEvent({ from, limit, text }: PlacedLimit<UnanchoredLimit>, event: string): readonly Fix[] {
  const { span, numberSpan, unitSpan } = limit;
  const ahead = from.text.slice(span.start, numberSpan.start);
  const start = numberSpan.start - (AHEAD.exec(ahead)?.[0].length ?? 0);
  const within = /[内前后]|左右|上下/u.test(from.text.slice(unitSpan.end, span.end)) ? '' : '内';
  const edits: readonly Edit[] = [
    ...changeWithin(from, { start, end: start }, event),
    ...(within === '' ? [] : changeWithin(from, { start: unitSpan.end, end: unitSpan.end }, within)),
  ];
  const at = start - span.start;
  const unit = unitSpan.end - span.start;
  const whole = `${text.slice(0, at)}${event}${text.slice(at, unit)}${within}${text.slice(unit)}`;
  const title = say(`写成“${brief(whole)}”`, `Write “${brief(whole)}”`);
  // Only a limit that counts from something can be too long.
  return fixWith(offeredFix, title, edits).map((fix) => leaving(fix, ['limit-too-long', 'limit-outdated']));
}

/** What stands between an event and its number: 应在, 不超过, and the first number of 15-20个工作日. */
const AHEAD =
  /(?:(?:应当?|须|在|于|一般|原则上|不得?超过|不长于|最[长迟多晚]|至[多迟])\s{0,3}){0,4}(?:[\d０-９]{1,3}\s{0,3}[-~～—至到]\s{0,3})?$/u;
