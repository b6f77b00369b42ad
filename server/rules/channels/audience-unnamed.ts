// 特定群体 without the group: the form asks for it in brackets, 请写明.
import type { EntryField } from '../../model/document/document.ts';
import { placeWithin } from '../../model/document/values.ts';
import type { CellContext, Hit, Message, Rule } from '../rule.ts';
import { choiceColumn } from '../support/known-keys.ts';
import { oneItem } from '../support/sample-catalogs.ts';
import { brief, say } from '../support/say.ts';
import { choicesIn, type PlacedChoice } from './choice-help.ts';

export const audienceUnnamed: Rule = {
  id: 'audience-unnamed',
  severity: 'info',
  title: say('没有写明是哪个特定群体', 'Group that is not named'),
  why: say(
    '只写“特定群体”，看的人不知道自己在不在里面，单位也不知道该向谁公开。',
    'With 特定群体 alone no reader knows whether he belongs to it, and no office whom to inform.',
  ),
  basis: say(
    '各领域标准指引的目录表式：特定群体（请写明）',
    'The form of the catalog in the guidelines: 特定群体（请写明）, name it',
  ),
  wrong: oneItem(['公开对象: 特定群体（请写明）']),
  right: oneItem(['公开对象: 特定群体（申请人）']),
  check: {
    of: 'cell',
    under: (element) => element === undefined || element.type === 'audience',
    run: (cell, context) => [
      ...choicesIn(cell, 'audience', context.doc, context.world.standard).flatMap(ofValue),
      ...cell.fields.flatMap((field) => ofTick(field, context)),
    ],
  },
};

/** 特定群体 alone is how the form has it; a request to name the group, a colon or a line waits for a name. */
const UNNAMED =
  /^特定(?:群体|群众|对象|人群)?(?:[（(]请?(?:写明|注明|说明)[^）)]*[）)][：:]?|[：:])?[_＿\s]*$/u;
const WAITS = /[明：:_＿]/u;

function ofValue({ from, text, span }: PlacedChoice): Hit[] {
  return UNNAMED.test(text) && WAITS.test(text)
    ? [{ place: placeWithin(from, span), message: told(text) }]
    : [];
}

/** A tick says enough, unless its heading asks for the name. */
function ofTick({ element, heading, value }: EntryField, { doc, world }: CellContext): Hit[] {
  if (element !== undefined || value.shape !== 'text' || !/写明|注明/u.test(heading.text)) return [];
  if (choiceColumn(world.standard, doc.kind, heading.text) !== 'audience') return [];
  const { text, place } = value.text;
  return /^[√✓✔☑VvＶｖ是■●]$/u.test(text.trim()) ? [{ place, message: told(heading.text) }] : [];
}

function told(text: string): Message {
  return say(
    `“${brief(text)}”没有写明是哪个群体。请写出来，如“申请人”“项目单位”。`,
    `“${brief(text)}” does not name the group. Name it, such as 申请人 or 项目单位.`,
  );
}
