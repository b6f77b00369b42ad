// Writes the words of the facts into the grammar: kinds, keys, and the headings by what stands below them.
import {
  type ElementFact,
  type HeadersFile,
  type HeaderType,
  headingsOf,
  type KindData,
  type KindsFile,
  type ValueType,
} from '../../server/model/standard/standard.ts';

/** The facts whose words stand in the grammar. */
export interface GrammarFacts {
  readonly kinds: KindsFile;
  readonly headers: HeadersFile;
}

/** The text of the grammar. @param now what it is; all but the patterns that are made of words stays */
export function grammarOf(facts: GrammarFacts, now: string): string {
  const { repository } = JSON.parse(now);
  return patternsOf(facts).reduce((text, [path, pattern]) => {
    const before = path.split('.').reduce(at, repository);
    return text.replace(JSON.stringify(before), () => JSON.stringify(pattern));
  }, now);
}

function at(value: unknown, key: string): unknown {
  if (typeof value === 'object' && value !== null && key in value) {
    return (value as Readonly<Record<string, unknown>>)[key];
  }
  throw new Error(`The grammar has no “${key}” there.`);
}

/** The patterns that are made of words, by where they stand in the repository. */
function patternsOf(facts: GrammarFacts): readonly (readonly [path: string, pattern: string])[] {
  const { kinds, structure, header, dates } = keysOf(facts);
  const { units, times, others, safe } = headingsIn(facts.kinds);
  const [inDash, onLine] = [String.raw`^(\s*)((?:-\s+)+)`, String.raw`^(\s*)`];
  const end = String.raw`(:)(?=\s|$)`;
  return [
    [
      'wrong-colon.match',
      String.raw`^(?:(\x{FEFF}?(?:${one(header)}|${one(structure)}))|\s*(?:-\s+)*(${one(structure)}|${safe}))(：)`,
    ],
    ['kind.match', String.raw`^(\x{FEFF}?类型)(:)\s+(["']?(?:${one(kinds)})["']?)(?=\s*(?:#|$))`],
    ['units-field.patterns.0.begin', `${inDash}(${units})${end}`],
    ['units-field.patterns.1.begin', `${onLine}(${units})${end}`],
    ['deadline-field.patterns.0.begin', `${inDash}(${times})${end}`],
    ['deadline-field.patterns.1.begin', `${onLine}(${times})${end}`],
    ['deadline-field.patterns.2.begin', String.raw`^(\x{FEFF}?(?:${one(dates)}))${end}`],
    ['structure-key.match', String.raw`^\x{FEFF}?\s*((?:-\s+)*)(${one(structure)})${end}`],
    ['header-key.match', String.raw`^(\x{FEFF}?(?:${one(header)}))${end}`],
    ['heading-key.match', String.raw`^\s+((?:-\s+)*)(${others})${end}`],
  ];
}

/** The names of kinds, and the keys of header and tree, as they are told apart by colour. */
function keysOf({ kinds: { kinds }, headers: { headerKeys, structuralKeys } }: GrammarFacts) {
  const ofTree = (type: HeaderType): boolean => type === 'kind' || type === 'entries';
  const keys = headerKeys.filter(({ type }) => ofTree(type)).map(({ key }) => key);
  return {
    kinds: kinds.map(({ name }) => name),
    structure: [...new Set([...keys, ...structuralKeys.map(({ key }) => key)])],
    header: headerKeys.filter(({ type }) => !ofTree(type)).map(({ key }) => key),
    dates: headerKeys.filter(({ type }) => type === 'date').map(({ key }) => key),
  };
}

const UNITS: ReadonlySet<ValueType> = new Set<ValueType>(['units']);
const TIMES: ReadonlySet<ValueType> = new Set<ValueType>(['deadline', 'timeLimit']);
/** The end of a stretch of time may have a key of its own. */
const END_OF_TIME = '至';

/** The headings, as patterns: what has units below it, what has times, what has neither. */
function headingsIn({ kinds, extraColumns }: KindsFile) {
  const elements = kinds.flatMap((kind) => kind.elements);
  const named = (fits: (type: ValueType) => boolean): string[] =>
    elements.filter(({ type }) => fits(type)).flatMap(headingsOf);
  const others = named((type) => !UNITS.has(type) && !TIMES.has(type));
  return {
    units: headings(named((type) => UNITS.has(type))),
    times: headings([...named((type) => TIMES.has(type)), END_OF_TIME]),
    others: headings([...others, ...extraColumns.map(({ heading }) => heading)]),
    safe: headings(kinds.flatMap(safeHeadings)),
  };
}

/**
 * The headings that hardly begin a line of prose, where a full-width colon is right: of units, times and domains, and of
 * what a table mostly has, the proposed one and those of three characters and more. `包括：` and `网址：` are none.
 */
function safeHeadings({ elements, defaultHeadings }: KindData): string[] {
  const isSafe = ({ type, need, name }: ElementFact): boolean => {
    if (UNITS.has(type) || TIMES.has(type) || type === 'domains') return true;
    return type !== 'url' && (need !== 'optional' || defaultHeadings.includes(name));
  };
  return elements.filter(isSafe).flatMap((element) => {
    return [element.name, ...headingsOf(element).filter((heading) => heading.length > 2)];
  });
}

/** One of some headings, whatever number and remarks in brackets stand behind it. */
function headings(all: readonly string[]): string {
  const bare = (heading: string): string => heading.replace(/(?:（[^（）]*）)+$/u, '').replace(/ \d+$/u, '');
  const literal = new Set(all);
  const words = all.map((heading) => (literal.has(bare(heading)) ? bare(heading) : heading));
  return `(?:${one(words)})(?: ?\\d+)?(?:（[^（）]*）)*`;
}

/** One of some texts, blanks in them at will. */
function one(texts: readonly string[]): string {
  const escaped = texts.map((text) => text.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&').replace(/ /gu, ' ?'));
  return [...new Set(escaped)].join('|');
}
