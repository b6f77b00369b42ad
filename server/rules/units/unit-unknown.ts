// A unit that the unit directory of the place does not have.

import { departmentOf, isOrgan, sureDepartment } from '../../model/standard/standard.ts';
import type { Directory, DirectoryUnit } from '../../model/workspace/directory.ts';
import type { Hit, Rule, Surroundings } from '../rule.ts';
import { isAlike, isOtherName, isOtherOffice } from '../support/alike.ts';
import { holding } from '../support/columns.ts';
import { nearest } from '../support/nearest.ts';
import { oneTask } from '../support/sample-tables.ts';
import { brief, say } from '../support/say.ts';
import { lookUp, type PlacedUnit, placeOfName, renamed, titleOf, unitsOf } from '../support/unit-help.ts';
import { doubtfulIn, hasDoubtful } from './unit-doubts.ts';
import { UnitLevels } from './unit-levels.ts';
import { successorOf } from './unit-successor.ts';

export const unitUnknown: Rule = {
  id: 'unit-unknown',
  severity: 'warning',
  title: say('单位不在单位名录中', 'Unit that is not in the unit directory'),
  why: say(
    '名称写错的单位收不到任务，按单位汇总和导出时也会漏掉。',
    'A unit whose name is mistyped does not get its task, and is missed when tasks are listed by unit.',
  ),
  basis: say('所在文件夹的单位名录', 'The unit directory of the folder'),
  wrong: oneTask(['责任单位: 市发改局']),
  right: oneTask(['责任单位: 市发改委']),
  world: {
    directory:
      '类型: 单位名录\n标题: 某市单位名录\n条目:\n  - 名称: 市发展和改革委员会\n    简称: [市发改委]\n  - 名称: 市政府办公室\n',
  },
  check: {
    of: 'cell',
    under: holding('units'),
    when: hasDoubtful,
    run(cell, context) {
      const { directory } = context.world;
      if (directory === undefined) return [];
      const levels = new UnitLevels(cell.fields[0], context);
      const unknown = doubtfulIn(cell, context)
        .filter(({ unit }) => isUnknown(unit.name, directory, context))
        // Of a wrong level another rule tells.
        .filter((placed) => levels.wrong(placed) === undefined);
      if (unknown.length === 0) return [];
      const named = unitsOf(cell.fields[0]).map(
        ({ unit }) => lookUp(directory, unit.name, context.doc)?.unit,
      );
      const beside = new Set(named);
      return unknown.map((placed) => hit(placed, beside, directory, context));
    },
  },
};

/** A former name is known, and told by its own rule. */
function isUnknown(name: string, directory: Directory, context: Surroundings): boolean {
  return lookUp(directory, name, context.doc) === undefined && successorOf(name, context) === undefined;
}

/** @param beside all units that the field names: what is named beside it is not meant once more */
function hit(
  placed: PlacedUnit,
  beside: ReadonlySet<DirectoryUnit | undefined>,
  directory: Directory,
  context: Surroundings,
): Hit {
  const { unit } = placed;
  const meant = otherName(unit.name, directory, context) ?? slipOf(unit.name, beside, directory, context);
  const place = placeOfName(placed);
  const title = titleOf(directory);
  if (meant === undefined) {
    const zh = `${title.zh}里没有“${brief(unit.name)}”。请核对名称，确有这个单位的，补进名录。`;
    const en = `“${brief(unit.name)}” is not in ${title.en}. Check the name, or add the unit to the directory.`;
    return { place, message: say(zh, en) };
  }
  const zh = `${title.zh}里没有“${brief(unit.name)}”，是不是“${meant}”？请改正，确有这个单位的，补进名录。`;
  const en = `“${brief(unit.name)}” is not in ${title.en}; did you mean “${meant}”? Correct it, or add the unit to the directory.`;
  return { place, message: say(zh, en), fixes: () => renamed(placed, meant) };
}

/** The name that the directory has for the same department: 市发改委 for 市发改局. */
function otherName(name: string, directory: Directory, { doc, world }: Surroundings): string | undefined {
  const read = departmentOf(world.standard, name);
  const department = read && sureDepartment(read);
  if (department === undefined) return undefined;
  const aliases = department.aliases.filter(({ separate }) => separate !== true);
  return [...aliases, department]
    .map((other) => read?.prefix + other.name)
    .find((other) => {
      const match = lookUp(directory, other, doc);
      return match !== undefined && match.as !== 'former';
    });
}

/**
 * The name in the directory of which a name is a slip. The name of a real organ is none, nor is 东湖区 one of 西湖区;
 * of two units that are equally close nobody knows which is meant.
 */
function slipOf(
  name: string,
  beside: ReadonlySet<DirectoryUnit | undefined>,
  directory: Directory,
  { world }: Surroundings,
): string | undefined {
  const close = namesLike(name, directory).filter(({ unit, name: other }) => {
    return !beside.has(unit) && !isOtherName(name, other);
  });
  const meant = nearest(
    name,
    close.map((each) => each.name),
  );
  if (meant === undefined || (isOrgan(world.standard, name) && !isSameButFor(JOINTS, name, meant)))
    return undefined;
  if (isOtherOffice(name, meant)) return undefined;
  const own = close.find((each) => each.name === meant)?.unit;
  const others = close.filter(({ unit }) => unit !== own).map((each) => each.name);
  return nearest(name, [...others, meant]) === meant ? meant : undefined;
}

/** 人力资源社会保障局 and 人力资源和社会保障局 are one. */
const JOINTS = /[和与及暨]|人民(?=政府)/gu;

function isSameButFor(signs: RegExp, one: string, other: string): boolean {
  return one.replace(signs, '') === other.replace(signs, '');
}

interface Candidate {
  readonly unit: DirectoryUnit;
  readonly name: string;
}

/** The names that begin or end alike; the only ones that can be a slip or two away. */
function namesLike(name: string, { units }: Directory): Candidate[] {
  return units.flatMap((unit) => {
    const names = [unit.name, ...unit.shortNames].filter((other) => isAlike(name, other));
    return names.map((other) => ({ unit, name: other }));
  });
}
