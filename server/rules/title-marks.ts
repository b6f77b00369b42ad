// The marks around titles, 《》 and 〈〉, as they stand in a text: which lack their partner, which stand in one another.
import type { Entry, Field, Header, PlacedText } from '../model/document.ts';
import type { ElementId } from '../model/standard.ts';
import type { Span } from '../text/span.ts';

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
  const open: number[] = [];
  const lone: LoneMark[] = [];
  const nested: Span[] = [];
  const signAt = (at: number | undefined): string => (at === undefined ? '' : text.charAt(at));
  for (const { 0: sign, index } of text.matchAll(/[《》〈〉<>＜＞]/gu)) {
    if ('《〈<＜'.includes(sign)) {
      if (open.length > 0 || sign === '《') open.push(index);
      continue;
    }
    const isAngle = sign === '>' || sign === '＞';
    while (!isAngle && ANGLES.has(signAt(open.at(-1)))) open.pop();
    const last = open.at(-1);
    if (last === undefined || (isAngle && CLOSING[signAt(last)] !== sign)) {
      if (!isAngle) lone.push({ kind: 'unopened', at: index });
      continue;
    }
    open.pop();
    if (CLOSING[signAt(last)] !== sign) lone.push({ kind: 'mismatched', at: index });
    else if (signAt(last) !== '〈' && signAt(open.at(-1)) === '《')
      nested.push({ start: last, end: index + 1 });
  }
  const unclosed = open.filter((at) => !ANGLES.has(signAt(at)));
  lone.push(...unclosed.map((at): LoneMark => ({ kind: 'unclosed', at })));
  return { lone, nested: lone.length > 0 ? [] : nested };
}

const LONGEST = 5000;
const ANGLES: ReadonlySet<string> = new Set(['<', '＜']);
const CLOSING: Readonly<Record<string, string | undefined>> = {
  '《': '》',
  '〈': '〉',
  '<': '>',
  '＜': '＞',
};

/** The elements and header keys whose texts are titles. */
const TITLED: ReadonlySet<ElementId | undefined> = new Set(['basis', 'guideline']);
const TITLED_KEYS: ReadonlySet<string> = new Set(['标题', '文件标题', '上级文件']);

/** The texts of an entry in which titles stand. */
export function titledTexts({ fields }: Entry): readonly PlacedText[] {
  return fields.filter(({ element }) => TITLED.has(element?.id)).flatMap(texts);
}

/** The texts of a header in which titles stand. */
export function titledKeys({ fields }: Header): readonly PlacedText[] {
  return fields.filter(({ heading }) => TITLED_KEYS.has(heading.text)).flatMap(texts);
}

function texts({ value }: Field): readonly PlacedText[] {
  if (value.shape === 'text') return [value.text];
  return value.shape === 'list' ? value.items : [];
}
