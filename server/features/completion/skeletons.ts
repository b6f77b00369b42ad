// Skeletons: a whole new entry with all headings that it needs, and a whole new document of each kind.
import { ENTRIES_KEY } from '../../model/document/read.ts';
import type { KindFact, Standard } from '../../model/standard/standard.ts';
import { keyText } from '../cursor/scalar.ts';
import type { KeyPosition } from '../cursor/word.ts';
import { elementOf, headingsOfNeighbour, headingsOfTable, spellingsInUse } from '../spelling.ts';
import { writtenHeadings } from './headings.ts';
import { type Candidate, escapeSnippet } from './types.ts';

const FIRST = -1;
const LAST = 950;

/** A new entry, offered where nothing of it is written yet; empty where one heading would be all. */
export function entrySkeleton(position: KeyPosition, standard: Standard, eol: string): Candidate[] {
  if (position.colon || position.flow || position.beside.length > 0) return [];
  const headings = skeletonHeadings(position, standard);
  if (headings.length < 2) return [];
  const typed = position.offset > position.word.start;
  const text = fill(headings, 1).join(`${eol}${' '.repeat(position.column)}`);
  const list = headings.join('、');
  return [
    {
      names: headings.slice(0, 1),
      rank: typed ? LAST : FIRST,
      offer: () => ({
        label: `新条目：${list}`,
        kind: 'skeleton',
        detail: { zh: '一次写齐各项', en: 'New entry with all headings' },
        text,
        snippet: true,
      }),
    },
  ];
}

/** A new document of each kind, offered where nothing is written yet. */
export function documentSkeletons(standard: Standard, eol: string): Candidate[] {
  return standard.kinds.map((kind, index) => {
    const header = [`类型: ${kind.name}`, ...fill(kind.skeleton, 1)];
    const headings = requiredHeadings(kind);
    const entry = fill(headings, header.length).join(`${eol}    `);
    const text = [...header, `${ENTRIES_KEY}:`, `  - ${entry}`].join(eol);
    return {
      names: [kind.name, '类型'],
      rank: LAST + index,
      offer: () => ({
        label: `新建${kind.name}`,
        kind: 'skeleton',
        detail: { zh: kind.about.zh, en: kind.about.en },
        text,
        snippet: true,
      }),
    };
  });
}

/** As 表头 says, else as the neighbour has it, else as the kind needs; what is required is never left out. */
function skeletonHeadings(position: KeyPosition, standard: Standard): string[] {
  const { doc, near } = position;
  const spellings = spellingsInUse(standard, doc, near);
  const idOf = (heading: string): string => elementOf(standard, doc?.kind, heading)?.id ?? heading;
  const required = doc?.kind === undefined ? [] : requiredHeadings(doc.kind);
  const table = headingsOfTable(doc);
  const base = table.length > 0 ? table : headingsOfNeighbour(near);
  const have = new Set(base.map(idOf));
  const needed = base.length > 0 && doc?.kind !== undefined ? missing(doc.kind, have) : required;
  const inherited = new Set(writtenHeadings(position).map(idOf));
  return [...base, ...needed.map((heading) => spellings.get(idOf(heading)) ?? heading)].filter((heading) => {
    const element = elementOf(standard, doc?.kind, heading);
    return element?.type !== 'seq' && !inherited.has(idOf(heading));
  });
}

/** What a kind requires and is customary, in the order of its columns. */
function requiredHeadings(kind: KindFact): string[] {
  const wanted = kind.elements.filter(({ need }) => need === 'required');
  const customary = kind.elements.filter(({ id, need }) => {
    return need === 'customary' && kind.defaultHeadings.includes(kind.elementById.get(id)?.name ?? '');
  });
  const ids = new Set([...wanted, ...customary].map(({ id }) => id));
  return elementsInOrder(kind, ids);
}

/** The required elements, and one of each requirement, that are not there yet. */
function missing(kind: KindFact, have: ReadonlySet<string>): string[] {
  const ids = new Set(
    kind.elements.filter(({ id, need }) => need === 'required' && !have.has(id)).map(({ id }) => id),
  );
  for (const { anyOf } of kind.requirements) {
    const [first] = anyOf;
    if (first !== undefined && !anyOf.some((id) => have.has(id) || ids.has(id))) ids.add(first);
  }
  return elementsInOrder(kind, ids);
}

function elementsInOrder(kind: KindFact, ids: ReadonlySet<string>): string[] {
  return kind.elements.filter(({ id }) => ids.has(id)).map(({ name }) => name);
}

/** `heading: $n`, each with its own place to stop at. */
function fill(headings: readonly string[], first: number): string[] {
  return headings.map((heading, index) => `${escapeSnippet(keyText(heading, false))}: $${first + index}`);
}
