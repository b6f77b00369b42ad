// 公开时限 whose event and number run together, without 之日起: 信息形成（变更）20个工作日内.

import type { Entry } from '../../model/document/document.ts';
import { type AfterLimit, limitsOf, type SingleLimit } from '../../model/languages/limit/time-limits.ts';
import type { Hit, Rule } from '../rule.ts';
import { gathered } from '../support/gathered.ts';
import { offeredFix } from '../support/mend.ts';
import { readsEach } from '../support/reads.ts';
import { oneItem } from '../support/sample-catalogs.ts';
import { brief, say } from '../support/say.ts';
import { changeWithin, fixWith } from '../support/within.ts';
import { hasLimits, limitsOfKind, type PlacedLimit } from './limit-help.ts';

export const limitStartUnmarked: Rule = {
  id: 'limit-start-unmarked',
  severity: 'info',
  title: say('公开时限的起算事项后面缺“之日起”', 'Time limit without 之日起'),
  why: say(
    '没有“之日起”，“信息形成20个工作日内”从字面看是信息在20个工作日内形成，不是形成以后20个工作日内公开。',
    'Without 之日起 it reads as if the information were to be formed within that time, not disclosed within that time after.',
  ),
  basis: say(
    '《政府信息公开条例》第二十六条：自该政府信息形成或者变更之日起20个工作日内；有的领域的标准指引也省去“之日起”，所以只作提示，每张表提示一次',
    'Article 26 of the Regulation on Open Government Information; some guidelines leave 之日起 out as well, so that it is an information, said once per table',
  ),
  wrong: oneItem(['公开时限: 信息形成（变更）20个工作日内']),
  right: oneItem(['公开时限: 信息形成（变更）之日起20个工作日内']),
  check: {
    of: 'words',
    when: hasLimits,
    reads: readsEach('timeLimit', ({ text, reading }) => {
      return limitsOf(reading).flatMap(({ limit }) => (isUnmarked(limit, text) ? ['有'] : []));
    }),
    run: ({ entries }, _world, recall, { counts }) => {
      return counts.size === 0 ? [] : hits(gathered(entries, recall, unmarkedIn));
    },
  },
};

type Unmarked = PlacedLimit<AfterLimit>;

const NONE: readonly Unmarked[] = [];

function unmarkedIn(entry: Entry): readonly Unmarked[] {
  const found = limitsOfKind(entry, 'after-event').filter(({ from, limit }) => {
    return isUnmarked(limit, from.text);
  });
  return found.length === 0 ? NONE : found;
}

function isUnmarked(limit: SingleLimit, text: string): boolean {
  if (limit.kind !== 'after-event' || limit.event.span.end > limit.numberSpan.start) return false;
  const between = text.slice(limit.event.span.end, limit.numberSpan.start);
  return between.trim() === '' && LAW.test(limit.event.text.replace(/\s+/gu, ''));
}

/** Events in the words of the law, of which it is certain that the time counts from them: 信息形成（变更）, 收到申请. */
const LAW =
  /(?:形成|变更|产生|生成|更新)[)）]?$|^(?:制定|制作|获取|收到|受理|作出)[^之]*[^之期满后起内（(]$/u;

const MARK = '之日起';

function hits(unmarked: readonly Unmarked[]): readonly Hit[] {
  const [first] = unmarked;
  if (first === undefined) return [];
  const all =
    unmarked.length > 1 ? say(`（共${unmarked.length}处）`, ` (${unmarked.length} places)`) : say('', '');
  const at = first.limit.event.span.end - first.limit.span.start;
  const written = brief(`${first.text.slice(0, at)}${MARK}${first.text.slice(at)}`);
  const message = say(
    `“${brief(first.text)}”的起算事项和天数连在一起${all.zh}，看不出从哪一天算起。请写成“${written}”。`,
    `In “${brief(first.text)}” the event runs into the number${all.en}, so that it is not clear from when it counts. Write “${written}”.`,
  );
  const edits = unmarked.flatMap(({ from, limit: { event } }) => {
    return changeWithin(from, { start: event.span.end, end: event.span.end }, MARK);
  });
  return [
    {
      place: first.place,
      message,
      fixes: () => fixWith(offeredFix, say('补上“之日起”', 'Insert 之日起'), edits),
      rests: edits.map((edit) => edit.place.block),
    },
  ];
}
