// Which name a unit has by the date of the document, when the one that is written is out of date.
import { formatDay } from '../../model/languages/days.ts';
import { currentName, departmentOf, otherTitles, type Standard } from '../../model/standard/standard.ts';
import {
  bearers,
  type Directory,
  type DirectoryUnit,
  type FormerName,
  type Match,
} from '../../model/workspace/directory.ts';
import type { Message, Surroundings } from '../rule.ts';
import { chineseDay } from '../support/day-words.ts';
import { say } from '../support/say.ts';
import { lookUp, titleOf } from '../support/unit-help.ts';

/** The name to write, and a sentence without its full stop that tells since when. */
export interface Successor {
  readonly name: string;
  /** The names of the others that it may be, where the directory has the old name of several units. */
  readonly others: readonly string[];
  readonly reason: Message;
  /** Whether there may still be places where the old name is right, and those where the new one is another. */
  readonly doubt: { readonly gone: boolean; readonly name: boolean };
}

/** The successor of a name on the day of issue, or today in a draft; the directory knows better than the standard. */
export function successorOf(name: string, { doc, world }: Surroundings): Successor | undefined {
  const day = doc.issued ?? (doc.archived ? undefined : world.today);
  if (day === undefined) return undefined;
  const { directory, standard } = world;
  const match = directory && lookUp(directory, name, doc);
  if (directory === undefined || match === undefined) {
    return byStandard(name, day, standard, (other) => directory && lookUp(directory, other, doc));
  }
  if (match.as !== 'former' || !isOver(name, match.former, day, standard)) return undefined;
  const units = bearers(directory, match.former.name, (former) => isOver(former.name, former, day, standard));
  const [first = match.unit.name, ...others] = units.map((unit) => nameOf(unit, name, directory, standard));
  return {
    name: first,
    others,
    reason: reasonOf(match.former, directory, day, standard),
    doubt: { gone: false, name: false },
  };
}

/** The successor takes the name that the directory knows, if it knows any. */
function byStandard(
  name: string,
  day: number,
  standard: Standard,
  find: (name: string) => Match | undefined,
): Successor | undefined {
  const read = departmentOf(standard, name);
  const current = read?.superseded && currentName(standard, read.name, formatDay(day));
  if (read?.superseded === undefined || current === undefined) return undefined;
  const { successor, replacement } = current;
  const names = [replacement, successor.name, ...successor.aliases.map((alias) => alias.name)];
  const match = names.map((other) => find(read.prefix + other)).find((found) => found !== undefined);
  const written = names.find((other) => {
    const found = find(read.prefix + other);
    return found !== undefined && found.as !== 'former';
  });
  // A successor that the directory lists as a former name has been followed by another one.
  const known = written === undefined ? undefined : read.prefix + written;
  const called = known ?? match?.unit.name ?? read.prefix + replacement;
  const isSure = match !== undefined || (current.confidence !== 'low' && otherTitles(current).length === 0);
  const [first, last] = [short(read.superseded.reason), short(current.reason)];
  const reason = first.zh === last.zh ? first : say(`${first.zh}；${last.zh}`, `${first.en}; ${last.en}`);
  return {
    name: called,
    others: [],
    reason,
    doubt: { gone: read.superseded.confidence === 'low', name: !isSure },
  };
}

/**
 * A directory that does not say until when a name was right leaves it to the standard; where the standard is not sure of
 * the reform either, the directory counts from the first day on which it may have come.
 */
function isOver(name: string, { until }: FormerName, day: number, standard: Standard): boolean {
  if (until !== undefined) return day > until;
  const reform = departmentOf(standard, name)?.superseded;
  if (reform === undefined) return true;
  return formatDay(day) >= (reform.confidence === 'low' ? reform.reformFrom : reform.flagFrom);
}

/** The name of the unit that is as short or long as the former one: 市环保局 becomes 市生态环境局; never a former one. */
function nameOf(unit: DirectoryUnit, name: string, directory: Directory, standard: Standard): string {
  const read = departmentOf(standard, name);
  const proposed = `${read?.prefix ?? ''}${read?.superseded?.replacement ?? ''}`;
  const found = directory.find(proposed);
  if (found?.unit === unit && found.as !== 'former') return proposed;
  const far = (candidate: string): number => Math.abs(candidate.length - name.length);
  return unit.shortNames.reduce((best, short) => (far(short) < far(best) ? short : best), unit.name);
}

function reasonOf(
  { name, until }: FormerName,
  directory: Directory,
  day: number,
  standard: Standard,
): Message {
  const title = titleOf(directory);
  const since =
    until === undefined ? say('', '') : say(`，用到${chineseDay(until)}为止`, ` until ${formatDay(until)}`);
  const flagFrom = departmentOf(standard, name)?.superseded?.flagFrom;
  const open =
    until === undefined && flagFrom !== undefined && formatDay(day) < flagFrom
      ? say('，没有写用到哪一天', ', without the day until which it was right,')
      : since;
  return say(`${title.zh}中是曾用名${open.zh}`, `a former name${open.en} by ${title.en}`);
}

/** The reason of a reform without its details. */
function short({ zh, en }: Message): Message {
  return say(
    zh.replace(/[：；。][\s\S]*/u, ''),
    en.replace(/;[\s\S]*/u, '').replace(/^[A-Z](?=[a-z-])/u, (sign) => sign.toLowerCase()),
  );
}
