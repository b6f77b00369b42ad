// Document numbers (发文字号) in a text: 国办发〔2019〕54号, with whatever brackets are written.
import type { Entry, Field, PlacedText, Value } from '../../model/document/document.ts';
import type { Block } from '../../text/block.ts';
import type { Span } from '../../text/span.ts';
import type { EntryContext } from '../rule.ts';

/** A document number, and its parts that may be mistyped. */
export interface NumberInText {
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
  /(?<=\p{Script=Han}{2}\s?)(?<open>[[［(（【﹝〔〖])\s*(?:19|20)\d{2}\s*(?<close>[\]］)）】﹞〕〗])\s*(?<padding>(?:第\s*)?0*)\d{1,5}号(?![楼线院门机地路桥井矿段区厂])/dgu;
/** What of the words in front is taken for the issuer's letters when the number is quoted. */
const ISSUER = /[^\P{Script=Han}号和与按照据落实及见件的]{2,16}\s?$/u;
const NUMBERED = /\d号/u;

type Test = (number: NumberInText, text: string) => boolean;

/** The document numbers of those cells of an entry that have one which passes a test. */
export function numbersIn(
  { fields }: Entry,
  { remember }: EntryContext,
  test: Test,
): readonly DocumentNumber[] {
  let found = NONE;
  let block: Block | undefined;
  let isAny = false;
  for (const field of fields) {
    if (field.block !== block) {
      block = field.block;
      isAny = mayHoldNumbers(block);
    }
    const isOne = (text: string): boolean => {
      return isNumbered(text) && remember(text, readNumbers).some((number) => test(number, text));
    };
    if (isAny && field.texts.some(isOne)) found = [...found, ...documentNumbers(field)];
  }
  return found;
}

const NONE: readonly DocumentNumber[] = [];

/**
 * Whether a document number may stand in a block: 号 behind a digit, or at the beginning of a text, or something escaped.
 * The 号 of 序号 is none, so of nearly every entry one look tells that it has none.
 */
function mayHoldNumbers({ text }: Block): boolean {
  for (let at = text.indexOf('号'); at >= 0; at = text.indexOf('号', at + 1)) {
    const before = text.charCodeAt(at - 1);
    if (!(before >= FIRST_HAN && before <= LAST_HAN)) return true;
  }
  return text.includes('\\');
}

const FIRST_HAN = 0x4e00;
const LAST_HAN = 0x9fff;

function isNumbered(text: string): boolean {
  return NUMBERED.test(text);
}

/** All document numbers in the texts of a field. */
export function documentNumbers(field: Field): readonly DocumentNumber[] {
  return textsOf(field.value).flatMap((from) => {
    return isNumbered(from.text) ? readNumbers(from.text).map((number) => ({ ...number, from })) : [];
  });
}

function textsOf(value: Value): readonly PlacedText[] {
  if (value.shape === 'text') return [value.text];
  if (value.shape === 'list') return value.items;
  return value.shape === 'labelled' ? value.items.map(({ text }) => text) : [];
}

function readNumbers(whole: string): readonly NumberInText[] {
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
