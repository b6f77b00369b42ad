// The facts fit their shape, name their sources, and do not contradict each other.
import { describe, expect, it } from 'vitest';
import channels from '../../schemas/channels.json' with { type: 'json' };
import { faultsOfFacts } from '../../schemas/check.ts';
import departments from '../../schemas/departments.json' with { type: 'json' };
import domains from '../../schemas/domains.json' with { type: 'json' };
import headers from '../../schemas/headers.json' with { type: 'json' };
import kinds from '../../schemas/kinds.json' with { type: 'json' };
import {
  channelsShape,
  departmentsShape,
  domainsShape,
  headersShape,
  kindsShape,
  workingDaysShape,
} from '../../schemas/shape.ts';
import workingDays from '../../schemas/working-days.json' with { type: 'json' };
import { headingsOf, STANDARD, type StandardFiles } from '../../server/model/standard/standard.ts';
import { folded } from '../../server/model/standard/words.ts';

/** The shapes and the types of the model describe the same files: this would not compile otherwise. */
const read = (): Wide<StandardFiles> => ({
  kinds: kindsShape.parse(kinds),
  headers: headersShape.parse(headers),
  domains: domainsShape.parse(domains),
  departments: departmentsShape.parse(departments),
  channels: channelsShape.parse(channels),
  workingDays: workingDaysShape.parse(workingDays),
});

/** The parser gives `undefined` where a file leaves something out. */
type Wide<T> = T extends string | number | boolean
  ? T
  : { [K in keyof T]: undefined extends T[K] ? Wide<NonNullable<T[K]>> | undefined : Wide<T[K]> };

describe('the files', () => {
  it('have no fault, each by itself and all together', () => {
    expect(faultsOfFacts({ kinds, headers, domains, departments, channels, workingDays })).toEqual([]);
  });

  it('fit their shape', () => {
    const names = ['任务分工', '标准目录', '领域分工', '标准汇总', '单位名录'];
    expect(read().kinds.kinds.map(({ name }) => name)).toEqual(expect.arrayContaining(names));
  });

  it('name a public source at every entry', () => {
    const sources = [...allSources([kinds, headers, domains, departments, channels, workingDays])];
    expect(sources.length).toBeGreaterThan(400);
    expect(sources.filter((source) => !/^https?:|[\p{Script=Han}]|^GB\/T/u.test(source))).toEqual([]);
  });

  it('have sentences in both languages, Chinese in the first and none but quoted words in the second', () => {
    const texts = [...allBilingual([kinds, headers, domains, departments, channels])];
    expect(texts.filter(({ zh }) => !/\p{Script=Han}/u.test(zh))).toEqual([]);
    expect(texts.filter(({ en }) => !/[a-z]{3}/u.test(en))).toEqual([]);
  });
});

describe.each(STANDARD.kinds)('kind $name', (kind) => {
  const headings = kind.elements.flatMap(headingsOf);

  it('gives each heading to one element', () => {
    expect(repeated(headings)).toEqual([]);
    for (const element of kind.elements) {
      for (const heading of headingsOf(element)) {
        expect(kind.elementByFoldedHeading.get(folded(heading)), heading).toBe(element);
      }
    }
  });

  it('has default headings that it knows, in the order of its elements', () => {
    const order = kind.defaultHeadings.map((heading) => {
      const element = kind.elementByExactHeading.get(heading);
      return element === undefined ? -1 : kind.elements.indexOf(element);
    });
    expect(order).not.toContain(-1);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });

  it('numbers and requires elements that it has', () => {
    const ids = kind.requirements.flatMap(({ anyOf }) => anyOf);
    const named = kind.numbered === 'row' ? ids : [...ids, kind.numbered];
    expect(named.filter((id) => !kind.elementById.has(id))).toEqual([]);
  });

  it('keeps the columns that mean nothing fixed out of its elements', () => {
    const extra = STANDARD.extraColumns.map(({ heading }) => heading);
    expect(extra.filter((heading) => kind.elementByExactHeading.has(heading))).toEqual([]);
    expect(extra).toEqual(expect.arrayContaining(['责任科室', '备注', '链接', '公开领域']));
  });

  it('has no heading that is also a key of the tree', () => {
    expect(headings.filter((heading) => STANDARD.structuralKeyByName.has(heading))).toEqual([]);
  });
});

it('rests each of the eight elements of the catalog on its clause', () => {
  const catalog = STANDARD.kindById.get('catalog');
  const required = catalog?.elements.filter(({ need }) => need === 'required') ?? [];
  expect(required.map(({ id }) => id)).toEqual([
    'content',
    'basis',
    'timeLimit',
    'body',
    'channels',
    'audience',
    'mode',
  ]);
  expect([...required, ...(catalog?.requirements ?? [])].map(({ clause }) => clause)).toEqual(
    Array(8).fill('国办发〔2019〕54号'),
  );
  expect(catalog?.elementById.get('level')?.need).toBe('customary');
});

describe('the domains', () => {
  it('are numbered 1 to 26', () => {
    expect(STANDARD.domains.flatMap(({ number }) => number ?? [])).toEqual(
      Array.from({ length: 26 }, (_, index) => index + 1),
    );
  });
});

describe('the departments', () => {
  it('have names of at most 20 characters, which is where the look-up stops', () => {
    const names = [...STANDARD.departmentByName.keys(), ...STANDARD.supersededByName.keys()];
    expect(names.filter(({ length }) => length > 20)).toEqual([]);
  });

  it.each([...STANDARD.supersededByName.values()])('$name gives way to $replacement', (superseded) => {
    const { replacement, successor, reformFrom, flagFrom } = superseded;
    expect(STANDARD.departmentByName.get(replacement)).toBe(successor);
    expect(reformFrom < flagFrom).toBe(true);
  });

  it('are superseded in no circle', () => {
    for (const { name } of STANDARD.supersededByName.values()) expect(chain(name)).not.toContain('…');
  });
});

function repeated(names: readonly string[]): string[] {
  return names.filter((name, index) => names.indexOf(name) !== index);
}

/** The names by which a name is followed, `…` when they do not end. */
function chain(name: string, seen: readonly string[] = []): readonly string[] {
  const next = STANDARD.supersededByName.get(name)?.replacement;
  if (next === undefined) return seen;
  return seen.includes(next) ? [...seen, '…'] : chain(next, [...seen, next]);
}

function* allSources(value: unknown): Generator<string> {
  for (const { source } of objects(value)) if (typeof source === 'string') yield source;
}

function* allBilingual(value: unknown): Generator<{ zh: string; en: string }> {
  for (const { zh, en } of objects(value))
    if (typeof zh === 'string' && typeof en === 'string') yield { zh, en };
}

function* objects(value: unknown): Generator<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield { ...value };
  for (const inner of Object.values(value)) yield* objects(inner);
}
