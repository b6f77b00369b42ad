// What travels over the wire: a few tests of the real messages; everything else is tested below, without a wire.

import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import type {
  CodeAction,
  CompletionItem,
  Diagnostic,
  DocumentSymbol,
  FoldingRange,
  Hover,
  Range,
  SelectionRange,
} from 'vscode-languageserver-protocol';
import { TABLE_REQUEST, type TableResult } from '../../server/protocol/requests.ts';
import { soon, type Wire, type WireOptions, wire } from './wire.ts';

const TASKS = 'file:///ws/a.%E5%88%86%E5%B7%A5.yaml';
const UNITS = 'file:///ws/units.%E5%90%8D%E5%BD%95.yaml';
const JIAXING = readFileSync('examples/嘉兴市/嘉兴市2020年责任清单.分工.yaml', 'utf8');
const SMALL =
  '类型: 任务分工\n标题: 表\n地区: 某市\n成文日期: 2020-07-02\n条目:\n  - 工作任务: 甲\n    责任单位: 市发改委\n    完成时间: 2020年8月底前\n';
const DIRECTORY = '类型: 单位名录\n标题: 名录\n条目:\n  - 名称: 市发展和改革委员会\n    简称: [市发改委]\n';

let open: Wire | undefined;
const start = async (options?: WireOptions): Promise<Wire> => {
  open = await wire(options);
  return open;
};
afterEach(async () => {
  await open?.stop();
  open = undefined;
});

const widest = (selected: SelectionRange | undefined): Range | undefined =>
  selected?.parent === undefined ? selected?.range : widest(selected.parent);
const codes = (items: readonly { code?: number | string | undefined }[]): (number | string | undefined)[] =>
  items.map(({ code }) => code);

describe('findings', () => {
  it('are pushed with the version they belong to', async () => {
    const it = await start();
    it.open(TASKS, JIAXING);
    const first = await it.findings(TASKS, 1);
    expect(codes(first).filter((code) => code === 'deadline-before-issue')).toHaveLength(4);
    it.change(TASKS, 2, JIAXING.replaceAll('2020年6月底前', '2020年9月底前'));
    expect(codes(await it.findings(TASKS, 2))).not.toContain('deadline-before-issue');
  });

  it('underline the words that are wrong', async () => {
    const it = await start();
    it.open(TASKS, SMALL.replace('2020年8月底前', '2020年6月底前'));
    const finding = (await it.findings(TASKS, 1)).find(({ code }) => code === 'deadline-before-issue');
    expect(finding?.range).toEqual({ start: { line: 7, character: 10 }, end: { line: 7, character: 19 } });
    expect(finding?.source).toBe('公开');
  });

  it('follow the settings while a document is open', async () => {
    const it = await start();
    it.open(TASKS, SMALL.replace('2020年8月底前', '2020年6月底前'));
    const late = (items: readonly Diagnostic[]): Diagnostic | undefined =>
      items.find(({ code }) => code === 'deadline-before-issue');
    await it.findings(TASKS, 1, (items) => late(items)?.severity === 2);
    const change = async (settings: object): Promise<void> => {
      Object.assign(it.settings, settings);
      await it.client.sendNotification('workspace/didChangeConfiguration', { settings: {} });
    };
    await change({ rules: { 'deadline-before-issue': 'error' } });
    await it.findings(TASKS, 1, (items) => late(items)?.severity === 1);
    await change({ language: 'en' });
    await it.findings(TASKS, 1, (items) => /[a-z]{3}/.test(String(late(items)?.message)));
  });

  it('speak English when the settings say so, and leave out what is off', async () => {
    const it = await start({
      settings: { language: 'en', rules: { 'unit-no-directory': 'off' }, dueSoonDays: 5 },
    });
    it.open(TASKS, SMALL.replace('2020年8月底前', '2020年6月底前'));
    const items = await it.findings(TASKS, 1, (found) =>
      found.every(({ message }) => /[a-z]{3}/.test(String(message))),
    );
    expect(codes(items)).toContain('deadline-before-issue');
    expect(codes(items)).not.toContain('unit-no-directory');
  });

  it('are handed out when the client wants to ask', async () => {
    const it = await start({ diagnostics: 'pull' });
    expect(it.hello.capabilities.diagnosticProvider).toBeDefined();
    it.open(TASKS, SMALL.replace('2020年8月底前', '2020年6月底前'));
    const report: { items: { code: string }[] } = await it.client.sendRequest('textDocument/diagnostic', {
      textDocument: { uri: TASKS },
    });
    expect(codes(report.items)).toContain('deadline-before-issue');
    expect(it.published).toEqual([]);
  });

  it('are taken back when the document is closed', async () => {
    const it = await start();
    it.open(TASKS, JIAXING);
    await it.findings(TASKS, 1);
    await it.client.sendNotification('textDocument/didClose', { textDocument: { uri: TASKS } });
    await it.client.sendRequest('textDocument/hover', {
      textDocument: { uri: TASKS },
      position: { line: 0, character: 0 },
    });
    expect(it.published.at(-1)).toEqual({ uri: TASKS, diagnostics: [] });
  });

  it('come for bad input too, and never end the server', async () => {
    const it = await start();
    const texts = [
      '',
      '类',
      '{{{{',
      '- a\n- b\n',
      '类型: 不知道\n',
      '类型: 任务分工\n',
      '\u0000\u0001',
      `a: ${'x'.repeat(200_000)}`,
    ];
    for (const [index, text] of texts.entries()) {
      const uri = `file:///ws/${index}.tasks.yaml`;
      it.open(uri, text);
      expect((await it.findings(uri, 1)).length, JSON.stringify(text.slice(0, 20))).toBeGreaterThan(0);
    }
  });
});

describe('the unit directory', () => {
  it('of the nearest folder is used, and followed when it changes, breaks and vanishes', async () => {
    const it = await start({ files: { [UNITS]: DIRECTORY } });
    it.open(TASKS, SMALL.replace('市发改委', '市教育局'));
    expect(codes(await it.findings(TASKS, 1))).toContain('unit-unknown');
    const said = async (
      test: (found: { code?: number | string | undefined }[]) => boolean,
    ): Promise<void> => {
      const before = it.published.length;
      await it.client.sendNotification('workspace/didChangeWatchedFiles', {
        changes: [{ uri: UNITS, type: 2 }],
      });
      await it.findings(TASKS, 1, (found) => it.published.length > before && test(found));
    };
    it.files[UNITS] = `${DIRECTORY}  - 名称: 市教育局\n`;
    await said((found) => !codes(found).includes('unit-unknown'));
    delete it.files[UNITS];
    await said((found) => codes(found).includes('unit-no-directory'));
  });

  it('counts as it stands in the editor when it is open there', async () => {
    const it = await start({ files: { [UNITS]: DIRECTORY } });
    it.open(UNITS, DIRECTORY);
    it.open(TASKS, SMALL.replace('市发改委', '市教育局'));
    await it.findings(TASKS, 1, (found) => codes(found).includes('unit-unknown'));
    it.change(UNITS, 2, `${DIRECTORY}  - 名称: 市教育局\n`);
    await it.findings(TASKS, 1, (found) => !codes(found).includes('unit-unknown'));
    await soon(() => {
      expect(it.statuses.findLast(({ uri }) => uri === TASKS)?.directory?.units).toBe(2);
    });
  });
});

describe('requests', () => {
  const at = (line: number, character: number): object => ({
    textDocument: { uri: TASKS },
    position: { line, character },
  });

  it('complete, hover, outline, fold, mend and lay out a document', async () => {
    const it = await start({ files: { [UNITS]: DIRECTORY } });
    it.open(TASKS, `${SMALL}  - 工作任务: 乙\n    责任单位: sfgw\n    完成时间: 2020年6月底前\n`);
    const completion: { items: CompletionItem[] } = await it.client.sendRequest(
      'textDocument/completion',
      at(9, 14),
    );
    const unit = completion.items.find(({ label }) => label === '市发改委');
    expect(unit?.textEdit).toMatchObject({
      newText: '市发改委',
      range: { start: { line: 9, character: 10 } },
    });
    const hover: Hover = await it.client.sendRequest('textDocument/hover', at(7, 6));
    expect(JSON.stringify(hover.contents)).toContain('完成时间');
    const symbols: DocumentSymbol[] = await it.client.sendRequest('textDocument/documentSymbol', at(0, 0));
    expect(JSON.stringify(symbols)).toContain('乙');
    const folds: FoldingRange[] = await it.client.sendRequest('textDocument/foldingRange', at(0, 0));
    expect(folds.length).toBeGreaterThan(1);
    const [selected, whole]: SelectionRange[] = await it.client.sendRequest('textDocument/selectionRange', {
      textDocument: { uri: TASKS },
      positions: [
        { line: 9, character: 12 },
        { line: 0, character: 0 },
      ],
    });
    // The name, its field, its entry, and so on to the whole text.
    expect(selected).toMatchObject({
      range: { start: { line: 9, character: 10 }, end: { line: 9, character: 14 } },
      parent: { range: { start: { line: 9, character: 4 } }, parent: { range: { start: { line: 8 } } } },
    });
    expect(widest(selected)).toEqual({ start: { line: 0, character: 0 }, end: { line: 11, character: 0 } });
    expect(widest(whole)).toEqual(widest(selected));
    const table: TableResult = await it.client.sendRequest(TABLE_REQUEST, { uri: TASKS });
    expect(table.tables[0]?.rows.map(({ cells }) => cells[0]?.text)).toEqual(['1', '2']);
    expect(table.tables[0]?.rows[1]?.cells.find(({ text }) => text.includes('6月'))?.severity).not.toBeNull();
  });

  it('offer quick fixes with versioned edits, and all safe ones at once', async () => {
    const it = await start();
    it.open(TASKS, SMALL.replace('责任单位', '责任单 位').replace('完成时间: ', '完成时间：'));
    await it.findings(TASKS, 1);
    const whole = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
    const ask = (only: string[]): Promise<CodeAction[]> =>
      it.client.sendRequest('textDocument/codeAction', {
        textDocument: { uri: TASKS },
        range: whole,
        context: { diagnostics: [], only },
      });
    const quick = await ask(['quickfix']);
    expect(quick.map(({ kind }) => kind)).toContain('quickfix');
    const all = await ask(['source.fixAll']);
    expect(JSON.stringify(all[0]?.edit)).toContain('"newText":": "');
  });
});
