// What must not be in the code, and how it is found: each with an example that has to be caught.
import type { Comment, SourceFile } from './sources.ts';
import { cookedOf, isNode, listOf, nameOf, nodeOf, type SyntaxNode, textOf } from './syntax.ts';

/** Something that must not be there. */
export interface Absence {
  readonly what: string;
  /** The files that it must not be in. */
  readonly in: RegExp;
  /** Code in which it is found, and code that looks like it and is right. */
  readonly wrong: readonly string[];
  readonly right: readonly string[];
  /** What to do instead. */
  readonly advice: string;
  find(file: SourceFile): readonly (SyntaxNode | Comment)[];
}

const EVERYWHERE = /^/;
/** A test is a program of its own, which keeps for its tests what they share. */
const NO_TEST = /^(?!test\/)/;
const SERVER = /^server\//;
const CORE = /^server\/(?:text|model|rules|analysis|features|office)\//;

/** All that must not be there. */
export const ABSENCES: readonly Absence[] = [
  {
    what: 'a clock',
    in: CORE,
    wrong: ['const now = Date.now();', 'setTimeout(f, 1);', 'const at = performance.now();'],
    right: ["const text = 'Date';", 'const a = b.date;'],
    advice: 'take today from the world',
    find: named(/^(?:Date|performance|setTimeout|setInterval)$/),
  },
  {
    what: 'a process or a console',
    in: CORE,
    wrong: ['console.log(1);', 'const a = process.env;', 'globalThis.a = 1;'],
    right: ['// process\nconst processed = 1;'],
    advice: 'return a value and let the host act',
    find: named(/^(?:process|console|globalThis)$/),
  },
  {
    what: 'files and nets',
    in: CORE,
    wrong: ["import { readFileSync } from 'node:fs';", 'void fetch(address);', 'fs.writeFile(path, text);'],
    right: ["const why = 'fetch';"],
    advice: 'let the host read, and take the text',
    find: named(/^(?:readFile\w*|writeFile\w*|fetch)$/),
  },
  {
    what: 'waiting',
    in: CORE,
    wrong: [
      'async function f() {}',
      'const f = async () => 1;',
      'class A { async b() {} }',
      'await a;',
      'async function f() { for await (const a of b) c(a); }',
      'let a: Promise<void>;',
    ],
    right: ["const a = 'await';", 'const { async: isLate } = options;'],
    advice: 'the core asks nobody; let the host wait',
    find: (file) => [...named(/^Promise$/)(file), ...waits(file)],
  },
  {
    what: 'chance',
    in: CORE,
    wrong: ['const a = Math.random();'],
    right: ['const randomly = 1;'],
    advice: 'the same text gives the same answer',
    find: named(/^random$/),
  },
  {
    what: 'Chinese words on the floor of text',
    in: /^server\/text\//,
    wrong: ["const key = '条目';", '/** As 条目. */'],
    right: ["const key = 'entries';"],
    advice: 'pass the word in, as the list key is',
    find: ({ text }) =>
      [...text.matchAll(/\p{Script=Han}+/gu)].map(({ index, 0: word }) => {
        return { text: word, start: index, end: index + word.length };
      }),
  },
  {
    what: 'Markdown made by hand',
    // Where Markdown is made, and the pages of the rules, in which no document is quoted, it may be.
    in: /^server\/(?:text|model|rules|analysis|features)\/(?!prose\.ts|table\/markdown\.ts|page\.ts)/,
    // biome's rule on templates in plain texts is right everywhere else: the examples are put together.
    wrong: [
      'const a = `**$'.concat('{b}**`;'),
      'const a = `[x]($'.concat('{b})`;'),
      'f({ markdown: text });',
    ],
    right: ['const a = `$'.concat('{b}**`;'), "const markdown = '';"],
    advice: 'say it with prose, strong and link of features/prose.ts, which escape',
    find: ({ syntax }) => [
      ...syntax.all('TemplateElement').filter((node) => {
        return node['tail'] === false && /(?:\*\*|\]\()$/.test(cookedOf(node) ?? '');
      }),
      ...syntax.all('Property', 'TSPropertySignature').filter(({ key }) => nameOf(key) === 'markdown'),
    ],
  },
  {
    what: 'the stack of an error in what is told',
    in: SERVER,
    wrong: ['tell(error.stack);', 'tell(error?.stack);', 'const { stack } = error;'],
    right: ['const stack = [];'],
    advice: 'tell it in one line, by reasonOf of text/reason.ts',
    find: ({ syntax }) => [
      ...syntax.all('MemberExpression').filter(({ property }) => nameOf(property) === 'stack'),
      ...syntax
        .all('ObjectPattern')
        .flatMap(({ properties }) => listOf(properties))
        .filter(({ key }) => nameOf(key) === 'stack'),
    ],
  },
  {
    what: 'variables at the top of a file',
    in: NO_TEST,
    wrong: ['let count = 0;', 'export let count = 0;', 'var count = 0;'],
    right: ['function f() { let count = 0; return count; }'],
    advice: 'keep it in a value that is passed, or in a class',
    find: (file) => topLevel(file).filter(({ kind }) => kind !== 'const'),
  },
  {
    what: 'memory at the top of a file',
    in: NO_TEST,
    wrong: ['const a = new Map<string, string>();', 'export const a: string[] = [];', 'const a = {};'],
    right: ['const A: readonly string[] = [];', 'const A: ReadonlyMap<string, string> = new Map();'],
    advice: 'memory lives in the spine or in the host',
    find: (file) =>
      topLevel(file)
        .flatMap(({ declarations }) => listOf(declarations))
        .filter(isMemory),
  },
  {
    what: 'a generator function inside a function, which keeps memory',
    in: SERVER,
    wrong: ['function f() { function* g() {} return g; }', 'const a = { b: function* () {} };'],
    right: ['export function* f() {}', 'class A { *b() {} }', 'const a = { *b() {} };'],
    advice: 'write it at the top of the file, or as a method',
    find: ({ syntax }) =>
      syntax
        .all('FunctionDeclaration', 'FunctionExpression')
        .filter((node) => node['generator'] === true && !isMethodOrTop(syntax.parentOf(node))),
  },
  {
    what: 'an object as the prototype of another, which keeps memory',
    in: SERVER,
    wrong: ['Object.create(a);', 'Object.setPrototypeOf(a, b);', 'const a = { __proto__: b };'],
    right: ['create(a);', 'class A extends B {}'],
    advice: 'write a class',
    find: (file) => [
      ...named(/^(?:setPrototypeOf|__proto__)$/)(file),
      ...file.syntax.all('Literal').filter((node) => textOf(node) === '__proto__'),
      ...file.syntax
        .all('MemberExpression')
        .filter(({ object, property }) => nameOf(object) === 'Object' && nameOf(property) === 'create'),
    ],
  },
  {
    what: 'a getter in an object literal, which keeps memory',
    in: SERVER,
    wrong: ['const a = { get b() { return 1; } };', 'class A { b() { return { get c() { return 1; } }; } }'],
    right: ['class A { get b() { return 1; } }', 'const a = { get: 1 };'],
    advice: 'write a class',
    find: ({ syntax }) => syntax.all('Property').filter(({ kind }) => kind === 'get'),
  },
  {
    what: 'comments that switch a checker off',
    in: EVERYWHERE,
    wrong: ['// @ts-expect-error\nf();', '/* eslint-disable */', '// biome-ignore lint: so'],
    right: ["const pattern = '@ts-ignore';", '// @ts-check'],
    advice: 'mend what the checker says',
    find: saying(/@ts-(?:ignore|expect-error|nocheck)|biome-ignore|eslint-disable/),
  },
  {
    what: 'banners and work left for later',
    in: EVERYWHERE,
    wrong: ['// ---------- helpers', '// TODO later', '//FIXME'],
    right: ['// A reason.', "const a = '// TODO';"],
    advice: 'do it, or write an issue',
    find: saying(/^\/\/ ?(?:[-=*#]{4,}|TODO|FIXME|XXX)/),
  },
];

/** Identifiers by their name. */
function named(pattern: RegExp): Absence['find'] {
  return ({ syntax }) => syntax.all('Identifier').filter(({ name }) => pattern.test(String(name)));
}

function saying(pattern: RegExp): Absence['find'] {
  return ({ comments }) => comments.filter(({ text }) => pattern.test(text));
}

function waits({ syntax }: SourceFile): readonly SyntaxNode[] {
  return [
    ...syntax.all('AwaitExpression'),
    ...syntax.all('ForOfStatement').filter((node) => node['await'] === true),
    ...syntax
      .all('FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression')
      .filter((node) => node['async'] === true),
  ];
}

/** The declarations of variables at the top of a file, exported or not. */
function topLevel({ syntax: { body } }: SourceFile): readonly SyntaxNode[] {
  return body
    .map((node) => (isNode(node['declaration']) ? node['declaration'] : node))
    .filter(({ type }) => type === 'VariableDeclaration');
}

/** A map, set, list or object that begins empty, and is not said to stay so. */
function isMemory({ id, init }: SyntaxNode): boolean {
  if (!isNode(init) || isReadonly(nodeOf(id)['typeAnnotation'])) return false;
  const isEmpty = [init['arguments'], init['elements'], init['properties']].some(
    (list) => Array.isArray(list) && list.length === 0,
  );
  const isCollection =
    init.type === 'NewExpression' && /^(?:Weak)?(?:Map|Set)$/.test(nameOf(init['callee']) ?? '');
  return isEmpty && (isCollection || /^(?:Array|Object)Expression$/.test(init.type));
}

function isReadonly(annotation: unknown): boolean {
  if (!isNode(annotation)) return false;
  const type = nodeOf(annotation['typeAnnotation']);
  return type['operator'] === 'readonly' || /^Readonly/.test(nameOf(type['typeName']) ?? '');
}

function isMethodOrTop(parent: SyntaxNode | undefined): boolean {
  return (
    parent === undefined ||
    parent['method'] === true ||
    /^(?:MethodDefinition|Export\w+Declaration)$/.test(parent.type)
  );
}
