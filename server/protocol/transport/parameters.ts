// The shape of the parameters of every message that the server understands: checked once, before anyone acts on them.
import * as z from 'zod/mini';
import { TABLE_REQUEST } from '../requests.ts';

const NUMBER = z.int().check(z.nonnegative());
const POSITION = z.object({ line: NUMBER, character: NUMBER });
const RANGE = z.object({ start: POSITION, end: POSITION });
const DOCUMENT = z.object({ uri: z.string() });
const ANYTHING = z.unknown();

const AT_PLACE = z.object({ textDocument: DOCUMENT, position: POSITION });
const OF_DOCUMENT = z.object({ textDocument: DOCUMENT });
const FOLDERS = z.array(z.object({ uri: z.string(), name: z.optional(ANYTHING) }));

const REQUESTS: Readonly<Record<string, z.ZodMiniType>> = {
  initialize: z.object({
    processId: z.nullish(z.int()),
    rootUri: z.nullish(z.string()),
    rootPath: z.nullish(z.string()),
    workspaceFolders: z.nullish(FOLDERS),
    // What a client says of itself is looked at leaf by leaf: what is not understood counts as not there.
    capabilities: z.looseObject({}),
  }),
  'textDocument/completion': AT_PLACE,
  'textDocument/hover': AT_PLACE,
  'textDocument/documentSymbol': OF_DOCUMENT,
  'textDocument/foldingRange': OF_DOCUMENT,
  'textDocument/selectionRange': z.object({ textDocument: DOCUMENT, positions: z.array(POSITION) }),
  'textDocument/codeAction': z.object({
    textDocument: DOCUMENT,
    range: RANGE,
    context: z.object({ only: z.nullish(z.array(z.string())), triggerKind: z.nullish(z.int()) }),
  }),
  'textDocument/diagnostic': z.object({ textDocument: DOCUMENT, previousResultId: z.nullish(z.string()) }),
  'workspace/executeCommand': z.object({ command: z.string(), arguments: z.nullish(z.array(ANYTHING)) }),
  [TABLE_REQUEST]: DOCUMENT,
};

const NOTIFICATIONS: Readonly<Record<string, z.ZodMiniType>> = {
  'textDocument/didOpen': z.object({
    textDocument: z.object({
      uri: z.string(),
      languageId: z.string(),
      version: z.int(),
      text: z.string(),
    }),
  }),
  'textDocument/didChange': z.object({
    textDocument: z.object({ uri: z.string(), version: z.int() }),
    contentChanges: z.array(z.object({ range: z.optional(RANGE), text: z.string() })),
  }),
  'textDocument/didSave': OF_DOCUMENT,
  'textDocument/didClose': OF_DOCUMENT,
  'workspace/didChangeConfiguration': z.object({ settings: z.optional(ANYTHING) }),
  'workspace/didChangeWatchedFiles': z.object({ changes: z.array(DOCUMENT) }),
  'workspace/didChangeWorkspaceFolders': z.object({
    event: z.object({ added: FOLDERS, removed: FOLDERS }),
  }),
  'window/workDoneProgress/cancel': z.object({ token: z.union([z.string(), z.int()]) }),
  '$/cancelRequest': z.object({ id: z.union([z.string(), z.number()]) }),
  '$/progress': z.object({ token: z.union([z.string(), z.int()]), value: z.optional(ANYTHING) }),
  '$/setTrace': z.object({ value: z.string() }),
  '$/logTrace': z.object({ message: z.string() }),
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
  const { success, error } = shape.safeParse(params);
  if (success) return undefined;
  const [issue] = error.issues;
  return ['params', ...(issue?.path ?? [])].map(String).join('.');
}
