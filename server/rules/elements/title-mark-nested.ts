// 《》 or <> inside 《》, where Chinese punctuation has 〈〉.
import type { PlacedText } from '../../model/document/document.ts';
import { placeWithin } from '../../model/document/values.ts';
import type { Hit, Rule } from '../rule.ts';
import { safeFix } from '../support/mend.ts';
import { oneItem } from '../support/sample-catalogs.ts';
import { brief, say } from '../support/say.ts';
import { changeWithin, fixWith } from '../support/within.ts';
import { isTitled, titledKeys, titledTexts, titleMarks } from './title-marks.ts';

export const titleMarkNested: Rule = {
  id: 'title-mark-nested',
  severity: 'hint',
  title: say('书名号里面没有用单书名号', 'Title inside a title in the wrong marks'),
  why: say(
    '书名号套书名号，外面用双的，里面用单的，才看得出哪个名称在哪个里面；小于号、大于号不是书名号。',
    'Double marks outside and single ones inside show which title lies in which; < and > are no title marks.',
  ),
  basis: say('GB/T 15834—2011《标点符号用法》4.15', 'GB/T 15834—2011 (punctuation), 4.15'),
  wrong: oneItem(['公开依据: 《财政部关于印发<地方预决算公开操作规程>的通知》']),
  right: oneItem(['公开依据: 《财政部关于印发〈地方预决算公开操作规程〉的通知》']),
  check: [
    { of: 'cell', under: isTitled, run: (cell) => titledTexts(cell).flatMap(hits) },
    { of: 'header', run: ({ header }) => titledKeys(header).flatMap(hits) },
  ],
};

/** One finding for a text, however many titles it has. */
function hits(from: PlacedText): Hit[] {
  const { nested } = titleMarks(from.text);
  const [first] = nested;
  if (first === undefined) return [];
  const edits = nested.flatMap(({ start, end }) => [
    ...changeWithin(from, { start, end: start + 1 }, '〈'),
    ...changeWithin(from, { start: end - 1, end }, '〉'),
  ]);
  const written = brief(from.text.slice(first.start, first.end));
  const count =
    nested.length > 1 ? say(`（共${nested.length}处）`, ` (${nested.length} places)`) : say('', '');
  const message = say(
    `“${written}”在书名号里面${count.zh}，应当用单书名号“〈〉”。请改正。`,
    `“${written}” stands inside 《》${count.en}, where it takes 〈〉. Correct it.`,
  );
  const fixes = fixWith(safeFix, say('改为“〈〉”', 'Change to “〈〉”'), edits);
  return [{ place: placeWithin(from, first), message, fixes: () => fixes }];
}
