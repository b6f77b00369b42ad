// A server that is measured: how it is started, spoken to and told what to check.

import type { Schema } from '../make/schema.ts';
import type { Form, Kind } from '../make/shape.ts';

/** Names of the servers, as figures carry them. */
export type ServerId = 'ours' | 'floor' | 'yaml-language-server' | 'vscode-json';

/** Where a contestant finds the schemas. */
export interface Ground {
  readonly schemas: Readonly<Record<Kind, Schema>>;
  /** URI of the file that holds the schema of a kind. */
  schemaUri(kind: Kind): string;
}

/** A server that is measured. */
export interface Contestant {
  readonly id: ServerId;
  /** Name and version, as the report shows them. */
  readonly name: string;
  readonly language: string;
  readonly form: Form;
  /** Whether it sends findings by itself or is asked for them. */
  readonly findings: 'push' | 'pull';
  /** The program and its arguments, after `node`. */
  readonly command: readonly string[];
  readonly initializationOptions?: object;
  settings(ground: Ground): Readonly<Record<string, unknown>>;
}
