// The year that a deadline without one takes from around it: from the heading of its column, or the title of its table.

import type { DocFacts, PlacedText } from '../../document/document.ts';
import { digitsOf } from '../chinese-numbers.ts';

/** The year of `完成时间（2020年）`, else that of the title; undefined when neither names exactly one. */
export function yearAround(heading: PlacedText, doc: DocFacts): number | undefined {
  return yearIn(heading.text) ?? yearIn(doc.header.text('标题')?.text ?? '');
}

/** The one year that a text names; undefined when it names none, several, or a stretch of years. */
export function yearIn(text: string): number | undefined {
  if (STRETCH.test(text)) return undefined;
  const years = new Set(Array.from(text.matchAll(YEAR), ([, digits = '']) => digitsOf(digits)));
  const [year] = years;
  return years.size === 1 ? year : undefined;
}

const YEAR = /(?<![\d〇零一二三四五六七八九])((?:19|20)\d{2}|[一二][〇零九][〇零一二三四五六七八九]{2})年/gu;

/** 2021—2023年, 2021年至2023年. */
const STRETCH = /\d{4}年?\s*[-—–－～~至到]+\s*\d{4}/u;
