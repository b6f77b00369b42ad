// TypeScript as a parser reads it: that of the bundler under vitest. The compiler has no stable one of its own.
import { parseAst } from 'vitest/node';

/** A node of the syntax tree (ESTree), of which only what is asked for is looked at. */
export interface SyntaxNode {
  readonly type: string;
  /** Offsets into the text. */
  readonly start: number;
  readonly end: number;
  readonly [field: string]: unknown;
}

/** A syntax tree by the types of its nodes. */
export interface Syntax {
  readonly body: readonly SyntaxNode[];
  /** All nodes of these types, in the order of the text type by type. */
  all(...types: readonly string[]): readonly SyntaxNode[];
  /** The node that one lies in; undefined for those at the top. */
  parentOf(node: SyntaxNode): SyntaxNode | undefined;
}

/** Reads a file of TypeScript or JavaScript. Throws where it is none. */
export function syntaxOf(text: string): Syntax {
  const body = parseAst(text, { lang: 'ts' }).body.map(nodeOf);
  const byType = new Map<string, SyntaxNode[]>();
  for (const root of body) {
    within(root, (node) => {
      const alike = byType.get(node.type);
      if (alike === undefined) byType.set(node.type, [node]);
      else alike.push(node);
    });
  }
  return {
    body,
    all: (...types) => types.flatMap((type) => byType.get(type) ?? []),
    parentOf: (node) => parentIn(body, node),
  };
}

/** Calls `see` with a node and all below it, each with the node that it lies in. */
function within(
  node: SyntaxNode,
  see: (node: SyntaxNode, parent: SyntaxNode | undefined) => void,
  parent?: SyntaxNode,
): void {
  see(node, parent);
  for (const value of Object.values(node)) {
    if (isNode(value)) within(value, see, node);
    else if (Array.isArray(value)) for (const child of listOf(value)) within(child, see, node);
  }
}

/** Asked seldom, so that it is looked for and not kept of all nodes. */
function parentIn(body: readonly SyntaxNode[], wanted: SyntaxNode): SyntaxNode | undefined {
  const root = body.find(({ start, end }) => start <= wanted.start && wanted.end <= end);
  let found: SyntaxNode | undefined;
  if (root !== undefined) {
    within(root, (node, parent) => {
      if (node === wanted) found = parent;
    });
  }
  return found;
}

/** Whether a value of the tree is a node. */
export function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

/** A value of the tree that has to be a node; throws where it is none. */
export function nodeOf(value: unknown): SyntaxNode {
  if (!isNode(value)) throw new TypeError('This is no node of a syntax tree.');
  return value;
}

/** The nodes of a list in the tree; none where it is no list. */
export function listOf(value: unknown): readonly SyntaxNode[] {
  return Array.isArray(value) ? value.filter(isNode) : [];
}

/** The name of an identifier; undefined for any other node. */
export function nameOf(value: unknown): string | undefined {
  if (!isNode(value)) return undefined;
  const { name } = value;
  return typeof name === 'string' ? name : undefined;
}

/** The text of a literal; undefined for any other node. */
export function textOf(value: unknown): string | undefined {
  return isNode(value) && typeof value['value'] === 'string' ? value['value'] : undefined;
}

/** The text of one stretch of a template, between its placeholders; undefined for any other node. */
export function cookedOf(node: SyntaxNode): string | undefined {
  const { type, value } = node;
  const isElement = type === 'TemplateElement' && typeof value === 'object' && value !== null;
  return isElement && 'cooked' in value ? String(value.cooked) : undefined;
}
