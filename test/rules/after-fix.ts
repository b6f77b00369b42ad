// What a fix does to the findings of a text: its own must be gone, and none may come.
import type { Analysis } from '../../server/analysis/analyse.ts';
import { analyse } from '../../server/analysis/open-text.ts';
import type { World } from '../../server/model/world.ts';
import type { Finding, Fix, Rule } from '../../server/rules/rule.ts';
import { absolute } from '../../server/text/block.ts';
import type { Span } from '../../server/text/span.ts';
import { mended } from './harness.ts';

/** A finding as it lies in one version of a text. */
interface Old extends Span {
  readonly rule: string;
}

/** A fix tried on the text: what is left to do is to look at the text that it leads to. */
interface Attempt {
  readonly fix: Fix;
  readonly text: string;
  /** The findings beside its own. */
  readonly others: readonly Old[];
  /** What is replaced, and by how many characters. */
  readonly edits: readonly (Span & { readonly length: number })[];
}

/** Tries every fix of a rule's findings, each alone; what is still or newly found then, in words. */
export function faultsOfFixes(rule: Rule, analysis: Analysis, world: World): string[] {
  const { source, findings } = analysis;
  const attempts = findings
    .filter((finding) => finding.rule === rule.id)
    .flatMap((finding) => (finding.fixes ?? []).map((fix) => attempt(source.text, findings, finding, fix)));
  // All attempts are written down first: looking at the next version moves the places of the one before.
  return attempts.flatMap((tried) => faults(tried, analyse(tried.text, world)));
}

function attempt(text: string, findings: readonly Finding[], finding: Finding, fix: Fix): Attempt {
  return {
    fix,
    text: mended(text, fix),
    others: findings.filter((other) => other !== finding).map(old),
    edits: fix.edits.map((edit) => ({ ...absolute(edit.place), length: edit.text.length })),
  };
}

function old({ rule, place }: Finding): Old {
  return { rule, ...absolute(place) };
}

/** Findings that were not there before: none at that place, and none of that rule that the fix has rewritten. */
function faults({ fix, text, others, edits }: Attempt, after: Analysis): string[] {
  const left = [...others];
  const shifted = (offset: number): number =>
    edits.reduce(
      (sum, { start, end, length }) => (end <= offset ? sum + length - (end - start) : sum),
      offset,
    );
  return after.findings.map(old).flatMap(({ rule, start, end }) => {
    const same = left.findIndex((other) => {
      return other.rule === rule && shifted(other.start) === start && shifted(other.end) === end;
    });
    const rewritten = left.findIndex(
      (other) => other.rule === rule && edits.some((edit) => touch(edit, other)),
    );
    const index = same < 0 ? rewritten : same;
    if (index >= 0) left.splice(index, 1);
    const explained = index >= 0 || rule === fix.leaves;
    return explained ? [] : [`“${fix.title.zh}” leaves or brings ${rule} «${text.slice(start, end)}»`];
  });
}

function touch(one: Span, other: Span): boolean {
  return one.start <= other.end && other.start <= one.end;
}
