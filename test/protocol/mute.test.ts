// A client that does not answer, and one that has said good-bye.
import { expect, it } from 'vitest';
import { rawClient } from './raw.ts';
import { soon } from './wire.ts';

const TEXT =
  '类型: 任务分工\n标题: 表\n条目:\n  - 工作任务: 甲\n    责任单位: 某局\n    完成时间: 2020年8月底前\n';
const opening = (uri: string, text: string) => ({
  textDocument: { uri, languageId: 'gongkai', version: 1, text },
});

it('the other files are looked for though the client never answers for its settings', async () => {
  const it = rawClient('workspace/configuration');
  await it.ask('initialize', {
    processId: null,
    rootUri: 'file:///ws',
    capabilities: { workspace: { configuration: true } },
    initializationOptions: { files: true },
  });
  it.notify('initialized', {});
  const listed = { method: 'gongkai/listFolder', params: { uri: 'file:///ws' } };
  await soon(() => expect(it.received).toContainEqual(expect.objectContaining(listed)));
});

it('nothing is said behind the answer to shutdown, though a document is still being read', async () => {
  const it = rawClient();
  await it.initialize();
  const rows = '  - 工作任务: 甲\n    完成时间: 2020年2月30日前\n'.repeat(20_000);
  it.notify('textDocument/didOpen', opening('file:///w/long.tasks.yaml', TEXT + rows));
  it.notify('textDocument/didOpen', opening('file:///w/short.tasks.yaml', TEXT));
  expect(await it.ask('shutdown')).toHaveProperty('result', null);
  const said = it.received.length;
  await new Promise((done) => setTimeout(done, 300));
  expect(it.received.slice(said)).toEqual([]);
});
