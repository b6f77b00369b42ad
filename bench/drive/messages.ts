// The messages of the protocol, as far as a client that measures looks into them.

/** What may arrive. */
export interface Message {
  readonly id?: number | string;
  readonly method?: string;
  readonly result?: unknown;
  readonly error?: { readonly message: string; readonly code: number };
  readonly params?: {
    readonly registrations?: readonly { readonly method: string }[];
    readonly items?: readonly { readonly section?: string }[];
    readonly uri?: string;
    readonly version?: number;
    readonly diagnostics?: readonly Diagnostic[];
  };
}

/** An answer. */
export interface Answer {
  readonly result: unknown;
  /** When it was received, on the clock of `performance.now()`. */
  readonly at: number;
  /** From before the question was written. */
  readonly ms: number;
  readonly bytes: number;
}

/** Findings that a server sent or was asked for. */
export interface Report {
  readonly uri: string;
  /** The version that they are for, where the server says it. */
  readonly version: number | undefined;
  /** How many there are, those included that are counted and not listed. */
  readonly count: number;
  /** The smallest line of a finding; none when there is no finding. */
  readonly firstLine: number | undefined;
  readonly bytes: number;
  readonly at: number;
}

/** A refusal by the server. */
export class ServerError extends Error {
  readonly code: number;

  constructor(message: string, code: number) {
    super(message);
    this.code = code;
  }
}

/** A finding, as far as it is looked into. */
export interface Diagnostic {
  readonly range: { readonly start: { readonly line: number } };
  /** A text; newer servers may send Markdown. */
  readonly message: unknown;
}

/** The findings that a message brings; undefined when it is about something else. */
export function reportOf({ method, params }: Message, at: number, bytes: number): Report | undefined {
  if (method !== 'textDocument/publishDiagnostics' || params?.uri === undefined) return undefined;
  const { uri, version, diagnostics = [] } = params;
  return { uri, version, count: countOf(diagnostics), firstLine: firstLine(diagnostics), bytes, at };
}

/** How many findings there are. Of many our server lists the first, and says in the place of one how many more there are. */
export function countOf(diagnostics: readonly Diagnostic[]): number {
  const more = /^还有(\d+)处问题没有列出/u.exec(String(diagnostics[0]?.message))?.[1];
  return more === undefined ? diagnostics.length : diagnostics.length - 1 + Number(more);
}

/** The smallest line on which a finding begins. */
export function firstLine(diagnostics: readonly Diagnostic[]): number | undefined {
  const lines = diagnostics.map(({ range }) => range.start.line);
  return lines.length === 0 ? undefined : Math.min(...lines);
}
