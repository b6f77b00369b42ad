// Documents that become ours by their first key, and those of which the user wants something else.
import { expect, it } from 'vitest';
import { type EditorDocument, TakenDocuments } from '../../client/taken.ts';
import { OURS as RECOGNITION } from '../../server/model/workspace/recognise.ts';

const OURS = '类型: 任务分工\n';
const yaml = (text: string, more: Partial<EditorDocument> = {}): EditorDocument => ({
  uri: 'file:///a.yaml',
  languageId: 'yaml',
  isUntitled: false,
  head: () => text,
  ...more,
});

it('takes a document while its first key is typed, once', () => {
  const taken = new TakenDocuments(RECOGNITION.begins);
  const typed = [...OURS.trim()].map((_, index) => taken.take(yaml(OURS.slice(0, index + 1))));
  expect(typed.indexOf(true)).toBe(typed.length - 1);
  // The editor tells that it has the other language, and then that the user has put it back.
  taken.take(yaml(OURS, { languageId: 'gongkai' }));
  expect(taken.take(yaml(OURS))).toBe(false);
});

it('takes a new text without a language, and no other plain text', () => {
  const taken = new TakenDocuments(RECOGNITION.begins);
  expect(taken.take(yaml(OURS, { uri: 'file:///a.txt', languageId: 'plaintext' }))).toBe(false);
  const untitled = { uri: 'untitled:Untitled-1', languageId: 'plaintext', isUntitled: true };
  expect(taken.take(yaml('类型', untitled))).toBe(false);
  expect(taken.take(yaml(OURS, untitled))).toBe(true);
  expect(taken.take(yaml(OURS, { ...untitled, uri: 'untitled:Untitled-2', languageId: 'markdown' }))).toBe(
    false,
  );
});

it('does not overrule the user where the name or the user made it ours', () => {
  const taken = new TakenDocuments(RECOGNITION.begins);
  expect(taken.take(yaml(OURS, { languageId: 'gongkai' }))).toBe(false);
  expect(taken.take(yaml(OURS))).toBe(false);
});

it('forgets a text without a file when it is gone', () => {
  const taken = new TakenDocuments(RECOGNITION.begins);
  const untitled = { uri: 'untitled:Untitled-1', isUntitled: true };
  expect(taken.take(yaml(OURS, untitled))).toBe(true);
  taken.forget('untitled:Untitled-1');
  expect(taken.take(yaml(OURS, untitled))).toBe(true);
});

it('reads the text of documents that may become ours only', () => {
  const taken = new TakenDocuments(RECOGNITION.begins);
  const head = (): string => {
    throw new Error('read');
  };
  expect(taken.take(yaml('', { languageId: 'gongkai', head }))).toBe(false);
  expect(taken.take(yaml('', { languageId: 'markdown', head }))).toBe(false);
});
