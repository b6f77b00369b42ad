// The report for code scanning services: SARIF 2.1.0 (OASIS), as small as it may be.
import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Severity } from '../model/world.ts';
import { RULES } from '../rules/index.ts';
import type { Rule } from '../rules/rule.ts';
import { pageOf } from './explain.ts';
import type { FormatOptions } from './format-options.ts';
import type { Language } from './host.ts';
import type { Range } from './lines.ts';
import { slashed } from './paths.ts';
import type { Report, ReportedFinding, ReportedFix } from './report.ts';

/** One run with all rules, so that a service can show what a rule is about. */
export function sarifReport({ findings, failures }: Report, { language, version }: FormatOptions): string {
  const run = {
    tool: {
      driver: {
        name: 'gongkai',
        version,
        language: LOCALE[language],
        rules: RULES.map((rule) => sarifRule(rule, language)),
      },
    },
    columnKind: 'utf16CodeUnits',
    invocations: [
      {
        executionSuccessful: failures.length === 0,
        toolExecutionNotifications: failures.map(({ path, why }) => ({
          level: 'error',
          message: { text: why[language] },
          locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(path) } } }],
        })),
      },
    ],
    results: findings.map((finding) => sarifResult(finding, language)),
  };
  return `${JSON.stringify({ $schema: SCHEMA, version: '2.1.0', runs: [run] }, null, 2)}\n`;
}

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

const LOCALE: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en' };

/** SARIF knows three levels. */
const LEVEL: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
  hint: 'note',
};

function sarifRule(rule: Rule, language: Language): object {
  const { id, title, why, basis, severity } = rule;
  return {
    id,
    shortDescription: { text: title[language] },
    fullDescription: { text: why[language] },
    help: { text: `${why[language]}\n${basis[language]}`, markdown: pageOf(rule) },
    defaultConfiguration: { level: LEVEL[severity] },
  };
}

function sarifResult(
  { file, rule, severity, message, range, fixes }: ReportedFinding,
  language: Language,
): object {
  const uri = uriOf(file);
  const ruleIndex = RULES.findIndex(({ id }) => id === rule);
  return {
    ruleId: rule,
    ...(ruleIndex < 0 ? {} : { ruleIndex }),
    level: LEVEL[severity],
    message: { text: message[language] },
    locations: [{ physicalLocation: { artifactLocation: { uri }, region: regionOf(range) } }],
    ...(fixes.length === 0 ? {} : { fixes: fixes.map((fix) => sarifFix(fix, uri, language)) }),
  };
}

function sarifFix({ title, edits }: ReportedFix, uri: string, language: Language): object {
  const replacements = edits.map(({ range, text }) => ({
    deletedRegion: regionOf(range),
    insertedContent: { text },
  }));
  return {
    description: { text: title[language] },
    artifactChanges: [{ artifactLocation: { uri }, replacements }],
  };
}

function regionOf({ start, end }: Range): object {
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

function uriOf(path: string): string {
  if (isAbsolute(path)) return pathToFileURL(path).href;
  return slashed(path).split('/').map(encodeURIComponent).join('/');
}
