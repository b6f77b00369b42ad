// Expressions of time: deadlines in the years around the issue date, and the usual time limits of a catalog.
import { parts } from '../../model/languages/days.ts';
import type { World } from '../../model/world.ts';
import { absolute } from '../../text/block.ts';
import { touches } from '../../text/span.ts';
import type { Mention } from '../cursor/mention.ts';
import { fieldsNearby } from '../cursor/nearby.ts';
import type { ValuePosition } from '../cursor/word.ts';
import type { Candidate } from './types.ts';

const COMMON = 1000;
/** How many years a plan looks ahead, its own included. */
const YEARS = 4;

/** Candidates for a deadline: what the entries near the cursor say, then the common wordings. */
export function deadlineCandidates(position: ValuePosition, mention: Mention, world: World): Candidate[] {
  const used = deadlinesNearby(position, mention);
  // A table that writes 2020年6月底, without 前, goes on so.
  const before = used.length === 0 || used.some((text) => text.includes('前')) ? '前' : '';
  const dates = yearsAhead(position, mention, world).flatMap(({ year, month }) => {
    const months = Array.from({ length: 13 - month }, (_, index) => `${year}年${month + index}月底${before}`);
    return [`${year}年底${before}`, ...months];
  });
  const common = [...dates.filter((text) => /年(?:底|6月|12月)/u.test(text)), ...OPEN, ...dates];
  return [
    ...used.map((text, rank) => time(text, rank, NEARBY)),
    ...common.map((text, index) => time(text, COMMON + index, PLAIN)),
  ];
}

/** The year that is being typed, and those from the issue date on, each with the first month that is ahead. */
function yearsAhead(
  { doc }: ValuePosition,
  { typed }: Mention,
  { today }: World,
): { year: number; month: number }[] {
  const from = parts(doc?.issued ?? today);
  const years = Array.from({ length: YEARS }, (_, ahead) => from.year + ahead);
  const written = Number(/^\s*((?:19|20)\d{2})/u.exec(typed)?.[1] ?? from.year);
  const all = years.includes(written) ? years : [written, ...years];
  return all.map((year) => ({ year, month: year === from.year ? from.month : 1 }));
}

/** Candidates for 公开时限: what the entries near the cursor say, then the wordings of the standard guidelines. */
export function timeLimitCandidates(position: ValuePosition, mention: Mention): Candidate[] {
  const used = textsNearby(position, mention);
  return [
    ...used.map((text, rank) => time(text, rank, NEARBY)),
    ...TIME_LIMITS.map((text, index) => time(text, COMMON + index, PLAIN)),
  ];
}

/** Wordings without a date, from the task tables of the examples and their like. */
const OPEN = ['长期', '长期坚持', '持续推进', '立行立改', '每年', '每季度', '每月'];

/** Wordings of the ministries' guidelines and of published catalogs; the first is that of 政府信息公开条例 第二十六条. */
const TIME_LIMITS = [
  '信息形成或者变更之日起20个工作日内',
  '信息形成或变更之日起20个工作日内予以公开',
  '制定或获取信息之日起10个工作日内',
  '信息形成或变更之日起3个工作日内',
  '自收到申请之日起20个工作日内',
  '每年1月31日前',
  '按年公开',
  '实时公开',
  '及时公开',
  '按进展情况及时公开',
  '永久公开',
];

const NEARBY = { zh: '本文件已用', en: 'Used in this document' };
const PLAIN = { zh: '常用写法', en: 'Common wording' };

function time(label: string, rank: number, detail: { zh: string; en: string }): Candidate {
  return { names: [label], rank, offer: () => ({ label, kind: 'time', detail }) };
}

/** The readable deadlines near the cursor, nearest first, each once. */
function deadlinesNearby({ near, offset }: ValuePosition, { typed }: Mention): string[] {
  const texts = fieldsNearby(near, { type: 'deadline' }).flatMap(({ meaning, place }) => {
    if (meaning.type !== 'deadline' || touches(absolute(place), offset)) return [];
    const readable = meaning.deadlines.filter(({ deadline }) => {
      return !['parts', 'unreadable', 'impossible'].includes(deadline.kind);
    });
    return readable.map(({ from }) => from.text);
  });
  return [...new Set(texts)].filter((text) => text !== typed);
}

function textsNearby({ near, offset }: ValuePosition, { typed }: Mention): string[] {
  const texts = fieldsNearby(near, { type: 'timeLimit' }).flatMap(({ value, place }) => {
    return value.shape === 'text' && !touches(absolute(place), offset) ? [value.text.text] : [];
  });
  return [...new Set(texts)].filter((text) => text !== typed);
}
