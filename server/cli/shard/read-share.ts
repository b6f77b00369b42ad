// The report of a share, read back from its JSON or its SARIF.
import { fileURLToPath } from 'node:url';
import { MOST_SHARES } from '../args/values.ts';
import { attempt } from '../failure.ts';
import { slashed } from '../files/paths.ts';
import { LOUDEST_FIRST, type ReportedFinding } from '../report/report.ts';
import { count, flag, list, OtherShape, object, type Reader, text, word } from './shape.ts';
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
  try {
    const value: unknown = JSON.parse(source);
    if (typeof value === 'object' && value !== null && 'runs' in value) return fromSarif(value);
    const { findings, shard } = JSON_REPORT(value);
    return { format: 'json', stamp: possible(shard), findings: findings.map(fromJson) };
  } catch (error) {
    if (error instanceof OtherShape || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** A stamp as a run may have written it: with a share that there is, of no more than there may be. */
function possible(stamp: Stamp): Stamp {
  const { index, count: all } = stamp;
  if (index < 1 || index > all || all > MOST_SHARES) throw new OtherShape();
  return stamp;
}

const LANGUAGE = word(['zh', 'en'] as const);
const SEVERITY = word(LOUDEST_FIRST);
const TOLD = list(object({ path: text, message: text }));

const STAMP: Reader<Stamp> = object({
  index: count,
  count,
  program: text,
  language: LANGUAGE,
  today: text,
  failOn: SEVERITY,
  files: text,
  checked: count,
  failures: object({ paths: TOLD, files: TOLD, directories: TOLD }),
});

const POSITION = object({ line: count, column: count });
const RANGE = object({ start: POSITION, end: POSITION });

const JSON_FINDING = object({
  file: text,
  rule: text,
  severity: SEVERITY,
  message: text,
  range: RANGE,
  fixes: list(object({ title: text, safe: flag, edits: list(object({ range: RANGE, text })) })),
});

const JSON_REPORT = object({ findings: list(JSON_FINDING), shard: STAMP });

function fromJson({ message, fixes, ...finding }: ReturnType<typeof JSON_FINDING>): ReportedFinding {
  return {
    ...finding,
    message: { zh: message, en: message },
    fixes: fixes.map(({ title, ...fix }) => ({ title: { zh: title, en: title }, ...fix })),
  };
}

const REGION = object({ startLine: count, startColumn: count, endLine: count, endColumn: count });
const WORDS = object({ text });

const SARIF_RESULT = object({
  ruleId: text,
  message: WORDS,
  locations: list(
    object({ physicalLocation: object({ artifactLocation: object({ uri: text }), region: REGION }) }),
  ),
  fixes: list(
    object({
      description: WORDS,
      artifactChanges: list(
        object({ replacements: list(object({ deletedRegion: REGION, insertedContent: WORDS })) }),
      ),
    }),
  ),
  properties: object({ severity: SEVERITY, safe: list(flag) }),
});

const SARIF_REPORT = object({
  runs: list(object({ results: list(SARIF_RESULT), properties: object({ shard: STAMP }) })),
});

function fromSarif(value: object): ShareReport | undefined {
  const [run, ...more] = SARIF_REPORT(value).runs;
  if (run === undefined || more.length > 0) return undefined;
  const findings = run.results.map((result): ReportedFinding => {
    const [location] = result.locations;
    if (location === undefined) throw new OtherShape();
    const { artifactLocation, region } = location.physicalLocation;
    const { text: said } = result.message;
    return {
      file: pathOf(artifactLocation.uri),
      rule: result.ruleId,
      severity: result.properties.severity,
      message: { zh: said, en: said },
      range: rangeOf(region),
      fixes: result.fixes.map(({ description, artifactChanges }, at) => ({
        title: { zh: description.text, en: description.text },
        safe: result.properties.safe[at] === true,
        edits: artifactChanges.flatMap(({ replacements }) =>
          replacements.map(({ deletedRegion, insertedContent }) => {
            return { range: rangeOf(deletedRegion), text: insertedContent.text };
          }),
        ),
      })),
    };
  });
  return { format: 'sarif', stamp: possible(run.properties.shard), findings };
}

function rangeOf(region: ReturnType<typeof REGION>): ReportedFinding['range'] {
  return {
    start: { line: region.startLine, column: region.startColumn },
    end: { line: region.endLine, column: region.endColumn },
  };
}

/** The path that the report gave as a URI; throws where it gave none. */
function pathOf(uri: string): string {
  const path = attempt(() =>
    uri.startsWith('file:') ? slashed(fileURLToPath(uri)) : decodeURIComponent(uri),
  );
  if (path === undefined) throw new OtherShape();
  return path;
}
