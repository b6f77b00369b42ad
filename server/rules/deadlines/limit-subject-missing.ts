// 公开时限 that counts from a forming or changing, and does not say of what: 形成或者变更之日起20个工作日内.

import type { Entry } from '../../model/document/document.ts';
import {
  type AfterLimit,
  limitsOf,
  type SingleLimit,
  type TimeLimit,
} from '../../model/languages/limit/time-limits.ts';
import type { Hit, Rule } from '../rule.ts';
import { gathered } from '../support/gathered.ts';
import { offeredFix } from '../support/mend.ts';
import { readsEach } from '../support/reads.ts';
import { oneItem } from '../support/sample-catalogs.ts';
import { brief, say } from '../support/say.ts';
import { changeWithin, fixWith } from '../support/within.ts';
import { hasLimits, limitsOfKind, type PlacedLimit } from './limit-help.ts';

export const limitSubjectMissing: Rule = {
  id: 'limit-subject-missing',
  severity: 'info',
  title: say('公开时限没有写什么形成或变更', 'Time limit that does not say what is formed'),
  why: say(
    '“形成或者变更之日起”前面少了“信息”，多半是复制时漏掉的；单看这一格，不知道是什么形成、什么变更。',
    '信息 is missing before 形成或者变更之日起, most often lost in copying; the cell alone does not tell what is formed or changed.',
  ),
  basis: say(
    '《政府信息公开条例》第二十六条：自该政府信息形成或者变更之日起20个工作日内；每张表提示一次',
    'Article 26 of the Regulation on Open Government Information: after the information was formed or changed; said once per table',
  ),
  wrong: oneItem(['公开时限: 形成或者变更之日起20个工作日内予以公开']),
  right: oneItem(['公开时限: 信息形成或者变更之日起20个工作日内予以公开']),
  check: {
    of: 'words',
    when: hasLimits,
    reads: readsEach('timeLimit', ({ reading }) => {
      return limitsOf(reading).flatMap(({ limit }) => (isBare(limit, reading) ? ['有'] : []));
    }),
    run: ({ entries }, _world, recall, { counts }) => {
      return counts.size === 0 ? [] : hits(gathered(entries, recall, bareIn));
    },
  },
};

type Bare = PlacedLimit<AfterLimit>;

const NONE: readonly Bare[] = [];

/** Under a label, and behind another clause, what is meant may have been said. */
function bareIn(entry: Entry): readonly Bare[] {
  const found = limitsOfKind(entry, 'after-event').filter(({ whole, label, limit }) => {
    return label === '' && isBare(limit, whole);
  });
  return found.length === 0 ? NONE : found;
}

function isBare(limit: SingleLimit, whole: TimeLimit): boolean {
  if (limit.kind !== 'after-event' || limit.span.start !== whole.span.start) return false;
  return BARE.test(limit.event.text);
}

/** Nothing but the verbs of the law, side by side or in brackets. */
const BARE =
  /^(?:形成|产生|生成|变更|更新)(?:(?:或者?|、|和|及|与)?(?:形成|产生|生成|变更|更新)|[（(](?:或者?)?(?:形成|变更|更新)[)）])*$/u;

const SUBJECT = '信息';

function hits(bare: readonly Bare[]): readonly Hit[] {
  const [first] = bare;
  if (first === undefined) return [];
  const all = bare.length > 1 ? say(`（共${bare.length}处）`, ` (${bare.length} places)`) : say('', '');
  const event = brief(first.limit.event.text);
  const message = say(
    `“${brief(first.text)}”没有写什么${event}${all.zh}，单看这一格不知所指。请写成“${SUBJECT}${event}”。`,
    `“${brief(first.text)}” does not say of what it is the ${event}${all.en}. Write ${SUBJECT}${event}.`,
  );
  const edits = bare.flatMap(({ from, limit: { event: words } }) => {
    return changeWithin(from, { start: words.span.start, end: words.span.start }, SUBJECT);
  });
  const title = say(`补上“${SUBJECT}”`, `Insert ${SUBJECT}`);
  const rests = edits.map((edit) => edit.place.block);
  return [{ place: first.place, message, fixes: () => fixWith(offeredFix, title, edits), rests }];
}
