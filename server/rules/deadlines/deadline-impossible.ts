// 完成时间 that no calendar has: 2月30日, 13月, a range that ends before it begins.

import { placeWithin } from '../../model/document/values.ts';
import type { ImpossibleDeadline } from '../../model/languages/deadline/deadlines.ts';
import type { Message, Rule } from '../rule.ts';
import { holding } from '../support/columns.ts';
import { oneTask } from '../support/sample-tables.ts';
import { brief, say } from '../support/say.ts';
import { deadlinesOf } from './deadline-help.ts';

export const deadlineImpossible: Rule = {
  id: 'deadline-impossible',
  severity: 'error',
  title: say('完成时间在日历上不存在', 'Deadline that no calendar has'),
  why: say(
    '日历上没有的日子永远不会到，多半是打错了一个数字。',
    'A day that no calendar has never comes; most often one digit was mistyped.',
  ),
  basis: say('公历', 'The Gregorian calendar'),
  wrong: oneTask(['完成时间: 2025年2月30日前']),
  right: oneTask(['完成时间: 2025年2月28日前']),
  check: {
    of: 'cell',
    under: holding('deadline'),
    run: (cell, { doc }) =>
      deadlinesOf('impossible', cell, doc).map(({ from, reading, text }) => ({
        place: placeWithin(from, reading.at),
        message: told(reading, brief(text), from.text.slice(reading.at.start, reading.at.end)),
      })),
  },
};

function told({ reason }: ImpossibleDeadline, text: string, part: string): Message {
  switch (reason) {
    case 'month':
      return say(
        `“${text}”里的“${part}”不是月份，一年只有1至12月。请核对原定时间。`,
        `“${part}” in “${text}” is no month; a year has 1 to 12. Check the date that was meant.`,
      );
    case 'day':
      return say(
        `“${text}”写的那个月没有${part}日。请核对原定时间，是月末的可写“月底前”。`,
        `The month in “${text}” has no day ${part}. Check the date that was meant; for the end of a month write 月底前.`,
      );
    case 'quarter':
      return say(
        `“${text}”里的“${part}”不是季度，一年只有四个季度。请核对原定时间。`,
        `“${part}” in “${text}” is no quarter; a year has four. Check the date that was meant.`,
      );
    case 'order':
      return say(
        `“${text}”的结束时间早于开始时间。请核对先后两个日期。`,
        `“${text}” ends before it begins. Check both dates.`,
      );
  }
}
