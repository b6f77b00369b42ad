// What lies around the example of a rule.

/**
 * What the world of an example has: a unit directory as YAML text, today (default 2024-06-01), and the other documents
 * of the workspace as YAML texts by file name; without them nobody looked for any.
 */
export interface ExampleWorld {
  readonly directory?: string;
  readonly today?: string;
  readonly others?: Readonly<Record<string, string>>;
}
