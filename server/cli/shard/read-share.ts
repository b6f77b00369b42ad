// The report of a share, read back from its JSON or its SARIF.
import { fileURLToPath } from 'node:url';
import type { Message } from '../../rules/rule.ts';
import {
  count,
  flag,
  is,
  list,
  object,
  oneOf,
  optional,
  type Schema,
  type Shaped,
  text,
} from '../../text/shape.ts';
import { MOST_SHARES } from '../args/values.ts';
import { attempt } from '../failure.ts';
import { slashed } from '../files/paths.ts';
import type { Range } from '../report/lines.ts';
import { LOUDEST_FIRST, type ReportedFinding } from '../report/report.ts';
import type { Stamp } from './stamp.ts';

/** What one share reported. */
export interface ShareReport {
  readonly format: 'json' | 'sarif';
  readonly stamp: Stamp;
  /** In the order of the report; each message in the one language of the run, whatever is asked for. */
  readonly findings: readonly ReportedFinding[];
}

/** Reads a report; undefined when the text is none, or none of a share. */
export function readShare(source: string): ShareReport | undefined {
  const value = attempt((): unknown => JSON.parse(source));
  const report = is(SARIF_REPORT, value)
    ? fromSarif(value)
    : is(JSON_REPORT, value)
      ? fromJson(value)
      : undefined;
  return report !== undefined && isPossible(report.stamp) ? report : undefined;
}

/** Whether a run may have written a stamp: of a share that there is, of no more than there may be. */
function isPossible({ index, count: all }: Stamp): boolean {
  return index >= 1 && index <= all && all <= MOST_SHARES;
}

const TOLD = list(object({ path: text, message: text }));

const STAMP: Schema<Stamp> = object({
  index: count,
  count,
  program: text,
  language: oneOf(['zh', 'en']),
  today: text,
  failOn: oneOf(LOUDEST_FIRST),
  files: text,
  checked: count,
  failures: object({ paths: TOLD, files: TOLD, directories: TOLD }),
});

const POSITION = object({ line: count, column: count });
const RANGE = object({ start: POSITION, end: POSITION });

const JSON_FINDING = object({
  file: text,
  rule: text,
  severity: oneOf(LOUDEST_FIRST),
  message: text,
  range: RANGE,
  fixes: list(object({ title: text, safe: flag, edits: list(object({ range: RANGE, text })) })),
});

const JSON_REPORT = object({ findings: list(JSON_FINDING), shard: STAMP });

function fromJson({ findings, shard }: Shaped<typeof JSON_REPORT>): ShareReport {
  return { format: 'json', stamp: shard, findings: findings.map(findingFromJson) };
}

/** What else stands in the report is left out: it would come into the merged one. */
function findingFromJson(finding: Shaped<typeof JSON_FINDING>): ReportedFinding {
  const { file, rule, severity, message, range, fixes } = finding;
  return {
    file,
    rule,
    severity,
    message: inBoth(message),
    range: bareRange(range),
    fixes: fixes.map(({ title, safe, edits }) => ({
      title: inBoth(title),
      safe,
      edits: edits.map((edit) => ({ range: bareRange(edit.range), text: edit.text })),
    })),
  };
}

function bareRange({ start, end }: Range): Range {
  return {
    start: { line: start.line, column: start.column },
    end: { line: end.line, column: end.column },
  };
}

/** A message in the one language of the run, whatever is asked for. */
function inBoth(message: string): Message {
  return { zh: message, en: message };
}

const REGION = object({ startLine: count, startColumn: count, endLine: count, endColumn: count });
const WORDS = object({ text });

const SARIF_RESULT = object({
  ruleId: text,
  message: WORDS,
  locations: list(
    object({ physicalLocation: object({ artifactLocation: object({ uri: text }), region: REGION }) }),
  ),
  fixes: optional(
    list(
      object({
        description: WORDS,
        artifactChanges: list(
          object({ replacements: list(object({ deletedRegion: REGION, insertedContent: WORDS })) }),
        ),
      }),
    ),
  ),
  properties: object({ severity: oneOf(LOUDEST_FIRST), safe: list(flag) }),
});

const SARIF_REPORT = object({
  runs: list(object({ results: list(SARIF_RESULT), properties: object({ shard: STAMP }) })),
});

function fromSarif({ runs }: Shaped<typeof SARIF_REPORT>): ShareReport | undefined {
  const [run, ...more] = runs;
  if (run === undefined || more.length > 0) return undefined;
  const findings = run.results.flatMap((result) => findingFromSarif(result) ?? []);
  if (findings.length < run.results.length) return undefined;
  return { format: 'sarif', stamp: run.properties.shard, findings };
}

function findingFromSarif(result: Shaped<typeof SARIF_RESULT>): ReportedFinding | undefined {
  const { ruleId, message, locations, fixes = [], properties } = result;
  const place = locations[0]?.physicalLocation;
  const file = place && pathOf(place.artifactLocation.uri);
  if (place === undefined || file === undefined) return undefined;
  return {
    file,
    rule: ruleId,
    severity: properties.severity,
    message: inBoth(message.text),
    range: rangeOf(place.region),
    fixes: fixes.map(({ description, artifactChanges }, at) => ({
      title: inBoth(description.text),
      safe: properties.safe[at] === true,
      edits: artifactChanges.flatMap(({ replacements }) =>
        replacements.map(({ deletedRegion, insertedContent }) => {
          return { range: rangeOf(deletedRegion), text: insertedContent.text };
        }),
      ),
    })),
  };
}

function rangeOf({ startLine, startColumn, endLine, endColumn }: Shaped<typeof REGION>): Range {
  return { start: { line: startLine, column: startColumn }, end: { line: endLine, column: endColumn } };
}

/** The path that the report gave as a URI; undefined where it gave none. */
function pathOf(uri: string): string | undefined {
  return attempt(() => (uri.startsWith('file:') ? slashed(fileURLToPath(uri)) : decodeURIComponent(uri)));
}
