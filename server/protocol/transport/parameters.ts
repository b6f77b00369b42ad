// The shape of the parameters of every message that the server understands: checked once, before anyone acts on them.
import {
  anything,
  count,
  either,
  fields,
  list,
  nullable,
  number,
  object,
  optional,
  type Schema,
  text,
  whole,
} from '../../text/shape.ts';
import { TABLE_REQUEST } from '../requests.ts';

const POSITION = object({ line: count, character: count });
const RANGE = object({ start: POSITION, end: POSITION });
const DOCUMENT = object({ uri: text });
const TOKEN = either(text, whole);

const AT_PLACE = object({ textDocument: DOCUMENT, position: POSITION });
const OF_DOCUMENT = object({ textDocument: DOCUMENT });
const FOLDERS = list(DOCUMENT);

const REQUESTS: Readonly<Record<string, Schema<unknown>>> = {
  initialize: object({
    processId: nullish(whole),
    rootUri: nullish(text),
    rootPath: nullish(text),
    workspaceFolders: nullish(FOLDERS),
    // What a client says of itself is looked at leaf by leaf: what is not understood counts as not there.
    capabilities: fields,
  }),
  'textDocument/completion': AT_PLACE,
  'textDocument/hover': AT_PLACE,
  'textDocument/documentSymbol': OF_DOCUMENT,
  'textDocument/foldingRange': OF_DOCUMENT,
  'textDocument/selectionRange': object({ textDocument: DOCUMENT, positions: list(POSITION) }),
  'textDocument/codeAction': object({
    textDocument: DOCUMENT,
    range: RANGE,
    context: object({ only: nullish(list(text)), triggerKind: nullish(whole) }),
  }),
  'textDocument/diagnostic': object({ textDocument: DOCUMENT, previousResultId: nullish(text) }),
  'workspace/executeCommand': object({ command: text, arguments: nullish(list(anything)) }),
  [TABLE_REQUEST]: DOCUMENT,
};

const NOTIFICATIONS: Readonly<Record<string, Schema<unknown>>> = {
  'textDocument/didOpen': object({
    textDocument: object({
      uri: text,
      languageId: text,
      version: whole,
      text,
    }),
  }),
  'textDocument/didChange': object({
    textDocument: object({ uri: text, version: whole }),
    contentChanges: list(object({ range: optional(RANGE), text })),
  }),
  'textDocument/didSave': OF_DOCUMENT,
  'textDocument/didClose': OF_DOCUMENT,
  'workspace/didChangeConfiguration': fields,
  'workspace/didChangeWatchedFiles': object({ changes: list(DOCUMENT) }),
  'workspace/didChangeWorkspaceFolders': object({
    event: object({ added: FOLDERS, removed: FOLDERS }),
  }),
  'window/workDoneProgress/cancel': object({ token: TOKEN }),
  '$/cancelRequest': object({ id: either(text, number) }),
  '$/progress': object({ token: TOKEN }),
  '$/setTrace': object({ value: text }),
  '$/logTrace': object({ message: text }),
};

const SHAPES = {
  request: new Map(Object.entries(REQUESTS)),
  notification: new Map(Object.entries(NOTIFICATIONS)),
};

/**
 * Looks at the parameters of a message.
 * @returns what is wrong with them, as a path into them; undefined when they are right, or the method is not ours
 */
export function wrongParameters(
  type: 'request' | 'notification',
  method: string,
  params: unknown,
): string | undefined {
  const shape = SHAPES[type].get(method);
  if (shape === undefined) return undefined;
  const fault = shape(params);
  return fault && ['params', ...fault].join('.');
}

/** What may be left out or null: clients do either. */
function nullish<T>(shape: Schema<T>): Schema<T | null | undefined> {
  return optional(nullable(shape));
}
