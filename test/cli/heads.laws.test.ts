// What is read of a file's head alone is what the whole file says, whatever stands below.
import { globSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headOf, summaryOf } from '../../server/cli/check/heads.ts';
import { applied, randomEdit, SHAPES } from '../text/random.ts';

const DOCUMENTS = globSync('{examples,test/corpus,test/rules}/**/*.yaml').map((file) =>
  readFileSync(file, 'utf8'),
);
const HEADER = '类型: 任务分工\n标题: 表\n文号: 某政办发〔2020〕1号\n地区: 某县\n上级方案: [甲, 乙]\n';
const BELOW = [
  '条目:\n  - 工作任务: 甲\n',
  '条目:\n- 工作任务: 甲\n地区: 乙县\n',
  '条目:\n  - 工作任务: 甲\n---\n类型: 标准目录\n领域: 养老服务\n',
  '条目:\n  - 工作任务: 甲\n...\n标题: 乙\n',
  '条目:\n  - 工作任务: 甲\n领域: 养老服务\n归档: true\n',
  '条目:\n  - 工作任务: &a 甲\n  - 工作任务: *a\n',
  '条目:\n  - 工作任务: "甲\n标题: 乙"\n',
  '条目:\n  - 工作任务: |\n      甲\n\t\n  - 乙\n',
  '条目:\n<<<<<<< a\n  - 工作任务: 甲\n=======\n>>>>>>> b\n',
  '条目:\n  - 工作任务: 甲\n　领域: 养老服务\n',
  '条目:\n  - 工作任务: 甲\n-工作任务: 乙\n',
  '条目: [甲, 乙]\n',
  '条目:\n\n',
  '',
];
const TEXTS = [
  ...DOCUMENTS,
  ...BELOW.flatMap((below) => [HEADER + below, below + HEADER]),
  '%YAML 1.2\n---\n',
];

/** The head as the summary of the whole file gives it. */
function wholeHead(text: string): ReturnType<typeof headOf> {
  const { documents } = summaryOf('/w/a.yaml', text);
  return { file: '/w/a.yaml', documents: documents.map(({ plan, items, leaders, ...head }) => head) };
}

describe('the head of a file', () => {
  it('is that of the whole, for every document there is', () => {
    for (const text of TEXTS.flatMap((each) => [each, each.replaceAll('\n', '\r\n'), `\ufeff${each}`]))
      expect(headOf('/w/a.yaml', text), text.slice(0, 200)).toEqual(wholeHead(text));
  });

  it('is that of the whole after any edits', () => {
    const texts = [...SHAPES, ...BELOW.map((below) => HEADER + below)];
    const edits = fc.array(randomEdit, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.constantFrom(...texts), edits, (text, changes) => {
        const edited = changes.reduce(applied, text);
        expect(headOf('/w/a.yaml', edited)).toEqual(wholeHead(edited));
      }),
      { numRuns: Number(process.env['GONGKAI_RUNS'] ?? 2000) },
    );
  });
});
