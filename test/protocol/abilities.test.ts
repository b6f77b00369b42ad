// What a client can, is looked at: nobody is sent what he cannot show, and nothing is lost that he can.
import { afterEach, describe, expect, it } from 'vitest';
import type {
  ClientCapabilities,
  CodeAction,
  Command,
  CompletionItem,
  DocumentSymbol,
  FoldingRange,
  Hover,
  SymbolInformation,
  WorkspaceEdit,
} from 'vscode-languageserver-protocol';
import { EDITOR, type Wire, wire } from './wire.ts';

const TASKS = 'file:///ws/a.%E5%88%86%E5%B7%A5.yaml';
const TEXT =
  '类型: 任务分工\n标题: 表\n成文日期: 2020-07-02\n条目:\n  - 章节: 一、甲\n    条目:\n      - 工作任务: 乙\n        责任单位: 市发改委\n        完成时间: 2020年8月底前\n      - 工作任务: 丙\n        责任单位: 市财政局\n        完成时间: 2020年8月底前\n';
const DOCUMENT = { textDocument: { uri: TASKS } };

let open: Wire | undefined;
afterEach(async () => {
  await open?.stop();
  open = undefined;
});
/** A client with these capabilities for documents, and these for the workspace. */
const client = async (
  textDocument: ClientCapabilities['textDocument'] = {},
  workspace: ClientCapabilities['workspace'] = {},
  text = TEXT,
): Promise<Wire> => {
  open = await wire({
    capabilities: { textDocument: { publishDiagnostics: {}, ...textDocument }, workspace },
  });
  open.open(TASKS, text);
  return open;
};

describe('a hover', () => {
  it.each([
    ['plain text where nothing is said', undefined, 'plaintext'],
    ['plain text for who knows nothing else', { contentFormat: ['plaintext'] }, 'plaintext'],
    ['plain text for who likes it better', { contentFormat: ['plaintext', 'markdown'] }, 'plaintext'],
    ['Markdown for who likes it better', { contentFormat: ['html', 'markdown', 'plaintext'] }, 'markdown'],
  ] as const)('is %s', async (_, hover, kind) => {
    const it = await client(hover && { hover: { contentFormat: [...hover.contentFormat] as never } });
    const position = { line: 8, character: 10 };
    const { contents }: Hover = await it.client.sendRequest('textDocument/hover', { ...DOCUMENT, position });
    expect(contents).toMatchObject({ kind });
    const { value } = contents as { value: string };
    expect(value).toContain('完成时间');
    expect(value.includes('**')).toBe(kind === 'markdown');
  });
});

describe('the outline', () => {
  it('is a tree for who knows trees', async () => {
    const it = await client(EDITOR.textDocument);
    const symbols: DocumentSymbol[] = await it.client.sendRequest('textDocument/documentSymbol', DOCUMENT);
    expect(symbols.map(({ children }) => children?.length)).toEqual([2]);
  });

  it('is a list with the names of what things lie in for who does not', async () => {
    const it = await client();
    const symbols: SymbolInformation[] = await it.client.sendRequest('textDocument/documentSymbol', DOCUMENT);
    expect(symbols.map(({ name, containerName }) => [name, containerName])).toEqual([
      ['一、甲', undefined],
      ['1 乙', '一、甲'],
      ['2 丙', '一、甲'],
    ]);
    expect(symbols[1]?.location).toMatchObject({ uri: TASKS, range: { start: { line: 6, character: 8 } } });
  });
});

describe('folding', () => {
  it('keeps the outer ranges where a client takes few', async () => {
    const it = await client({ foldingRange: { rangeLimit: 2 } });
    const folds: FoldingRange[] = await it.client.sendRequest('textDocument/foldingRange', DOCUMENT);
    expect(folds.map(({ startLine }) => startLine)).toEqual([0, 4]);
  });
});

describe('a fix', () => {
  const WRONG = TEXT.replace('责任单位: 市发', '责任单位：市发');
  const ask = (it: Wire): Promise<(CodeAction | Command)[]> =>
    it.client.sendRequest('textDocument/codeAction', {
      ...DOCUMENT,
      range: { start: { line: 7, character: 8 }, end: { line: 7, character: 20 } },
      context: { diagnostics: [], only: null },
    });
  const LITERALS = EDITOR.textDocument?.codeAction ?? {};

  it('is for one version where a client knows such edits', async () => {
    const [action] = await ask(await client(EDITOR.textDocument, EDITOR.workspace, WRONG));
    expect((action as CodeAction).edit).toMatchObject({
      documentChanges: [{ textDocument: { uri: TASKS, version: 1 }, edits: [{ newText: ': ' }] }],
    });
  });

  it('is by document where it does not', async () => {
    const [action] = await ask(await client({ codeAction: LITERALS }, {}, WRONG));
    expect((action as CodeAction).edit).toEqual({
      changes: { [TASKS]: [expect.objectContaining({ newText: ': ' })] },
    });
  });

  it('is a command where a client knows no others, and the command applies it to the same text only', async () => {
    const it = await client({}, { applyEdit: true }, WRONG);
    expect(it.hello.capabilities).toMatchObject({
      codeActionProvider: true,
      executeCommandProvider: { commands: ['gongkai.applyFix'] },
    });
    const applied: WorkspaceEdit[] = [];
    it.client.onRequest('workspace/applyEdit', ({ edit }: { edit: WorkspaceEdit }) => {
      applied.push(edit);
      return { applied: true };
    });
    const [action] = (await ask(it)) as Command[];
    if (action === undefined) throw new Error('no action');
    expect(action.command).toBe('gongkai.applyFix');
    const run = (given: object): Promise<unknown> => it.client.sendRequest('workspace/executeCommand', given);
    expect(await run({ command: action.command, arguments: action.arguments })).toBeNull();
    await it.client.sendRequest('textDocument/foldingRange', DOCUMENT);
    expect(applied).toEqual([{ changes: { [TASKS]: [expect.objectContaining({ newText: ': ' })] } }]);
    for (const wrong of [{}, { arguments: [] }, { arguments: [5] }, { arguments: [{ uri: TASKS }] }])
      await expect(run({ command: action.command, ...wrong })).rejects.toMatchObject({ code: -32602 });
    await expect(run({ command: 'rm', arguments: action.arguments })).rejects.toMatchObject({ code: -32602 });
    it.change(TASKS, 2, `${WRONG}#`);
    await expect(run({ command: action.command, arguments: action.arguments })).rejects.toMatchObject({
      code: -32801,
    });
    expect(applied).toHaveLength(1);
  });

  it('is not offered where it could not be applied', async () => {
    const it = await client({}, {}, WRONG);
    expect(await ask(it)).toEqual([]);
    expect(it.hello.capabilities.executeCommandProvider).toBeUndefined();
    await expect(it.client.sendRequest('workspace/executeCommand', { command: 'x' })).rejects.toMatchObject({
      code: -32601,
    });
  });
});

describe('completion', () => {
  const items = async (it: Wire): Promise<CompletionItem[]> => {
    const position = { line: 12, character: 6 };
    const list: { items: CompletionItem[] } = await it.client.sendRequest('textDocument/completion', {
      ...DOCUMENT,
      position,
    });
    return list.items;
  };
  const FRESH = `${TEXT}      \n`;

  it('has placeholders, icons and its own indentation where a client knows them', async () => {
    const all = await items(await client(EDITOR.textDocument, {}, FRESH));
    expect(all.some(({ insertTextFormat }) => insertTextFormat === 2)).toBe(true);
    expect(all.some(({ insertTextMode }) => insertTextMode === 1)).toBe(true);
  });

  it('has none of these where it does not', async () => {
    const all = await items(await client({}, {}, FRESH));
    expect(all.length).toBeGreaterThan(0);
    for (const item of all) {
      expect(item.kind, item.label).toBeLessThanOrEqual(18);
      expect(item.insertTextFormat ?? 1).toBe(1);
      expect(item.insertTextMode).toBeUndefined();
      expect(item.textEdit?.newText, item.label).not.toMatch(/\$\d|\$\{\d/);
    }
  });
});

describe('a finding', () => {
  const REPEATED = TEXT.replaceAll('完成时间: 2020年8月底前', '序号: 1\n        完成时间: 2020年8月底前');
  it('says what explains it elsewhere where a client shows that', async () => {
    const it = await client({ publishDiagnostics: { relatedInformation: true } }, {}, REPEATED);
    expect(
      (await it.findings(TASKS, 1)).some(({ relatedInformation }) => relatedInformation !== undefined),
    ).toBe(true);
  });

  it('does not where it does not', async () => {
    const it = await client({}, {}, REPEATED);
    expect((await it.findings(TASKS, 1)).filter(({ relatedInformation }) => relatedInformation)).toEqual([]);
  });

  it('leads to the page of its rule where a client shows that', async () => {
    for (const codeDescriptionSupport of [true, false]) {
      open = await wire({
        capabilities: { textDocument: { publishDiagnostics: { codeDescriptionSupport } } },
        params: { initializationOptions: { files: true, pages: 'gongkai-rule:/{id}.md' } },
      });
      open.open(TASKS, REPEATED);
      const [finding] = await open.findings(TASKS, 1, (items) => items.length > 0);
      expect(finding?.codeDescription !== undefined).toBe(codeDescriptionSupport);
      await open.stop();
      open = undefined;
    }
  });
});
