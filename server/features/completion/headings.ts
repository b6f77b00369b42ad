// Headings at a key position of an entry: those not yet written, spelled as the document spells them.
import { ENTRIES_KEY, SECTION_KEY } from '../../model/document/read.ts';
import { type ElementFact, headingsOf, type Standard } from '../../model/standard/standard.ts';
import type { Message } from '../../rules/rule.ts';
import { keyText } from '../cursor/scalar.ts';
import type { KeyPosition } from '../cursor/word.ts';
import { needOf } from '../element-words.ts';
import { elementOf, elementsFor, headingsOfTable, spellingsInUse } from '../spelling.ts';
import type { Candidate } from './types.ts';

/** Ranks: the columns of 表头, headings in use, other elements by need, other spellings, rarities, the tree. */
const IN_USE = 100;
const NOT_IN_USE = 200;
const BY_NEED = { required: 0, customary: 40, optional: 80 } as const;
const OTHER_SPELLING = 300;
const UNUSUAL = 600;
const STRUCTURE = 900;

/** What decides how a heading is offered, gathered once. */
interface Context {
  readonly position: KeyPosition;
  readonly spellings: ReadonlyMap<string, string>;
  readonly table: readonly string[];
  /** Whether anything is typed: rare headings are offered only to those who begin to write them. */
  readonly typed: boolean;
}

/** Candidates for the heading at the cursor. @param eol the line break of the text */
export function headingCandidates(position: KeyPosition, standard: Standard, eol: string): Candidate[] {
  const { doc, near, offset, word } = position;
  const present = new Set(
    writtenHeadings(position).map((heading) => elementOf(standard, doc?.kind, heading)?.id ?? heading),
  );
  const table = headingsOfTable(doc);
  const context: Context = {
    position,
    spellings: spellingsInUse(standard, doc, near),
    table,
    typed: offset > word.start,
  };
  const own = table.filter((heading) => elementOf(standard, doc?.kind, heading) === undefined);
  const rare = context.typed ? standard.extraColumns : [];
  return [
    ...elementsFor(standard, doc?.kind)
      .filter(({ id }) => !present.has(id))
      .flatMap((element, index) => ofElement(element, index, context)),
    ...own
      .filter((heading) => !present.has(heading))
      .map((heading) => candidate(heading, table.indexOf(heading), OWN_COLUMN, context)),
    ...rare
      .filter(({ heading }) => !present.has(heading))
      .map(({ heading, about }) => candidate(heading, UNUSUAL, about, context)),
    ...structure(position, present, standard, eol),
  ];
}

/** All headings that count as written: in this entry, and on the groups around it. */
export function writtenHeadings({ entry, above, beside, offset }: KeyPosition): string[] {
  // Of the block around the cursor the lines tell more than the model, since it may be broken.
  const elsewhere = entry?.fields.filter(({ place: { block } }) => {
    return offset < block.start || offset > block.start + block.text.length;
  });
  const fields = [...(elsewhere ?? []), ...above.flatMap((group) => group.fields)];
  const filled = fields.filter(({ value }) => value.shape !== 'empty');
  return [...beside, ...filled.map(({ heading }) => heading.text)];
}

const OWN_COLUMN: Message = { zh: '表头列出的栏目', en: 'Column of this table' };

/** A heading in use stands for all others of its element; while none is in use, any of them may be typed. */
function ofElement(element: ElementFact, index: number, context: Context): Candidate[] {
  const inUse = context.spellings.get(element.id);
  const label = inUse ?? element.name;
  const rank = rankOf(element, index, label, context);
  const detail = needOf(element);
  const others = headingsOf(element).filter((heading) => heading !== label);
  if (inUse !== undefined) return [candidate(label, rank, detail, context, element.about, others)];
  const rare = context.typed ? others : [];
  return [
    candidate(label, rank, detail, context, element.about),
    ...rare.map((other) => candidate(other, rank + OTHER_SPELLING, detail, context, element.about)),
  ];
}

function rankOf(element: ElementFact, index: number, label: string, { table, spellings }: Context): number {
  // 序号 is counted when it is left out, so it is hardly ever what is looked for.
  if (element.type === 'seq') return UNUSUAL;
  const column = table.indexOf(label);
  if (column >= 0) return column;
  return spellings.has(element.id) ? IN_USE + index : NOT_IN_USE + BY_NEED[element.need] + index;
}

function candidate(
  label: string,
  rank: number,
  detail: Message,
  { position }: Context,
  documentation?: Message,
  others: readonly string[] = [],
): Candidate {
  const key = keyText(label, position.flow);
  const text = position.colon ? key : `${key}: `;
  const more = documentation === undefined ? {} : { documentation };
  return {
    names: [label, ...others],
    rank,
    offer: () => ({ label, kind: 'heading', detail, text, ...more }),
  };
}

/** 章节 and 条目, which give the entry its place in the tree. */
function structure(
  position: KeyPosition,
  present: ReadonlySet<string>,
  { structuralKeys }: Standard,
  eol: string,
): Candidate[] {
  const { entry, column, colon, beside, flow, offset, word } = position;
  if (flow) return [];
  const pad = ' '.repeat(column);
  const list = `${ENTRIES_KEY}:${eol}${pad}  - `;
  const isGroup = (entry?.entries.length ?? 0) > 0 || beside.includes(ENTRIES_KEY);
  const section = isGroup ? `${SECTION_KEY}: ` : `${SECTION_KEY}: $1${eol}${pad}${list}$2`;
  // A row becomes a section only for those who begin to write it.
  const noSection = entry?.section !== undefined || (beside.length > 0 && !isGroup && offset === word.start);
  const isThere = (key: string): boolean => (key === ENTRIES_KEY ? isGroup : noSection);
  const free = structuralKeys.filter(({ key }) => !present.has(key) && !isThere(key));
  return free.map(({ key, about, en }, index): Candidate => {
    const text = colon ? key : key === ENTRIES_KEY ? list : section;
    const snippet = text.includes('$') ? { snippet: true as const } : {};
    const detail = { zh: '层次', en: `Structure · ${en}` };
    return {
      names: [key],
      rank: STRUCTURE + index,
      offer: () => ({ label: key, kind: 'key', detail, documentation: about, text, ...snippet }),
    };
  });
}
