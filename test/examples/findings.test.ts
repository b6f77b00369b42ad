// What all rules find in the examples on 2020-07-02: every finding was read and is a real fault of its document.
import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Analysis, analyse } from '../../server/analysis/analyse.ts';
import { exampleWorld } from '../../server/rules/example.ts';
import { absolute } from '../../server/text/block.ts';

const FOLDER = new URL('../../examples/', import.meta.url).pathname;
const FILES = globSync(`${FOLDER}**/*.yaml`).sort();
const TODAY = '2020-07-02';

/** The faults of each document, by rule: how often, and why it is one. A document without a line here is clean. */
const FAULTS: Readonly<Record<string, Readonly<Record<string, readonly [count: number, why: string]>>>> = {
  '嘉兴市2020年责任清单.分工.yaml': {
    'deadline-before-issue': [4, 'rows 16, 34, 35 and 36 were due on 30 June, the list was issued on 2 July'],
  },
  '某市26个试点领域任务分工.分工.yaml': {
    'unit-spellings': [
      1,
      'brackets of both widths in one unit: 各县(市、区)政府 in ten cells, 各县（市、区）政府 in 15',
    ],
  },
  '浔阳区2020年任务分工.分工.yaml': {
    'number-width': [3, '（6）, （13） and （23） among 26 numbers in half-width brackets'],
    'unit-both-roles': [3, 'items (9) and (13) and （6） are guided by the very unit that does them'],
    'deadline-strict-month': [1, '2020年8月前 for item （13）, while every other item says 底前'],
    'unit-spellings': [1, '各街道办 in two cells, 各街道 in 24'],
  },
};

describe('the examples', () => {
  it.each(FILES.map((file) => [basename(file), file] as const))(
    '%s has its own faults and no others',
    (name, file) => {
      const counts: Record<string, number> = {};
      for (const { rule } of analysed(file).findings) counts[rule] = (counts[rule] ?? 0) + 1;
      const expected = Object.entries(FAULTS[name] ?? {}).map(([rule, [count]]) => [rule, count]);
      expect(counts).toEqual(Object.fromEntries(expected));
    },
  );

  it('have their findings in one golden file', async () => {
    const chapters = FILES.map((file) => chapter(basename(file), analysed(file)));
    const text = [`# Findings in the examples on ${TODAY}`, ...chapters].join('\n\n');
    await expect(`${text}\n`).toMatchFileSnapshot('findings.golden.md');
  });

  it('are all named here', () => {
    const names = new Set(FILES.map((file) => basename(file)));
    expect(Object.keys(FAULTS).filter((name) => !names.has(name))).toEqual([]);
  });
});

/** Checked as the editor and the command line do: with the unit directory that lies beside the document. */
function analysed(file: string): Analysis {
  const [directory] = globSync(join(dirname(file), '*.名录.yaml')).filter(existsSync);
  const own = directory === undefined ? {} : { directory: readFileSync(directory, 'utf8') };
  return analyse(readFileSync(file, 'utf8'), exampleWorld({ today: TODAY, ...own }));
}

function chapter(name: string, { source, findings }: Analysis): string {
  const lines = findings.map(({ rule, severity, place, message }) => {
    const { start, end } = absolute(place);
    const line = source.text.slice(0, start).split('\n').length;
    return `${line} ${severity}[${rule}] «${source.text.slice(start, end)}»\n${message.zh}`;
  });
  return `## ${name}\n\n\`\`\`text\n${lines.length === 0 ? '(none)' : lines.join('\n\n')}\n\`\`\``;
}
