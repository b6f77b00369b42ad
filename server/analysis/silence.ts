// Silence: findings that an ignore comment covers are left out, and each comment remembers what it silenced.

import type { Ignore } from '../model/document/ignores.ts';
import type { Finding } from '../rules/rule.ts';
import type { UsedIgnore } from '../rules/used-ignore.ts';
import { absolute } from '../text/block.ts';
import type { Span } from '../text/span.ts';
import type { Layout } from './noise.ts';

/** Findings that are left, and what became of the comments. */
export interface Silenced {
  readonly findings: readonly Finding[];
  readonly ignores: readonly UsedIgnore[];
}

/** A comment with the stretch of the whole text on which it works. */
interface Reach {
  readonly ignore: Ignore;
  readonly span: Span;
}

/**
 * Applies the ignore comments of all blocks.
 * @param ignores the comments of all blocks
 * @param known ids of all rules
 * @param on ids of the rules that ran: of one that is switched off nothing is known
 */
export function silence(
  findings: readonly Finding[],
  book: Layout,
  ignores: readonly Ignore[],
  known: ReadonlySet<string>,
  on: ReadonlySet<string>,
): Silenced {
  if (ignores.length === 0) return { findings, ignores: [] };
  const reaches = ignores.map((ignore): Reach => ({ ignore, span: reachOf(ignore, book) }));
  const used = new Set<string>();
  const left = findings.filter((finding) => {
    const at = absolute(finding.place).start;
    const covering = reaches.flatMap(({ ignore, span }, index) => {
      const named = ignore.rules.some(({ text }) => text === finding.rule);
      return named && span.start <= at && at <= span.end ? [`${index} ${finding.rule}`] : [];
    });
    for (const use of covering) used.add(use);
    return covering.length === 0;
  });
  return {
    findings: left,
    ignores: ignores.map((ignore, index) => usage(ignore, index, used, { known, on })),
  };
}

function usage(
  ignore: Ignore,
  index: number,
  used: ReadonlySet<string>,
  { known, on }: { known: ReadonlySet<string>; on: ReadonlySet<string> },
): UsedIgnore {
  return {
    ignore,
    known,
    unknown: ignore.rules.filter(({ text }) => !known.has(text)),
    idle: ignore.rules.filter(({ text }) => on.has(text) && !used.has(`${index} ${text}`)),
  };
}

/** A comment on a line of its own in a header works on its document; the first header on the file. */
function reachOf({ alone, place, target }: Ignore, book: Layout): Span {
  const { start } = place.block;
  const lines = { start: start + target.start, end: start + target.end };
  if (!alone) return lines;
  const doc = book.documentOf(place.block);
  const index = doc === undefined ? -1 : book.docs.indexOf(doc);
  const first = doc?.entries[0];
  const inHeader = index >= 0 && (first === undefined || lines.end < absolute(first.place).start);
  if (!inHeader) return lines;
  if (index === 0) return { start: 0, end: Number.POSITIVE_INFINITY };
  const next = book.docs[index + 1];
  const end = next === undefined ? Number.POSITIVE_INFINITY : next.first.start - 1;
  return { start: doc?.first.start ?? 0, end };
}
