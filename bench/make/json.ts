// The same document as JSON, for servers that read JSON, with the same edits in the same entry.
import { Lines } from './lines.ts';
import {
  type Entry,
  LIST_KEY,
  type Made,
  type Site,
  TIME_KEY,
  UNIT_KEY,
  type Value,
  type Written,
} from './shape.ts';
import { EDITED_UNIT } from './units.ts';
import { TIME_SPOT } from './yaml.ts';

const quoted = (text: string): string => JSON.stringify(text);

/** Writes a document as JSON. */
export function asJson(made: Made): Written {
  const out = new Lines();
  out.add('{');
  for (const [key, value] of Object.entries(made.head)) out.add(`  ${quoted(key)}: ${quoted(value)},`);
  out.add(`  ${quoted(LIST_KEY)}: [`);
  const starts = made.entries.map((entry, index) => {
    const start = out.next;
    for (const line of linesOf(entry)) out.add(line);
    out.add(index < made.entries.length - 1 ? '    },' : '    }');
    return start;
  });
  out.add('  ]');
  out.add('}');
  const site = siteOf(made, starts[made.middle] ?? 0);
  return { text: out.text(), lines: out.next, site };
}

/** The lines of an entry without the bracket that closes it. */
function linesOf(entry: Entry): string[] {
  const fields = Object.entries(entry);
  const lines = fields.flatMap(([key, value], index) => {
    const comma = index < fields.length - 1 ? ',' : '';
    const head = `      ${quoted(key)}:`;
    const items = itemsOf(value);
    if (items === undefined) return [`${head} ${plain(value)}${comma}`];
    return [`${head} [`, ...commas(items.map((item) => `        ${quoted(item)}`)), `      ]${comma}`];
  });
  return ['    {', ...lines];
}

function itemsOf(value: Value): readonly string[] | undefined {
  return typeof value === 'object' && !('prose' in value) ? value : undefined;
}

function plain(value: Value): string {
  if (typeof value === 'number') return String(value);
  return quoted(typeof value === 'string' ? value : 'prose' in value ? value.prose.join('') : '');
}

function commas(lines: readonly string[]): string[] {
  return lines.map((line, index) => (index < lines.length - 1 ? `${line},` : line));
}

function siteOf({ kind, entries, middle }: Made, start: number): Site {
  const lines = linesOf(entries[middle] ?? {});
  const [unitKey, timeKey] = [UNIT_KEY[kind], TIME_KEY[kind]];
  const place = (key: string): number => lines.findIndex((line) => line.startsWith(`      ${quoted(key)}:`));
  const lastUnit = lines.findIndex((line, index) => index > place(unitKey) && line.startsWith('      ]')) - 1;
  const end = { line: start + lastUnit, character: lines[lastUnit]?.length ?? 0 };
  const time = { line: start + place(timeKey), character: 6 + quoted(timeKey).length + 3 };
  return {
    key: { at: { ...time, character: time.character + TIME_SPOT[kind] }, text: '误' },
    line: { at: end, text: `,\n        ${quoted(EDITED_UNIT)}` },
    stray: { at: { line: start, character: 0 }, text: '  ],\n' },
    quote: { at: time, text: '"' },
    element: { at: end, text: ',\n        ""' },
    ask: { line: end.line + 1, character: 9 },
    hover: { line: start + place(unitKey), character: 8 },
  };
}
