// The tables of a document for the preview: the table model with places as ranges and findings as marks.
import type { Analysis } from '../../analysis/analyse.ts';
import { layout } from '../../features/table/layout.ts';
import type { Table, TableCell, TableRow } from '../../features/table/table.ts';
import type { Finding } from '../../rules/rule.ts';
import { absolute, type Place } from '../../text/block.ts';
import type { Span } from '../../text/span.ts';
import { rangeOf, SEVERITY } from '../convert.ts';
import { asTold } from '../findings/edited.ts';
import type { TableResult, WireCell, WireRow, WireTable } from '../requests.ts';

/**
 * Lays out every YAML document of an analysis.
 * @param edited what was typed last: it is marked as softly as it is told
 */
export function tablesOf(analysis: Analysis, version: number, edited?: Span): TableResult {
  const marks = new Marks(analysis.findings.map((finding) => asTold(finding, edited)));
  return { version, tables: analysis.docs.map((doc) => wireTable(layout(doc), marks)) };
}

function wireTable({ caption, mark, columns, rows, notes }: Table, marks: Marks): WireTable {
  return {
    caption,
    mark,
    columns: columns.map(({ heading, element, group }) => ({
      heading,
      element: element ?? null,
      group: group ?? null,
    })),
    rows: rows.map((row) => wireRow(row, marks)),
    notes,
  };
}

function wireRow({ kind, level, cells, place }: TableRow, marks: Marks): WireRow {
  return { kind, level, cells: cells.map((cell) => wireCell(cell, marks)), range: rangeOf(place) };
}

function wireCell({ text, rowSpan, colSpan, column, place, begin }: TableCell, marks: Marks): WireCell {
  const range = place === undefined ? null : rangeOf(place);
  return {
    text,
    rowSpan,
    colSpan,
    column,
    range,
    begin: begin === undefined ? null : rangeOf(begin).start,
    severity: place === undefined ? null : marks.within(place),
  };
}

/** Findings by their block, so that a cell looks at those of its own entry only. */
class Marks {
  private readonly byBlock = new Map<Place['block'], Finding[]>();

  constructor(findings: readonly Finding[]) {
    for (const finding of findings) {
      const own = this.byBlock.get(finding.place.block);
      if (own === undefined) this.byBlock.set(finding.place.block, [finding]);
      else own.push(finding);
    }
  }

  /** The most severe finding that touches a place. */
  within(place: Place): WireCell['severity'] {
    const { start, end } = absolute(place);
    const touching = (this.byBlock.get(place.block) ?? []).filter((finding) => {
      const at = absolute(finding.place);
      return at.start < end && start < Math.max(at.end, at.start + 1);
    });
    return touching.length === 0 ? null : worst(touching);
  }
}

function worst(findings: readonly Finding[]): 1 | 2 | 3 | 4 {
  return Math.min(...findings.map(({ severity }) => SEVERITY[severity])) as 1 | 2 | 3 | 4;
}
