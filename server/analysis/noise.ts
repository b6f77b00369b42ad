// One mistake, one finding: where a slip of the input method is found, what the parser and other rules make of it is noise.
import type { Doc, Entry } from '../model/document/document.ts';
import type { Finding } from '../rules/rule.ts';
import type { Block } from '../text/block.ts';
import { cutProblem } from '../text/cut/marks.ts';

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

/** A block in whose text something stands because of which other findings are no news. */
export interface Odd {
  readonly block: Block;
  /** What is found in its text. */
  readonly raw: readonly Finding[];
}

/** Whether a block is such a one. */
export function isOdd({ block, raw }: Odd): boolean {
  return (
    block.problems.length > 0 ||
    cutProblem(block) !== undefined ||
    raw.some(({ rule }) => SPOILING.has(rule) || IN_VALUE.has(rule) || CUTTING.has(rule))
  );
}

/** Whether a slip in a block takes a line of it out of its place. */
export function isSpoiled(raw: readonly Finding[]): boolean {
  return raw.some(({ rule }) => SPOILING.has(rule));
}

/** How blocks lie: what noise has to know of the text as a whole. */
export interface Layout {
  readonly docs: readonly Doc[];
  documentOf(block: Block): Doc | undefined;
  /** The groups that the entries of a block lie in. */
  above(block: Block): readonly Entry[];
  next(block: Block): Block | undefined;
}

/** Whether a finding of an entry rests on how other blocks could be read: on the groups above it, or on its end. */
export function restsOnOthers({ rule }: Finding): boolean {
  return INHERITING.has(rule);
}

/**
 * Tells which findings of entries and documents only follow from something that stands in the raw text: from a line that
 * belongs nowhere (it is read as part of a header for want of a better place), a slip of the input method, a part that
 * could not be read. A class because it looks at the whole text no sooner than a finding asks for that.
 */
export class FollowUps {
  private readonly odd: ReadonlyMap<Block, Odd>;
  private readonly layout: Layout;
  private incomplete: ReadonlySet<Doc | undefined> | undefined;

  /** @param odd all odd blocks of a text */
  constructor(odd: ReadonlyMap<Block, Odd>, layout: Layout) {
    this.odd = odd;
    this.layout = layout;
  }

  /** Whether a finding is no news. */
  has(finding: Finding): boolean {
    if (this.odd.size === 0) return false;
    const { rule, place } = finding;
    const { block } = place;
    const raw = this.odd.get(block)?.raw ?? NONE;
    if (isSpoiled(raw) || cutProblem(block) !== undefined) return true;
    if (ASKING.has(rule) && this.isIncomplete(this.layout.documentOf(block))) return true;
    if (COMPARING.has(rule) && this.layout.docs.some((doc) => this.isIncomplete(doc))) return true;
    if (INHERITING.has(rule) && (this.isCut(block) || this.isBelowBroken(block))) return true;
    return raw.some((slip) => IN_VALUE.has(slip.rule) && onOneLine(slip, finding));
  }

  /** Whether a part of a document could not be read. */
  private isIncomplete(doc: Doc | undefined): boolean {
    this.incomplete ??= this.incompleteDocuments();
    return this.incomplete.has(doc);
  }

  private incompleteDocuments(): ReadonlySet<Doc | undefined> {
    const found = new Set<Doc | undefined>();
    for (const block of this.odd.keys()) {
      if (this.isBroken(block)) found.add(this.layout.documentOf(block));
      if (found.size >= this.layout.docs.length) break;
    }
    return found;
  }

  private isBroken(block: Block): boolean {
    return block.problems.length > 0 || isSpoiled(this.odd.get(block)?.raw ?? NONE);
  }

  /** Whether the end of a block is taken for another one, which begins with a slip. */
  private isCut(block: Block): boolean {
    const next = this.layout.next(block);
    const odd = next && this.odd.get(next);
    return odd !== undefined && beginsOdd(odd);
  }

  private isBelowBroken(block: Block): boolean {
    return this.layout.above(block).some((group) => this.isBroken(group.block));
  }
}

const NONE: readonly Finding[] = [];

/** Whether a block begins with what belongs to the block before it, but for a slip. */
function beginsOdd({ raw }: Odd): boolean {
  return raw.some(({ rule, place: { block, span } }) => {
    return CUTTING.has(rule) && block.text.slice(0, span.start).trim() === '';
  });
}

function onOneLine({ place: slip }: Finding, { place }: Finding): boolean {
  const { text } = slip.block;
  const from = text.lastIndexOf('\n', slip.span.start - 1) + 1;
  const next = text.indexOf('\n', slip.span.end);
  return from <= place.span.start && (next < 0 || place.span.start <= next);
}
