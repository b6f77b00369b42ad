// The report for code scanning services: SARIF 2.1.0 (OASIS), as small as it may be.
import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Severity } from '../../model/world.ts';
import { RULES } from '../../rules/index.ts';
import type { Rule } from '../../rules/rule.ts';
import type { Language } from '../../rules/support/say.ts';
import { attempt } from '../failure.ts';
import { slashed } from '../files/paths.ts';
import { pageOf } from '../rule-page.ts';
import type { Format, Style } from './format.ts';
import { indented } from './json.ts';
import type { Range } from './lines.ts';
import type { ReportedFinding, ReportedFix } from './report.ts';

/** One run with all rules, so that a service can show what a rule is about. Results stand before what failed. */
export const sarifFormat: Format = {
  id: 'sarif',
  order: 3,
  head: ({ language }, version) => {
    const rules = RULES.map((rule) => sarifRule(rule, language));
    const driver = { name: 'gongkai', version, language: LOCALE[language], rules };
    const log = {
      $schema: SCHEMA,
      version: '2.1.0',
      runs: [{ tool: { driver }, columnKind: 'utf16CodeUnits' }],
    };
    // What follows goes into the run: the brackets behind it are for the foot.
    return `${indented(log, 0).slice(0, -CLOSING.length)},\n      "results": [`;
  },
  finding: (finding, style) => `\n        ${indented(sarifResult(finding, style), 8)}`,
  between: ',',
  foot: ({ rule, failures, stamp }, { language }) => {
    const invocations = [
      {
        executionSuccessful: failures.length === 0,
        toolExecutionNotifications: failures.map(({ path, why }) => ({
          level: 'error',
          message: { text: why[language] },
          locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(path) } } }],
        })),
      },
    ];
    const shard = stamp === undefined ? '' : `,\n      "properties": ${indented({ shard: stamp }, 6)}`;
    const results = `${rule === undefined ? '' : '\n      '}]`;
    return `${results},\n      "invocations": ${indented(invocations, 6)}${shard}${CLOSING}\n`;
  },
};

/** The end of a log, behind the last property of its one run. */
const CLOSING = '\n    }\n  ]\n}';

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
  { language, isShare }: Style,
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
    // What SARIF has no word for, and another format of the merged report has.
    ...(isShare ? { properties: { severity, safe: fixes.map(({ safe }) => safe) } } : {}),
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
  // Half a character has no code in an address.
  const whole = slashed(path).replace(/\p{Cs}/gu, '\ufffd');
  const address = isAbsolute(path) ? attempt(() => pathToFileURL(whole).href) : undefined;
  if (address !== undefined) return address;
  return whole.split('/').map(encodeURIComponent).join('/');
}
