// The icons of completion: each sort of offer has one, and none looks like a piece of program code in braces.
import { expect, test } from 'vitest';
import { CompletionItemKind } from 'vscode-languageserver-types';
import type { ItemKind } from '../../server/features/completion/completion.ts';
import { completionItem } from '../../server/protocol/answers/convert-features.ts';
import { readSource } from '../../server/text/source.ts';
import { offers } from '../features/cursor.ts';

const TEXT = '类型: 任务分工\n条目:\n  - 责任单位: ';

test.each([
  ['unit', `${TEXT}sfgw‸`, CompletionItemKind.Constant],
  ['heading', '类型: 任务分工\n条目:\n  - zrdw‸', CompletionItemKind.Property],
  ['value', '类型: rw‸', CompletionItemKind.EnumMember],
  ['time', '类型: 任务分工\n条目:\n  - 完成时间: cq‸', CompletionItemKind.Event],
] as const)('%s', (kind: ItemKind, marked, icon) => {
  const [item] = offers(marked);
  expect(item?.kind).toBe(kind);
  if (item === undefined) return;
  const shown = completionItem(item, readSource(marked.replace('‸', ''), '条目'), {
    language: 'zh',
    snippets: true,
    commonRange: false,
    asIs: true,
    kinds: new Set([icon]),
  });
  expect(shown.kind).toBe(icon);
  expect(shown.kind).not.toBe(CompletionItemKind.Module);
});
