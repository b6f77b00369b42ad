// A server behind its gate with one document open, and what is asked of it to see that it is well.
import { expect } from 'vitest';
import { type RawClient, rawClient } from './raw.ts';

/** The document that is opened. */
export const URI = 'file:///w/a.%E5%88%86%E5%B7%A5.yaml';
/** Its text: one task with a deadline. */
export const TEXT = '类型: 任务分工\n标题: 表\n条目:\n  - 工作任务: 甲\n    完成时间: 2020年8月底前\n';
/** It, as parameters name it. */
export const DOCUMENT = { textDocument: { uri: URI } };
/** Its beginning, as a position and as a range. */
export const START = { line: 0, character: 0 };
export const RANGE = { start: START, end: START };

/** A server that has the document open. */
export async function running(text = TEXT): Promise<RawClient> {
  const it = rawClient();
  await it.initialize();
  it.notify('textDocument/didOpen', { textDocument: { uri: URI, languageId: 'gongkai', version: 1, text } });
  return it;
}

/** The code of the error that a request is answered with. */
export async function codeOf(it: RawClient, method: string, params?: unknown): Promise<number | undefined> {
  return (await it.ask(method, params)).error?.code;
}

/** Expects that a plain question is answered right. */
export async function isWell(it: RawClient): Promise<void> {
  const { result } = await it.ask('textDocument/hover', { ...DOCUMENT, position: { line: 4, character: 6 } });
  expect(JSON.stringify(result)).toContain('完成时间');
}
