// One document is one document: what a diff shows of it, and what is not yet a file, are copies of nothing.
import { commands, languages, Range, type TextDocument, Uri, WorkspaceEdit, window, workspace } from 'vscode';
import type { HostCase } from '../host-suite.ts';
import { at, codeOf, draft, equal, finding, findings, open, until, write } from './kit.ts';

const TABLE =
  '类型: 任务分工\n标题: 表\n文号: 某政办发〔2020〕37号\n归档: true\n条目:\n  - 工作任务: 甲\n    责任单位: 市司法局\n    完成时间: 2020年2月30日前\n';
const PATH = '嘉兴市/比较.分工.yaml';
const COPIED = ['document-repeated', 'item-repeated'];

export const copies: readonly HostCase[] = [
  {
    name: 'the two sides of a diff are one document: neither is a copy of the other',
    run: async () => {
      const document = await draft(PATH, TABLE);
      await findings(document, ['8 Error deadline-impossible']);
      const before = Uri.from({ scheme: 'git', path: at(PATH).path, query: '{"ref":"HEAD"}' });
      const provider = workspace.registerTextDocumentContentProvider('git', {
        provideTextDocumentContent: () => TABLE.replace('甲', '乙'),
      });
      await commands.executeCommand('vscode.diff', before, document.uri, 'HEAD ↔ 比较');
      const left = await until('the left side', () => opened(before));
      equal(left.languageId, 'gongkai', 'languages');
      // It is checked, as what it is by itself.
      await finding(left, 'deadline-impossible');
      await rest();
      equal([copied(left), copied(document)], [[], []], 'findings of a copy');
      await commands.executeCommand('workbench.action.closeActiveEditor');
      await open(PATH);
      await findings(document, ['8 Error deadline-impossible']);
      provider.dispose();
    },
  },
  {
    name: 'an untitled copy is compared with nothing, and uses the directory of the folder',
    run: async () => {
      const document = await open(PATH);
      const copy = await workspace.openTextDocument({ language: 'gongkai', content: TABLE });
      await window.showTextDocument(copy, { preview: false });
      await finding(copy, 'deadline-impossible');
      await rest();
      equal([copied(copy), copied(document)], [[], []], 'findings of a copy');
    },
  },
  {
    name: 'an untitled file becomes ours while its 类型 is typed, and is checked',
    run: async () => {
      const { uri } = await workspace.openTextDocument({ language: 'yaml', content: '' });
      await window.showTextDocument(uri, { preview: false });
      await typed(uri, '类型: 任务分工\n');
      const taken = await until('the language gongkai', () => {
        const now = opened(uri);
        return now?.languageId === 'gongkai' ? now : undefined;
      });
      await typed(uri, TABLE.slice(TABLE.indexOf('标题')));
      await finding(taken, 'deadline-impossible');
    },
  },
  {
    name: 'so does a plain YAML file, and one that is about something else stays as it is',
    run: async () => {
      await write('plain/typed.yaml', '');
      const uri = at('plain/typed.yaml');
      await window.showTextDocument(uri, { preview: false });
      await typed(uri, '类型: 别的\n');
      await rest();
      equal(opened(uri)?.languageId, 'yaml', 'languages');
      await change(uri, new Range(0, 0, 1, 0), '');
      await typed(uri, '类型: 任务分工\n');
      await until('the language gongkai', () => opened(uri)?.languageId === 'gongkai');
    },
  },
];

/** Types at the end of a document, character by character; its document changes when its language does. */
async function typed(uri: Uri, text: string): Promise<void> {
  for (const char of text) {
    const document = opened(uri);
    const end = document?.lineAt(document.lineCount - 1).range.end;
    if (end !== undefined) await change(uri, new Range(end, end), char);
  }
}

async function change(uri: Uri, range: Range, text: string): Promise<void> {
  const edit = new WorkspaceEdit();
  edit.replace(uri, range, text);
  if (!(await workspace.applyEdit(edit))) throw new Error(`not applied: ${text}`);
}

function opened(uri: Uri): TextDocument | undefined {
  return workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
}

function copied({ uri }: TextDocument): readonly string[] {
  return languages
    .getDiagnostics(uri)
    .map(codeOf)
    .filter((rule) => COPIED.includes(rule));
}

/** Waits until what was opened has been compared with all others, too, which is done a moment later. */
async function rest(): Promise<void> {
  await new Promise((done) => setTimeout(done, 1_000));
}
