// The report for people: a line for each finding, what can be done under it, and the sum at the end.
import { SEVERITIES } from '../../rules/page.ts';
import type { Language } from '../../rules/support/say.ts';
import { visible } from '../../text/visible.ts';
import type { Format, Totals } from './format.ts';
import { LOUDEST_FIRST, type ReportedFinding } from './report.ts';

/** `file:line:column: severity rule: message`, as terminals and editors make it clickable. */
export const textFormat: Format = {
  id: 'text',
  order: 1,
  head: () => '',
  finding: (finding, { language }) => entry(finding, language),
  between: '',
  foot: (totals, { language }) => `${totals.rule === undefined ? '' : '\n'}${summary(totals, language)}`,
};

function entry({ file, range, severity, rule, message, fixes }: ReportedFinding, language: Language): string {
  const { line, column } = range.start;
  const first = `${file}:${line}:${column}: ${SEVERITIES[severity][language]} [${rule}] ${message[language]}`;
  const offers = fixes.map(({ title }) => `    ${FIX[language]}${title[language]}`);
  return [first, ...offers].map((line) => `${visible(line)}\n`).join('');
}

function summary({ checked, counts, rule, stamp }: Totals, language: Language): string {
  const found = LOUDEST_FIRST.filter((severity) => counts[severity] > 0);
  if (language === 'en') {
    const parts = found.map((severity) => `${counts[severity]} ${severity}`).join(', ');
    const share = stamp === undefined ? '' : ` (share ${stamp.index} of ${stamp.count})`;
    return `${checked} files checked${share}, ${parts === '' ? 'nothing found' : `found: ${parts}`}.\n${more(rule, language)}`;
  }
  const parts = found.map((severity) => `${SEVERITIES[severity].zh} ${counts[severity]}`).join('，');
  const share = stamp === undefined ? '' : `（共 ${stamp.count} 份中的第 ${stamp.index} 份）`;
  return `共检查 ${checked} 个文件${share}，${parts === '' ? '没有发现问题' : `发现：${parts}`}。\n${more(rule, language)}`;
}

/** Where to read on, with a rule that was really met. */
function more(rule: string | undefined, language: Language): string {
  if (rule === undefined) return '';
  const command = visible(`gongkai explain ${rule}`);
  return language === 'en' ? `Read about a rule: ${command}\n` : `查看规则的说明：${command}\n`;
}

const FIX: Readonly<Record<Language, string>> = { zh: '可修复：', en: 'fix: ' };
