// One mistake, one finding: where a slip of the input method is found, what the parser and other rules make of it is noise.
import type { Doc, Entry } from '../model/document/document.ts';
import { RULES } from '../rules/index.ts';
import type { Finding, Rule } from '../rules/rule.ts';
import type { Block } from '../text/block.ts';
import { cutProblem } from '../text/cut/marks.ts';

/** The rules that say something of themselves. */
function those(say: (rule: Rule) => boolean | undefined): ReadonlySet<string> {
  return new Set(RULES.filter(say).map(({ id }) => id));
}

/** The rules that speak of a block of which nothing was read. */
export const UNREAD_RULES = those(({ ofUnread }) => ofUnread);

const SPOIL_ROWS = those(({ spoils }) => spoils === 'row');
const SPOIL_VALUES = those(({ spoils }) => spoils === 'value');
const CUTTING = those(({ cuts }) => cuts);
const NEED_LINES = those(({ needs }) => needs?.includes('lines'));
const NEED_VALUE = those(({ needs }) => needs?.includes('value'));
const NEED_GROUPS = those(({ needs }) => needs?.includes('groups'));
const NEED_DOCUMENT = those(({ needs }) => needs?.includes('document'));
const NEED_FILE = those(({ needs }) => needs?.includes('file'));

/** Leaves out of the findings of a block's own text what only follows from a slip in it. */
export function withoutNoise(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length < 2) return findings;
  const slips = findings.filter(({ rule }) => !NEED_LINES.has(rule));
  const spoiled = isSpoiled(findings);
  return findings.filter((finding) => {
    if (NEED_LINES.has(finding.rule)) return !slips.some((slip) => isNear(slip, finding));
    if (!NEED_VALUE.has(finding.rule)) return true;
    return !spoiled && !slips.some((slip) => SPOIL_VALUES.has(slip.rule) && onOneLine(slip, finding));
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
    raw.some(({ rule }) => SPOIL_ROWS.has(rule) || SPOIL_VALUES.has(rule) || CUTTING.has(rule))
  );
}

/** Whether a slip in a block takes a line of it out of its place. */
export function isSpoiled(raw: readonly Finding[]): boolean {
  return raw.some(({ rule }) => SPOIL_ROWS.has(rule));
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
  return NEED_GROUPS.has(rule);
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
    if (NEED_DOCUMENT.has(rule) && this.isIncomplete(this.layout.documentOf(block))) return true;
    if (NEED_FILE.has(rule) && this.layout.docs.some((doc) => this.isIncomplete(doc))) return true;
    if (NEED_GROUPS.has(rule) && (this.isCut(block) || this.isBelowBroken(block))) return true;
    return raw.some((slip) => SPOIL_VALUES.has(slip.rule) && onOneLine(slip, finding));
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
