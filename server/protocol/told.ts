// Findings as an editor is told them: no more than it keeps, and each put into its words once.
import type { Diagnostic } from 'vscode-languageserver-types';
import type { Severity } from '../model/world.ts';
import type { Finding } from '../rules/rule.ts';
import { diagnosticOf, SEVERITY, said, type Voice } from './convert.ts';

/** VS Code keeps no more of one file; the rest would only cost. */
const MOST = 1000;
const ORDER: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

/** A finding in its words, on the lines on which it and what explains it stood. */
interface Known {
  readonly lines: readonly number[];
  readonly diagnostic: Diagnostic;
}

/** A class because it remembers what was put into words for one document and one voice. */
export class Told {
  private readonly known = new WeakMap<Finding, Known>();
  private readonly uri: string;
  private readonly voice: Voice;

  constructor(uri: string, voice: Voice) {
    this.uri = uri;
    this.voice = voice;
  }

  /** Whether this is said in another voice. */
  isIn({ language, pages }: Voice): boolean {
    return this.voice.language === language && this.voice.pages === pages;
  }

  /** The most severe findings, and how many more there are. */
  diagnostics(findings: readonly Finding[]): Diagnostic[] {
    const told = mostSevere(findings).map((finding) => this.diagnostic(finding));
    return findings.length > told.length ? [this.more(findings.length - told.length), ...told] : told;
  }

  private diagnostic(finding: Finding): Diagnostic {
    const lines = linesOf(finding);
    const known = this.known.get(finding);
    if (known?.lines.every((line, index) => line === lines[index])) return known.diagnostic;
    const diagnostic = diagnosticOf(finding, this.uri, this.voice);
    this.known.set(finding, { lines, diagnostic });
    return diagnostic;
  }

  private more(count: number): Diagnostic {
    const start = { line: 0, character: 0 };
    const zh = `还有${count}处问题没有列出，编辑器只显示最严重的${MOST - 1}处。请先改正列出的。`;
    const en = `${count} more findings are not listed: an editor shows the ${MOST - 1} most severe. Mend those first.`;
    const message = said({ zh, en }, this.voice.language);
    return { range: { start, end: start }, severity: SEVERITY.info, source: '公开', message };
  }
}

/** The lines on which a finding and what explains it stand. */
export function linesOf({ place, related = [] }: Finding): readonly number[] {
  return [place.block.line, ...related.map((other) => other.place.block.line)];
}

/** The findings that an editor keeps, the severe ones first when there are too many. */
function mostSevere(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length <= MOST) return findings;
  const bySeverity = ORDER.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
  return bySeverity.slice(0, MOST - 1);
}
