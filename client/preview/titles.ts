// What the pointer reads on a cell in which something was found.
import type { Range } from 'vscode-languageserver-types';
import type { WireCell } from '../../server/protocol/requests.ts';
import type { DisplayLanguage, LocalizedText } from '../language.ts';
import type { TitleOf } from './shown.ts';

/** A finding of the editor. */
export interface EditorFinding {
  readonly range: Range;
  readonly message: string;
}

/** Says the findings that touch a cell, one a line; only their severity when none is known at its place. */
export function titlesFrom(findings: readonly EditorFinding[], language: DisplayLanguage): TitleOf {
  return (cell) => {
    const { range } = cell;
    const messages = range === null ? [] : findings.filter((finding) => overlap(finding.range, range));
    return messages.length > 0
      ? messages.map(({ message }) => message).join('\n')
      : severityOf(cell, language);
  };
}

function severityOf({ severity }: WireCell, language: DisplayLanguage): string {
  return SEVERITIES[severity ?? 0]?.[language] ?? '';
}

const SEVERITIES: readonly (LocalizedText | undefined)[] = [
  undefined,
  { zh: '此格有错误', en: 'An error in this cell' },
  { zh: '此格有警告', en: 'A warning in this cell' },
  { zh: '此格有需要留意的信息', en: 'Information on this cell' },
  { zh: '此格有改进提示', en: 'A hint on this cell' },
];

function overlap(a: Range, b: Range): boolean {
  return !isAfter(a.start, b.end) && !isAfter(b.start, a.end);
}

function isAfter(a: Range['start'], b: Range['start']): boolean {
  return a.line > b.line || (a.line === b.line && a.character > b.character);
}
