// Hover: what a heading asks for, which unit or domain a name means, on which day a deadline falls, and which rule an
// ignore comment silences.
import type { Analysis } from '../../analysis/analyse.ts';
import { readIgnores } from '../../model/document/ignores.ts';
import { RULES } from '../../rules/index.ts';
import { typeOfKey } from '../../rules/support/known-keys.ts';
import { absolute } from '../../text/block.ts';
import { blockAt } from '../../text/position.ts';
import { touches } from '../../text/span.ts';
import { type CellContent, cellAt, marksOf } from '../cursor/cell.ts';
import { mentionAt } from '../cursor/mention.ts';
import { cursorPositionAt, type KeyPosition, type ValuePosition } from '../cursor/word.ts';
import { aboutElement } from '../element-words.ts';
import { type Hover, hoverOf, paragraph, paragraphs, plainParagraph, prose, strong } from '../prose.ts';
import { elementOf } from '../spelling.ts';
import { hoverDeadline } from './deadline.ts';
import { hoverDomain } from './domain.ts';
import { hoverUnit } from './unit.ts';

export type { Hover } from '../prose.ts';

/** What is known of the word at an offset (UTF-16, in the newest text); undefined where there is nothing to say. */
export function hover(analysis: Analysis, offset: number): Hover | undefined {
  const position = cursorPositionAt(analysis, offset);
  if (position?.at === 'key') return hoverKey(analysis, position);
  return position?.at === 'value' ? hoverValue(analysis, position) : hoverRule(analysis, offset);
}

function hoverKey({ world, docs }: Analysis, position: KeyPosition): Hover | undefined {
  const { text, word, colon, offset, doc } = position;
  if (!colon || !touches(word, offset)) return undefined;
  const heading = text.slice(word.start, word.end).replace(/^(["'])(.*)\1$/u, '$2');
  const { headerKeyByName, structuralKeyByName, extraColumns } = world.standard;
  const inHeader = position.in === 'header' || docs.length === 0;
  const key = inHeader ? headerKeyByName.get(heading) : structuralKeyByName.get(heading);
  if (key !== undefined) {
    const name = strong(key.key);
    return hoverOf(word, paragraphs(paragraph(name, prose`${name} ${key.en}`), plainParagraph(key.about)));
  }
  if (inHeader) return undefined;
  const element = elementOf(world.standard, doc?.kind, heading);
  if (element !== undefined) return hoverOf(word, aboutElement(element, heading));
  const column = extraColumns.find((extra) => extra.heading === heading);
  if (column === undefined || typeOfKey(world.standard, heading) === undefined) return undefined;
  return hoverOf(word, paragraphs(paragraph(strong(heading), strong(heading)), plainParagraph(column.about)));
}

function hoverValue(analysis: Analysis, position: ValuePosition): Hover | undefined {
  const cell = cellAt(analysis.world.standard, position);
  switch (cell.type) {
    case 'units':
      return hoverUnit(analysis, position);
    case 'domains':
      return hoverDomain(analysis, position);
    case 'deadline':
    case 'timeLimit':
      return hoverDeadline(analysis, position, cell.type);
    case 'kind':
      return hoverKind(analysis, position, cell);
    case 'headings':
      return hoverColumn(analysis, position, cell);
    default:
      return undefined;
  }
}

function hoverKind(
  { world }: Analysis,
  { text, cell, offset }: ValuePosition,
  { type }: CellContent,
): Hover | undefined {
  const { span } = mentionAt(text, cell, offset, marksOf(type));
  const kind = world.standard.kindByName.get(text.slice(span.start, span.end));
  if (kind === undefined) return undefined;
  const { name, en, about } = kind;
  return hoverOf(
    span,
    paragraphs(paragraph(strong(name), prose`${strong(name)} ${en}`), plainParagraph(about)),
  );
}

/** A column of 表头 is explained like the heading itself. */
function hoverColumn({ world }: Analysis, position: ValuePosition, { type }: CellContent): Hover | undefined {
  const { text, cell, offset } = position;
  const { span } = mentionAt(text, cell, offset, marksOf(type));
  const heading = text.slice(span.start, span.end);
  const element = elementOf(world.standard, position.doc?.kind, heading);
  return element === undefined ? undefined : hoverOf(span, aboutElement(element, heading));
}

/** What the rule that an ignore comment names is about: what is silenced here, and why it is usually said. */
function hoverRule({ source }: Analysis, offset: number): Hover | undefined {
  const block = blockAt(source, offset);
  if (block === undefined) return undefined;
  const named = readIgnores(block).flatMap(({ rules }) => rules);
  const here = named.find(({ place }) => touches(absolute(place), offset));
  const rule = RULES.find(({ id }) => id === here?.text);
  if (here === undefined || rule === undefined) return undefined;
  const { title, why, basis } = rule;
  return hoverOf(
    absolute(here.place),
    paragraphs(
      paragraph(strong(title.zh), strong(title.en)),
      plainParagraph(why),
      paragraph(prose`依据：${basis.zh}`, prose`Basis: ${basis.en}`),
    ),
  );
}
