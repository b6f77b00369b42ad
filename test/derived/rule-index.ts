// Makes the list of all rules (server/rules/index.ts) from the folders of their families.
import { basename } from 'node:path';
import { FAMILIES, type Family } from '../../server/rules/family.ts';
import { type SourceFile, sources } from '../house/sources.ts';
import { isNode, listOf, nameOf } from '../house/syntax.ts';

/** Where the list lies, from the root. */
export const RULE_INDEX = 'server/rules/index.ts';

/** A rule as its file shows it: the names of file and value. */
interface RuleFile {
  readonly family: Family;
  readonly id: string;
  readonly name: string;
}

/** As long as the formatter lets a line be. */
const WIDTH = 110;

/** The text of the list, as it has to be by the files that are there: by family, then by id. */
export function ruleIndex(): string {
  const rules = FAMILIES.flatMap(rulesIn);
  const imports = [
    { from: './family.ts', line: "import type { Family } from './family.ts';" },
    { from: './rule.ts', line: "import type { Rule } from './rule.ts';" },
    ...rules.map(({ family, id, name }) => {
      const from = `./${family}/${id}.ts`;
      return { from, line: `import { ${name} } from '${from}';` };
    }),
  ].sort((a, b) => (a.from < b.from ? -1 : 1));
  const families = FAMILIES.map((family) => chapter(family, rules));
  return `// All rules, by the folder that each lies in. Written by \`npm run test:fast -- -u\`, never by hand.
${imports.map(({ line }) => line).join('\n')}

/** The rules of each family, families and rules in the order of the catalogue. */
export const RULES_BY_FAMILY: Readonly<Record<Family, readonly Rule[]>> = {
${families.join('\n')}
};

/** All rules, family after family. */
export const RULES: readonly Rule[] = Object.values(RULES_BY_FAMILY).flat();
`;
}

/** The name under which a file exports a rule, as in `export const name: Rule`; undefined where it has none. */
export function ruleIn({ syntax }: SourceFile): string | undefined {
  const declared = syntax
    .all('ExportNamedDeclaration')
    .flatMap(({ declaration }) => (isNode(declaration) ? listOf(declaration['declarations']) : []));
  return nameOf(declared.map(({ id }) => id).find((id) => typeName(id) === 'Rule'));
}

/** `Rule` of `name: Rule`. */
function typeName(id: unknown): string | undefined {
  if (!isNode(id) || !isNode(id['typeAnnotation'])) return undefined;
  const { typeAnnotation: type } = id['typeAnnotation'];
  return isNode(type) ? nameOf(type['typeName']) : undefined;
}

function rulesIn(family: Family): readonly RuleFile[] {
  const files = sources(`server/rules/${family}/*.ts`).map((file) => ({
    family,
    id: basename(file.path, '.ts'),
    name: ruleIn(file),
  }));
  return files
    .flatMap(({ name, ...rest }) => (name === undefined ? [] : [{ ...rest, name }]))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The rules of a family in one line, or each on its own where they are too many, as the formatter has it. */
function chapter(family: Family, rules: readonly RuleFile[]): string {
  const names = rules.filter((rule) => rule.family === family).map(({ name }) => name);
  const line = `  ${family}: [${names.join(', ')}],`;
  if (line.length <= WIDTH) return line;
  return `  ${family}: [\n${names.map((name) => `    ${name},\n`).join('')}  ],`;
}
