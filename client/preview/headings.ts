// The heading rows of a table: one, or two where neighbouring columns have a heading in common.
import type { ShownColumn } from './shown.ts';
import { type Element, element } from './tree.ts';

/** The rows of the table's head. */
export function headingRows(columns: readonly ShownColumn[]): readonly Element[] {
  if (columns.every(({ group }) => group === null)) return [headingRow(columns.map(single))];
  const runs = runsOf(columns);
  const upper = runs.flatMap((run) => {
    const [first] = run;
    if (first?.group == null) return run.map(tall);
    return [
      element('th', { scope: 'colgroup', ...(run.length > 1 ? { colspan: String(run.length) } : {}) }, [
        first.group,
      ]),
    ];
  });
  return [headingRow(upper), headingRow(columns.filter(({ group }) => group !== null).map(single))];
}

/** Neighbours of the same group together. */
function runsOf(columns: readonly ShownColumn[]): readonly (readonly ShownColumn[])[] {
  const runs: ShownColumn[][] = [];
  for (const column of columns) {
    const last = runs.at(-1);
    if (last !== undefined && last[0]?.group === column.group) last.push(column);
    else runs.push([column]);
  }
  return runs;
}

function headingRow(cells: readonly Element[]): Element {
  return element('tr', {}, cells);
}

function single({ heading }: ShownColumn): Element {
  return element('th', { scope: 'col' }, [heading]);
}

/** A heading without a group reaches over both rows. */
function tall({ heading }: ShownColumn): Element {
  return element('th', { scope: 'col', rowspan: '2' }, [heading]);
}
