// Time limits in few words, for the tables of the tests: `after 20 working-day «信息形成»`.

import { formatDay } from '../../server/model/languages/days.ts';
import { limitsOf, readTimeLimit, type SingleLimit } from '../../server/model/languages/limit/time-limits.ts';

/** What a text means, its parts joined by ` | `, each with its label; then what lets other law prevail, and where it breaks off. */
export function told(text: string): string {
  const limit = readTimeLimit(text);
  const parts = limitsOf(limit).map(
    ({ label, limit: own }) => `${label === '' ? '' : `[${label}] `}${one(own)}`,
  );
  const { saving, brokenOff } = limit;
  return [
    parts.join(' | '),
    ...(saving === undefined ? [] : [`saving «${text.slice(saving.start, saving.end)}»`]),
    ...(brokenOff === undefined
      ? []
      : [
          `broken «${text.slice(brokenOff.span.start, brokenOff.span.end)}»${brokenOff.whole === undefined ? '' : ` of ${brokenOff.whole}`}`,
        ]),
  ].join('; ');
}

function one(limit: SingleLimit): string {
  const event = 'event' in limit && limit.event !== undefined ? ` «${limit.event.text}»` : '';
  switch (limit.kind) {
    case 'after-event':
      return `after ${limit.count} ${limit.unit}${event}`;
    case 'before-event':
      return `before ${limit.count} ${limit.unit}${event}`;
    case 'no-event':
      return `${limit.count} ${limit.unit}`;
    case 'extension':
      return `extension ${limit.count} ${limit.unit}`;
    case 'display':
      return `display ${limit.atLeast ? '≥' : ''}${limit.count} ${limit.unit} «${limit.what.text}»`;
    case 'at-event':
      return `${limit.side}${event}`;
    case 'recurring':
      return [
        'every',
        limit.every ?? '?',
        ...Object.entries(limit.by ?? {}).map(([key, value]) => `${key}=${value}`),
      ].join(' ');
    case 'date':
      return `date ${formatDay(limit.date.last)}`;
    default:
      return limit.kind + event;
  }
}
