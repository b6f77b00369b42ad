// Which name a unit has by the date of the document, when the one that is written is out of date.
import { formatDay } from '../model/days.ts';
import type { Directory, FormerName, Match } from '../model/directory.ts';
import { currentName, departmentOf, type Standard } from '../model/standard.ts';
import { chineseDay } from './day-words.ts';
import type { Message, Surroundings } from './rule.ts';
import { say } from './say.ts';
import { lookUp, titleOf } from './unit-help.ts';

/** The name to write, and a sentence without its full stop that tells since when. */
export interface Successor {
  readonly name: string;
  readonly reason: Message;
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
  return { name: nameOf(match, name, directory, standard), reason: reasonOf(match.former, directory) };
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
  const known = names.find((other) => find(read.prefix + other) !== undefined) ?? replacement;
  const [first, last] = [short(read.superseded.reason), short(current.reason)];
  const reason = first.zh === last.zh ? first : say(`${first.zh}；${last.zh}`, `${first.en}; ${last.en}`);
  return { name: read.prefix + known, reason };
}

/** A directory that does not say until when a name was right leaves it to the standard. */
function isOver(name: string, { until }: FormerName, day: number, standard: Standard): boolean {
  if (until !== undefined) return day > until;
  const flagFrom = departmentOf(standard, name)?.superseded?.flagFrom;
  return flagFrom === undefined || formatDay(day) >= flagFrom;
}

/** The name of the unit that is as short or long as the former one: 市环保局 becomes 市生态环境局. */
function nameOf({ unit }: Match, name: string, directory: Directory, standard: Standard): string {
  const read = departmentOf(standard, name);
  const proposed = `${read?.prefix ?? ''}${read?.superseded?.replacement ?? ''}`;
  if (directory.find(proposed)?.unit === unit) return proposed;
  const far = (candidate: string): number => Math.abs(candidate.length - name.length);
  return unit.shortNames.reduce((best, short) => (far(short) < far(best) ? short : best), unit.name);
}

function reasonOf({ until }: FormerName, directory: Directory): Message {
  const title = titleOf(directory);
  const since =
    until === undefined ? say('', '') : say(`，用到${chineseDay(until)}为止`, ` until ${formatDay(until)}`);
  return say(`${title.zh}中是曾用名${since.zh}`, `a former name${since.en} by ${title.en}`);
}

/** The reason of a reform without its details. */
function short({ zh, en }: Message): Message {
  return say(
    zh.replace(/[：；。].*$/u, ''),
    en.replace(/;.*$/u, '').replace(/^[A-Z](?=[a-z-])/u, (sign) => sign.toLowerCase()),
  );
}
