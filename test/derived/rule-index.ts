// Makes the list of all rules (server/rules/index.ts) from the folders of their families.
import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { FAMILIES, type Family } from '../../server/rules/family.ts';
import { ROOT } from '../house/sources.ts';

/** Where the list lies, from the root. */
export const RULE_INDEX = 'server/rules/index.ts';

/** A rule as its file shows it: the names of file and value. */
interface RuleFile {
  readonly family: Family;
  readonly id: string;
  readonly name: string;
}

const RULE = /^export const (\w+): Rule\b[^=]*= /m;
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

function rulesIn(family: Family): readonly RuleFile[] {
  const ids = globSync(`server/rules/${family}/*.ts`, { cwd: ROOT }).map((path) => basename(path, '.ts'));
  return ids.sort().flatMap((id) => {
    const name = RULE.exec(readFileSync(`${ROOT}server/rules/${family}/${id}.ts`, 'utf8'))?.[1];
    return name === undefined ? [] : [{ family, id, name }];
  });
}

/** The rules of a family in one line, or each on its own where they are too many, as the formatter has it. */
function chapter(family: Family, rules: readonly RuleFile[]): string {
  const names = rules.filter((rule) => rule.family === family).map(({ name }) => name);
  const line = `  ${family}: [${names.join(', ')}],`;
  if (line.length <= WIDTH) return line;
  return `  ${family}: [\n${names.map((name) => `    ${name},\n`).join('')}  ],`;
}
