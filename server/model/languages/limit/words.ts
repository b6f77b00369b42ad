// Time limits without a number: 及时, 实时, 长期, 永久, 批准后公开, 与政策文件同步, 按规定时限, 同上.
import { type Folded, written } from '../deadline/fold.ts';
import { PERIODS } from '../deadline/recurring.ts';
import { isSameAsAbove } from '../same-as-above.ts';
import type { LimitText, SingleLimit, WrittenText } from './types.ts';

/** Reads a limit that counts nothing; undefined for other words. */
export function readWords(folded: Folded): SingleLimit | undefined {
  const { plain } = folded;
  const base = baseOf(folded);
  if (isSameAsAbove(plain)) return { kind: 'same-as-above', ...base };
  if (SAVING.test(plain) && !/\d/u.test(plain)) return { kind: 'by-law', ...base };
  if (STANDING.test(plain)) return { kind: 'standing', ...base };
  if (REGULARLY.test(plain)) return { kind: 'recurring', ...base };
  if (EVERY_WORKING_DAY.test(plain)) return { kind: 'recurring', ...base, every: 'day' };
  const period = OFTEN.exec(plain);
  const every = PERIODS[period?.[1] ?? ''];
  if (every !== undefined && TIMES.test(plain.slice(period?.[0].length)))
    return { kind: 'recurring', ...base, every };
  return (
    readAtOnce(folded, base) ?? (BY_LAW.test(plain) ? { kind: 'by-law', ...base } : readAt(folded, base))
  );
}

/** What every reading of the folded text tells. */
export function baseOf({ span, slips }: Folded): Pick<LimitText, 'span' | 'slips'> {
  return { span, slips };
}

/** The words behind the stretch `from` to `to` of the folded text, without 自, 在 and their like in front. */
export function eventAt(folded: Folded, from: number, to: number): WrittenText | undefined {
  const lead = LEAD.exec(folded.plain.slice(from, to))?.[0].length ?? 0;
  if (from + lead >= to) return undefined;
  const span = written(folded, from + lead, to);
  return { text: folded.source.slice(span.start, span.end), span };
}

const LEAD = /^(?:(?:应当?|须|需|必须|要)?(?:自|从|于|在)|应当?|与|和)/u;

/** An event that is told behind the number, from `from` on: in brackets, or after 自 or 从. */
export function eventBehind(folded: Folded, from: number): WrittenText | undefined {
  const match = BEHIND.exec(folded.plain.slice(from));
  const [whole = '', event = ''] = match ?? [];
  if (match === null) return undefined;
  const start = from + match.index + whole.indexOf(event);
  return eventAt(folded, start, start + event.length);
}

/** `（自该政府信息形成或者变更之日起）`, `，从收到申请之日起计算`: the words in between are the event. */
const BEHIND =
  /(?:^自|^从|[（(，,](?:自|从)?|自|从)([^，,；;。：:（()）自从]{2,40}?)(?:之日|之时|当日|次日|之后|以后|后|起)(?:起|开始)?(?:计算|起算|算起|算|计)?(?=$|[)），,])/u;

/** 至少更新1次, 不少于两次: how often, behind a length of time. */
export const TIMES =
  /^(?:之内|以内|内)?(?:至少|不少于|不低于|不得少于|应当?|须|定期|集中){0,3}(?:公开|公示|公布|发布|更新|调整|报送|维护|通报){0,2}(?:至少|不少于|不低于|不得少于)?(?:\d{1,3}|[一两二三四五六七八九十数多几])次/u;

const OFTEN = /^(?:至少|不少于)?[每按逐]?1?个?(年度?|半年度?|季度?|月度?|周|星期|日|天)/u;

/** A clause that lets other law prevail. */
const SAVING = /另有规定|从其规定/u;

const STANDING =
  /^(?:保持|一直|始终|实行|予以|进行)?(?:长期|永久|常年|长年|持续|固定|常态化?|动态|全年|终身)(?:性|化)?(?:主动|保持|予以|向社会)*(?:(?:公开|公示|公布|有效|更新|调整|发布|展示|保存|留存|管理|进行)(?:公开|公示|公布|有效|更新|调整|保持|发布|展示|保存|留存|管理|进行)*)?$/u;

const REGULARLY = /^不?定期(?:主动|予以|向社会)*(?:公开|公示|公布|更新|发布|调整)*$/u;

const EVERY_WORKING_DAY = /^每1?个?工作日(?:公开|公示|公布|更新|发布)*$/u;

/** What is done, in the words of catalogs; nothing but these may follow. */
const DONE =
  '(?:主动|予以|向社会|对外|进行|统一|依法|应当?|全面|准确|公开|公示|公布|公告|发布|更新|调整|告知|答复|解读|回应|上传|发出|报送)*';

const AT_ONCE = new RegExp(
  `^(?:([^，,；;。：:]{2,40}?)(之后|以后|后|之时|时|之日起?)?(?:应当?|须|要|可)?)??(?:随|按|根据|依)?(?:及时|实时|即时|随时|立即|即刻|适时|尽快|尽早|第1?一?时间|当日|当天|即日|同日|次日)内?${DONE}$`,
  'u',
);

/** 及时 and its like; an event is told where 后 or 时 makes it one. */
function readAtOnce(folded: Folded, base: Pick<LimitText, 'span' | 'slips'>): SingleLimit | undefined {
  const match = AT_ONCE.exec(folded.plain);
  if (match === null) return undefined;
  const event = match[2] === undefined ? undefined : eventAt(folded, 0, match[1]?.length ?? 0);
  return event === undefined ? { kind: 'at-once', ...base } : { kind: 'at-once', ...base, event };
}

const BY_LAW =
  /^(?:按照?|依照?|依据|根据|参照|遵照|执行|在|以)?[^\d，,；;。：:]{0,30}(?:规定|要求|法定|约定|依法(?:依规)?|时限要求)的?(?:期限|时限|时间|程序|范围|执行|办理|以?内|确定|为准|及时|主动|予以|公开|公布|公示|发布)*$/u;

/** Before, at or after an event; a sign such as 临 or 目 in front of 时 or 前 is no event. */
const SIDES: readonly (readonly [side: 'before' | 'at' | 'after', pattern: RegExp])[] = [
  ['at', new RegExp(`^([^，,；;。：:]{2,40}?)(?:同步|同时|一并)${DONE}$`, 'u')],
  ['at', new RegExp(`^([^，,；;。：:]{2,40}?)(?:的?同时|之?时|期间|过程中|当日|当天)${DONE}$`, 'u')],
  ['before', new RegExp(`^([^，,；;。：:]{2,40}?)(?:之前|以前|前)${DONE}$`, 'u')],
  ['after', new RegExp(`^([^，,；;。：:]{2,40}?)(?:之后|以后|后|之日起?)${DONE}$`, 'u')],
];
const UNSAID: readonly (readonly [side: 'before' | 'at' | 'after', pattern: RegExp])[] = [
  ['before', new RegExp(`^(?:事前|提前)${DONE}$`, 'u')],
  ['at', new RegExp(`^(?:事中|同步|同时)${DONE}$`, 'u')],
  ['after', new RegExp(`^事后${DONE}$`, 'u')],
];

const DATE = /[\d０-９]\s*[年月日]/u;

function readAt(folded: Folded, base: Pick<LimitText, 'span' | 'slips'>): SingleLimit | undefined {
  const unsaid = UNSAID.find(([, pattern]) => pattern.test(folded.plain));
  if (unsaid !== undefined) return { kind: 'at-event', ...base, side: unsaid[0] };
  for (const [side, pattern] of SIDES) {
    const length = pattern.exec(folded.plain)?.[1]?.length ?? 0;
    if (length === 0) continue;
    const event = eventAt(folded, 0, length);
    // 每年3月未前 is a mistyped date, not an event.
    if (event !== undefined && !DATE.test(event.text)) return { kind: 'at-event', ...base, side, event };
  }
  return undefined;
}
