// What the short way of the parse is worth: the same entries by it and by the `yaml` package alone, in one process.
// Run: npx node bench/parse.ts [entries] (Node 24 reads TypeScript). The ratios count; the times are of this machine.
import { cut } from '../server/text/cut/cut.ts';
import { parseBlock, parseThoroughly } from '../server/text/yaml/parse.ts';
import { readPlain } from '../server/text/yaml/plain.ts';
import { makeDocument } from './make/document.ts';
import type { Kind } from './make/shape.ts';
import { asYaml } from './make/yaml.ts';

const ENTRIES = Number(process.argv[2] ?? 10_000);
/** The first rounds are the compiler's; the best of the others is told. */
const ROUNDS = 5;

/** What one way took for all pieces of a document: milliseconds of CPU, those of the compiler and the collector too. */
interface Timed {
  readonly first: number;
  readonly best: number;
}

for (const kind of ['tasks', 'catalog'] as const) console.log(line(kind));

function line(kind: Kind): string {
  const { text } = asYaml(makeDocument({ kind, entries: ENTRIES }));
  const pieces = [...cut(text, '条目')].map(({ start, end }) => text.slice(start, end));
  const plain = timed(pieces, parseBlock, ROUNDS);
  const thorough = timed(pieces, parseThoroughly, 2);
  const declined = pieces.filter((piece) => readPlain(piece) === undefined).length;
  return [
    `${kind}: ${ENTRIES} entries, ${(text.length / 1e6).toFixed(1)} million characters, ${declined} left to the package`,
    `  the package ${told(thorough)}, with the short way ${told(plain)}`,
    `  ratio ${(thorough.first / plain.first).toFixed(0)} at first, ${(thorough.best / plain.best).toFixed(0)} at best`,
  ].join('\n');
}

function timed(pieces: readonly string[], parse: (text: string) => unknown, rounds: number): Timed {
  const times = Array.from({ length: rounds }, () => {
    const before = process.cpuUsage();
    for (const piece of pieces) parse(piece);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return { first: times[0] ?? 0, best: Math.min(...times) };
}

function told({ first, best }: Timed): string {
  return `${first.toFixed(0)} ms at first and ${best.toFixed(0)} at best`;
}
