// Texts with `‸` where the cursor is, and what a user ends with after taking an offer.
import type { Analysis } from '../../server/analysis/analyse.ts';
import { analyse } from '../../server/analysis/open-text.ts';
import {
  type CompletionItem,
  complete,
  withoutPlaceholders,
} from '../../server/features/completion/completion.ts';
import { readDocuments } from '../../server/model/document/book.ts';
import { parseIso } from '../../server/model/languages/days.ts';
import { STANDARD } from '../../server/model/standard/standard.ts';
import { readDirectory } from '../../server/model/workspace/directory.ts';
import { DEFAULT_SETTINGS, type World } from '../../server/model/world.ts';
import { readSource } from '../../server/text/source.ts';

export const CURSOR = '‸';

/** A small directory of a city. */
export const DIRECTORY = `类型: 单位名录
标题: 示例市单位名录
条目:
  - 类别: 部门
    条目:
      - 名称: 市发展和改革委员会
        简称: [市发改委]
      - 名称: 市财政局
      - 名称: 市市场监督管理局
        简称: [市市场监管局]
        曾用名: [市工商行政管理局]
      - 名称: 市乡村振兴局
        曾用名:
          - 名称: 市扶贫办
            至: 2021-02-25
  - 类别: 集合
    条目:
      - 名称: 各县（市、区）政府
`;

/** The world of a test: the standard, a directory as YAML text (none when empty), today. */
export function worldOf(directory = '', today = '2024-06-01'): World {
  const docs = readDocuments(readSource(directory, '条目'), STANDARD);
  return {
    standard: STANDARD,
    directory: readDirectory(docs),
    today: parseIso(today) ?? 0,
    settings: DEFAULT_SETTINGS,
    others: undefined,
  };
}

/** The analysis of a text with a cursor, and where the cursor is. */
export function atCursor(marked: string, world: World = worldOf()): { analysis: Analysis; offset: number } {
  const offset = marked.indexOf(CURSOR);
  return { analysis: analyse(marked.replace(CURSOR, ''), world), offset };
}

/** What is offered at the cursor. */
export function offers(marked: string, world: World = worldOf(DIRECTORY)): readonly CompletionItem[] {
  const { analysis, offset } = atCursor(marked, world);
  return complete(analysis, offset).items;
}

/** The labels of what is offered, best first. */
export function labels(marked: string, world?: World): readonly string[] {
  return offers(marked, world).map(({ label }) => label);
}

/** The text after the offer with this label is taken; says what was offered when there is none. */
export function taken(marked: string, label: string, world?: World): string {
  const items = offers(marked, world);
  const item = items.find((each) => each.label === label);
  if (item === undefined) return `not offered: ${label}; but ${items.map((each) => each.label).join(' | ')}`;
  const { span, text, snippet } = item.edit;
  const edits = [
    { span, text: snippet === true ? withoutPlaceholders(text) : text },
    ...(item.extraEdits ?? []),
  ].toSorted((a, b) => b.span.start - a.span.start);
  return edits.reduce(
    (result, edit) => {
      return result.slice(0, edit.span.start) + edit.text + result.slice(edit.span.end);
    },
    marked.replace(CURSOR, ''),
  );
}
