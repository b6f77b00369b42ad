// Every pattern (regular expression) of ours, wherever it is written: in the code, the grammar, the language's
// configuration and the manifest. What cannot be read as a constant is told, never passed over.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PRODUCT } from './all.ts';
import { lineAt, ROOT } from './sources.ts';
import { cookedOf, isNode, listOf, nodeOf, type Syntax, type SyntaxNode, syntaxOf } from './syntax.ts';

/** A pattern as JavaScript reads it. */
export interface Pattern {
  /** Path and line, or path and key. */
  readonly at: string;
  readonly source: string;
  readonly flags: string;
}

/** What was found, and what could not be read: each with its place. */
export interface Patterns {
  readonly patterns: readonly Pattern[];
  readonly unread: readonly string[];
}

/** The patterns of all code that is delivered or made for it. */
export function patternsInCode(): Patterns {
  const all = PRODUCT.map(({ path, text, syntax }) => patternsIn(path, text, syntax));
  return {
    patterns: all.flatMap(({ patterns }) => patterns),
    unread: all.flatMap(({ unread }) => unread),
  };
}

/** The patterns of one file of TypeScript or JavaScript. */
export function patternsOf(path: string, text: string): Patterns {
  return patternsIn(path, text, syntaxOf(text));
}

function patternsIn(path: string, text: string, syntax: Syntax): Patterns {
  const names = constantsIn(syntax.body);
  const patterns: Pattern[] = [];
  const unread: string[] = [];
  const asked = syntax.all('Literal', 'Identifier', 'CallExpression', 'NewExpression');
  for (const node of asked.toSorted((a, b) => a.start - b.start)) {
    const found = patternIn(node, names);
    if (found === undefined && !isUnread(node, syntax)) continue;
    const at = `${path}:${lineAt(text, node.start)}`;
    if (found === undefined) unread.push(at);
    else patterns.push({ at, ...found });
  }
  return { patterns, unread };
}

/** The values of `const NAME = …` at the top of a file. */
function constantsIn(body: readonly SyntaxNode[]): ReadonlyMap<unknown, SyntaxNode> {
  const declared = body
    .map((node) => (isNode(node['declaration']) ? node['declaration'] : node))
    .filter((node) => node['kind'] === 'const')
    .flatMap((node) => listOf(node['declarations']));
  return new Map(declared.map(({ id, init }) => [nodeOf(id)['name'], isNode(init) ? init : nodeOf(id)]));
}

type Names = ReadonlyMap<unknown, SyntaxNode>;

/** `/…/flags` and `new RegExp(constant, flags)`. */
function patternIn(node: SyntaxNode, names: Names): Pick<Pattern, 'source' | 'flags'> | undefined {
  const { regex } = node;
  if (typeof regex === 'object' && regex !== null && 'pattern' in regex && 'flags' in regex) {
    return { source: String(regex.pattern), flags: String(regex.flags) };
  }
  if (!isConstruction(node)) return undefined;
  const [source, flags] = listOf(node['arguments']).map((each) => constant(each, names));
  return source === undefined ? undefined : { source, flags: flags ?? '' };
}

function isConstruction(node: SyntaxNode | undefined): boolean {
  const isCall = node?.type === 'NewExpression' || node?.type === 'CallExpression';
  return isCall && isNode(node['callee']) && node['callee']['name'] === 'RegExp';
}

/** A pattern in the making that is no constant: built of parameters, by another name, or from a text by `match`. */
function isUnread(node: SyntaxNode, { parentOf }: Syntax): boolean {
  if (isConstruction(node)) return true;
  if (node.type === 'Identifier' && node['name'] === 'RegExp') {
    const parent = parentOf(node);
    return !isConstruction(parent) && parent?.type !== 'TSTypeReference';
  }
  const { callee } = node;
  if (node.type !== 'CallExpression' || !isNode(callee) || !isNode(callee['property'])) return false;
  const [first] = listOf(node['arguments']);
  const isText = first?.type === 'TemplateLiteral' || typeof first?.['value'] === 'string';
  return isText && /^(?:match|matchAll|search)$/.test(String(callee['property']['name']));
}

/** The text of a constant expression: texts, templates, sums, names of the file's constants, `[…].join('|')`. */
function constant(node: SyntaxNode, names: Names): string | undefined {
  switch (node.type) {
    case 'Literal':
      return typeof node['value'] === 'string' ? node['value'] : undefined;
    case 'Identifier':
      return constantOf(names.get(node['name']), names);
    case 'TemplateLiteral':
      return joined(interleaved(node), '', names);
    case 'BinaryExpression':
      return joined([nodeOf(node['left']), nodeOf(node['right'])], '', names);
    case 'CallExpression':
      return joinCall(node, names);
    default:
      return cookedOf(node);
  }
}

function constantOf(node: SyntaxNode | undefined, names: Names): string | undefined {
  return node === undefined || node.type === 'Identifier' ? undefined : constant(node, names);
}

function interleaved(template: SyntaxNode): readonly SyntaxNode[] {
  const between = listOf(template['expressions']);
  return listOf(template['quasis']).flatMap((quasi, index) => [quasi, ...between.slice(index, index + 1)]);
}

function joinCall({ callee, arguments: given }: SyntaxNode, names: Names): string | undefined {
  const { object, property } = nodeOf(callee);
  const [glue] = listOf(given).map((each) => constant(each, names));
  if (!isNode(object) || !isNode(property) || property['name'] !== 'join' || glue === undefined)
    return undefined;
  const list = object.type === 'Identifier' ? names.get(object['name']) : object;
  return list?.type === 'ArrayExpression' ? joined(listOf(list['elements']), glue, names) : undefined;
}

function joined(parts: readonly SyntaxNode[], glue: string, names: Names): string | undefined {
  const texts = parts.map((part) => constant(part, names));
  return texts.includes(undefined) ? undefined : texts.join(glue);
}

/** The files that hold patterns as data, and what their texts are that are none. */
const DATA: readonly (readonly [path: string, isPattern: RegExp])[] = [
  ['syntaxes/gongkai.tmLanguage.json', /\.(?:match|begin|end|while)$/],
  [
    'syntaxes/language-configuration.json',
    /\.(?:wordPattern|start|end|\w+IndentPattern|unIndentedLinePattern|(?:before|after|previousLine)Text)$/,
  ],
  ['package.json', /\.(?:firstLine|pattern|patternProperties|while)$/],
];

/** The patterns of grammar, language configuration and manifest, in the spelling of JavaScript. */
export function patternsInData(): readonly Pattern[] {
  return DATA.flatMap(([path, isPattern]) => {
    const texts = textsIn(JSON.parse(readFileSync(join(ROOT, path), 'utf8')), path);
    const isGrammar = path.includes('tmLanguage');
    return texts
      .filter(({ at }) => isPattern.test(at.replace(/\.\d+$/, '')))
      .map(({ at, text }) => ({
        at,
        source: isGrammar ? inJavaScript(text) : text,
        flags: isGrammar ? 'u' : '',
      }));
  });
}

/** What Oniguruma spells in another way; in a `while`, `\1` stands for the blanks in front of the first line. */
function inJavaScript(source: string): string {
  return source
    .replaceAll(/\\x\{([0-9A-F]{4})\}/g, '\\u$1')
    .replaceAll('\\p{Han}', '\\p{Script=Han}')
    .replaceAll('\\1', '    ')
    .replaceAll(/\\(["'、`#%&!@:,])/g, '$1');
}

function textsIn(value: unknown, at: string): readonly { readonly at: string; readonly text: string }[] {
  if (typeof value === 'string') return [{ at, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => textsIn(child, `${at}.${key}`));
}
