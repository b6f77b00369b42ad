// Deadlines without a date: 长期, 持续推进, 立行立改, 印发后20个工作日内.
import { type Folded, written } from './fold.ts';
import { readEnding } from './milestone.ts';
import type { Deadline, RelativeDeadline } from './types.ts';

/** Reads 长期, 持续推进, 立行立改 and their like; undefined for other words. */
export function readOpen({ plain, span, slips }: Folded): Deadline | undefined {
  if (STANDING.test(plain)) return { kind: 'open', sense: 'standing', span, slips };
  return AT_ONCE.test(plain) ? { kind: 'open', sense: 'at-once', span, slips } : undefined;
}

/** Reads 印发后20个工作日内 and its like; undefined for other words. */
export function readRelative(folded: Folded): Deadline | undefined {
  const match = RELATIVE.exec(folded.plain);
  if (match === null) return undefined;
  const [all, lead = '', event = '', count = '', unit = ''] = match;
  const ending = readEnding(folded, all.length);
  if (ending === undefined) return undefined;
  const at = written(folded, lead.length, lead.length + event.length);
  const counted: RelativeDeadline = {
    kind: 'relative',
    span: folded.span,
    slips: folded.slips,
    ...ending,
    ...(count === '半' ? HALF_A_YEAR : { count: Number(count), unit: UNITS[unit] ?? 'day' }),
  };
  return event === ''
    ? counted
    : { ...counted, event: { text: folded.source.slice(at.start, at.end), span: at } };
}

const STANDING =
  /^[并需]?(?:长期|持续|常年|全年|经常|常态|日常|动态|定期|不定期|贯穿全年)[性化]?(?:坚持|推进|推动|有效|开展|落实|实施|进行|任务|工作|执行|更新|调整|公开|保持|加强|整改|深化|完善|长期|持续|长效){0,4}$/u;

const AT_ONCE =
  /^(?:立行立改|即知即改|边查边改|立查立改|立整立改|即行即改|立即(?:整改|落实|执行|实施|办理|开展)?)(?:并?(?:长期坚持|持续推进|持续整改))?$/u;

/** 自 · event · 之日起 or 后 · number · unit · 内. The event names no number and no second clause. */
const RELATIVE =
  /^([自从在于]?)(?:([^\d，。；：、]{1,30}?)(?:之日起|之后|以后|后|起))?(\d{1,3}|半)个?(工作日|自然日|日历日|日|天|月|年|周|星期)(?:之内|以内|内)?/u;

const UNITS: Readonly<Record<string, RelativeDeadline['unit'] | undefined>> = {
  工作日: 'working-day',
  周: 'week',
  星期: 'week',
  月: 'month',
  年: 'year',
};

const HALF_A_YEAR = { count: 6, unit: 'month' } as const;
