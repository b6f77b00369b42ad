// One mistake, one finding: where a slip of the input method is found, what the parser and other rules make of it is noise.
import type { Doc, Entry } from '../model/document.ts';
import type { Finding } from '../rules/rule.ts';
import type { Block } from '../text/block.ts';
import type { Source } from '../text/source.ts';

/** The rule that passes on what the YAML parser says. */
export const SYNTAX_RULE = 'yaml-syntax';

/** The rule that looks at the shape of values in the tree of a block. */
const SHAPE_RULE = 'value-shape';

/** The rules that speak of a block of which nothing was read. */
export const UNREAD_RULES: ReadonlySet<string> = new Set([SYNTAX_RULE, 'conflict-markers']);

/** Slips that take a line out of its place: the entry or header with one cannot be judged before it is mended. */
const SPOILING: ReadonlySet<string> = new Set([
  'colon-full-width',
  'colon-space',
  'dash-slip',
  'hash-full-width',
  'quote-full-width',
  'space-full-width',
  'tab-indent',
]);

/** Slips within a value: what else is said of their line is said of a text that was not meant. */
const IN_VALUE: ReadonlySet<string> = new Set([
  'bracket-full-width',
  'comma-full-width',
  'comment-glued',
  'mark-at-start',
]);

/** Rules that ask a whole document for what may stand in a part that could not be read. */
const ASKING: ReadonlySet<string> = new Set([
  'column-empty',
  'domain-coverage',
  'entries-missing',
  'header-missing',
  'ignore-unused',
  'issue-date-missing',
  'kind-missing',
  'number-gap',
]);

/** Rules that hold one table of a file against another. */
const COMPARING: ReadonlySet<string> = new Set(['catalog-body-differs', 'tables-units-differ']);

/** Rules that hold an entry against what stands on the groups above it. */
const INHERITING: ReadonlySet<string> = new Set(['deadline-later-than-group', 'element-missing']);

/** What may stand in the middle of an entry, so that the piece before it has lost its end. */
const CUTTING: ReadonlySet<string> = new Set(['conflict-markers', 'space-full-width', 'tab-indent']);

/** Leaves out of the findings of a block's own text what only follows from a slip in it. */
export function withoutNoise(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length < 2) return findings;
  const slips = findings.filter(({ rule }) => rule !== SYNTAX_RULE);
  const spoiled = findings.some(({ rule }) => SPOILING.has(rule));
  return findings.filter((finding) => {
    if (finding.rule === SYNTAX_RULE) return !slips.some((slip) => isNear(slip, finding));
    if (finding.rule !== SHAPE_RULE) return true;
    return !spoiled && !slips.some((slip) => IN_VALUE.has(slip.rule) && onOneLine(slip, finding));
  });
}

/** Whether a slip lies on the line of what the parser says, or on the line before it. */
function isNear({ place: slip }: Finding, { place: { block, span } }: Finding): boolean {
  const { text } = block;
  const from = text.lastIndexOf('\n', text.lastIndexOf('\n', span.start - 1) - 1) + 1;
  const next = text.indexOf('\n', span.end);
  return from <= slip.span.start && (next < 0 || slip.span.start <= next);
}

/** What was found in the text itself, before documents and entries were looked at. */
export interface Raw {
  readonly source: Source;
  readonly docs: readonly Doc[];
  /** The findings of all blocks. */
  readonly findings: readonly Finding[];
}

/**
 * Leaves out of the findings of entries and documents what only follows from something that stands in the raw text:
 * a line that belongs nowhere (it is read as part of a header for want of a better place), a slip of the input method,
 * a part that could not be read.
 */
export function withoutFollowUps(findings: readonly Finding[], raw: Raw): readonly Finding[] {
  const { blocks, problems: strays } = raw.source;
  const slips = slipsInValues(raw);
  const spoiled = spoiledBlocks(raw);
  const broken = new Set([...spoiled, ...blocks.filter(({ problems }) => problems.length > 0)]);
  if (slips.size + broken.size + strays.length === 0) return findings;
  const lost = new Set([...spoiled, ...strays.map(({ block }) => block)]);
  const incomplete = raw.docs.filter((doc) => doc.blocks.some((block) => broken.has(block)));
  const asked = new Set(incomplete.flatMap((doc) => doc.blocks));
  const heirs = new Set(incomplete.flatMap(({ entries }) => [...heirsOf(entries, broken, false)]));
  const cut = cutBlocks(raw);
  return findings.filter((finding) => {
    const { rule, place } = finding;
    if (lost.has(place.block)) return false;
    if (ASKING.has(rule) && asked.has(place.block)) return false;
    if (COMPARING.has(rule) && incomplete.length > 0) return false;
    if (INHERITING.has(rule) && (heirs.has(place.block) || cut.has(place.block))) return false;
    return !(slips.get(place.block) ?? []).some((slip) => onOneLine(slip, finding));
  });
}

/** Leaves out of the findings of lines that belong nowhere those that a slip has taken there. */
export function withoutSlipped(findings: readonly Finding[], raw: Raw): readonly Finding[] {
  if (findings.length === 0) return findings;
  const spoiled = spoiledBlocks(raw);
  return findings.filter(({ place }) => !spoiled.has(place.block));
}

function slipsInValues({ findings }: Raw): ReadonlyMap<Block, readonly Finding[]> {
  const slips = new Map<Block, Finding[]>();
  for (const finding of findings) {
    if (!IN_VALUE.has(finding.rule)) continue;
    const own = slips.get(finding.place.block);
    if (own === undefined) slips.set(finding.place.block, [finding]);
    else own.push(finding);
  }
  return slips;
}

function spoiledBlocks({ findings }: Raw): ReadonlySet<Block> {
  return new Set(findings.flatMap(({ rule, place }) => (SPOILING.has(rule) ? [place.block] : [])));
}

/** The blocks whose next block begins with what belongs to them, but for a slip. */
function cutBlocks({ findings, source: { blocks } }: Raw): ReadonlySet<Block> {
  const ends = findings.flatMap(({ rule, place: { block, span } }) => {
    return CUTTING.has(rule) && block.text.slice(0, span.start).trim() === '' ? [block] : [];
  });
  if (ends.length === 0) return new Set();
  const beginsOdd = new Set(ends);
  return new Set(
    blocks.filter((_, index) => {
      const next = blocks[index + 1];
      return next !== undefined && beginsOdd.has(next);
    }),
  );
}

/** The blocks of all entries below a group that could not be read whole. */
function* heirsOf(entries: readonly Entry[], broken: ReadonlySet<Block>, below: boolean): Generator<Block> {
  for (const entry of entries) {
    if (below) yield entry.block;
    yield* heirsOf(entry.entries, broken, below || broken.has(entry.block));
  }
}

function onOneLine({ place: slip }: Finding, { place }: Finding): boolean {
  const { text } = slip.block;
  const from = text.lastIndexOf('\n', slip.span.start - 1) + 1;
  const next = text.indexOf('\n', slip.span.end);
  return from <= place.span.start && (next < 0 || place.span.start <= next);
}
