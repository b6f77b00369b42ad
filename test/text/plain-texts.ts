// Texts to try the short way on: pieces of real and of made documents, and small ones in every style it reads.
import { globSync, readFileSync } from 'node:fs';
import { makeDocument } from '../../bench/make/document.ts';
import { asYaml } from '../../bench/make/yaml.ts';
import { cut } from '../../server/text/cut/cut.ts';
import { SHAPES } from './random.ts';

/** A text with the name of the document it comes from. */
export interface Named {
  readonly name: string;
  readonly text: string;
}

/** All real documents of the project, and made ones as they are measured. */
export const DOCUMENTS: readonly Named[] = [
  ...globSync('{examples,test/corpus}/**/*.yaml').map((name) => ({ name, text: readFileSync(name, 'utf8') })),
  ...(['tasks', 'catalog'] as const).map((kind) => ({
    name: `made ${kind}`,
    text: asYaml(makeDocument({ kind, entries: 400 })).text,
  })),
];

/** What the cut makes of a document, entry by entry. */
export function pieces(text: string): string[] {
  return [...cut(text, '条目')].map(({ start, end }) => text.slice(start, end));
}

const STYLES: readonly string[] = [
  '  - 序号: 1\n    具体事项: |\n      一是甲。\n\n      二是乙。\n    责任单位: 市教育局 # 牵头\n',
  '  - 序号: 1\n    具体事项: >-\n      一是甲\n      二是乙\n\n    责任单位:\n    - 市教育局\n    # 注\n    - 市公安局\n    # 注\n    备注:\n',
  '  -\n    # 注\n    工作任务: 加强\n      公开\n\n      工作\n\n\n      标准\n    完成时间: {甲: 长期, 乙: 2020年底}\n      # 深\n    # 平\n   # 浅\n',
  '- 工作任务: "甲: 乙"\n  责任单位: [市教育局, \'市公安局\', "市 局"]\n  完成时间:\n    长期\n  条目:\n    - 具体事项: 一\n      # 注\n    # 注\n',
  '类型: 任务分工\n标题: 表\n单位:\n- 甲\n- 乙\n表头: [序号, 责任单位]\n说明:\n  甲: 乙\n  丙:\n    丁: 戊\n    # 注\n  # 注\n# 注\n条目:\n',
  '      - 名称: 甲\n        简称: [甲局, 乙局]\n        # 注\n        下级:\n          - 名称: 乙\n          - 名称: 丙\n            备注:\n            # 注\n      # 注\n',
  '    备注: 甲\n    说明: |-\n      一\n        二\n\n    附件: 　\n    电话: 0573-8\n    网址: http://www.x.gov.cn/a#b\n    表情: 😀甲\n',
  '类型: 任务分工\n单位:\n- 甲\n- 乙\n# 注\n',
  '  - 工作任务:\n        加强\n      公开\n    完成时间:\n#注\n      长期\n    备注: 甲\n',
];

/** Pieces of all documents, from which random texts start. */
export const REAL: readonly string[] = DOCUMENTS.flatMap(({ text }) => pieces(text).slice(0, 40));

/** Small texts in every style that is read the short way, and in some that are not. */
export const SMALL: readonly string[] = [
  ...SHAPES,
  ...STYLES,
  ...STYLES.map((text) => text.replaceAll('\n', '\r\n')),
];
