// The law of fixes, for any text in any world: a fix takes its finding away, brings no other but what it names, breaks
// nothing that could be read, and no fix that is offered then leads back.

import type { OpenText } from '../../server/analysis/open-text.ts';
import { fixAll } from '../../server/features/fixes.ts';
import type { World } from '../../server/model/world.ts';
import { RULES } from '../../server/rules/index.ts';
import type { Check, Finding, Fix, Rule } from '../../server/rules/rule.ts';
import { fixesOf } from '../../server/rules/support/mend.ts';
import { absolute, type Block } from '../../server/text/block.ts';
import { edited, type SpanEdit } from '../../server/text/edits.ts';
import type { Span } from '../../server/text/span.ts';
import { rewritten } from '../text/rewritten.ts';

/** A finding as it lies in one version of a text. */
interface Seen extends Span {
  readonly rule: string;
  readonly words: string;
}

/** A fix tried on one version of a text. */
interface Attempt {
  readonly rule: string;
  readonly fix: Fix;
  readonly edits: readonly SpanEdit[];
  readonly after: string;
  /** What is found beside the finding that the fix belongs to. */
  readonly others: readonly Seen[];
}

/**
 * Tries every fix of a text, each alone.
 * @param rules those whose fixes are tried; all where it is left out
 * @returns what is wrong then, in words
 */
export function faultsOfFixes(text: string, world: World, rules?: ReadonlySet<string>): string[] {
  const open = rewritten(text, world);
  // All attempts are written down first: looking at the next version moves the places of the one before.
  const attempts = attemptsOf(open, rules);
  const read = readIn(open);
  return attempts.flatMap((attempt) => {
    const name = `${attempt.rule} “${attempt.fix.title.zh}”`;
    return faults(attempt, { text, read, open, world }).map((fault) => `${name} ${fault}`);
  });
}

/**
 * Mends all that is safe at once.
 * @returns what is wrong then, in words
 */
export function faultsOfFixAll(text: string, world: World): string[] {
  const open = rewritten(text, world);
  const before = { read: readIn(open), counts: countsOf(open.findings) };
  const safe = open.findings.filter((finding) => fixesOf(finding).some((fix) => fix.safe));
  const named = new Set(safe.flatMap((finding) => fixesOf(finding).flatMap(({ leaves = [] }) => leaves)));
  const edits = fixAll(open);
  if (edits.length === 0) return [];
  rewritten(edited(text, edits), world, open);
  const again = fixAll(open).length === 0 ? [] : ['Fix All leaves something for a second time'];
  const broken = readIn(open) < before.read - takenBy(edits) ? ['Fix All breaks what could be read'] : [];
  const opens = safe.some(({ rule }) => ruleOf(rule)?.opens);
  const news = opens
    ? []
    : [...countsOf(open.findings)].filter(([rule, count]) => {
        return count > (before.counts.get(rule) ?? 0) && !named.has(rule);
      });
  return [...again, ...broken, ...news.map(([rule]) => `Fix All brings ${rule}`)];
}

function attemptsOf({ source, findings }: OpenText, rules?: ReadonlySet<string>): Attempt[] {
  const { text } = source;
  const seen = findings.map((finding) => seenAs(finding, text));
  return findings.flatMap((finding, index) => {
    if (rules !== undefined && !rules.has(finding.rule)) return [];
    return fixesOf(finding).map((fix): Attempt => {
      const edits = placed(fix);
      return { rule: finding.rule, fix, edits, after: edited(text, edits), others: seen.toSpliced(index, 1) };
    });
  });
}

function placed({ edits }: Fix): SpanEdit[] {
  const found = edits.map(({ place, text }) => ({ span: absolute(place), text }));
  return found.sort((one, two) => one.span.start - two.span.start || one.span.end - two.span.end);
}

function seenAs({ rule, place }: Finding, text: string): Seen {
  const span = absolute(place);
  return { rule, ...span, words: text.slice(span.start, span.end) };
}

/** The version that a fix is tried on; `open` is left as it was found. */
interface Before {
  readonly text: string;
  readonly read: number;
  readonly open: OpenText;
  readonly world: World;
}

function faults(attempt: Attempt, { text, read, open, world }: Before): string[] {
  const { edits, after } = attempt;
  if (after === text) return ['changes nothing'];
  rewritten(after, world, open);
  const places = landed(edits);
  const back = attemptsOf(open)
    .filter((next) => next.after === text && next.edits.some(({ span }) => touchesAny(span, places)))
    .map((next) => `is undone by ${next.rule} “${next.fix.title.zh}”`);
  const found = [...newsOf(attempt, open, places), ...back, ...brokenBy(attempt, open, read)];
  rewritten(text, world, open);
  return found;
}

/**
 * A slip may stand where only another one lets it be read, so that both are mended before it is asked what can be read.
 * Behind the marks of a merge nothing is read, whatever is there.
 */
function brokenBy({ rule, edits, after }: Attempt, open: OpenText, read: number): string[] {
  if (rule === 'conflict-markers' || readIn(open) >= read - takenBy(edits)) return [];
  const more = fixAll(open);
  rewritten(edited(after, more), open.world, open);
  const isBroken = readIn(open) < read - takenBy(edits) - takenBy(more);
  return isBroken ? ['breaks what could be read'] : [];
}

/** Where the edits come to lie in the text that they lead to. */
function landed(edits: readonly SpanEdit[]): Span[] {
  let moved = 0;
  return edits.map(({ span, text }) => {
    const start = span.start + moved;
    moved += text.length - (span.end - span.start);
    return { start, end: start + text.length };
  });
}

/** What is found now and was not before: there, or of that rule where the fix has rewritten the place. */
function newsOf({ rule, fix, edits, others }: Attempt, open: OpenText, places: readonly Span[]): string[] {
  const left = [...others];
  const spans = edits.map(({ span }) => span);
  const blocks = open.source.blocks.filter((block) => touchesAny(spanOf(block), places));
  return open.findings.flatMap((finding) => {
    const seen = seenAs(finding, open.source.text);
    const same = left.findIndex((old) => old.rule === seen.rule && isMoved(old, seen, edits));
    const index = same < 0 ? left.findIndex((old) => old.rule === seen.rule && touchesAny(old, spans)) : same;
    if (index >= 0) left.splice(index, 1);
    const isOwn = seen.rule === rule && touchesAny(seen, places);
    if (index >= 0 || (!isOwn && isAllowed(finding, rule, fix, blocks))) return [];
    return [`${isOwn ? 'leaves' : 'brings'} ${seen.rule} «${seen.words}»`];
  });
}

function isMoved(old: Span, now: Span, edits: readonly SpanEdit[]): boolean {
  const moved = (offset: number): number =>
    edits.reduce(
      (sum, { span, text }) => (span.end <= offset ? sum + text.length - (span.end - span.start) : sum),
      offset,
    );
  return moved(old.start) === now.start && moved(old.end) === now.end;
}

/** What was hidden, or what the fix names: at the entries that it writes in, unless the rule speaks of whole tables. */
function isAllowed(finding: Finding, own: string, fix: Fix, blocks: readonly Block[]): boolean {
  if (ruleOf(own)?.opens) return true;
  if (fix.leaves?.includes(finding.rule) !== true) return false;
  const checks: readonly Check[] = [ruleOf(finding.rule)?.check ?? []].flat();
  return blocks.includes(finding.place.block) || checks.some(({ of }) => OF_TABLES.has(of));
}

const OF_TABLES: ReadonlySet<Check['of']> = new Set([
  'document',
  'words',
  'file',
  'workspace',
  'header',
  'ignore',
]);

function ruleOf(id: string): Rule | undefined {
  return RULES.find((rule) => rule.id === id);
}

/** How much of a text can be read, in characters. */
function readIn({ source }: OpenText): number {
  const unread = source.blocks.filter(({ problems }) => problems.length > 0);
  return unread.reduce((rest, { text }) => rest - text.length, source.text.length);
}

/** How many characters edits take away. */
function takenBy(edits: readonly SpanEdit[]): number {
  return edits.reduce((sum, { span }) => sum + span.end - span.start, 0);
}

function countsOf(findings: readonly Finding[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
}

function spanOf({ start, text }: Block): Span {
  return { start, end: start + text.length };
}

function touchesAny(one: Span, others: readonly Span[]): boolean {
  return others.some((other) => one.start <= other.end && other.start <= one.end);
}
