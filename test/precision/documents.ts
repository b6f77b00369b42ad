// The real documents that all rules are tried on: the examples, and the extracts of the corpus, each on its day.
import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { World } from '../../server/model/world.ts';
import { exampleWorld } from '../../server/rules/example.ts';

/** A real document with the world that it is checked in. */
export interface RealDocument {
  /** Name of the file, unique among all of them. */
  readonly name: string;
  readonly text: string;
  /** The day on which it is checked, as `2020-07-02`. */
  readonly day: string;
  readonly world: World;
}

const TEST = dirname(dirname(new URL(import.meta.url).pathname));

/** The day on which the 嘉兴 list was issued; the other examples are of the same time. */
const EXAMPLE_DAY = '2020-07-02';

/** What an extract says of its own day in its head: `# 检查日：2023-12-27`. */
const CORPUS_DAY = /^# 检查日：(\d{4}-\d{2}-\d{2})/mu;

/** The files of `examples/`, with the unit directory that lies beside them, as editor and command line check them. */
export const EXAMPLES: readonly RealDocument[] = files(join(TEST, '../examples'), () => EXAMPLE_DAY);

/** The fact extracts of `test/corpus/`. */
export const CORPUS: readonly RealDocument[] = files(join(TEST, 'corpus'), (text) => {
  return CORPUS_DAY.exec(text)?.[1] ?? 'no day';
});

/** The document of that name. */
export function documentNamed(name: string): RealDocument {
  const found = [...EXAMPLES, ...CORPUS].find((document) => document.name === name);
  if (found === undefined) throw new Error(`no document ${name}`);
  return found;
}

function files(folder: string, dayOf: (text: string) => string): RealDocument[] {
  const paths = globSync(join(folder, '**/*.yaml')).sort((a, b) => (basename(a) < basename(b) ? -1 : 1));
  return paths.map((path) => {
    const text = readFileSync(path, 'utf8');
    const day = dayOf(text);
    const [directory] = globSync(join(dirname(path), '*.名录.yaml'));
    const own = directory === undefined ? {} : { directory: readFileSync(directory, 'utf8') };
    return { name: basename(path), text, day, world: exampleWorld({ today: day, ...own }) };
  });
}
