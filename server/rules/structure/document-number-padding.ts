// A document number with 第 or zeros in front of its running number: 〔2019〕第54号, 〔2019〕054号.
import { placeWithin } from '../../model/document/values.ts';
import type { Hit, Rule } from '../rule.ts';
import { offeredFix } from '../support/mend.ts';
import { oneTask } from '../support/sample-tables.ts';
import { brief, say } from '../support/say.ts';
import { changeWithin, fixWith } from '../support/within.ts';
import { type DocumentNumber, documentNumbers, type NumberInText, numbersIn } from './document-numbers.ts';

export const documentNumberPadding: Rule = {
  id: 'document-number-padding',
  severity: 'hint',
  title: say('发文字号的序号加了“第”或“0”', '第 or zeros in a document number'),
  why: say(
    '发文顺序号前面不加“第”字，也不用“0”补位。加了，按文号查找时就对不上。',
    'The running number has neither 第 nor zeros in front. With them a search for the number misses it.',
  ),
  basis: say(
    'GB/T 9704—2012《党政机关公文格式》7.2.5：发文顺序号不加“第”字，不编虚位',
    'GB/T 9704—2012 (format of official documents), 7.2.5: no 第 and no leading zeros',
  ),
  wrong: oneTask([], ['文号: 嘉政办发〔2020〕037号']),
  right: oneTask([], ['文号: 嘉政办发〔2020〕37号']),
  check: [
    { of: 'entry', run: (entry, context) => numbersIn(entry, context, isPadded).flatMap(hit) },
    {
      of: 'header',
      run: ({ header }) => header.fields.flatMap((field) => documentNumbers(field)).flatMap(hit),
    },
  ],
};

function isPadded({ padding }: NumberInText, text: string): boolean {
  return text.slice(padding.start, padding.end).trim() !== '';
}

function hit({ from, text, padding }: DocumentNumber): Hit[] {
  const written = from.text.slice(padding.start, padding.end).trim();
  if (written === '') return [];
  const message = say(
    `“${brief(text)}”的序号前面多了“${written}”，查找文号时会对不上。请删去。`,
    `“${brief(text)}” has “${written}” in front of its running number, so a search misses it. Delete it.`,
  );
  const fixes = fixWith(
    offeredFix,
    say(`删去“${written}”`, `Delete “${written}”`),
    changeWithin(from, padding, ''),
  );
  return [{ place: placeWithin(from, padding), message, fixes: () => fixes }];
}
