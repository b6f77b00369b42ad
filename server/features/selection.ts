// Selection that grows: from the name at the cursor to its cell, its field, its entry, the groups around it, the document.
import type { Analysis } from '../analysis/analyse.ts';
import { absolute } from '../text/block.ts';
import { type Span, touches } from '../text/span.ts';
import { cellAt, marksOf } from './cursor/cell.ts';
import { mentionAt } from './cursor/mention.ts';
import { skipBlanks } from './cursor/typed-line.ts';
import { type CursorPosition, cursorPositionAt } from './cursor/word.ts';
import { extentOfDoc } from './extent.ts';
import { Looks } from './looks.ts';

/**
 * Stretches around an offset, each wider than the one before; the last one is the whole text.
 * @param looks what is remembered of the entries
 */
export function selection(analysis: Analysis, offset: number, looks = new Looks()): Span[] {
  const position = cursorPositionAt(analysis, offset);
  const whole = { start: 0, end: analysis.source.length };
  const spans = position === undefined ? [] : around(analysis, position, looks);
  const growing: Span[] = [];
  for (const span of [...spans, whole]) {
    const last = growing.at(-1) ?? { start: offset, end: offset };
    const wider = span.start <= last.start && last.end <= span.end;
    if (wider && span.end - span.start > last.end - last.start) growing.push(span);
  }
  return growing.length === 0 ? [whole] : growing;
}

function around(analysis: Analysis, position: CursorPosition, looks: Looks): Span[] {
  const { doc, entry, above, offset } = position;
  const fields = [...(entry?.fields ?? []), ...(doc?.header.fields ?? [])];
  const field = fields.map(({ place }) => absolute(place)).find((span) => touches(span, offset));
  const entries = [...above, ...(entry === undefined ? [] : [entry])].toReversed();
  const document = doc === undefined ? undefined : extentOfDoc(doc, looks);
  return [
    ...inside(analysis, position),
    ...(field === undefined ? [] : [field]),
    ...entries.map((each) => looks.extentOf(each)),
    ...(document === undefined ? [] : [document]),
  ];
}

/** The heading; or the name in a cell, and the cell. */
function inside({ world }: Analysis, position: CursorPosition): Span[] {
  if (position.at === 'key') return [position.word];
  const { text, cell, offset } = position;
  const { span } = mentionAt(text, cell, offset, marksOf(cellAt(world.standard, position).type));
  const start = Math.min(offset, skipBlanks(text, cell.start, cell.end));
  return [span, { start, end: Math.max(offset, cell.end - trailing(text.slice(start, cell.end))) }];
}

function trailing(text: string): number {
  return text.length - text.trimEnd().length;
}
