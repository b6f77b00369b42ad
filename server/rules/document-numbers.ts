// Document numbers (发文字号) in a text: 国办发〔2019〕54号, with whatever brackets are written.
import type { Field, PlacedText, Value } from '../model/document.ts';
import type { Span } from '../text/span.ts';

/** A document number, and its parts that may be mistyped. */
export interface DocumentNumber {
  readonly from: PlacedText;
  readonly text: string;
  readonly span: Span;
  /** The brackets around the year, as they are written. */
  readonly open: Span;
  readonly close: Span;
  /** 第 and the zeros in front of the running number; empty when there are none. */
  readonly padding: Span;
}

/** The year in brackets and the running number, behind the letters of the issuer. 3号楼 has none. */
const NUMBER =
  /(?<=\p{Script=Han}{2}\s?)(?<open>[[［(（【﹝〔〖])\s*(?:19|20)\d{2}\s*(?<close>[\]］)）】﹞〕〗])\s*(?<padding>第?\s*0*)\d{1,5}号(?![楼线院门机地路桥井矿段区厂])/dgu;
/** What of the words in front is taken for the issuer's letters when the number is quoted. */
const ISSUER = /[^\P{Script=Han}号和与按照据落实及见件的]{2,16}\s?$/u;
const BRACKETED_YEAR = /[[［(（【﹝〔〖]\s*(?:19|20)\d\d/u;

/** All document numbers in the texts of a field. */
export function documentNumbers(field: Field): readonly DocumentNumber[] {
  const { text } = field.block;
  // Most fields stand in a block without any; a character may be escaped.
  if (!text.includes('号') && !text.includes('\\')) return [];
  return textsOf(field.value).flatMap((from) => (BRACKETED_YEAR.test(from.text) ? numbersIn(from) : []));
}

function textsOf(value: Value): readonly PlacedText[] {
  if (value.shape === 'text') return [value.text];
  if (value.shape === 'list') return value.items;
  return value.shape === 'labelled' ? value.items.map(({ text }) => text) : [];
}

function numbersIn(from: PlacedText): DocumentNumber[] {
  const text = from.text.slice(0, LONGEST);
  return [...text.matchAll(NUMBER)].map(({ 0: number, index, indices }) => {
    const spanOf = (group: string): Span => {
      const [start, end] = indices?.groups?.[group] ?? [index, index];
      return { start, end };
    };
    const issuer = ISSUER.exec(text.slice(Math.max(0, index - 20), index))?.[0] ?? '';
    return {
      from,
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
