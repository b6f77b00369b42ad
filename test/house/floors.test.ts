// The floors: a file imports down or along its own floor, and each floor has its packages.
import { describe, expect, it } from 'vitest';
import { ALL, PRODUCT, WORKSHOP } from './all.ts';
import { type Import, type SourceFile, sourceOf } from './sources.ts';

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
    const lost = PRODUCT.filter(({ path }) => floorOf(path) === undefined).map(({ path }) => path);
    expect(lost, 'move these files into a floor, or add the floor to HEIGHT and PACKAGES').toEqual([]);
  });

  it('look down or along, never up or sideways', () => {
    const advice = 'move what is imported to a lower floor, or hand it in as a parameter';
    expect(PRODUCT.flatMap(climbing), advice).toEqual([]);
  });

  it.each([
    ['server/text/a.ts', "import type { A } from '../model/a.ts';", 'server/model/a.ts'],
    ['server/text/a.ts', "type A = import('../model/a.ts').A;", 'server/model/a.ts'],
    ['server/model/a.ts', "export * from '../rules/a.ts';", 'server/rules/a.ts'],
    ['server/cli/a.ts', "const a = await import('../protocol/a.ts');", 'server/protocol/a.ts'],
    ['server/rules/a.ts', "import facts from '../../schemas/kinds.json' with { type: 'json' };", undefined],
    ['server/rules/a.ts', "import { a } from '../text/a.ts';\n// import '../cli/a.ts'", undefined],
    ['server/rules/a.ts', "import { a } from '../../test/a.ts';", 'test/a.ts'],
  ])('see from %s through %j: %s', (path, text, target) => {
    expect(climbing(sourceOf(path, text))).toEqual(target === undefined ? [] : [`${path} → ${target}`]);
  });

  it('use their own packages only', () => {
    const wrong = PRODUCT.flatMap(({ path, imports }) => {
      const allowed = PACKAGES[floorOf(path) ?? ''] ?? /^never$/;
      return imports
        .filter(({ own, target, specifier }) => !own && !allowed.test(target) && !allowed.test(specifier))
        .map(({ specifier }) => `${path} → ${specifier}`);
    });
    expect(wrong, 'take the package on the floor that may use it, and pass plain values down').toEqual([]);
  });

  it('reach the facts from the model alone, and the server from the client through its requests', () => {
    const wrong = PRODUCT.flatMap(({ path, imports }) =>
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
});

describe('imports', () => {
  it('name files with their ending', () => {
    const wrong = ALL.flatMap(({ path, imports }) =>
      imports
        .filter(({ own, target }) => own && !/\.(ts|mts|mjs|cjs|json|css)$/.test(target))
        .map((one) => `${path} → ${one.specifier}`),
    );
    expect(wrong, 'write the ending: ./name.ts').toEqual([]);
  });

  it('lead nowhere outside of the project', () => {
    const outside = ALL.flatMap((file) => leading(file, /^\.\./));
    expect(outside, 'copy the fact into this project').toEqual([]);
  });

  it('lead from the bench to no test: what it measures, it makes', () => {
    const wrong = WORKSHOP.filter(({ path }) => path.startsWith('bench/')).flatMap((file) => {
      return leading(file, /^test\//);
    });
    expect(wrong, 'let test/bench import it from the bench').toEqual([]);
  });
});

/** A folder, one in it, or one in that: whichever is a floor. */
function floorOf(path: string): string | undefined {
  const folders = path.split('/').slice(0, -1);
  const names = [1, 2, 3].map((depth) => folders.slice(0, depth).join('/'));
  return names.find((name) => name in HEIGHT);
}

/** The imports of a file of the product that lead up, sideways, or out of the product. */
function climbing({ path, imports }: SourceFile): string[] {
  const from = floorOf(path);
  return imports.filter((one) => one.own && !isBelow(from, one)).map(({ target }) => `${path} → ${target}`);
}

function isBelow(from: string | undefined, { target }: Import): boolean {
  const to = floorOf(target);
  // The manifest is what both read: the command line its version, the client its texts.
  if (to === undefined) return target === 'package.json';
  const [low, high] = [HEIGHT[from ?? ''] ?? 0, HEIGHT[to] ?? 0];
  return from === to || high < low;
}

function leading({ path, imports }: SourceFile, to: RegExp): string[] {
  return imports
    .filter(({ own, target }) => own && to.test(target))
    .map(({ target }) => `${path} → ${target}`);
}
