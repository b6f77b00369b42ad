// The one place where spans become LSP ranges, and findings LSP diagnostics.
import {
  type Diagnostic,
  DiagnosticSeverity,
  type Position,
  type Range,
  type TextEdit,
} from 'vscode-languageserver-types';
import type { Severity } from '../model/world.ts';
import type { Finding, Message } from '../rules/rule.ts';
import type { Language } from '../rules/support/say.ts';
import type { Place } from '../text/block.ts';
import { offsetAt, positionAt, positionIn } from '../text/position.ts';
import type { Source } from '../text/source.ts';
import type { Span } from '../text/span.ts';

/** What diagnostics are told with. */
export interface Voice {
  readonly language: Language;
  /** Address of a rule's page with `{id}` in it. */
  readonly pages: string | undefined;
  /** Whether what explains a finding elsewhere in the text is told with it. */
  readonly related: boolean;
}

export const SEVERITY: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** The range of a place in the newest text. */
export function rangeOf({ block, span }: Place): Range {
  return { start: toPosition(positionIn(block, span.start)), end: toPosition(positionIn(block, span.end)) };
}

/** The range of absolute offsets. */
export function rangeAt(source: Source, { start, end }: Span): Range {
  return {
    start: toPosition(positionAt(source, start)),
    end: toPosition(positionAt(source, end)),
  };
}

/** The absolute offset of a position. */
export function offsetOf(source: Source, { line, character }: Position): number {
  return offsetAt(source, { line, column: character });
}

/** The absolute span of a range; one whose ends are the wrong way round means what lies between them. */
export function spanOf(source: Source, range: Range): Span {
  const [one, other] = [offsetOf(source, range.start), offsetOf(source, range.end)];
  return one <= other ? { start: one, end: other } : { start: other, end: one };
}

/** An edit at absolute offsets. */
export function textEdit(
  { span, text }: { readonly span: Span; readonly text: string },
  source: Source,
): TextEdit {
  return { range: rangeAt(source, span), newText: text };
}

/** A finding as editors show it. */
export function diagnosticOf(finding: Finding, uri: string, voice: Voice): Diagnostic {
  const { language, pages } = voice;
  const related = voice.related ? (finding.related ?? []) : [];
  return {
    range: rangeOf(finding.place),
    severity: SEVERITY[finding.severity],
    code: finding.rule,
    source: '公开',
    message: said(finding.message, language),
    ...(pages === undefined ? {} : { codeDescription: { href: pages.replace('{id}', finding.rule) } }),
    ...(related.length === 0
      ? {}
      : {
          relatedInformation: related.map(({ place, message }) => ({
            location: { uri, range: rangeOf(place) },
            message: said(message, language),
          })),
        }),
  };
}

/** A message in one language. */
export function said(message: Message, language: Language): string {
  return message[language];
}

function toPosition({ line, column }: { line: number; column: number }): Position {
  return { line, character: column };
}
