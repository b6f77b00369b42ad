// The report for people: a line for each finding, what can be done under it, and the sum at the end.
import { SEVERITIES } from '../rules/page.ts';
import type { FormatOptions } from './format-options.ts';
import type { Language } from './host.ts';
import { LOUDEST_FIRST, type Report, type ReportedFinding } from './report.ts';

/** `file:line:column: severity rule: message`, as terminals and editors make it clickable. */
export function textReport({ findings, checked }: Report, { language }: FormatOptions): string {
  const lines = findings.map((finding) => entry(finding, language));
  return `${lines.join('')}${lines.length > 0 ? '\n' : ''}${summary(findings, checked, language)}`;
}

function entry({ file, range, severity, rule, message, fixes }: ReportedFinding, language: Language): string {
  const { line, column } = range.start;
  const first = `${file}:${line}:${column}: ${SEVERITIES[severity][language]} [${rule}] ${message[language]}\n`;
  return first + fixes.map(({ title }) => `    ${FIX[language]}${title[language]}\n`).join('');
}

function summary(findings: readonly ReportedFinding[], checked: number, language: Language): string {
  const counts = LOUDEST_FIRST.map((severity) => {
    return { severity, count: findings.filter((finding) => finding.severity === severity).length };
  }).filter(({ count }) => count > 0);
  if (language === 'en') {
    const parts = counts.map(({ severity, count }) => `${count} ${severity}`).join(', ');
    return `${checked} files checked, ${parts === '' ? 'nothing found' : `found: ${parts}`}.\n${more(findings, language)}`;
  }
  const parts = counts.map(({ severity, count }) => `${SEVERITIES[severity].zh} ${count}`).join('，');
  return `共检查 ${checked} 个文件，${parts === '' ? '没有发现问题' : `发现：${parts}`}。\n${more(findings, language)}`;
}

/** Where to read on, with a rule that was really met. */
function more([first]: readonly ReportedFinding[], language: Language): string {
  if (first === undefined) return '';
  const command = `gongkai explain ${first.rule}`;
  return language === 'en' ? `Read about a rule: ${command}\n` : `查看规则的说明：${command}\n`;
}

const FIX: Readonly<Record<Language, string>> = { zh: '可修复：', en: 'fix: ' };
