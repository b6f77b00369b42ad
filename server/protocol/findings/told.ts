// Findings as an editor is told them: no more than it keeps, and each put into its words once.
import type { Diagnostic } from 'vscode-languageserver-types';
import type { Findings } from '../../analysis/findings.ts';
import type { Severity } from '../../model/world.ts';
import type { Finding } from '../../rules/rule.ts';
import type { Span } from '../../text/span.ts';
import { diagnosticOf, SEVERITY, said, type Voice } from '../convert.ts';
import { asTold } from './edited.ts';

/** VS Code keeps no more of one file; the rest would only cost. */
const MOST = 1000;

/** A finding in its words, on the lines on which it and what explains it stood. */
interface Known {
  readonly finding: Finding;
  readonly severity: Severity;
  readonly line: number;
  readonly related: readonly number[];
  readonly diagnostic: Diagnostic;
}

/** A class because it remembers what was last put into words of one document, in one voice. */
export class Told {
  private known: readonly Known[] = [];
  private more = 0;
  private last: Diagnostic[] = [];
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

  /**
   * The most severe findings, and how many more there are; the list of the last time when it says the same.
   * @param edited what was typed last, of which it speaks softly
   */
  diagnostics(found: Findings, edited?: Span): Diagnostic[] {
    const shown = found.size > MOST ? found.mostSevere(MOST - 1) : found.all();
    const more = found.size - shown.length;
    const known = this.renewed(shown, edited);
    const isSame =
      more === this.more &&
      known.length === this.known.length &&
      known.every(({ diagnostic }, index) => diagnostic === this.known[index]?.diagnostic);
    this.known = known;
    if (isSame) return this.last;
    this.more = more;
    const told = known.map(({ diagnostic }) => diagnostic);
    this.last = more > 0 ? [this.rest(more), ...told] : told;
    return this.last;
  }

  /** What is known of each finding: mostly that of the last time, in the same order. */
  private renewed(findings: readonly Finding[], edited: Span | undefined): readonly Known[] {
    let next = 0;
    return findings.map((finding) => {
      const found = this.indexOf(finding, next);
      const at = found < 0 ? next : found;
      const before = this.known[at];
      const now = this.inWords(finding, before, edited);
      if (found >= 0 || now.diagnostic === before?.diagnostic) next = at + 1;
      return now;
    });
  }

  private indexOf(finding: Finding, from: number): number {
    for (let at = from; at < this.known.length; at++) if (this.known[at]?.finding === finding) return at;
    return -1;
  }

  /** @param before the same finding, or what stood in its place */
  private inWords(finding: Finding, before: Known | undefined, edited: Span | undefined): Known {
    const told = asTold(finding, edited);
    const { severity } = told;
    if (before?.finding === finding && before.severity === severity && !hasMoved(before)) return before;
    const diagnostic = diagnosticOf(told, this.uri, this.voice);
    const line = finding.place.block.line;
    const related = finding.related?.map(({ place }) => place.block.line) ?? NONE;
    const isSaid = before !== undefined && JSON.stringify(before.diagnostic) === JSON.stringify(diagnostic);
    return { finding, severity, line, related, diagnostic: isSaid ? before.diagnostic : diagnostic };
  }

  private rest(count: number): Diagnostic {
    const start = { line: 0, character: 0 };
    const zh = `还有${count}处问题没有列出，编辑器只显示最严重的${MOST - 1}处。请先改正列出的。`;
    const en = `${count} more findings are not listed: an editor shows the ${MOST - 1} most severe. Mend those first.`;
    const message = said({ zh, en }, this.voice.language);
    return { range: { start, end: start }, severity: SEVERITY.info, source: '公开', message };
  }
}

const NONE: readonly number[] = [];

function hasMoved({ finding: { place, related }, line, related: lines }: Known): boolean {
  if (place.block.line !== line) return true;
  return related?.some((other, index) => other.place.block.line !== lines[index]) ?? false;
}
