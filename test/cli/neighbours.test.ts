// Other files are known by their heads; what a rule asks of their entries is what their summaries say.
import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { headOf, summaryOf } from '../../server/cli/check/heads.ts';
import { neighbourhood } from '../../server/cli/check/neighbours.ts';
import type { Files } from '../../server/cli/host.ts';

const PATHS = globSync('{examples,test/corpus}/**/*.yaml').map((path) => resolve(path));
const TEXTS = new Map(PATHS.map((path) => [path, readFileSync(path, 'utf8')]));

/** Counts how often a file is read. */
function counting(): { readonly files: Files; readonly reads: Map<string, number> } {
  const reads = new Map<string, number>();
  const files: Files = {
    kind: () => 'file',
    read: (path) => {
      reads.set(path, (reads.get(path) ?? 0) + 1);
      return new TextEncoder().encode(TEXTS.get(path));
    },
    size: (path) => TEXTS.get(path)?.length ?? 0,
    write: () => {},
    list: () => [],
    exists: () => false,
    absolute: (path) => path,
    real: (path) => path,
    destination: (path) => path,
    isSame: (one, other) => one === other,
  };
  return { files, reads };
}

test('a document of another file is read when its entries are asked for, once, and says what its summary says', () => {
  const { files, reads } = counting();
  const { files: known } = neighbourhood(
    [...TEXTS].map(([path, text]) => headOf(path, text)),
    files,
  );
  expect(reads.size).toBe(0);
  const kinds = new Set<string | undefined>();
  for (const [path, text] of TEXTS) {
    const documents = known.get(path)?.documents ?? [];
    const said = summaryOf(path, text).documents;
    expect(documents).toHaveLength(said.length);
    for (const [index, document] of documents.entries()) {
      const { kind, title, plan, items, leaders } = document;
      expect({ kind, title, plan, items, leaders }).toEqual({
        kind: said[index]?.kind,
        title: said[index]?.title,
        plan: said[index]?.plan,
        items: said[index]?.items,
        leaders: said[index]?.leaders,
      });
      kinds.add(kind);
    }
  }
  expect([...kinds].filter((kind) => kind !== undefined)).toEqual(
    expect.arrayContaining(['tasks', 'domainTasks', 'catalog']),
  );
  expect(new Set(reads.values())).toEqual(new Set([1]));
});
