// Document numbers (发文字号) in a text: 国办发〔2019〕54号, with whatever brackets are written.
import type { Field, PlacedText } from '../model/document.ts';
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

/** The letters of the issuer, the year in brackets, the running number. 3号楼 has none. */
const NUMBER =
  /\p{Script=Han}{2,16}\s*(?<open>[[［(（【﹝〔〖])\s*(?:19|20)\d{2}\s*(?<close>[\]］)）】﹞〕〗])\s*(?<padding>第?\s*0*)\d{1,5}号(?![楼线院门机地路桥井矿段区厂])/dgu;

/** All document numbers in the texts of a field. */
export function documentNumbers({ value }: Field): readonly DocumentNumber[] {
  const texts =
    value.shape === 'text'
      ? [value.text]
      : value.shape === 'list'
        ? value.items
        : value.shape === 'labelled'
          ? value.items.map(({ text }) => text)
          : [];
  return texts.flatMap((from) => (from.text.includes('号') ? numbersIn(from) : []));
}

function numbersIn(from: PlacedText): DocumentNumber[] {
  return [...from.text.slice(0, LONGEST).matchAll(NUMBER)].map(({ 0: text, index, indices }) => {
    const spanOf = (group: string): Span => {
      const [start, end] = indices?.groups?.[group] ?? [index, index];
      return { start, end };
    };
    return {
      from,
      text,
      span: { start: index, end: index + text.length },
      open: spanOf('open'),
      close: spanOf('close'),
      padding: spanOf('padding'),
    };
  });
}

/** No text of a table is longer; what is longer is no table. */
const LONGEST = 20_000;
