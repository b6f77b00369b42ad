// A deadline in one short line, so that the tables of the tests can be read beside the printed expressions.
import { formatDay } from '../../server/model/languages/days.ts';
import type { Deadline } from '../../server/model/languages/deadline/deadlines.ts';

/** For instance `2020-06-30 month-end-before`, `every year 1/31`, `26个试点领域=2020-06-30 …; 其他领域=2021-12-31 …`. */
export function told(deadline: Deadline, text: string): string {
  const said = [head(deadline, text)];
  if ('milestone' in deadline && deadline.milestone !== undefined) said.push(`«${deadline.milestone.text}»`);
  if ('weekday' in deadline && deadline.weekday !== undefined)
    said.push(`weekday ${deadline.weekday.weekday}`);
  return said.join(' ');
}

function head(deadline: Deadline, text: string): string {
  switch (deadline.kind) {
    case 'date': {
      const first = deadline.first === undefined ? '' : `${formatDay(deadline.first)}..`;
      return `${first}${formatDay(deadline.last)} ${deadline.form}${deadline.year === 'context' ? ' (year of context)' : ''}`;
    }
    case 'needs-year':
      return `????-${two(deadline.month)}-${two(deadline.day)} ${deadline.form}`;
    case 'open':
      return `${deadline.sense}${deadline.first === undefined ? '' : ` from ${formatDay(deadline.first)}`}`;
    case 'recurring': {
      const { month, day, weekday } = deadline.by ?? {};
      const by = [month, day].filter((value) => value !== undefined).join('/');
      return ['every', deadline.every, by, weekday === undefined ? '' : `weekday ${weekday}`]
        .filter(Boolean)
        .join(' ');
    }
    case 'relative':
      return `${deadline.count} ${deadline.unit}${deadline.event === undefined ? '' : ` after ${deadline.event.text}`}`;
    case 'parts':
      return deadline.parts.map((part) => `${part.label}=${told(part.deadline, text)}`).join('; ');
    case 'impossible':
      return `impossible ${deadline.reason} «${text.slice(deadline.at.start, deadline.at.end)}»`;
    case 'unreadable':
      return 'unreadable';
  }
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
