// However far an entry is typed: no error is told in it that is gone when it is complete, but for real slips.
import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { analyse, OpenText } from '../../server/analysis/open-text.ts';
import { STANDARD } from '../../server/model/standard/standard.ts';
import { DEFAULT_SETTINGS, type World } from '../../server/model/world.ts';
import { asTold, hull } from '../../server/protocol/findings/edited.ts';
import { RULES_BY_FAMILY } from '../../server/rules/index.ts';
import type { Finding } from '../../server/rules/rule.ts';
import { absolute } from '../../server/text/block.ts';
import type { Span } from '../../server/text/span.ts';

const WORLD: World = {
  standard: STANDARD,
  directory: undefined,
  today: 18_445,
  settings: DEFAULT_SETTINGS,
  others: undefined,
};
/** Slips of the input method are slips at once. */
const SLIPS = new Set(RULES_BY_FAMILY.input.map(({ id }) => id));
const DOCUMENTS = globSync('{examples/**,test/corpus}/*.yaml').sort();
/** How much of a document is typed from its first character on. */
const FROM_SCRATCH = 1200;

/** Types a stretch; returns what is told too loudly while it is typed. */
function typed(before: string, stretch: string, after: string): string[] {
  const final = new Set(analyse(before + stretch + after, WORLD).findings.map(({ rule }) => rule));
  const open = new OpenText(before + after, WORLD);
  open.work(() => false);
  const loud: string[] = [];
  for (let index = 0; index < stretch.length; index++) {
    const at = before.length + index;
    open.edit(at, at, stretch[index] ?? '');
    open.work(() => false);
    const edited = hull(undefined, { start: at, end: at }, 1, open.source.length);
    for (const finding of open.findings) {
      const isLoud = asTold(finding, edited).severity === 'error' && isIn(finding, edited);
      if (!isLoud || final.has(finding.rule) || SLIPS.has(finding.rule)) continue;
      loud.push(
        `${finding.rule} after ${JSON.stringify((before + stretch).slice(Math.max(0, at - 30), at + 1))}`,
      );
    }
  }
  return loud;
}

/** Whether a finding lies in the entry, or the header, of the last edit. */
function isIn({ place: { block } }: Finding, { start }: Span): boolean {
  const own = absolute({ block, span: { start: 0, end: Math.max(1, block.text.length) } });
  return own.start <= start && start < own.end;
}

it.each(DOCUMENTS)('%s, from its first character', (file) => {
  const text = readFileSync(file, 'utf8');
  expect(typed('', text.slice(0, text.indexOf('\n', FROM_SCRATCH) + 1), '')).toEqual([]);
});

it.each(DOCUMENTS)('entries at the end and in the middle of %s', (file) => {
  const text = readFileSync(file, 'utf8');
  const { blocks } = analyse(text, WORLD).source;
  const some = [2, Math.floor(blocks.length / 2), blocks.length - 1].flatMap((index) => blocks[index] ?? []);
  for (const block of new Set(some)) {
    const [before, after] = [text.slice(0, block.start), text.slice(block.start + block.text.length)];
    const own = block.text.replace(/\n$/, '');
    expect(typed(before, own, '')).toEqual([]);
    expect(typed(before, own, `\n${after}`)).toEqual([]);
  }
});
