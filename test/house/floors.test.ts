// The floors: a file imports down or along its own floor, and each floor has its packages.
import { describe, expect, it } from 'vitest';
import { ALL, type Import, type SourceFile, sources } from './sources.ts';

/**
 * From the ground up; two of one height do not know each other. What writes and reads the files of Word and Excel lies
 * between the features, whose table it writes, and the hosts, which hand over what it makes.
 */
const HEIGHT: Readonly<Record<string, number>> = {
  schemas: 0,
  'server/text': 0,
  'server/model': 1,
  'server/rules': 2,
  'server/analysis': 3,
  'server/features': 4,
  'server/office/write': 5,
  'server/office/read': 5,
  'server/protocol': 6,
  'server/cli': 6,
  'server/entrances': 7,
  client: 8,
};

/** What each floor may take from outside, by package. Packages for Word and Excel are for the two of office alone. */
const PACKAGES: Readonly<Record<string, RegExp>> = {
  schemas: /^zod$/,
  'server/text': /^yaml$/,
  'server/model': /^never$/,
  'server/rules': /^never$/,
  'server/analysis': /^never$/,
  'server/features': /^pinyin-match$/,
  'server/office/write': /^never$/,
  'server/office/read': /^never$/,
  'server/protocol': /^(vscode-languageserver(-types|-protocol)?)$/,
  'server/cli': /^node:(path|url|util)$/,
  'server/entrances': /^(node:[a-z0-9_/]+|vscode-languageserver)$/,
  client: /^(vscode|vscode-languageclient|vscode-languageserver-types)$/,
};

/** The one door of the server for its client. */
const REQUESTS = 'server/protocol/requests.ts';

describe('floors', () => {
  it.each([
    ['schemas/shape.ts', 'schemas'],
    ['client/preview/cell.ts', 'client'],
    ['server/rules/units/unit-level.ts', 'server/rules'],
    ['server/office/write/word.ts', 'server/office/write'],
    ['server/office/zip.ts', undefined],
    ['server/other/a.ts', undefined],
  ])('%s lies on %s', (path, floor) => {
    expect(floorOf(path)).toBe(floor);
  });

  it('are known for every file', () => {
    const lost = ALL.filter(({ path }) => floorOf(path) === undefined).map(({ path }) => path);
    expect(lost, 'move these files into a floor, or add the floor to HEIGHT and PACKAGES').toEqual([]);
  });

  it('look down or along, never up or sideways', () => {
    const wrong = ALL.flatMap((file) =>
      file.imports.filter(({ own }) => own).flatMap((one) => climbing(file, one)),
    );
    expect(wrong, 'move what is imported to a lower floor, or hand it in as a parameter').toEqual([]);
  });

  it('import files by their name with its ending', () => {
    const wrong = ALL.flatMap(({ path, imports }) =>
      imports
        .filter(({ own, target }) => own && !/\.(ts|json|css)$/.test(target))
        .map((one) => `${path} → ${one.specifier}`),
    );
    expect(wrong, 'write the ending: ./name.ts').toEqual([]);
  });

  it('use their own packages only', () => {
    const wrong = ALL.flatMap(({ path, imports }) => {
      const allowed = PACKAGES[floorOf(path) ?? ''] ?? /^never$/;
      return imports
        .filter(({ own, target, specifier }) => !own && !allowed.test(target) && !allowed.test(specifier))
        .map(({ specifier }) => `${path} → ${specifier}`);
    });
    expect(wrong, 'take the package on the floor that may use it, and pass plain values down').toEqual([]);
  });

  it('reach the facts from the model alone, and the server from the client through its requests', () => {
    const wrong = ALL.flatMap(({ path, imports }) =>
      imports
        .filter(({ own }) => own)
        .flatMap(({ target }) => {
          const facts = target.startsWith('schemas/') && !/^(server\/model|schemas)\//.test(path);
          const inside = path.startsWith('client/') && target.startsWith('server/') && target !== REQUESTS;
          return facts || inside ? [`${path} → ${target}`] : [];
        }),
    );
    expect(wrong, `ask the model for facts, and the server through ${REQUESTS}`).toEqual([]);
  });

  it('have no circles', () => {
    expect(circles(ALL), 'move what both files need into a third one').toEqual([]);
  });

  it('are tested without a look outside of the project', () => {
    const outside = sources('test/**/*.ts').flatMap(({ path, imports }) =>
      imports
        .filter(({ own, target }) => own && target.startsWith('..'))
        .map(({ target }) => `${path} → ${target}`),
    );
    expect(outside, 'copy the fact into this project').toEqual([]);
  });
});

/** A folder, one in it, or one in that: whichever is a floor. */
function floorOf(path: string): string | undefined {
  const folders = path.split('/').slice(0, -1);
  const names = [1, 2, 3].map((depth) => folders.slice(0, depth).join('/'));
  return names.find((name) => name in HEIGHT);
}

function climbing({ path }: SourceFile, { target }: Import): string[] {
  if (!/^(server|client|schemas)\//.test(target)) return [];
  const [from, to] = [floorOf(path), floorOf(target)];
  const [low, high] = [HEIGHT[from ?? ''] ?? 0, HEIGHT[to ?? ''] ?? 0];
  return from === to || high < low || (from === 'server/model' && to === 'schemas')
    ? []
    : [`${path} → ${target}`];
}

/** The circles of imports, each once, as `a → b → a`. */
function circles(files: readonly SourceFile[]): string[] {
  const next = new Map(
    files.map(({ path, imports }) => [path, imports.filter(({ own }) => own).map(({ target }) => target)]),
  );
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (path: string, way: readonly string[]): void => {
    const seen = way.indexOf(path);
    if (seen >= 0) found.push([...way.slice(seen), path].join(' → '));
    if (seen >= 0 || done.has(path)) return;
    for (const target of next.get(path) ?? []) visit(target, [...way, path]);
    done.add(path);
  };
  for (const path of next.keys()) visit(path, []);
  return found;
}
