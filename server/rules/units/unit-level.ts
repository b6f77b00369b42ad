// A unit with the level word of another level: 县发改局 in the table of a city, 市政府办 where the county has its own.

import type { Hit, Message, Rule, Surroundings } from '../rule.ts';
import { holding } from '../support/columns.ts';
import { oneTask } from '../support/sample-tables.ts';
import { brief, say } from '../support/say.ts';
import { type PlacedUnit, placeOfName, renamed, titleOf } from '../support/unit-help.ts';
import { doubtfulIn, hasDoubtful } from './unit-doubts.ts';
import { UnitLevels, type WrongLevel } from './unit-levels.ts';

export const unitLevel: Rule = {
  id: 'unit-level',
  severity: 'warning',
  title: say('单位的层级与地区不符', 'Level of the unit does not fit the place'),
  why: say(
    '照抄别处的表格时容易留下原来的“市”“县”“区”字，任务就派给了不存在或不归本级管的单位。',
    'A table that was copied from another place keeps its 市, 县 or 区, and gives tasks to units that the place does not have.',
  ),
  basis: say(
    '文件头的“地区”和单位名录；上级单位可以出现，名录里有的不提示',
    'The place (地区) of the header and the unit directory; superior organs may appear, and so may what the directory knows',
  ),
  wrong: oneTask(['责任单位: 区民政局'], ['地区: 某县']),
  right: oneTask(['责任单位: 县民政局', '指导单位: 市民政局'], ['地区: 某县']),
  world: {
    directory: '类型: 单位名录\n标题: 某县单位名录\n条目:\n  - 名称: 县民政局\n  - 名称: 市民政局\n',
  },
  check: {
    of: 'cell',
    under: holding('units'),
    when: hasDoubtful,
    run: (cell, context) => {
      const levels = new UnitLevels(cell.fields[0], context);
      return doubtfulIn(cell, context).flatMap((placed) => {
        const wrong = levels.wrong(placed);
        return wrong === undefined ? [] : [hit(placed, wrong, messageOf(placed, wrong, context))];
      });
    },
  },
};

function messageOf(
  { unit }: PlacedUnit,
  { written, own, meant, case: which }: WrongLevel,
  { doc, world }: Surroundings,
): Message {
  const name = brief(unit.name);
  const place = brief(doc.header.text('地区')?.text ?? '');
  if (which === 'alien') {
    return say(
      `“${name}”带的是“${written}”字，本表是${place}的，应是“${own}”字的单位。请改为“${brief(meant)}”，确指下级单位的，写明地名。`,
      `“${name}” carries the level “${written}”, but this is a table of ${place}, whose units carry “${own}”. Write “${brief(meant)}”, or name the place where a unit below is meant.`,
    );
  }
  const title = world.directory === undefined ? say('名录', 'the directory') : titleOf(world.directory);
  return say(
    `“${name}”是上级单位，不在${title.zh}里，而${place}自己有“${brief(meant)}”。请改正，确由上级承担的，补进名录。`,
    `“${name}” is a superior organ that is not in ${title.en}, while ${place} has “${brief(meant)}” of its own. Correct it, or add the organ to the directory.`,
  );
}

function hit(placed: PlacedUnit, { meant, certain }: WrongLevel, message: Message): Hit {
  return { place: placeOfName(placed), message, fixes: () => (certain ? renamed(placed, meant) : []) };
}
