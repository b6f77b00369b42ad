// Two tables of one file that disagree: a task lists the units of the domain table, but not all of them, or others too.

import { type Doc, type EntryField, walk } from '../../model/document/document.ts';
import { hasRole } from '../../model/standard/standard.ts';
import type { World } from '../../model/world.ts';
import type { Place } from '../../text/block.ts';
import type { Edit, Fix, Hit, Message, Rule } from '../rule.ts';
import { insert, leaving, lineBreak, lineStart, offeredFix } from '../support/mend.ts';
import { readsUnits } from '../support/reads.ts';
import { oneTask } from '../support/sample-tables.ts';
import { brief, listed, say } from '../support/say.ts';
import { type PlacedUnit, placeOfName, unitsOf } from '../support/unit-help.ts';
import { changeWithin, fixWith } from '../support/within.ts';
import { type Difference, differenceOf, enumerated, FEWEST, isMeant, leadersIn } from './enumerated-units.ts';

const UNITS = ['市财政局', '市税务局', '市民政局', '市公安局', '市司法局', '市教育局'];

export const tablesUnitsDiffer: Rule = {
  id: 'tables-units-differ',
  severity: 'info',
  needs: ['file'],
  title: say('任务所列单位与领域分工表不一致', 'Units of a task and of the domain table disagree'),
  why: say(
    '任务逐一列举了领域分工表的责任单位，却少了或多了几个；少列的单位不会知道自己有这项任务。',
    'The task lists the units of the domain table one by one, but not all or others too; a unit that is left out does not learn of its task.',
  ),
  basis: say('同一份文件的附件应当一致', 'The annexes of one document agree'),
  wrong: twoTables(UNITS.slice(0, -1)),
  right: twoTables(UNITS),
  check: { of: 'file', when: hasDomainTable, reads: readsUnits, run: hits },
};

/** A table of domains led by `UNITS`, and a task for the units given. */
function twoTables(units: readonly string[]): string {
  const domains = ['财政预决算', '税收管理', '养老服务', '户籍管理', '公共法律服务', '义务教育'];
  const rows = domains.map((domain, index) => `  - 试点领域: ${domain}领域\n    责任单位: ${UNITS[index]}\n`);
  const table = `类型: 领域分工\n标题: 试点领域及责任单位\n条目:\n${rows.join('')}`;
  return `${table}---\n${oneTask([`责任单位: ${units.join('、')}`])}`;
}

function hasDomainTable(docs: readonly Doc[]): boolean {
  return docs.some(({ kind }) => hasRole(kind, 'leaders'));
}

function* hits(docs: readonly Doc[], world: World): Generator<Hit> {
  const tables = docs.flatMap((doc) => {
    const leaders = hasRole(doc.kind, 'leaders') ? leadersIn(doc, world) : undefined;
    return leaders === undefined || leaders.size < FEWEST ? [] : [{ doc, leaders }];
  });
  if (tables.length === 0) return;
  for (const doc of docs.filter(({ kind }) => hasRole(kind, 'plan') && !hasRole(kind, 'leaders'))) {
    for (const field of fieldsOf(doc)) {
      const units = enumerated(field, doc, world);
      const table = tables.find(({ leaders }) => isMeant(units, leaders));
      const difference = table && differenceOf(units, table.leaders);
      if (difference && difference.missing.length + difference.strange.length > 0)
        yield hit(field, difference, table.doc);
    }
  }
}

function* fieldsOf({ entries }: Doc): Generator<EntryField> {
  for (const { entry } of walk(entries)) yield* entry.fields;
}

/** One finding for a list, however many of its units are wrong: one may stand in the place of another. */
function hit(field: EntryField, { missing, strange }: Difference, table: Doc): Hit {
  const title = brief(table.header.text('标题')?.text ?? '领域分工');
  const lacking = names(missing, '少', 'lacks');
  const added = names(strange, '多', 'adds');
  const comma = missing.length > 0 && strange.length > 0 ? say('，', ' and ') : say('', '');
  return {
    place: strange[0] === undefined ? placeOf(field) : placeOfName(strange[0]),
    message: say(
      `与《${title}》的责任单位相比，这里${lacking.zh}${comma.zh}${added.zh}。请核对两张表，改正其中一张。`,
      `Compared with the units of “${title}”, this list ${lacking.en}${comma.en}${added.en}. Check both tables, and correct one.`,
    ),
    fixes: () => (strange.length > 0 ? [] : addition(field, missing)),
    related: missing.map((unit) => ({
      place: placeOfName(unit),
      message: say('那张表的责任单位写在这里。', 'In the other table the unit stands here.'),
    })),
  };
}

function names(units: readonly PlacedUnit[], zh: string, en: string): Message {
  const named = listed(units.map(({ unit }) => unit.name));
  return units.length === 0 ? say('', '') : say(zh + named.zh, `${en} ${named.en}`);
}

/** The whole list, as it is written. */
function placeOf({ value, place }: EntryField): Place {
  if (value.shape === 'empty') return place;
  return value.shape === 'text' ? value.text.place : value.place;
}

/** Writes the missing units behind the last one, as the list is written. */
function addition(field: EntryField, missing: readonly PlacedUnit[]): readonly Fix[] {
  const last = unitsOf(field).at(-1);
  const added = missing.map(({ unit }) => unit.name);
  if (last === undefined) return [];
  const { zh, en } = listed(added);
  const edits =
    field.value.shape === 'list'
      ? itemsBehind(last, added)
      : changeWithin(
          last.from,
          { start: last.unit.span.end, end: last.unit.span.end },
          `、${added.join('、')}`,
        );
  const fixes = fixWith(offeredFix, say(`补上${zh}`, `Add ${en}`), edits);
  return fixes.map((fix) => leaving(fix, ['unit-both-roles', 'unit-spellings']));
}

/** As items of a list in brackets, or of one with a dash on each line. */
function itemsBehind({ from }: PlacedUnit, added: readonly string[]): readonly Edit[] {
  const { block, span } = from.place;
  const before = block.text.slice(lineStart(block.text, span.start), span.start);
  const joint = /^ *- +$/u.test(before) ? lineBreak(block.text) + before : ', ';
  return [insert(block, span.end, added.map((name) => joint + name).join(''))];
}
