// Document numbers (发文字号) in a text: 国办发〔2019〕54号, with whatever brackets are written.
import type { Field, PlacedText, Value } from '../model/document.ts';
import type { Span } from '../text/span.ts';
import type { Cell, CellContext } from './rule.ts';

/** A document number, and its parts that may be mistyped. */
interface NumberInText {
  readonly text: string;
  readonly span: Span;
  /** The brackets around the year, as they are written. */
  readonly open: Span;
  readonly close: Span;
  /** 第 and the zeros in front of the running number; empty when there are none. */
  readonly padding: Span;
}

/** The same with the text that it stands in; spans count in that. */
export interface DocumentNumber extends NumberInText {
  readonly from: PlacedText;
}

/** The year in brackets and the running number, behind the letters of the issuer. 3号楼 has none. */
const NUMBER =
  /(?<=\p{Script=Han}{2}\s?)(?<open>[[［(（【﹝〔〖])\s*(?:19|20)\d{2}\s*(?<close>[\]］)）】﹞〕〗])\s*(?<padding>第?\s*0*)\d{1,5}号(?![楼线院门机地路桥井矿段区厂])/dgu;
/** What of the words in front is taken for the issuer's letters when the number is quoted. */
const ISSUER = /[^\P{Script=Han}号和与按照据落实及见件的]{2,16}\s?$/u;
const NUMBERED = /\d号/u;

/** All document numbers in a cell; what stands in several cells is read once. */
export function numbersInCell(
  { fields, wording }: Cell,
  { remember }: CellContext,
): readonly DocumentNumber[] {
  if (wording !== undefined && !NUMBERED.test(wording)) return [];
  return documentNumbers(fields[0], (text) => remember(text, numbersIn));
}

/** All document numbers in the texts of a field. */
export function documentNumbers(
  field: Field,
  read: (text: string) => readonly NumberInText[] = numbersIn,
): readonly DocumentNumber[] {
  return textsOf(field.value).flatMap((from) => {
    return NUMBERED.test(from.text) ? read(from.text).map((number) => ({ ...number, from })) : [];
  });
}

function textsOf(value: Value): readonly PlacedText[] {
  if (value.shape === 'text') return [value.text];
  if (value.shape === 'list') return value.items;
  return value.shape === 'labelled' ? value.items.map(({ text }) => text) : [];
}

function numbersIn(whole: string): readonly NumberInText[] {
  const text = whole.slice(0, LONGEST);
  return [...text.matchAll(NUMBER)].map(({ 0: number, index, indices }) => {
    const spanOf = (group: string): Span => {
      const [start, end] = indices?.groups?.[group] ?? [index, index];
      return { start, end };
    };
    const issuer = ISSUER.exec(text.slice(Math.max(0, index - 20), index))?.[0] ?? '';
    return {
      text: issuer + number,
      span: { start: index - issuer.length, end: index + number.length },
      open: spanOf('open'),
      close: spanOf('close'),
      padding: spanOf('padding'),
    };
  });
}

/** No text of a table is longer; what is longer is no table. */
const LONGEST = 20_000;
