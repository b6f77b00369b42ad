// A unit that the unit directory of the place does not have.

import type { Directory } from '../model/directory.ts';
import { departmentOf } from '../model/standard.ts';
import { isAlike } from './alike.ts';
import { holding } from './columns.ts';
import { offeredFix } from './mend.ts';
import { nearest } from './nearest.ts';
import type { Hit, Rule, Surroundings } from './rule.ts';
import { oneTask } from './sample-tables.ts';
import { brief, say } from './say.ts';
import { doubtfulIn, hasDoubtful } from './unit-doubts.ts';
import { lookUp, nameSpan, type PlacedUnit, placeOfName, titleOf, unitsOf } from './unit-help.ts';
import { wrongLevel } from './unit-levels.ts';
import { successorOf } from './unit-successor.ts';
import { changeWithin, fixWith } from './within.ts';

export const unitUnknown: Rule = {
  id: 'unit-unknown',
  family: 'units',
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
      return (
        doubtfulIn(cell, context)
          .filter(({ unit }) => isUnknown(unit.name, directory, context))
          // Of a wrong level another rule tells.
          .filter((placed) => wrongLevel(placed, unitsOf(placed.field), context) === undefined)
          .map((placed) => hit(placed, directory, context))
      );
    },
  },
};

/** A former name is known, and told by its own rule. */
function isUnknown(name: string, directory: Directory, context: Surroundings): boolean {
  return lookUp(directory, name, context.doc) === undefined && successorOf(name, context) === undefined;
}

function hit(placed: PlacedUnit, directory: Directory, context: Surroundings): Hit {
  const { unit, from } = placed;
  const meant =
    otherName(unit.name, directory, context) ?? nearest(unit.name, namesLike(unit.name, directory));
  const place = placeOfName(placed);
  const title = titleOf(directory);
  if (meant === undefined) {
    const zh = `${title.zh}里没有“${brief(unit.name)}”。请核对名称，确有这个单位的，补进名录。`;
    const en = `“${brief(unit.name)}” is not in ${title.en}. Check the name, or add the unit to the directory.`;
    return { place, message: say(zh, en) };
  }
  const zh = `${title.zh}里没有“${brief(unit.name)}”，是不是“${meant}”？请改正，确有这个单位的，补进名录。`;
  const en = `“${brief(unit.name)}” is not in ${title.en}; did you mean “${meant}”? Correct it, or add the unit to the directory.`;
  const edits = changeWithin(from, nameSpan(unit), meant);
  return {
    place,
    message: say(zh, en),
    fixes: fixWith(offeredFix, say(`改为“${meant}”`, `Change to “${meant}”`), edits),
  };
}

/** The name that the directory has for the same department: 市发改委 for 市发改局. */
function otherName(name: string, directory: Directory, { doc, world }: Surroundings): string | undefined {
  const read = departmentOf(world.standard, name);
  if (read?.department === undefined || read.department.kind === 'family') return undefined;
  const others = [...read.department.aliases.map((alias) => alias.name), read.department.name];
  return others
    .map((other) => read.prefix + other)
    .find((other) => lookUp(directory, other, doc) !== undefined);
}

/** The names that begin or end alike; the only ones that can be a slip or two away. */
function* namesLike(name: string, { units }: Directory): Generator<string> {
  for (const unit of units) {
    if (isAlike(name, unit.name)) yield unit.name;
    for (const short of unit.shortNames) if (isAlike(name, short)) yield short;
  }
}
