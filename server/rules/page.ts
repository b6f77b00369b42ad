// The pages of the rules, written from the rule values: one page for each rule, and the catalogue of all.

import type { Severity } from '../model/world.ts';
import type { ExampleWorld } from './example-world.ts';
import { FAMILIES, FAMILY_TITLES, type Family } from './family.ts';
import { RULES, RULES_BY_FAMILY } from './index.ts';
import type { Finding, Fix, Message, Rule } from './rule.ts';
import { fixesOf } from './support/mend.ts';
import { say } from './support/say.ts';

/**
 * The page of a rule in Markdown, Chinese first, English beside it.
 * @param findings what the rules find in `rule.wrong`; those of this rule are shown
 */
export function rulePage(rule: Rule, findings: readonly Finding[]): string {
  const own = findings.filter((finding) => finding.rule === rule.id);
  return [
    `# ${both(rule.title)}`,
    `\`${rule.id}\` · ${both(SEVERITIES[rule.severity])} · ${both(FAMILY_TITLES[familyOf(rule)])}`,
    paragraph(rule.why),
    `**依据 Basis**：${both(rule.basis)}`,
    '## 错误写法 · Wrong',
    ...surroundings(rule.world),
    yaml(rule.wrong),
    '查出的问题 Finding:',
    own.map(({ message }) => quoted(message)).join('\n\n'),
    '## 正确写法 · Right',
    yaml(rule.right),
    '## 修改 · Fix',
    fixes(own.flatMap(fixesOf)),
    '## 调整 · Adjust',
    adjusting(rule),
  ]
    .join('\n\n')
    .concat('\n');
}

/** The list of all rules in Markdown, by family, each linking to its page. */
export function catalogue(): string {
  return [
    '# 检查规则 · Rules',
    `共${RULES.length}条。 ${RULES.length} rules in all.`,
    ...FAMILIES.map((family) => {
      const rows = RULES_BY_FAMILY[family].map(row);
      return `## ${both(FAMILY_TITLES[family])}\n\n${rows.join('\n')}`;
    }),
  ]
    .join('\n\n')
    .concat('\n');
}

/** Severities in the user's words. */
export const SEVERITIES: Readonly<Record<Severity, Message>> = {
  error: say('错误', 'error'),
  warning: say('警告', 'warning'),
  info: say('提示', 'info'),
  hint: say('建议', 'hint'),
};

function familyOf(rule: Rule): Family {
  const family = FAMILIES.find((each) => RULES_BY_FAMILY[each].includes(rule));
  if (family === undefined) throw new Error(`${rule.id} is not in the list of rules`);
  return family;
}

function row({ id, severity, title }: Rule): string {
  return `- [${id}](${id}.md)（${SEVERITIES[severity].zh} ${SEVERITIES[severity].en}）：${both(title)}`;
}

function both({ zh, en }: Message): string {
  return `${zh} · ${en}`;
}

function paragraph({ zh, en }: Message): string {
  return `${zh}\n\n${en}`;
}

function quoted({ zh, en }: Message): string {
  return `> ${zh}\n>\n> ${en}`;
}

function yaml(text: string): string {
  return `\`\`\`yaml\n${text.trimEnd()}\n\`\`\``;
}

/** What besides the text decides about the example. */
function surroundings(world: ExampleWorld | undefined): string[] {
  return [
    ...(world?.today === undefined ? [] : [`当天是 Today is ${world.today}.`]),
    ...(world?.directory === undefined ? [] : [`单位名录 Unit directory:\n\n${yaml(world.directory)}`]),
    ...Object.entries(world?.others ?? {}).map(([file, text]) => {
      return `另有文件 Another file, \`${file}\`:\n\n${yaml(text)}`;
    }),
  ];
}

function fixes(offered: readonly Fix[]): string {
  if (offered.length === 0)
    return '由人判断，没有自动修改。\n\nLeft to the author; there is no automatic fix.';
  return offered.map(({ title, safe }) => `- ${both(title)}（${safe ? SAFE : OFFERED}）`).join('\n');
}

const SAFE = '不改变含义，可以保存时自动修改 safe, may run on save';
const OFFERED = '由人选用 to be chosen';

function adjusting({ id }: Rule): string {
  return [
    '确有理由保留时，在行末写注释，或写在上一行；写在第一份文件头里，对整个文件有效：',
    'Where it is right as it stands, say so at the end of the line or on the line above; in the first header it holds for the file:',
    `\`\`\`yaml\n# 忽略 ${id} 写明理由\n\`\`\``,
    '在设置 `gongkai.rules` 中调整级别（`error`、`warning`、`info`、`hint`）或关闭（`off`）：',
    'Change the severity or switch the rule off in the setting `gongkai.rules`:',
    `\`\`\`json\n{ "gongkai.rules": { "${id}": "off" } }\n\`\`\``,
  ].join('\n\n');
}
