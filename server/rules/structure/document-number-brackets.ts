// A document number whose year stands in other brackets than 〔〕.
import { placeWithin } from '../../model/document/values.ts';
import type { Hit, Rule } from '../rule.ts';
import { safeFix } from '../support/mend.ts';
import { oneTask } from '../support/sample-tables.ts';
import { brief, say } from '../support/say.ts';
import { changeWithin, fixWith } from '../support/within.ts';
import { type DocumentNumber, documentNumbers, type NumberInText, numbersIn } from './document-numbers.ts';

export const documentNumberBrackets: Rule = {
  id: 'document-number-brackets',
  severity: 'hint',
  title: say('发文字号的年份没有用六角括号', 'Year of a document number without 〔〕'),
  why: say(
    '发文字号的年份用六角括号“〔〕”括起来。括号各式各样，按文号查找时就对不上。',
    'The year of a document number stands in 〔〕. With other brackets a search for the number misses it.',
  ),
  basis: say(
    'GB/T 9704—2012《党政机关公文格式》7.2.5：年份用六角括号“〔〕”括入',
    'GB/T 9704—2012 (format of official documents), 7.2.5: the year stands in 〔〕',
  ),
  wrong: oneTask([], ['文号: 嘉政办发[2020]37号']),
  right: oneTask([], ['文号: 嘉政办发〔2020〕37号']),
  check: [
    { of: 'entry', run: (entry, context) => numbersIn(entry, context, isWrong).flatMap(hit) },
    {
      of: 'header',
      run: ({ header }) => header.fields.flatMap((field) => documentNumbers(field)).flatMap(hit),
    },
  ],
};

function isWrong({ open, close }: NumberInText, text: string): boolean {
  return text.slice(open.start, open.end) + text.slice(close.start, close.end) !== '〔〕';
}

function hit({ from, text, open, close }: DocumentNumber): Hit[] {
  const written = from.text.slice(open.start, open.end) + from.text.slice(close.start, close.end);
  if (written === '〔〕') return [];
  const edits = [...changeWithin(from, open, '〔'), ...changeWithin(from, close, '〕')];
  const message = say(
    `“${brief(text)}”的年份用了“${written}”，查找文号时会对不上。请改为六角括号“〔〕”。`,
    `The year of “${brief(text)}” stands in “${written}”, which a search for the number misses. Use 〔〕.`,
  );
  const fixes = fixWith(safeFix, say('改为六角括号“〔〕”', 'Use 〔〕'), edits);
  return [{ place: placeWithin(from, { start: open.start, end: close.end }), message, fixes: () => fixes }];
}
