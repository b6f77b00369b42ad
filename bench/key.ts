// What a key costs in process, without server and client: CPU of the edit, the checks and the gathering of the findings.
// Run: npx node bench/key.ts [entries …] (Node 24 reads TypeScript). All documents of the bench; the times are of this machine.
import { OpenText } from '../server/analysis/open-text.ts';
import { exampleWorld } from '../server/rules/example.ts';
import { makeDocument, PLANTED } from './make/document.ts';
import { offsetOf } from './make/insert.ts';
import { unitDirectory } from './make/units.ts';
import type { Variant } from './make/variant.ts';
import { VARIANTS } from './make/variants.ts';
import { asYaml } from './make/yaml.ts';
import { median } from './measure/statistics.ts';
import { shown } from './report/numbers.ts';

const SIZES = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [10_000, 50_000];
/** Pairs of edits in a block, and blocks; the first blocks are the compiler's, the middle one of the others is told. */
const PAIRS = 10;
const BLOCKS = 12;
const WARMING = 5;
const WORLD = exampleWorld({ directory: unitDirectory() });

console.log(['ms of CPU per key', ...SIZES.map((size) => `${size} entries`)].join(' | '));
console.log(['the plain document', ...SIZES.map((entries) => cost(plain(entries)))].join(' | '));
for (const { title, make } of Object.values(VARIANTS)) {
  console.log([title, ...SIZES.map((entries) => cost(make({ kind: 'tasks', entries })))].join(' | '));
}

function plain(entries: number): Variant {
  const { text, site } = asYaml(makeDocument({ kind: 'tasks', entries }));
  return { text, edit: site.key, found: PLANTED };
}

function cost(variant: Variant | undefined): string {
  if (variant === undefined) return '–';
  const open = new OpenText(variant.text, WORLD);
  open.work(() => false);
  const blocks = Array.from({ length: BLOCKS }, () => block(open, variant));
  return shown(median(blocks.slice(WARMING)));
}

/** CPU per key in ms; throws when other findings come than are due. */
function block(open: OpenText, { text, edit, found }: Variant): number {
  const at = offsetOf(text, edit.at);
  const before = process.cpuUsage();
  for (let pair = 0; pair < PAIRS; pair++) {
    for (const isPut of [true, false]) {
      open.edit(at, isPut ? at : at + edit.text.length, isPut ? edit.text : '');
      open.work(() => false);
      const due = found + (isPut ? 1 : 0);
      if (open.findings.length !== due) throw new Error(`${open.findings.length} findings, not ${due}`);
    }
  }
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / (2 * PAIRS);
}
