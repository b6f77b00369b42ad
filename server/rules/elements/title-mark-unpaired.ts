// 《 without 》, or the other way round, around the title of a law or a document.
import type { PlacedText } from '../../model/document/document.ts';
import { placeWithin } from '../../model/document/values.ts';
import type { Fix, Hit, Rule } from '../rule.ts';
import { offeredFix } from '../support/mend.ts';
import { oneItem } from '../support/sample-catalogs.ts';
import { say } from '../support/say.ts';
import { changeWithin, fixWith } from '../support/within.ts';
import { isTitled, type LoneMark, titledKeys, titledTexts, titleMarks } from './title-marks.ts';

export const titleMarkUnpaired: Rule = {
  id: 'title-mark-unpaired',
  severity: 'warning',
  unfinished: true,
  title: say('书名号不成对', 'Title mark without its other half'),
  why: say(
    '少了一半书名号，就看不出法规或文件的名称到哪里为止。',
    'With half a pair of title marks nobody can tell where the name of the law or document ends.',
  ),
  basis: say('GB/T 15834—2011《标点符号用法》4.15', 'GB/T 15834—2011 (punctuation), 4.15'),
  wrong: oneItem(['公开依据: 《中华人民共和国政府信息公开条例']),
  right: oneItem(['公开依据: 《中华人民共和国政府信息公开条例》']),
  check: [
    { of: 'cell', under: isTitled, run: (cell) => titledTexts(cell).flatMap(hits) },
    { of: 'header', run: ({ header }) => titledKeys(header).flatMap(hits) },
  ],
};

function hits(from: PlacedText): readonly Hit[] {
  const { lone } = titleMarks(from.text);
  return lone.map((mark): Hit => {
    const sign = from.text.charAt(mark.at);
    const message =
      mark.kind === 'mismatched'
        ? say(
            `“${sign}”和前面的“《”配不成一对。请改为“》”。`,
            `“${sign}” is no partner of the “《” before it. Write “》”.`,
          )
        : say(
            `“${sign}”没有另一半，看不出名称的起止。请补上另一半。`,
            `“${sign}” lacks its other half, so nobody can tell where the name begins and ends. Add it.`,
          );
    const span = { start: mark.at, end: mark.at + 1 };
    return {
      place: placeWithin(from, span),
      message,
      fixes: () => (lone.length === 1 ? mended(from, mark) : []),
    };
  });
}

/** The other half goes where the name ends or begins: at the next mark, bracket or blank, or at the end. */
function mended(from: PlacedText, { kind, at }: LoneMark): readonly Fix[] {
  const { text } = from;
  const sign = text.charAt(at);
  const other = PARTNER[sign] ?? '》';
  const title = say(`补上“${other}”`, `Add “${other}”`);
  if (kind === 'mismatched') {
    const edits = changeWithin(from, { start: at, end: at + 1 }, '》');
    return fixWith(offeredFix, say('改为“》”', 'Change to “》”'), edits);
  }
  const length = kind === 'unclosed' ? text.slice(at + 1).search(END_OF_NAME) : 0;
  const start =
    kind === 'unclosed'
      ? length < 0
        ? text.trimEnd().length
        : at + 1 + length
      : (START_OF_NAME.exec(text.slice(0, at))?.[0].length ?? 0);
  return fixWith(offeredFix, title, changeWithin(from, { start, end: start }, other));
}

const PARTNER: Readonly<Record<string, string | undefined>> = {
  '《': '》',
  '》': '《',
  '〈': '〉',
  '〉': '〈',
};
const END_OF_NAME = /[（(、，,；;。\s《》]/u;
const START_OF_NAME = /^(?:[\s\S]*[、，,；;。\s》]|\d{1,2}[.．、])/u;
