// Addresses that do not decode, are no files, or name another machine: every request is answered, nothing else is asked.
import { type Attack, unlike } from './attack.ts';
import { commonPeer } from './common-peer.ts';

const ADDRESSES = [
  'file:///w/100%.分工.yaml',
  'file:///w/%E4%B8.分工.yaml',
  'file:///w/%.tasks.yaml',
  'file:///w/%zz.tasks.yaml',
  'file:///w/%00.tasks.yaml',
  'file:///w/%2e%2e%2f.tasks.yaml',
  'file:///w/%FF%FE.tasks.yaml',
  'file:///w/a#b.tasks.yaml',
  'file:///w/a?b.tasks.yaml',
  'file:///w/a b.tasks.yaml',
  'file:///w/\u202egpj.tasks.yaml',
  'file:///w/\u001b[2J.tasks.yaml',
  'file:///w/\ud800.tasks.yaml',
  'file:///c%3A/甲.分工.yaml',
  'file:///C:/甲.分工.yaml',
  'file:///c:\\甲.分工.yaml',
  'file://host.invalid/share/甲.分工.yaml',
  'file://///host.invalid/share/甲.分工.yaml',
  'file:甲.tasks.yaml',
  'file:/w/甲.tasks.yaml',
  'file://',
  'file:///',
  'file:///.',
  'file:///..',
  '//host.invalid/share/甲.分工.yaml',
  '\\\\host.invalid\\share\\甲.分工.yaml',
  '',
  ' ',
  '甲.分工.yaml',
  '/w/甲.分工.yaml',
  'C:\\甲.分工.yaml',
  'untitled:Untitled-1',
  'untitled:甲.分工.yaml',
  'untitled:',
  'git:/w/甲.分工.yaml?{"path":"/w/甲.分工.yaml","ref":"~"}',
  'git:/w/%E7%94%B2.分工.yaml?%7B%22ref%22%3A%22~%22%7D',
  'vscode-notebook-cell:/w/a.ipynb#W0s',
  'vscode-chat-code-block://x/y',
  'output:x',
  'http://host.invalid/a.tasks.yaml',
  'https://host.invalid/%zz.tasks.yaml',
  'smb://host.invalid/a.tasks.yaml',
  'javascript:alert(1)',
  'data:text/plain,甲',
  'command:x',
  ':',
  '::',
  'x',
  'file',
  '%',
  '%%%',
  'a:b:c',
  'file:///w/nul',
  'file:///w/CON.tasks.yaml',
  'file:///w/a.tasks.yaml/',
  `file:///w/${'深/'.repeat(300)}甲.分工.yaml`,
  `file:///w/${'长'.repeat(5_000)}.分工.yaml`,
  `file:///w/${'../'.repeat(100)}甲.分工.yaml`,
  'vscode-remote://ssh-remote%2Bhost.invalid/w/甲.分工.yaml',
  'vscode-vfs://github/a/b/甲.分工.yaml',
  '__proto__',
  'constructor',
];
const TEXT =
  '类型: 任务分工\n标题: 表\n成文日期: 2025-01-10\n上级方案: 某方案\n条目:\n  - 工作任务: 甲\n    责任单位: 市财政局\n';
const position = { line: 5, character: 14 };

/** All of them. */
export const ADDRESSES_TRIED: readonly Attack[] = ADDRESSES.map((uri) => ({
  name: JSON.stringify(uri.slice(0, 80)),
  run: async () => {
    const peer = await commonPeer();
    const textDocument = { uri };
    peer.openText(uri, TEXT);
    const range = { start: position, end: position };
    const answers = [
      await peer.request('textDocument/hover', { textDocument, position }),
      await peer.request('textDocument/completion', { textDocument, position }),
      await peer.request('textDocument/documentSymbol', { textDocument }),
      await peer.request('textDocument/foldingRange', { textDocument }),
      await peer.request('textDocument/selectionRange', { textDocument, positions: [position] }),
      await peer.request('textDocument/codeAction', { textDocument, range, context: { diagnostics: [] } }),
    ];
    const failed = answers.find((answer) => answer === undefined || answer.error !== undefined);
    if (failed !== undefined || answers.includes(undefined))
      return `a request fails: ${JSON.stringify(failed)}`;
    const cells = unlike(
      'cells',
      (await peer.cells(uri))?.filter((text) => text !== ''),
      ['1', '甲', '市财政局'],
    );
    peer.notify('textDocument/didSave', { textDocument });
    peer.notify('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 3 }] });
    peer.notify('textDocument/didClose', { textDocument });
    return cells ?? (await peer.fault());
  },
}));
