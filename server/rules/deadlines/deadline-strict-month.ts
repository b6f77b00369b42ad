// 8月前 in a table that otherwise writes 8月底前: a whole month apart, and most likely a slip.

import type { Entry, PlacedText, ReadText } from '../../model/document/document.ts';
import { placeWithin } from '../../model/document/values.ts';
import { formatDay } from '../../model/languages/days.ts';
import {
  type DateDeadline,
  type Deadline,
  type Form,
  readingsOf,
  type YearlessDeadline,
} from '../../model/languages/deadline/deadlines.ts';
import type { Hit, Message, Rule } from '../rule.ts';
import { chineseDay } from '../support/day-words.ts';
import { gathered } from '../support/gathered.ts';
import { offeredFix } from '../support/mend.ts';
import { readsEach } from '../support/reads.ts';
import { tasks } from '../support/sample-tables.ts';
import { brief, say } from '../support/say.ts';
import { changeWithin, fixWith } from '../support/within.ts';

export const deadlineStrictMonth: Rule = {
  id: 'deadline-strict-month',
  severity: 'info',
  title: say('“8月前”与“8月底前”混用', '8月前 among 8月底前'),
  why: say(
    '“8月前”从字面看7月31日就到期，比“8月底前”早一个月，责任单位容易理解不一。',
    'Read to the letter, 8月前 ends on 31 July, a month earlier than 8月底前; readers will differ.',
  ),
  basis: say('各地任务分工表通行“某月底前”', 'Printed task tables customarily write 月底前'),
  wrong: tasks([['完成时间: 2025年6月底前'], ['完成时间: 2025年9月底前'], ['完成时间: 2025年8月前']]),
  right: tasks([['完成时间: 2025年6月底前'], ['完成时间: 2025年9月底前'], ['完成时间: 2025年8月底前']]),
  check: {
    of: 'words',
    reads: readsEach('deadline', formsOf),
    run(doc, _, recall, { counts }) {
      const isOdd = (form: Form): boolean => {
        const [own, usual] = [counts.get(form) ?? 0, counts.get(INCLUSIVE[form] ?? '') ?? 0];
        return own > 0 && usual > own;
      };
      if (!STRICT.some(isOdd)) return [];
      return gathered(doc.entries, recall, datesOf)
        .filter(({ reading: { form } }) => isOdd(form))
        .flatMap(hit);
    },
  },
};

/** The customary wording beside the strict one. */
const INCLUSIVE: Partial<Record<Form, Form>> = {
  'month-before': 'month-end-before',
  'year-before': 'year-end-before',
};

const STRICT: readonly Form[] = ['month-before', 'year-before'];

function formsOf({ reading }: ReadText<Deadline>): readonly Form[] {
  return datesIn(reading).map(({ form }) => form);
}

function datesIn(deadline: Deadline): readonly (DateDeadline | YearlessDeadline)[] {
  return readingsOf(deadline).filter((reading) => reading.kind === 'date' || reading.kind === 'needs-year');
}

interface Dated {
  readonly from: PlacedText;
  readonly reading: DateDeadline | YearlessDeadline;
}

/** The dates of one entry. */
const NO_DATES: readonly Dated[] = [];

function datesOf({ fields }: Entry): readonly Dated[] {
  const found = fields.flatMap(({ meaning }) => {
    if (meaning.type !== 'deadline') return [];
    return meaning.deadlines.flatMap(({ from, deadline }) => {
      return datesIn(deadline).map((reading) => ({ from, reading }));
    });
  });
  return found.length === 0 ? NO_DATES : found;
}

function hit({ from, reading }: Dated): Hit[] {
  const { span, before } = reading;
  if (before === undefined) return [];
  const text = from.text.slice(span.start, span.end);
  const meant = `${from.text.slice(span.start, before.start)}底${from.text.slice(before.start, span.end)}`;
  const edits = changeWithin(from, { start: before.start, end: before.start }, '底');
  const last = lastOf(reading);
  const message = say(
    `“${brief(text)}”从字面看最迟是${last.zh}，本表其他各处写的是“底前”。如果本意相同，请写“${brief(meant)}”。`,
    `To the letter “${brief(text)}” ends on ${last.en}, while this table otherwise writes 底前. If the same is meant, write “${brief(meant)}”.`,
  );
  const title = say(`改为“${brief(meant)}”`, `Change to “${brief(meant)}”`);
  return [{ place: placeWithin(from, span), message, fixes: () => fixWith(offeredFix, title, edits) }];
}

function lastOf(reading: Dated['reading']): Message {
  if (reading.kind === 'date') return say(chineseDay(reading.last), formatDay(reading.last));
  return say(`${reading.month}月${reading.day}日`, `${reading.month}/${reading.day}`);
}
