// What several files share is told once in each of them: a few of the others by name, and how many there are.
import { describe, expect, it } from 'vitest';
import { analyse } from '../../server/analysis/open-text.ts';
import { exampleWorld } from '../../server/rules/example.ts';
import { oneItem } from '../../server/rules/support/sample-catalogs.ts';

const HEADER = ['地区: 某县', '领域: 养老服务'];

/** The messages of a rule for one of n + 1 catalogs with the same items. */
function said(rule: string, n: number, header: readonly string[], titled: boolean): string[] {
  const text = oneItem([], header);
  const files = Array.from({ length: n }, (_, at) => {
    return [`${at + 1}.目录.yaml`, titled ? text : text.replace('标题: ', `标题: 第${at + 1}年`)] as const;
  });
  const { findings } = analyse(text, exampleWorld({ others: Object.fromEntries(files) }));
  return findings.filter((finding) => finding.rule === rule).map(({ message }) => message.zh);
}

describe('item-repeated', () => {
  it.each([
    [1, '在“1.目录.yaml”里也有'],
    [3, '在“1.目录.yaml”“2.目录.yaml”“3.目录.yaml”里也有'],
    [20, '在“1.目录.yaml”“10.目录.yaml”“11.目录.yaml”等20个文件里也有'],
  ])('over %i other files is one finding', (n, words) => {
    const messages = said('item-repeated', n, HEADER, false);
    expect(messages).toHaveLength(1);
    expect(messages[0]).toContain(words);
  });
});

describe('document-repeated', () => {
  it('over 20 copies is one finding', () => {
    const messages = said('document-repeated', 20, ['文号: 某政办发〔2020〕37号'], true);
    expect(messages).toHaveLength(1);
    expect(messages[0]).toContain('文件“1.目录.yaml”“10.目录.yaml”“11.目录.yaml”等20个文件的文号');
  });
});
