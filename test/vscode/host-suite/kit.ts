// What the cases share: files of the opened folder, findings as they arrive, and comparisons without a framework.
import {
  type Diagnostic,
  DiagnosticSeverity,
  languages,
  Range,
  type TextDocument,
  Uri,
  ViewColumn,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';

export const JIAXING = '嘉兴市/嘉兴市2020年责任清单.分工.yaml';
export const UNITS = '嘉兴市/嘉兴市单位.名录.yaml';

/** All that is found in 嘉兴: the deadlines of rows 16, 34, 35 and 36; each of its units is in the directory. */
export const JIAXING_FINDINGS = [77, 143, 146, 149].map((line) => `${line} Warning deadline-before-issue`);

/** How long a question may stay without a good answer, in milliseconds; a case may take 20 s. */
const PATIENCE = 15_000;

/** A file of the opened folder, which is a copy of the examples made for this run. */
export function at(path: string): Uri {
  const folder = workspace.workspaceFolders?.[0]?.uri;
  if (folder === undefined) throw new Error('no folder is open');
  return Uri.joinPath(folder, path);
}

/** Opens a file beside nothing, with the keyboard in it, and returns its document when it is known as ours. */
export async function open(path: string): Promise<TextDocument> {
  const { document } = await window.showTextDocument(at(path), {
    viewColumn: ViewColumn.One,
    preview: false,
  });
  await until(`${path} has the language gongkai`, () => document.languageId === 'gongkai');
  return document;
}

/** Writes a new file and opens it. */
export async function draft(path: string, content: string | Uint8Array): Promise<TextDocument> {
  await write(path, content);
  return await open(path);
}

/** Writes a file on disk, without the editor. */
export async function write(path: string, content: string | Uint8Array): Promise<void> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  await workspace.fs.writeFile(at(path), bytes);
}

/** Replaces the only occurrence of a text in an open document, as typing would; nothing is saved. */
export async function replace(document: TextDocument, old: string, by: string): Promise<void> {
  const edit = new WorkspaceEdit();
  edit.replace(document.uri, spanOf(document, old), by);
  if (!(await workspace.applyEdit(edit))) throw new Error(`not applied: ${old} → ${by}`);
}

/** Where a text stands in a document: its first place behind another text, when that is given. */
export function spanOf(document: TextDocument, text: string, behind = ''): Range {
  const all = document.getText();
  const start = all.indexOf(text, all.indexOf(behind));
  if (start < 0) throw new Error(`not in the document: ${text}`);
  return new Range(document.positionAt(start), document.positionAt(start + text.length));
}

/** Waits until a document has exactly these findings, each as `line severity rule`, and returns them. */
export async function findings(
  { uri }: TextDocument,
  wanted: readonly string[],
): Promise<readonly Diagnostic[]> {
  const read = (): string => ours(uri).map(brief).join('\n');
  const hope = wanted.join('\n');
  await until(
    `findings\n${hope}\nbut they are`,
    () => read() === hope,
    () => read(),
  );
  return ours(uri);
}

/** Waits until a document has a finding of a rule (whose message has these words), and returns the first of them. */
export async function finding({ uri }: TextDocument, rule: string, words = ''): Promise<Diagnostic> {
  return await until(
    `a finding ${rule} ${words}, but there are`,
    () => ours(uri).find((each) => codeOf(each) === rule && each.message.includes(words)),
    () => ours(uri).map(brief).join(', ') || 'none',
  );
}

/** Waits until a document has no finding of a rule. */
export async function noFinding({ uri }: TextDocument, rule: string): Promise<void> {
  await until(`no finding ${rule}`, () => ours(uri).every((each) => codeOf(each) !== rule));
}

/** The rule of a finding. */
export function codeOf({ code }: Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** The findings that are ours, from top to bottom. */
function ours(uri: Uri): readonly Diagnostic[] {
  const found = languages.getDiagnostics(uri).filter(({ source }) => source === '公开');
  return found.sort((a, b) => a.range.start.compareTo(b.range.start));
}

function brief(found: Diagnostic): string {
  return `${found.range.start.line + 1} ${DiagnosticSeverity[found.severity]} ${codeOf(found)}`;
}

/** Waits until a question has an answer other than false, null or nothing, and returns it. */
export async function until<T>(
  what: string,
  question: () => T | false | null | undefined | PromiseLike<T | false | null | undefined>,
  instead: () => string = () => '',
): Promise<T> {
  for (const end = Date.now() + PATIENCE; Date.now() < end; ) {
    const answer = await question();
    if (answer !== false && answer !== null && answer !== undefined) return answer;
    await new Promise((done) => setTimeout(done, 20));
  }
  throw new Error(`did not come: ${what} ${instead()}`);
}

/** Fails unless two values are written alike. */
export function equal(actual: unknown, expected: unknown, what = 'values'): void {
  const [is, should] = [actual, expected].map((value) => JSON.stringify(value, undefined, 1));
  if (is !== should) throw new Error(`${what} differ\nis      ${is}\nshould  ${should}`);
}

/** Fails unless something holds. */
export function holds(condition: unknown, what: string): asserts condition {
  if (!condition) throw new Error(what);
}
