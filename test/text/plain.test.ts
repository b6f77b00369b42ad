// What is read the short way, and what is left to the package: near misses side by side.
import { describe, expect, it } from 'vitest';
import { parseBlock, parseThoroughly } from '../../server/text/yaml/parse.ts';
import { readPlain } from '../../server/text/yaml/plain.ts';
import type { Node } from '../../server/text/yaml/tree.ts';

/** Texts that are read the short way, and what they say. */
const READ: readonly (readonly [what: string, text: string, value: unknown])[] = [
  [
    'an entry',
    '  - 序号: 1\n    责任单位:\n      - 甲\n      - 乙\n',
    [{ 序号: '1', 责任单位: ['甲', '乙'] }],
  ],
  ['a header', '# 注\n\n类型: 任务分工\n条目:\n', { 类型: '任务分工', 条目: undefined }],
  ['an empty dash', '- 甲\n-\n- 乙\n', ['甲', undefined, '乙']],
  ['an item not yet written', '  - \n', [undefined]],
  ['a dash and a remark', '- 甲:\n    - # 注\n    # 注\n  乙: 丙\n', [{ 甲: [undefined], 乙: '丙' }]],
  ['a dash below its key', '甲:\n-\n乙: 丙\n', { 甲: [undefined], 乙: '丙' }],
  ['the first letter of an item', '  - 甲\n', ['甲']],
  ['a comma at the end', '甲: [乙, ]\n丙: {丁: 戊 ,}\n', { 甲: ['乙'], 丙: { 丁: '戊' } }],
  ['a marker in front', '---\n类型: 任务分工\n', { 类型: '任务分工' }],
  ['dashes at the column of the key', '单位:\n- 甲\n- 乙\n备注: 丙\n', { 单位: ['甲', '乙'], 备注: '丙' }],
  ['keys below the dash', '-\n  甲: 乙\n', [{ 甲: '乙' }]],
  ['a wide dash', '-   甲: 乙\n    丙: 丁\n', [{ 甲: '乙', 丙: '丁' }]],
  ['a map in a map', '甲:\n  乙:\n    丙: 丁\n  戊: 己\n', { 甲: { 乙: { 丙: '丁' }, 戊: '己' } }],
  ['a key twice', '甲: 乙\n甲: 丙\n', { 甲: '丙' }],
  [
    'text that looks like data',
    '甲: 0505\n乙: ~\n丙: 2020-01-01\n',
    { 甲: '0505', 乙: '~', 丙: '2020-01-01' },
  ],
  ['a colon in a text', '甲: http://乙:80/丙#丁\n', { 甲: 'http://乙:80/丙#丁' }],
  ['a full-width colon', '甲：乙: 丙：丁\n', { '甲：乙': '丙：丁' }],
  ['a full-width space', '甲: 　乙　\n', { 甲: '　乙　' }],
  ['a remark', '甲: 乙 # 丙: 丁\n', { 甲: '乙' }],
  ['quotes', '甲: "乙: # 丙 "\n丁: \'[戊]\' # 己\n', { 甲: '乙: # 丙 ', 丁: '[戊]' }],
  ['nothing in quotes', '甲: ""\n', { 甲: '' }],
  ['brackets', '甲: [乙, "丙, 丁", 戊 己]\n庚: []\n', { 甲: ['乙', '丙, 丁', '戊 己'], 庚: [] }],
  ['braces', '甲: {乙: 丙, 丁: "戊"}\n', { 甲: { 乙: '丙', 丁: '戊' } }],
  ['lines as they are', '甲: |\n  乙\n\n    丙\n\n丁: 戊\n', { 甲: '乙\n\n  丙\n', 丁: '戊' }],
  ['lines joined', '甲: >-\n  乙\n  丙\n\n  丁\n', { 甲: '乙 丙\n丁' }],
  ['a text that goes on', '甲: 乙\n  丙\n\n \n  丁\n戊: 己\n', { 甲: '乙 丙\n\n丁', 戊: '己' }],
  ['a text on the next line', '甲:\n    乙\n  丙\n', { 甲: '乙 丙' }],
  ['CR LF', '甲: 乙\r\n丙: |\r\n  丁\r\n\r\n', { 甲: '乙', 丙: '丁\n' }],
  ['no line break at the end', '- 甲: 乙\n  丙:', [{ 甲: '乙', 丙: undefined }]],
  ['half a character', '甲: \ud83d乙\n', { 甲: '\ud83d乙' }],
];

/** Texts that are left to the package, by what is unusual in them. */
const LEFT: readonly (readonly [what: string, text: string])[] = [
  ['nothing', ''],
  ['a comment only', '# 注\n'],
  ['a bare text', '甲\n'],
  ['brackets at the top', '[甲]\n'],
  ['no blank behind the colon', '- 甲: 乙\n  丙:丁\n'],
  ['a full-width colon alone', '- 甲: 乙\n  丙：丁\n'],
  ['a blank in front of the colon', '甲 : 乙\n'],
  ['a quoted key', '"甲": 乙\n'],
  ['a second colon', '甲: 乙: 丙\n'],
  ['a colon at the end', '甲: 乙:\n'],
  ['a tab in front', '甲:\n\t乙: 丙\n'],
  ['a tab behind the dash', '-\t甲: 乙\n'],
  ['a tab in a text', '甲: 乙\t丙\n'],
  ['a tab behind a text', '甲: 乙\t\n'],
  ['a lone CR', '甲: 乙\r丙\n'],
  ['a CR at the end', '甲: 乙\r'],
  ['a byte order mark', '\ufeff甲: 乙\n'],
  ['a control character', '甲: 乙\u0007\n'],
  ['a line too far left', '  甲: 乙\n 丙: 丁\n'],
  ['a line too far right', '甲: "乙"\n  丙: 丁\n'],
  ['a dash among keys', '甲: 乙\n- 丙\n'],
  ['a key among dashes', '- 甲\n乙: 丙\n'],
  ['dashes at two columns', '- 甲\n  - 乙: 丙\n'],
  ['a list in a dash', '- - 甲\n'],
  ['a dash behind a key', '甲: - 乙\n'],
  ['a text behind a comment', '甲:\n#注\n    乙\n'],
  ['a comment inside a text', '甲: 乙\n  # 注\n  丙\n'],
  ['a text behind a remark', '甲: 乙 # 注\n  丙\n'],
  ['a dash inside a text', '甲: 乙\n  - 丙\n'],
  ['lines that end with a lone CR', '甲: |\n  乙\r'],
  ['an open quote', '甲: "乙\n'],
  ['quotes over two lines', '甲: "乙\n  丙"\n'],
  ['an escape', '甲: "乙\\n"\n'],
  ['a doubled quote', "甲: '乙''丙'\n"],
  ['text behind quotes', '甲: "乙"丙\n'],
  ['a hash right behind quotes', '甲: "乙"# 丙\n'],
  ['an open bracket', '甲: [乙\n'],
  ['brackets over two lines', '甲: [乙,\n  丙]\n'],
  ['brackets in brackets', '甲: [乙, [丙]]\n'],
  ['two commas', '甲: [乙,, 丙]\n'],
  ['a comma in front', '甲: [, 乙]\n'],
  ['a comma missing', '甲: ["乙" "丙"]\n'],
  ['a pair in brackets', '甲: [乙: 丙]\n'],
  ['a key alone in braces', '甲: {乙}\n'],
  ['a remark in brackets', '甲: [乙 #丙, 丁]\n'],
  ['the wrong bracket', '甲: [乙}\n'],
  ['text behind brackets', '甲: [乙] 丙\n'],
  ['an anchor', '甲: &乙 丙\n'],
  ['an alias', '甲: *乙\n'],
  ['a tag', '甲: !乙 丙\n'],
  ['a question mark', '? 甲\n: 乙\n'],
  ['a percent sign', '%甲: 乙\n'],
  ['an at sign', '甲: @乙\n'],
  ['a backtick', '甲: `乙`\n'],
  ['two documents', '甲: 乙\n---\n丙: 丁\n'],
  ['the end of a document', '甲: 乙\n...\n'],
  ['lines that are kept', '甲: |+\n  乙\n\n'],
  ['lines with a digit', '甲: |2\n  乙\n'],
  ['lines that begin blank', '甲: |\n\n  乙\n'],
  ['no lines', '甲: |\n乙: 丙\n'],
  ['joined lines, one deeper', '甲: >\n  乙\n    丙\n'],
  ['lines, one less deep', '甲: |\n    乙\n  丙\n'],
  ['a key that is too long', `${'甲'.repeat(1100)}: 乙\n`],
  ['too many levels', Array.from({ length: 60 }, (_, level) => `${' '.repeat(level)}甲:\n`).join('')],
];

describe('read the short way', () => {
  it.each(READ)('%s', (_, text, value) => {
    const root = readPlain(text);
    expect(said(root)).toEqual(value);
    expect(root).toEqual(parseThoroughly(text).root);
  });

  it('gives a whole block', () => {
    const text = '# 注\n- 甲: 乙\n';
    const block = parseBlock(text);
    const { root } = block;
    expect(root).toEqual(parseThoroughly(text).root);
    expect(block).toMatchObject({ text, lines: 2, isPlain: true });
    expect([block.problems, block.anchors, block.openAliases]).toEqual([[], [], []]);
    block.forgetTree();
    expect(block.root).toStrictEqual(root);
  });
});

describe('left to the package', () => {
  it.each(LEFT)('%s', (_, text) => {
    expect(readPlain(text)).toBeUndefined();
    expect(parseBlock(text)).toEqual(parseThoroughly(text));
  });
});

/** Where the spans of collections end: comments that the package counts in, on lines marked by what they say. */
describe('comments at the end of a collection', () => {
  it.each([
    ['- 甲: 乙\n  丙: 丁 # 内\n', '# 内'],
    ['- 甲: 乙\n   # 内\n  # 外\n', '# 内'],
    ['- 甲: 乙\n# 外\n   # 外\n', '乙'],
    ['- 甲: |\n    乙\n   # 外\n', '乙'],
    ['- 甲:\n# 内\n', '# 内'],
    ['- 甲:\n', '甲:'],
    ['- 甲: 乙　\n', '乙'],
  ])('%j', (text, last) => {
    const root = readPlain(text);
    const map = root?.kind === 'list' ? root.items[0]?.value : undefined;
    expect(text.slice(map?.span.start, map?.span.end).endsWith(last)).toBe(true);
    expect(root).toEqual(parseThoroughly(text).root);
  });
});

function said(node: Node | undefined): unknown {
  if (node === undefined || node.kind === 'text') return node?.value;
  if (node.kind === 'list') return node.items.map(({ value }) => said(value));
  return Object.fromEntries(node.pairs.map(({ key, value }) => [key.value, said(value)]));
}
