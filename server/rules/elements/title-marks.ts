// The marks around titles, 《》 and 〈〉, as they stand in a text: which lack their partner, which stand in one another.
import type { Entry, Field, Header, PlacedText } from '../../model/document/document.ts';
import type { ElementFact, ElementId } from '../../model/standard/standard.ts';
import type { Span } from '../../text/span.ts';

/** A mark without its partner, or with a wrong one: 《甲〉. */
export interface LoneMark {
  readonly kind: 'unopened' | 'unclosed' | 'mismatched';
  readonly at: number;
}

/** What is found in a text: lone marks; and where all have their partner, the pairs that should be 〈〉. */
export interface TitleMarks {
  readonly lone: readonly LoneMark[];
  /** From the inner opening mark to behind the closing one. */
  readonly nested: readonly Span[];
}

const NOTHING: TitleMarks = { lone: [], nested: [] };

/** Reads the marks of a text. `<` and `>` count as marks only where they are a pair inside 《》. */
export function titleMarks(text: string): TitleMarks {
  // No title is longer; what is longer is prose.
  if (text.length > LONGEST || !/[《》]/u.test(text)) return NOTHING;
  const open: Mark[] = [];
  const lone: LoneMark[] = [];
  const nested: Span[] = [];
  for (const { 0: sign, index: at } of text.matchAll(/[《》〈〉<>＜＞]/gu)) {
    if (sign in CLOSING) {
      if (open.length > 0 || sign === '《') open.push({ sign, at });
      continue;
    }
    lone.push(...open.splice(leftOpenFrom(sign, open)).flatMap(unclosed));
    const last = open.at(-1);
    const fits = last !== undefined && CLOSING[last.sign] === sign;
    if (fits && last.sign !== '〈' && open.at(-2)?.sign === '《')
      nested.push({ start: last.at, end: at + 1 });
    if (fits || (last !== undefined && sign === '〉')) open.pop();
    if (!fits && !isAngle(sign)) lone.push({ kind: last === undefined ? 'unopened' : 'mismatched', at });
  }
  lone.push(...open.flatMap(unclosed));
  return { lone, nested: lone.length > 0 ? [] : nested };
}

interface Mark {
  readonly sign: string;
  readonly at: number;
}

/** From which of the open marks on a closing one leaves them open: a < that is no mark, and the 〈 of 《甲〈乙》. */
function leftOpenFrom(sign: string, open: readonly Mark[]): number {
  const isLeft = (mark: Mark): boolean => isAngle(mark.sign) || (mark.sign === '〈' && sign === '》');
  return isAngle(sign) ? open.length : open.findLastIndex((mark) => !isLeft(mark)) + 1;
}

function unclosed({ sign, at }: Mark): LoneMark[] {
  return isAngle(sign) ? [] : [{ kind: 'unclosed', at }];
}

function isAngle(sign: string): boolean {
  return /[<>＜＞]/u.test(sign);
}

const LONGEST = 5000;
const CLOSING: Readonly<Record<string, string | undefined>> = {
  '《': '》',
  '〈': '〉',
  '<': '>',
  '＜': '＞',
};

/** The elements and header keys whose texts are titles. */
const TITLED: ReadonlySet<ElementId | undefined> = new Set(['basis', 'guideline']);
const TITLED_KEYS: ReadonlySet<string> = new Set(['标题', '文件标题', '上级文件']);

/** Whether the cells of a column are titles. */
export function isTitled(element: ElementFact | undefined): boolean {
  return TITLED.has(element?.id);
}

/** The texts of an entry in which titles stand. */
export function titledTexts({ fields }: Pick<Entry, 'fields'>): readonly PlacedText[] {
  return fields.filter(({ element }) => isTitled(element)).flatMap(texts);
}

/** The texts of a header in which titles stand. */
export function titledKeys({ fields }: Header): readonly PlacedText[] {
  return fields.filter(({ heading }) => TITLED_KEYS.has(heading.text)).flatMap(texts);
}

function texts({ value }: Field): readonly PlacedText[] {
  if (value.shape === 'text') return [value.text];
  return value.shape === 'list' ? value.items : [];
}
