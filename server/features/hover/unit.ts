// Hover on a unit: its full name, class and former names, and how many tasks of the document it has.
import type { Analysis } from '../../analysis/analyse.ts';
import type { Doc } from '../../model/document/document.ts';
import { formatDay } from '../../model/languages/days.ts';
import {
  currentName,
  departmentOf,
  fullName,
  otherTitles,
  type Standard,
  type SupersededName,
} from '../../model/standard/standard.ts';
import {
  bearers,
  type Directory,
  type DirectoryUnit,
  type FormerName,
  type Match,
} from '../../model/workspace/directory.ts';
import type { Message } from '../../rules/rule.ts';
import { say } from '../../rules/support/say.ts';
import { marksOf } from '../cursor/cell.ts';
import { mentionAt } from '../cursor/mention.ts';
import { absoluteWithin, fieldAt, narrowestAt, type Placed } from '../cursor/mentions.ts';
import type { ValuePosition } from '../cursor/word.ts';
import { type Hover, hoverOf, paragraph, paragraphs, plainParagraph, strong } from '../prose.ts';
import { rowsNaming } from './unit-rows.ts';

/** What is known of the unit at the cursor. */
export function hoverUnit(analysis: Analysis, position: ValuePosition): Hover | undefined {
  const found = unitAt(position);
  if (found === undefined || found.read === '') return undefined;
  const { world } = analysis;
  const { directory } = world;
  const match = directory?.find(found.read);
  const isOver = ({ until }: FormerName): boolean => until === undefined || world.today > until;
  const units = directory === undefined ? [] : bearers(directory, found.read, isOver);
  const lines = [
    ...(match === undefined || directory === undefined
      ? withoutEntry(found.read, world.standard, position.doc, world.today)
      : fromDirectory(match, units, directory)),
    ...tasks(found.read, position, directory),
  ];
  if (lines.length === 0) return undefined;
  const title = strong(units.length === 1 ? (units[0]?.name ?? found.read) : found.read);
  return hoverOf(found.span, paragraphs(paragraph(title, title), ...lines.map(plainParagraph)));
}

function unitAt(position: ValuePosition): Placed<string> | undefined {
  const meaning = fieldAt(position)?.meaning;
  const lists = meaning?.type === 'units' ? meaning.lists : [];
  const units = lists.flatMap(({ from, list }) => {
    // A text that is not written letter by letter has no places inside.
    if (from.verbatim === undefined && list.units.length > 1) return [];
    return list.units.map(({ span, name }) => ({ span: absoluteWithin(from, span), read: name }));
  });
  const found = narrowestAt(units, position.offset);
  if (found !== undefined) return found;
  const { span } = mentionAt(position.text, position.cell, position.offset, marksOf('units'));
  return { span, read: position.text.slice(span.start, span.end) };
}

function fromDirectory(
  match: Match,
  [first, ...others]: readonly DirectoryUnit[],
  { title }: Directory,
): Message[] {
  const unit = first ?? match.unit;
  if (others.length > 0)
    return [
      ofSeveral(
        match,
        [unit, ...others].map(({ name }) => name),
      ),
    ];
  const former = unit.formerNames.map(({ name, until }) => {
    return until === undefined ? name : `${name}（至${formatDay(until)}）`;
  });
  const rest = [
    ...(unit.unitClass === '' ? [] : [say(`类别：${unit.unitClass}`, `Class: ${unit.unitClass}`)]),
    ...(unit.shortNames.length === 0
      ? []
      : [say(`简称：${unit.shortNames.join('、')}`, `Short: ${unit.shortNames.join(', ')}`)]),
    ...(former.length === 0 ? [] : [say(`曾用名：${former.join('、')}`, `Formerly: ${former.join(', ')}`)]),
    say(`来自：${title === '' ? '单位名录' : title}`, `From: ${title === '' ? 'unit directory' : title}`),
  ];
  if (match.as !== 'former') return rest;
  const { name } = match.former;
  return [
    say(`“${name}”是曾用名，现为“${unit.name}”。`, `“${name}” is a former name of “${unit.name}”.`),
    ...rest,
  ];
}

/** Nobody can tell which of them is meant. */
function ofSeveral({ as }: Match, units: readonly string[]): Message {
  const names = units.join('、');
  return as === 'former'
    ? say(
        `名录里${units.length}个单位曾用这个名称：${names}。`,
        `A former name of ${units.length} units: ${names}.`,
      )
    : say(`名录里${units.length}个单位用这个简称：${names}。`, `Short for ${units.length} units: ${names}.`);
}

/** What the standard's departments say of a unit that no directory has. */
function withoutEntry(name: string, standard: Standard, doc: Doc | undefined, today: number): Message[] {
  const known = departmentOf(standard, name);
  if (known === undefined) return [];
  const old = currentName(standard, known.name, formatDay(doc?.issued ?? today));
  if (old !== undefined) return [nowCalled(old)];
  const full = fullName(known);
  if (full === undefined || full === known.name) return [];
  return [say(`全称：${known.prefix}${full}`, `In full: ${known.prefix}${full}`)];
}

/** What became of a department, as surely as the standard knows it. */
function nowCalled(old: SupersededName): Message {
  const { replacement, confidence, reason } = old;
  return confidence === 'low' || otherTitles(old).length > 0
    ? say(
        `多已改为“${replacement}”，以当地机构为准。${reason.zh}`,
        `Mostly “${replacement}” now; places differ. ${reason.en}`,
      )
    : say(`已改为“${replacement}”。${reason.zh}`, `Now “${replacement}”. ${reason.en}`);
}

/** How many rows name the unit, under any of its names, themselves or on a group around them. */
function tasks(name: string, { near }: ValuePosition, directory: Directory | undefined): Message[] {
  const unit = directory?.find(name)?.unit;
  const names =
    unit === undefined
      ? [name]
      : [unit.name, ...unit.shortNames, ...unit.formerNames.map((former) => former.name)];
  const { count, among } = rowsNaming(near, new Set(names));
  if (count === 0) return [];
  if (among !== undefined)
    return [say(`附近 ${among} 项中涉及 ${count} 项。`, `In ${count} of the ${among} rows nearby.`)];
  return [say(`本表涉及 ${count} 项。`, `In ${count} ${count === 1 ? 'row' : 'rows'} of this table.`)];
}
