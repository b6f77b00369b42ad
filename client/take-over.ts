// Gives YAML documents that begin with a known 类型 our language id, so that other YAML tools leave them alone.
import { type Disposable, languages, type TextDocument, workspace } from 'vscode';
import { beginsAsOurs } from './recognise.ts';

/** A first key this far down is not looked for. */
const LINES = 200;

/** Watches documents being opened. One that the user puts back to YAML is not taken a second time. */
export function takeOverYaml(): Disposable {
  const taken = new Set<string>();
  const consider = (document: TextDocument): void => {
    const uri = document.uri.toString();
    if (document.languageId !== 'yaml' || taken.has(uri) || !beginsAsOurs(firstLines(document))) return;
    taken.add(uri);
    void languages.setTextDocumentLanguage(document, 'gongkai');
  };
  workspace.textDocuments.forEach(consider);
  return workspace.onDidOpenTextDocument(consider);
}

function* firstLines(document: TextDocument): Generator<string> {
  for (let line = 0; line < Math.min(LINES, document.lineCount); line++) yield document.lineAt(line).text;
}
