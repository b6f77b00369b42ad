// A rehearsal: what users wait for is done once on examples while nobody waits, so that the engine has it compiled by then.
import { OpenText } from '../analysis/open-text.ts';
import { complete, PinyinReadings } from '../features/completion/completion.ts';
import { fixAll, fixes } from '../features/fixes.ts';
import { folding } from '../features/folding.ts';
import { hover } from '../features/hover/hover.ts';
import { outline } from '../features/outline.ts';
import type { World } from '../model/world.ts';
import { exampleWorld } from '../rules/example.ts';
import { oneItem } from '../rules/support/sample-catalogs.ts';
import { tasks } from '../rules/support/sample-tables.ts';
import { completionList, foldingRange, symbol } from './answers/convert-features.ts';
import { tablesOf } from './answers/tables.ts';
import { textEdit } from './convert.ts';
import { Told } from './findings/told.ts';
import { later, slice } from './transport/turns.ts';

/** So many milliseconds nothing must have been asked before the rehearsal begins or goes on. */
const CALM = 100;
/** So long may a part of it take, in milliseconds: whatever is asked meanwhile waits for no longer. */
const PART = 4;
/** Entries of the table on which edits are tried, and how many edits. */
const ENTRIES = 60;
const EDITS = 150;

/** What a rehearsal has to know. */
export interface Occasion {
  /** A number that is another one when something was asked meanwhile. */
  asked(): number;
  /** Is called at the end. */
  done?(): void;
}

/** Rehearses while nobody waits. @returns what ends it */
export function rehearse({ asked, done }: Occasion): () => void {
  const parts = daily();
  let seen = asked();
  let timer = setTimeout(go, CALM);
  let isOver = false;
  function go(): void {
    if (isOver) return;
    const isCalm = seen === asked();
    seen = asked();
    if (!isCalm) timer = setTimeout(go, CALM);
    else if (goOn(parts)) later(go);
    else done?.();
  }
  return () => {
    isOver = true;
    clearTimeout(timer);
  };
}

/** @returns whether there is more to do */
function goOn(parts: Iterator<void>): boolean {
  const isEnough = slice(PART);
  while (!isEnough()) if (parts.next().done === true) return false;
  return true;
}

/** What is done with every document: it is read, edited, and asked about. */
function* daily(): Generator<void> {
  const rows = Array.from({ length: ENTRIES }, (_, row) => [
    `序号: ${row + 1}`,
    `责任单位:\n      - ${row % 9 === 5 ? '市财证局' : '市财政局'}\n      - 市教育局`,
    `完成时间: 2024年${1 + (row % 12)}月底前`,
  ]);
  const table = yield* read(tasks(rows), exampleWorld({ directory: DIRECTORY }));
  yield* typed(table, /(?<=年\d{1,2})月底前/gu, '9');
  yield* typed(table, /(?<=教育局)$/gmu, NEXT_UNIT);
  yield* lookedAt(table, [/责任单位:\n {6}- /u, /完成时间: /u, / {4}(?=完成)/u]);
  const catalog = yield* read(oneItem([]), exampleWorld());
  yield* typed(catalog, /个工作日/gu, '9');
  yield* lookedAt(catalog, [/公开主体: /u, /公开渠道和载体: /u]);
}

const NEXT_UNIT = '\n      - ';
const DIRECTORY =
  '类型: 单位名录\n标题: 某市单位名录\n条目:\n  - 名称: 市财政局\n  - 名称: 市教育局\n    简称: [教育局]\n';
const VOICE = { language: 'zh', pages: undefined, related: true } as const;
const ITEMS = {
  language: 'zh',
  snippets: true,
  commonRange: true,
  asIs: true,
  kinds: new Set<never>(),
} as const;

function* read(text: string, world: World): Generator<void, OpenText> {
  const open = new OpenText(text, world);
  while (!open.work(slice(PART))) yield;
  JSON.stringify(new Told('', VOICE).diagnostics(open.found));
  yield;
  fixes(open, { start: 0, end: text.length });
  fixAll(open).map((edit) => textEdit(edit, open.source));
  yield;
  return open;
}

/** Types something and takes it out again, here and there, and asks what may be written behind it. */
function* typed(open: OpenText, places: RegExp, text: string): Generator<void> {
  const told = new Told('', VOICE);
  const readings = new PinyinReadings();
  const at = [...open.source.text.matchAll(places)].map(({ index }) => index);
  const edit = (start: number, end: number, by: string): void => {
    open.edit(start, end, by);
    open.work(() => false);
    told.diagnostics(open.found);
  };
  for (let time = 0; time < EDITS; time++) {
    const start = at[(time * 7) % at.length] ?? 0;
    edit(start, start, text);
    yield;
    if (text === NEXT_UNIT) completionList(complete(open, start + text.length, readings), open.source, ITEMS);
    yield;
    edit(start, start + text.length, '');
    yield;
  }
}

/** Asks what an editor asks. */
function* lookedAt(open: OpenText, places: readonly RegExp[]): Generator<void> {
  const { source } = open;
  const readings = new PinyinReadings();
  for (const place of places) {
    const found = place.exec(source.text);
    const at = (found?.index ?? 0) + (found?.[0].length ?? 0);
    JSON.stringify(completionList(complete(open, at, readings), source, ITEMS));
    yield;
    hover(open, at);
    yield;
  }
  outline(open).map((node) => symbol(node, source));
  yield;
  folding(open).map((span) => foldingRange(span, source));
  yield;
  tablesOf(open, 0);
}
