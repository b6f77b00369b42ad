// A server that does no work: ready-made findings on every change, empty answers to every request.
import { createConnection, type Diagnostic, ProposedFeatures } from 'vscode-languageserver/node';
import { PLANTED } from '../make/document.ts';

/** How many mistakes the client may have put in at once. */
const MOST = 3;

const READY = Array.from({ length: MOST + 1 }, (_, more) =>
  Array.from({ length: PLANTED + more }, (_, line): Diagnostic => {
    const range = { start: { line, character: 8 }, end: { line, character: 13 } };
    return {
      range,
      severity: 2,
      code: 'floor',
      source: 'floor',
      message: '名录里没有这个单位。请核对名称，确有这个单位的，补进名录。',
    };
  }),
);

serve();

function serve(): void {
  const connection = createConnection(ProposedFeatures.all);
  // What is put in is a mistake, what is taken out was one.
  const mistakes = { count: 0 };
  const say = (uri: string, version: number): void => {
    const diagnostics = READY[Math.min(mistakes.count, MOST)] ?? [];
    void connection.sendDiagnostics({ uri, version, diagnostics });
  };
  connection.onInitialize(() => ({
    capabilities: {
      textDocumentSync: { openClose: true, change: 2 },
      completionProvider: {},
      hoverProvider: true,
      documentSymbolProvider: true,
    },
  }));
  connection.onDidOpenTextDocument(({ textDocument: { uri, version } }) => say(uri, version));
  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
    for (const { text } of contentChanges) mistakes.count += text === '' ? -1 : 1;
    say(uri, version);
  });
  connection.onCompletion(() => []);
  connection.onHover(() => null);
  connection.onDocumentSymbol(() => []);
  connection.listen();
}
