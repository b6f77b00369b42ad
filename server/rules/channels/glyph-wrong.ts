// Boxes and ticks that are other signs: 口 for □, the t of a lost symbol font for ■, ✓ or V for √.

import type { Doc, Entry, EntryField, PlacedText } from '../../model/document/document.ts';
import type { Shape } from '../../model/document/shapes.ts';
import { placeWithin } from '../../model/document/values.ts';
import type { Place } from '../../text/block.ts';
import type { Span } from '../../text/span.ts';
import type { CellContext, Edit, Hit, Recall, Rule } from '../rule.ts';
import { type ChannelCell, channelCells, isUnticked, textsOf } from '../support/channel-help.ts';
import { gathered } from '../support/gathered.ts';
import { listedHeadings } from '../support/headings.ts';
import { choiceColumn } from '../support/known-keys.ts';
import { safeFix } from '../support/mend.ts';
import { readsHeadings } from '../support/reads.ts';
import { oneItem } from '../support/sample-catalogs.ts';
import { say } from '../support/say.ts';
import { shapesOf } from '../support/shapes.ts';
import { changeWithin, fixWith } from '../support/within.ts';

export const glyphWrong: Rule = {
  id: 'glyph-wrong',
  severity: 'hint',
  title: say('选框或对勾用错了符号', 'Wrong sign for a box or a tick'),
  why: say(
    '“口”是汉字，“V”是字母，看着像选框和对勾，查找、统计和朗读时都认不出来。',
    '口 is a character and V a letter: they look like a box and a tick, but no search, count or screen reader takes them for one.',
  ),
  basis: say(
    '各领域基层政务公开标准指引的目录表式：■、□和√',
    'The form of the catalog in the guidelines: ■, □ and √',
  ),
  wrong: oneItem(['全社会: V']),
  right: oneItem(['全社会: √']),
  check: [
    {
      of: 'cell',
      under: (element) => element === undefined || element.type === 'channels',
      run: (cell, context) => [
        ...channelCells(cell, context.doc).flatMap(ofCell),
        ...cell.fields.flatMap((field) => ofTick(field, context)),
      ],
    },
    {
      of: 'document',
      reads: readsHeadings,
      *run(doc, _world, recall, words) {
        const shapes = yield* shapesOf(words, recall);
        const isAnywhere = hasWrong(shapes.keys()) || listedHeadings(doc).some(isWrong);
        if (isAnywhere) yield* ofHeadings(doc, recall);
      },
    },
  ],
};

/** ◆ stands before chosen channels in some places, which is their way to write it. */
const OWN_WAY = '◆';

/** One finding for a cell. A cell with boxes that nobody ticked is told of as a whole. */
function ofCell(cell: ChannelCell): Hit[] {
  if (isUnticked(cell)) return [];
  const wrong = cell.channels.flatMap(({ from, mention: { glyph } }) => {
    if (glyph === undefined || glyph.fact.state === 'tick' || glyph.fact.glyph === OWN_WAY) return [];
    const { glyph: sign, standsFor: right } = glyph.fact;
    return right === undefined ? [] : [{ from, span: glyph.span, sign, right }];
  });
  const [first] = wrong;
  if (first === undefined) return [];
  const edits = wrong.flatMap(({ from, span, right }) => changeWithin(from, span, right));
  return [hit(placeWithin(first.from, first.span), first, wrong.length, edits)];
}

/** A cell under a heading such as 全社会 holds a tick or nothing. */
function ofTick(field: EntryField, { doc, world: { standard } }: CellContext): Hit[] {
  if (field.element !== undefined || choiceColumn(standard, doc.kind, field.heading.text) === undefined)
    return [];
  return textsOf(field).flatMap((from): Hit[] => {
    const sign = from.text.trim();
    const fact = standard.glyphByChar.get(sign);
    const isTick = LETTERS.test(sign) || (fact?.standsFor !== undefined && fact.state !== 'notChosen');
    if (!isTick) return [];
    const start = from.text.indexOf(sign);
    const span = { start, end: start + sign.length };
    return [hit(placeWithin(from, span), { sign, right: TICK }, 1, changeWithin(from, span, TICK))];
  });
}

const TICK = '√';
const LETTERS = /^[VvＶｖ]$/u;

/** 公开渠道和载体（“■”表示必选项，“口”表示可选项）: one finding for all cells and 表头 that repeat the heading. */
function ofHeadings(doc: Doc, recall: Recall): Hit[] {
  const wrong = [...listedHeadings(doc).filter(isWrong), ...gathered(doc.entries, recall, wrongHeadings)];
  const [first] = wrong;
  if (first === undefined) return [];
  const spanOf = ({ text }: PlacedText): Span => {
    const start = text.search(QUOTED) + 1;
    return { start, end: start + 1 };
  };
  const edits = wrong.flatMap((heading) => changeWithin(heading, spanOf(heading), BOX));
  return [hit(placeWithin(first, spanOf(first)), { sign: '口', right: BOX }, wrong.length, edits)];
}

const BOX = '□';
const QUOTED = /[“"‘'「]口[”"’'」]/u;
const NONE: readonly PlacedText[] = [];

function hasWrong(shapes: Iterable<Shape>): boolean {
  for (const { columns } of shapes)
    if (columns.some(({ heading }) => isWrong({ text: heading }))) return true;
  return false;
}

function wrongHeadings({ fields }: Entry): readonly PlacedText[] {
  const wrong = fields.map(({ heading }) => heading).filter(isWrong);
  return wrong.length === 0 ? NONE : wrong;
}

function isWrong({ text }: Pick<PlacedText, 'text'>): boolean {
  return text.includes('口') && QUOTED.test(text);
}

function hit(
  place: Place,
  { sign, right }: { sign: string; right: string },
  count: number,
  edits: readonly Edit[],
): Hit {
  const all = count > 1 ? say(`（共${count}处）`, ` (${count} places)`) : say('', '');
  const message = say(
    `“${sign}”不是表里的符号${all.zh}，应当是“${right}”。请改正，以免查找和统计时认不出来。`,
    `“${sign}” is no sign of the form${all.en}; it should be “${right}”. Correct it, so that searching and counting know it.`,
  );
  return {
    place,
    message,
    fixes: () => fixWith(safeFix, say(`改为“${right}”`, `Change to “${right}”`), edits),
    rests: edits.map((edit) => edit.place.block),
  };
}
