// The gate between a connection and its transport, whichever that is: only messages that are in order come through.
import type {
  DataCallback,
  Disposable,
  Message,
  MessageReader,
  MessageWriter,
  NotificationMessage,
  RequestMessage,
  ResponseMessage,
} from 'vscode-languageserver';
import { visible } from '../../text/visible.ts';
import { ErrorCodes } from './library.ts';
import { wrongParameters } from './parameters.ts';

/** What a client can be answered to: LSP knows no other kinds of id. */
type Id = string | number;

/** Where the life of the connection stands: `initialize` begins it, `shutdown` ends it, and `exit` is always obeyed. */
type Phase = 'new' | 'running' | 'over';

/** A reader and a writer that know of each other. */
export interface Transport {
  readonly reader: MessageReader;
  readonly writer: MessageWriter;
}

/**
 * Puts the gate in front of a transport. What is no message is answered with -32700 or -32600; requests at the wrong time
 * with -32002 or -32600, malformed parameters with -32602; malformed notifications are left out and logged.
 */
export function gated({ reader, writer }: Transport): Transport {
  const gate = new Gate(writer);
  // What cannot be read as JSON has no id that could be answered to. Other errors of a reader are its end.
  reader.onError((error) => {
    if (error instanceof SyntaxError) gate.refuse(null, ErrorCodes.ParseError, error.message);
  });
  const listen = (callback: DataCallback): Disposable =>
    reader.listen((message: unknown) => {
      const passed = gate.passed(message);
      if (passed !== undefined) callback(passed);
    });
  const { onError, onClose, onPartialMessage } = reader;
  return {
    reader: { onError, onClose, onPartialMessage, listen, dispose: () => reader.dispose() },
    writer: {
      onError: writer.onError,
      onClose: writer.onClose,
      write: (message) => (gate.leaves(message) ? writer.write(message) : Promise.resolve()),
      end: () => writer.end(),
      dispose: () => writer.dispose(),
    },
  };
}

/** A class because it remembers the phase, and which requests wait for their answers on either side. */
class Gate {
  private phase: Phase = 'new';
  private isInitialized = false;
  /** Requests of the client that are not answered yet, and ours to the client. */
  private readonly asked = new Set<string>();
  private readonly asking = new Set<Id>();
  private readonly writer: MessageWriter;

  constructor(writer: MessageWriter) {
    this.writer = writer;
  }

  /** The message that comes through; undefined where it was answered here, or is left out. */
  passed(message: unknown): Message | undefined {
    if (!isObject(message)) return this.refuse(null, ErrorCodes.InvalidRequest, 'no message');
    if (isResponse(message, this.asking)) return this.answered(message);
    const { id, method } = message;
    const known = isId(id) ? id : null;
    if (typeof method !== 'string') return this.refuse(known, ErrorCodes.InvalidRequest, 'no method');
    if (id === undefined) return this.notified(message as unknown as NotificationMessage);
    if (known === null) return this.refuse(null, ErrorCodes.InvalidRequest, `${method}: the id is none`);
    return this.requested(message as unknown as RequestMessage, known);
  }

  /** Whether a message leaves for the client, of which note is taken: one that was told to shut down gets answers only. */
  leaves(message: Message): boolean {
    const { id, method } = message as Partial<RequestMessage>;
    if (method !== undefined && this.phase === 'over') return false;
    if (!isId(id)) return true;
    if (method === undefined) this.asked.delete(String(id));
    else this.asking.add(id);
    return true;
  }

  /** Answers with an error. @param id null where it is not known what is answered to */
  refuse(id: Id | null, code: number, reason: string): undefined {
    const answer: ResponseMessage = { jsonrpc: '2.0', id, error: { code, message: reason } };
    this.send(answer);
  }

  private requested(request: RequestMessage, id: Id): Message | undefined {
    const { method, params } = request;
    if (this.asked.has(String(id)))
      return this.refuse(
        null,
        ErrorCodes.InvalidRequest,
        `${method}: a request with the same id is not answered yet`,
      );
    const [code, reason] = this.untimely(method) ?? [];
    if (code !== undefined) return this.refuse(id, code, `${method}: ${reason}`);
    const wrong = wrongParameters('request', method, params);
    if (wrong !== undefined)
      return this.refuse(id, ErrorCodes.InvalidParams, `${method}: ${wrong} is not as the protocol has it`);
    if (method === 'initialize') this.phase = 'running';
    if (method === 'shutdown') this.phase = 'over';
    this.asked.add(String(id));
    return request;
  }

  private untimely(method: string): readonly [code: number, reason: string] | undefined {
    const isFirst = method === 'initialize';
    if (this.phase === 'over') return [ErrorCodes.InvalidRequest, 'the server was shut down'];
    if (this.phase === 'new' && !isFirst) return [ErrorCodes.ServerNotInitialized, 'initialize comes first'];
    if (this.phase === 'running' && isFirst)
      return [ErrorCodes.InvalidRequest, 'the server is initialized already'];
    return undefined;
  }

  private notified(notification: NotificationMessage): Message | undefined {
    const { method, params } = notification;
    if (method === 'exit') return notification;
    if (this.phase !== 'running') return undefined;
    if (method === 'initialized' && this.isInitialized) return undefined;
    if (method === 'initialized') this.isInitialized = true;
    const wrong = wrongParameters('notification', method, params);
    if (wrong === undefined) return notification;
    const message = `${visible(method)}: 参数不符合协议，已忽略 / left out, ${wrong} is not as the protocol has it`;
    const log: NotificationMessage = {
      jsonrpc: '2.0',
      method: 'window/logMessage',
      params: { type: 2, message },
    };
    this.send(log);
    return undefined;
  }

  /** An answer of the client; some leave out a result that is null. */
  private answered(response: ResponseMessage): ResponseMessage | undefined {
    if (response.id === null || !this.asking.delete(response.id)) return undefined;
    return response.error ? response : { ...response, result: response.result ?? null };
  }

  private send(message: Message): void {
    // A transport that is gone ends the server by itself.
    this.writer.write(message).catch(() => {});
  }
}

type Fields = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isId(value: unknown): value is Id {
  return typeof value === 'string' || typeof value === 'number';
}

/** Whether a message answers a request of ours. @param asking the requests that wait */
function isResponse(message: Fields, asking: ReadonlySet<Id>): message is Fields & ResponseMessage {
  const { id, method, result, error } = message;
  if (method !== undefined) return false;
  return result !== undefined || error !== undefined || (isId(id) && asking.has(id));
}
