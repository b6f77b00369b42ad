// Findings for a client that asks for them: what it holds it is not sent again, and it is told to ask when others changed.
import { afterEach, describe, expect, it } from 'vitest';
import type { DocumentDiagnosticReport } from 'vscode-languageserver-protocol';
import { EDITOR, soon, type Wire, wire } from './wire.ts';

const TASKS = 'file:///ws/a.%E5%88%86%E5%B7%A5.yaml';
const UNITS = 'file:///ws/units.%E5%90%8D%E5%BD%95.yaml';
const DIRECTORY = '类型: 单位名录\n标题: 名录\n条目:\n  - 名称: 市财政局\n';
const TEXT =
  '类型: 任务分工\n标题: 表\n成文日期: 2020-07-02\n条目:\n  - 工作任务: 甲\n    责任单位: 市教育局\n    完成时间: 2020年6月底前\n';
const REFRESH = 'workspace/diagnostic/refresh';
const PULLING = {
  ...EDITOR,
  textDocument: { ...EDITOR.textDocument, publishDiagnostics: undefined, diagnostic: {} },
} as unknown as typeof EDITOR;

let open: Wire | undefined;
afterEach(async () => {
  await open?.stop();
  open = undefined;
});
const client = async (
  capabilities = PULLING,
  files: Record<string, string> = { [UNITS]: DIRECTORY },
): Promise<Wire> => {
  open = await wire({ capabilities, files });
  open.open(TASKS, TEXT);
  return open;
};
const pull = (it: Wire, previousResultId?: string, uri = TASKS): Promise<DocumentDiagnosticReport> =>
  it.client.sendRequest('textDocument/diagnostic', {
    textDocument: { uri },
    ...(previousResultId !== undefined && { previousResultId }),
  });
const idOf = ({ resultId }: DocumentDiagnosticReport): string => resultId ?? '';
const refreshes = (it: Wire): number => it.asked.filter((method) => method === REFRESH).length;
const typed = (it: Wire, version: number): void => {
  const at = { line: 4, character: 11 };
  void it.client.sendNotification('textDocument/didChange', {
    textDocument: { uri: TASKS, version },
    contentChanges: [{ range: { start: at, end: at }, text: '乙' }],
  });
};

describe('a report', () => {
  it('is for clients that only ask, and nothing is pushed to them', async () => {
    const it = await client();
    expect(it.hello.capabilities.diagnosticProvider).toEqual({
      interFileDependencies: true,
      workspaceDiagnostics: false,
    });
    const report = await pull(it);
    expect(JSON.stringify(report)).toContain('deadline-before-issue');
    expect(it.published).toEqual([]);
  });

  it('has an id, and says that nothing has changed to who holds it', async () => {
    const it = await client();
    await it.still();
    const first = await pull(it);
    expect(first.kind).toBe('full');
    expect(await pull(it, first.resultId)).toEqual({ kind: 'unchanged', resultId: first.resultId });
    expect((await pull(it)).kind).toBe('full');
    expect((await pull(it, 'another')).kind).toBe('full');
    // An edit that moves no finding leaves them as they are.
    typed(it, 2);
    expect(await pull(it, first.resultId)).toEqual({ kind: 'unchanged', resultId: first.resultId });
    it.change(TASKS, 3, TEXT.replace('6月', '9月'));
    const next = await pull(it, first.resultId);
    expect(next.kind).toBe('full');
    expect(idOf(next)).not.toBe(first.resultId);
    // What was held before that is not held any more.
    expect((await pull(it, first.resultId)).kind).toBe('full');
  });

  it('of a document that is not open is empty', async () => {
    const it = await client();
    expect(await pull(it, undefined, 'file:///ws/b.%E5%88%86%E5%B7%A5.yaml')).toEqual({
      kind: 'full',
      items: [],
    });
    const { resultId } = await pull(it);
    await it.client.sendNotification('textDocument/didClose', { textDocument: { uri: TASKS } });
    expect(await pull(it, resultId)).toEqual({ kind: 'full', items: [] });
    it.open(TASKS, TEXT);
    expect((await pull(it, resultId)).kind).toBe('full');
  });
});

describe('a client is told to ask again', () => {
  it('never after edits of its own', async () => {
    const it = await client();
    await it.still();
    await pull(it);
    const before = refreshes(it);
    for (let version = 2; version < 12; version++) {
      typed(it, version);
      await pull(it);
      await it.still();
    }
    expect(refreshes(it) - before).toBe(0);
  });

  it('once, when a file that its documents rest on has changed', async () => {
    const it = await client();
    await it.still();
    const { resultId } = await pull(it);
    const before = refreshes(it);
    it.files[UNITS] = `${DIRECTORY}  - 名称: 市教育局\n`;
    it.watched(2, UNITS);
    await soon(() => expect(refreshes(it) - before).toBe(1));
    await it.still();
    expect(refreshes(it) - before).toBe(1);
    const report = await pull(it, resultId);
    expect(report.kind).toBe('full');
    expect(JSON.stringify(report)).not.toContain('unit-unknown');
  });

  it('not when another file has changed that changes nothing', async () => {
    const it = await client();
    await it.still();
    await pull(it);
    const before = refreshes(it);
    it.files[UNITS] = `${DIRECTORY}  - 名称: 市公安局\n`;
    it.watched(2, UNITS);
    it.watched(1, 'file:///ws/other.%E5%88%86%E5%B7%A5.yaml');
    await it.still();
    expect(refreshes(it) - before).toBe(0);
  });

  it('when settings have changed', async () => {
    const it = await client();
    await it.still();
    await pull(it);
    const before = refreshes(it);
    Object.assign(it.settings, { rules: { 'deadline-before-issue': 'error' } });
    await it.client.sendNotification('workspace/didChangeConfiguration', { settings: {} });
    await soon(() => expect(refreshes(it) - before).toBe(1));
  });

  it('not when it has asked for nothing yet, or cannot be told', async () => {
    const it = await client();
    await it.still();
    it.files[UNITS] = `${DIRECTORY}  - 名称: 市教育局\n`;
    it.watched(2, UNITS);
    await it.still();
    expect(refreshes(it)).toBe(0);
    await it.stop();
    const { diagnostics: _, ...workspace } = PULLING.workspace ?? {};
    const other = await client({ ...PULLING, workspace });
    await pull(other);
    other.files[UNITS] = `${DIRECTORY}  - 名称: 市教育局\n`;
    other.watched(2, UNITS);
    await other.still();
    expect(refreshes(other)).toBe(0);
    expect(JSON.stringify(await pull(other))).not.toContain('unit-unknown');
  });
});
