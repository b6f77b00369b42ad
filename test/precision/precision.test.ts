// Precision: what all rules find in real documents, each finding read by a person and judged to be a real fault.
// The golden file shows every finding; judgements.json says of each, in one sentence, which fault it is. A finding
// that is no fault is a defect of its rule: mend the rule, never write it a judgement.
import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../server/analysis/analyse.ts';
import { analyse } from '../../server/analysis/open-text.ts';
import { walk } from '../../server/model/document/document.ts';
import type { Finding } from '../../server/rules/rule.ts';
import { absolute } from '../../server/text/block.ts';
import { CORPUS, documentNamed, EXAMPLES, type RealDocument } from './documents.ts';
import judgementsFile from './judgements.json' with { type: 'json' };

/** By document and finding: the fault, in one sentence. */
const JUDGEMENTS: Readonly<Record<string, Readonly<Record<string, string>>>> = judgementsFile;

const DOCUMENTS = [...EXAMPLES, ...CORPUS];

describe('the findings in real documents', () => {
  it('are shown in the golden file, every one', async () => {
    const text = ['# What all rules find in real documents', ...DOCUMENTS.map(chapter)].join('\n\n');
    await expect(`${text}\n`).toMatchFileSnapshot('findings.golden.md');
  });

  it.each(DOCUMENTS.map((document) => [document.name, document] as const))(
    'are judged, one by one, in %s',
    (name, { text, world }) => {
      const found = analyse(text, world);
      const keys = found.findings.map((finding) => keyOf(finding, found));
      expect(Object.keys(JUDGEMENTS[name] ?? {}).sort()).toEqual(keys.sort());
    },
  );

  it('are judged in a sentence each, and nowhere else', () => {
    const names = new Set(DOCUMENTS.map(({ name }) => name));
    expect(Object.keys(JUDGEMENTS).filter((name) => !names.has(name))).toEqual([]);
    const sentences = Object.values(JUDGEMENTS).flatMap((judged) => Object.values(judged));
    expect(sentences.filter((sentence) => !/^[^\n]{20,300}\.$/u.test(sentence))).toEqual([]);
  });
});

describe('the corpus', () => {
  it('is twelve extracts, each with its source and its day', () => {
    expect(CORPUS.length).toBe(12);
    const without = CORPUS.filter(
      ({ text }) => !/^# 来源：http[\s\S]*^# 检查日：[\s\S]*\n\n类型/mu.test(text),
    );
    expect(without.map(({ name }) => name)).toEqual([]);
  });
});

describe('嘉兴', () => {
  it('has exactly four deadlines before its issue date: rows 16, 34, 35 and 36', () => {
    const { docs, findings } = analysed('嘉兴市2020年责任清单.分工.yaml');
    const rows = docs.flatMap(({ entries }) => [...walk(entries)]).filter(({ entry }) => !entry.group);
    const early = findings.filter(({ rule }) => rule === 'deadline-before-issue');
    const numbers = early.map(({ place }) => rows.findIndex(({ entry }) => entry.block === place.block) + 1);
    expect(numbers).toEqual([16, 34, 35, 36]);
  });
});

describe('浔阳', () => {
  const name = '浔阳区2020年任务分工.分工.yaml';

  it('has its mixed brackets', () => {
    const found = analysed(name);
    const mixed = found.findings.filter(({ rule }) => rule === 'number-width');
    expect(mixed.map((finding) => quoted(finding, found))).toEqual(['（6）', '（13）', '（23）']);
  });

  // The printed table repeats task 4 at the head of a new page: a continuation, not a second 4.
  it.each([
    ['left out', (text: string) => text],
    ['written', (text: string) => text.replace(/^ {2}- (?=工作任务)/gmu, numberer())],
  ])('has no repeated number at its page break, with 序号 %s', (_, change) => {
    const { text, world } = documentNamed(name);
    const { findings } = analyse(change(text), world);
    expect(findings.filter(({ rule }) => /^number-(?:repeated|gap)$/.test(rule))).toEqual([]);
  });
});

describe('the city with 26 domains', () => {
  const name = '某市26个试点领域任务分工.分工.yaml';
  const rule = 'tables-units-differ';

  it('lists the same units in tasks (4) and (5) as in annex 1', () => {
    expect(analysed(name).findings.filter((finding) => finding.rule === rule)).toEqual([]);
  });

  it.each([
    ['(4)', '责任单位', '市教育局'],
    ['(5)', '指导单位', '市教育局'],
    ['(5)', '指导单位', '市税务局'],
  ])('is caught when the units of %s lack one: %s without %s', (task, heading, unit) => {
    const { text, world } = documentNamed(name);
    const at = text.indexOf(`${heading}: 市发改委、市教育局`, text.indexOf(`具体事项: ${task}`));
    const list = text.slice(at, text.indexOf('\n', at));
    const planted = text.replace(list, () => list.replace(new RegExp(`、${unit}|${unit}、`, 'u'), ''));
    const changed = at < 0 ? text : text.slice(0, at) + planted.slice(at);
    const found = analyse(task === '(4)' ? planted : changed, world);
    const own = found.findings.filter((finding) => finding.rule === rule);
    expect(own.map((finding) => finding.message.zh.includes(`少“${unit}”`))).toEqual([true]);
    expect(own.map((finding) => lineOf(finding, found))).toEqual([text.slice(0, at).split('\n').length]);
  });

  it('is caught when annex 1 has another unit', () => {
    const { text, world } = documentNamed(name);
    const found = analyse(text.replace('责任单位 1: 市教育局', '责任单位 1: 市体育局'), world);
    const own = found.findings.filter((finding) => finding.rule === rule);
    expect(own.map((finding) => quoted(finding, found))).toEqual(['市教育局', '市教育局']);
    expect(own.every(({ message }) => message.zh.includes('少“市体育局”，多“市教育局”'))).toBe(true);
  });
});

function analysed(name: string): Analysis {
  const { text, world } = documentNamed(name);
  return analyse(text, world);
}

/** Writes `序号` on each task, from 1. */
function numberer(): () => string {
  let last = 0;
  return () => {
    last += 1;
    return `  - 序号: ${last}\n    `;
  };
}

function chapter({ name, text, day, world }: RealDocument): string {
  const found = analyse(text, world);
  const lines = found.findings.map((finding) => `${keyOf(finding, found)}\n${finding.message.zh}`);
  const body = lines.length === 0 ? '(none)' : lines.join('\n\n');
  return `## ${name}, on ${day}\n\n\`\`\`text\n${body}\n\`\`\``;
}

/** `77 warning[deadline-before-issue] «2020年6月底前»`: line, severity, rule and text, on one line. */
function keyOf(finding: Finding, found: Analysis): string {
  const text = quoted(finding, found).replace(/\s*\n\s*/gu, '⏎');
  return `${lineOf(finding, found)} ${finding.severity}[${finding.rule}] «${text}»`;
}

function quoted({ place }: Finding, { source }: Analysis): string {
  const { start, end } = absolute(place);
  return source.text.slice(start, end);
}

function lineOf({ place }: Finding, { source }: Analysis): number {
  return source.text.slice(0, absolute(place).start).split('\n').length;
}
