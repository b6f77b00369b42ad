// The law of offers: whatever is offered wherever, taking it brings no error, and every other value stays under the same
// path of keys. Tried in all examples and in texts of every form, at the places where people stop, and on fresh lines.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { analyse } from '../../server/analysis/open-text.ts';
import { type CompletionItem, PinyinReadings } from '../../server/features/completion/completion.ts';
import { IS_LONG } from '../sample.ts';
import { DIRECTORY, worldOf } from './cursor.ts';
import { FORMS, UNUSUAL } from './forms.ts';
import { harm, type Planted, type State, stateOf, type Trial } from './harm.ts';

/** `1` takes every offer at every place; the larger, the fewer of those that differ in nothing but their name. */
const EVERY = Number(process.env['GONGKAI_EVERY'] ?? (IS_LONG ? 7 : 29));
/** Of fresh lines, all in the long run. */
const LINES = EVERY > 7 ? 4 : 1;
const TIMEOUT = { timeout: EVERY === 1 ? 3_600_000 : 120_000 };
const WORLD = worldOf(DIRECTORY);
const READINGS = new PinyinReadings();

const FILES = ['../../examples', '../corpus'].flatMap((folder) => {
  const root = fileURLToPath(new URL(folder, import.meta.url));
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => name.endsWith('.yaml')).map((name) => [name, `${root}/${name}`] as const);
});

/** The first and the last offer, those of several lines, and some of the others. */
function pick(item: CompletionItem, index: number, items: readonly CompletionItem[]): boolean {
  if (index === 0 || index === items.length - 1 || item.edit.snippet === true) return true;
  return index % (EVERY === 1 ? 1 : 40) === 0;
}

/** What a whole parse says of a text must not be worse either. */
function asksYaml(text: string): NonNullable<Trial['ask']> {
  const errors = (each: string): number =>
    parseAllDocuments(each, { strict: false }).reduce((sum, { errors: own }) => sum + own.length, 0);
  const before = errors(text);
  return (put) => (errors(put) > before ? 'an error of YAML' : undefined);
}

/** What is wrong after the offers at some places of a text. */
function wrongIn(text: string, places: readonly Planted[], ask?: Trial['ask'], least = 1): readonly string[] {
  const open = analyse(text, WORLD);
  const before: State = stateOf(open);
  const trial = { readings: READINGS, pick, ...(ask === undefined ? {} : { ask }) };
  let offers = 0;
  const wrong = places.flatMap((place) => {
    const outcome = harm(open, text, before, place, trial);
    offers += outcome.offers;
    const here = `${JSON.stringify(text.slice(Math.max(0, place.at - 20), place.at))} + ${JSON.stringify(place.typed)}`;
    return outcome.wrong.map((what) => `${here}: ${what}`);
  });
  expect(offers).toBeGreaterThanOrEqual(least);
  return wrong;
}

/** Letters within a line: in front of a heading or a name, in the middle of it, behind it. */
function within(text: string, typed: readonly string[], step: number): Planted[] {
  return offsets(text, step).flatMap(({ at }) =>
    typed.map((word) => ({ at, typed: word, rest: 0, inLine: true })),
  );
}

function offsets(text: string, step: number): Planted[] {
  const first = text.startsWith('\uFEFF') ? 1 : 0;
  return Array.from({ length: Math.floor((text.length - first) / step) + 1 }, (_, index) => {
    return { at: first + index * step, typed: '', rest: 0 };
  });
}

/** Where a line begins, with the columns that it and its neighbours suggest. */
function lines(text: string): { start: number; columns: Set<number> }[] {
  const found: { start: number; columns: Set<number> }[] = [];
  let start = text.startsWith('\uFEFF') ? 1 : 0;
  let columns = new Set([0, 2]);
  for (const line of text.slice(start).split('\n')) {
    found.push({ start, columns });
    const indent = /^ */u.exec(line)?.[0].length ?? 0;
    const headings = /^ *(?:- *)?/u.exec(line)?.[0].length ?? 0;
    columns = new Set([0, 2, indent, headings, Math.max(0, headings - 2), headings + 2]);
    start += line.length + 1;
  }
  if (!text.endsWith('\n')) found.push({ start: text.length, columns });
  return found;
}

/** Fresh lines with what is typed on them; the last one may end the text. */
function fresh(text: string, typed: readonly string[], step: number): Planted[] {
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  return lines(text).flatMap(({ start, columns }, index) =>
    [...columns].flatMap((column) =>
      typed.flatMap((word, nth): Planted[] => {
        if ((index + nth) % step !== 0) return [];
        const line = `${' '.repeat(column)}${word}`;
        const isEnd = start === text.length && !text.endsWith('\n') && text !== '';
        return [
          isEnd
            ? { at: start, typed: `${eol}${line}`, rest: 0 }
            : { at: start, typed: `${line}${eol}`, rest: eol.length },
        ];
      }),
    ),
  );
}

/** Blank lines as they are, and with some blanks in them. */
function blanks(text: string): Planted[] {
  const starts = lines(text).flatMap(({ start }) => (/^\r?\n/u.test(text.slice(start)) ? [start] : []));
  return starts.flatMap((at) => ['', '  ', '    ', '      '].map((typed) => ({ at, typed, rest: 0 })));
}

const NOTHING = ['', '- '];
const LETTERS = ['-', 'z', 'gzrw', '责任', '- 责任', 'shuo', 'tm'];

test('there are examples', () => {
  expect(FILES.length).toBeGreaterThanOrEqual(19);
});

test.each(FILES)('offers in %s', TIMEOUT, (_, path) => {
  const text = readFileSync(path, 'utf8');
  const places = [...offsets(text, EVERY), ...blanks(text), ...fresh(text, NOTHING, LINES)];
  expect(wrongIn(text, [...places, ...fresh(text, LETTERS, EVERY)])).toEqual([]);
});

test('offers in an example with line breaks of Windows', TIMEOUT, () => {
  const text = readFileSync(FILES[0]?.[1] ?? '', 'utf8').replaceAll('\n', '\r\n');
  const places = [...offsets(text, EVERY), ...blanks(text), ...fresh(text, NOTHING, LINES)];
  expect(wrongIn(text, [...places, ...fresh(text, LETTERS, EVERY)])).toEqual([]);
});

test.each(FILES)('offers behind letters within the lines of %s', TIMEOUT, (_, path) => {
  const text = readFileSync(path, 'utf8');
  expect(wrongIn(text, within(text, ['z', '责'], EVERY === 1 ? 1 : 29), undefined, 0)).toEqual([]);
});

const ODD = ['-', '-  ', 'z', '责任', '- 责任', '\t', '\t责', 'shuo', 'gzrw'];

test.each(Object.entries(FORMS))('offers in a text of the form %s', TIMEOUT, (_, text) => {
  const places = [...offsets(text, 1), ...blanks(text), ...fresh(text, NOTHING, LINES)];
  expect(wrongIn(text, [...places, ...fresh(text, ODD, EVERY === 1 ? 1 : 2)], asksYaml(text))).toEqual([]);
});

test.each(Object.entries(FORMS))('offers behind letters within a text of the form %s', TIMEOUT, (_, text) => {
  const places = within(text, ['z', '责', '政府', 's'], 1);
  expect(wrongIn(text, places, asksYaml(text), 0)).toEqual([]);
});

test.each(Object.entries(FORMS))('the same with line breaks of Windows: %s', TIMEOUT, (_, unix) => {
  const text = unix.replaceAll('\n', '\r\n');
  const places = [...offsets(text, 3), ...blanks(text), ...fresh(text, NOTHING, 2)];
  expect(wrongIn(text, [...places, ...fresh(text, ODD, EVERY)], asksYaml(text))).toEqual([]);
});

test.each(Object.entries(UNUSUAL))('offers bring no error of YAML into %s', TIMEOUT, (_, text) => {
  const ask = asksYaml(text);
  const open = analyse(text, WORLD);
  const before = stateOf(open);
  const trial = { readings: READINGS, pick, ask };
  const places = [...offsets(text, 2), ...fresh(text, [...NOTHING, '责任'], 1)];
  const wrong = places.flatMap((place) => harm(open, text, before, place, trial).wrong);
  expect(wrong.filter((what) => what.includes('YAML'))).toEqual([]);
});
