// Makes the lists of values that lie one in a file, outputs and formats, and what the READMEs say of them.
import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { ROOT } from '../house/sources.ts';

/** A list, and where the values in it lie. */
interface List {
  /** Its file, from the root; the values lie beside it. */
  readonly path: string;
  /** The type of its values, and the file that explains it. */
  readonly type: string;
  readonly explained: string;
  /** The first line of the file, and the doc comments of the table and of the type of its names. */
  readonly head: string;
  readonly table: readonly [name: string, comment: string];
  readonly id: readonly [name: string, comment: string];
  /** The command that is asked for them. */
  readonly command: string;
}

const LISTS: readonly List[] = [
  {
    path: 'server/features/table/outputs.ts',
    type: 'Output',
    explained: 'output.ts',
    head: 'All outputs',
    table: ['OUTPUTS', 'Each output by what it is asked for by, in the order of the help.'],
    id: ['OutputId', 'What an output is asked for by.'],
    command: 'render',
  },
  {
    path: 'server/cli/report/formats.ts',
    type: 'Format',
    explained: 'format.ts',
    head: 'All formats of a report',
    table: ['FORMATS', 'Each format by what it is asked for by, in the order of the help.'],
    id: ['FormatId', 'What a format is asked for by.'],
    command: 'check',
  },
];

/** The files of the lists, each with the text that it has to have by the files that are there. */
export const VALUE_LISTS = LISTS.map((list) => ({ path: list.path, text: () => listText(list) }));

/** The text of a README, with what each command can be asked for behind its name: `render` (`html`, `md`). */
export function withValues(now: string): string {
  return LISTS.reduce((text, { path, type, command }) => {
    const words = valuesBeside(path, type).map(({ id }) => `\`${id}\``);
    const list = new RegExp(`(\`${command}\`\\s*[（(])\`\\w+\`(?:(, |、)\`\\w+\`)*`, 'u');
    if (!list.test(text)) throw new Error(`a README does not tell what ${command} gives`);
    return text.replace(list, (_, begin: string, comma = ', ') => begin + words.join(comma));
  }, now);
}

function listText({ path, type, explained, head, table, id }: List): string {
  const values = valuesBeside(path, type);
  const imports = [
    { from: explained, line: `import type { ${type} } from './${explained}';` },
    ...values.map(({ name, file }) => ({ from: file, line: `import { ${name} } from './${file}';` })),
  ].sort((a, b) => (a.from < b.from ? -1 : 1));
  return `// ${head}, from the files that each lies in. Written by \`npm run test:fast -- -u\`, never by hand.
${imports.map(({ line }) => line).join('\n')}

/** ${table[1]} */
export const ${table[0]} = {
${values.map(({ id: key, name }) => `  ${key}: ${name},\n`).join('')}} satisfies Readonly<Record<string, ${type}>>;

/** ${id[1]} */
export type ${id[0]} = keyof typeof ${table[0]};
`;
}

interface Value {
  readonly file: string;
  readonly name: string;
  readonly id: string;
  readonly order: number;
}

function valuesBeside(path: string, type: string): readonly Value[] {
  const value = new RegExp(`^export const (\\w+): ${type} = \\{\\n  id: '(\\w+)',\\n  order: (\\d+),$`, 'm');
  const folder = path.replace(/[^/]*$/, '');
  const found = globSync(`${folder}*.ts`, { cwd: ROOT }).flatMap((each) => {
    const [, name, id, order] = value.exec(readFileSync(ROOT + each, 'utf8')) ?? [];
    if (name === undefined || id === undefined) return [];
    return [{ file: basename(each), name, id, order: Number(order) }];
  });
  return found.sort((a, b) => a.order - b.order);
}
