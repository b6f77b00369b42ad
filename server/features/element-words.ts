// How an element, a key of the header or a column is described to a reader, in one line and in a few.
import { type ElementFact, headingsOf, type Need } from '../model/standard/standard.ts';
import type { Message } from '../rules/rule.ts';
import { type Paragraphs, paragraph, paragraphs, plainParagraph, prose, strong } from './prose.ts';

const NEED: Readonly<Record<Need, Message>> = {
  required: { zh: '必备要素', en: 'required' },
  customary: { zh: '惯例要素', en: 'customary' },
  optional: { zh: '可选要素', en: 'optional' },
};

/** Whether an element is needed and by which clause; in English with its name. */
export function needOf({ need, clause, en }: ElementFact): Message {
  const basis = clause === undefined ? '' : ` · ${clause}`;
  return { zh: `${NEED[need].zh}${basis}`, en: `${en} · ${NEED[need].en}${basis}` };
}

/** A few lines on an element. @param heading as it is written in the document */
export function aboutElement(element: ElementFact, heading: string): Paragraphs {
  const need = needOf(element);
  const others = headingsOf(element).filter((other) => other !== heading && other.length <= LONGEST);
  const name = strong(heading);
  const also =
    others.length === 0
      ? []
      : [paragraph(prose`也写作：${others.join('、')}`, prose`Also: ${others.join(', ')}`)];
  return paragraphs(
    paragraph(prose`${name} ${element.en}`, prose`${name} ${need.en}`),
    { zh: [prose`${need.zh}`], en: [] },
    plainParagraph(element.about),
    ...also,
  );
}

/** Longer headings are one-offs of a printed form, of no help here. */
const LONGEST = 12;
