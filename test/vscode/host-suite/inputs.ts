// Texts as they come: half written, broken, with other line ends, in folders with any name.
import { EndOfLine } from 'vscode';
import type { HostCase } from '../host-suite.ts';
import { draft, equal, findings, holds, JIAXING, JIAXING_FINDINGS, open, replace, spanOf } from './kit.ts';
import { outline } from './provided.ts';

const HEAD = '类型: 任务分工\n标题: 表\n成文日期: 2020-07-02\n归档: true\n条目:\n';
const ENTRY = '  - 工作任务: 甲\n    责任单位: 市司法局\n    完成时间: 2020年8月底前\n';
const LATE = ENTRY.replace('8月', '6月');

export const inputs: readonly HostCase[] = [
  {
    name: 'an edit makes a finding, and an edit mends it',
    run: async () => {
      const document = await draft('嘉兴市/编辑.分工.yaml', HEAD + ENTRY);
      await replace(document, '8月底前', '6月底前');
      await findings(document, ['8 Warning deadline-before-issue']);
      await replace(document, '6月底前', '2月30日前');
      await findings(document, ['8 Error deadline-impossible']);
      await replace(document, '2月30日前', '9月底前');
      await findings(document, []);
    },
  },
  {
    name: 'an unclosed bracket spoils its own entry only',
    run: async () => {
      const document = await open(JIAXING);
      await replace(document, '责任单位: 市市场监管局', '责任单位: [市市场监管局');
      const line = spanOf(document, '[市市场监管局').start.line + 1;
      await findings(document, [`${line} Error yaml-syntax`, ...JIAXING_FINDINGS]);
      await replace(document, '责任单位: [市市场监管局', '责任单位: 市市场监管局');
      await findings(document, JIAXING_FINDINGS);
    },
  },
  {
    name: 'of several documents in a file one may be broken; the others are checked and in the outline',
    run: async () => {
      const broken = '标题: [乙\n条目:\n  - 工作任务: 丙\n';
      const document = await draft(
        '嘉兴市/三张表.分工.yaml',
        `${HEAD}${LATE}---\n${broken}---\n${HEAD}${LATE}`,
      );
      await findings(document, [
        '8 Warning deadline-before-issue',
        '10 Error yaml-syntax',
        '21 Warning deadline-before-issue',
      ]);
      equal((await outline(document)).length, 3, 'documents in the outline');
    },
  },
  {
    name: 'an empty file, half a line, a list and nonsense have findings',
    run: async () => {
      const texts = {
        空: ['', '1 Error entries-missing'],
        半: ['类', '1 Error entries-missing'],
        列表: ['- 甲\n- 乙\n', '1 Error entries-missing'],
        乱: ['{{{{', '1 Error yaml-syntax'],
        不知: [`${HEAD.replace('任务分工', '不知道')}${ENTRY}`, '1 Error kind-unknown'],
      };
      for (const [name, [text = '', ...wanted]] of Object.entries(texts)) {
        await findings(await draft(`嘉兴市/${name}.分工.yaml`, text), wanted);
      }
    },
  },
  {
    name: 'a file with CRLF and a byte order mark has its findings at the same places',
    run: async () => {
      const document = await draft(
        '嘉兴市/窗口.分工.yaml',
        `\uFEFF${(HEAD + LATE).replaceAll('\n', '\r\n')}`,
      );
      equal(document.eol, EndOfLine.CRLF, 'line ends');
      const [found] = await findings(document, ['8 Warning deadline-before-issue']);
      equal(found && document.getText(found.range), '2020年6月底前', 'underlined texts');
      await replace(document, '甲\r\n', '甲\r\n    # 注\r\n');
      const [moved] = await findings(document, ['9 Warning deadline-before-issue']);
      equal(moved && document.getText(moved.range), '2020年6月底前', 'underlined texts');
    },
  },
  {
    name: 'a path may hold blanks, brackets, a hash and a percent sign, and have a directory there',
    run: async () => {
      const folder = '某县 #1（试行）/100% [草稿]';
      await draft(`${folder}/单位.名录.yaml`, '类型: 单位名录\n标题: 名录\n条目:\n  - 名称: 市司法局\n');
      await findings(await draft(`${folder}/表 一.分工.yaml`, HEAD + LATE), [
        '8 Warning deadline-before-issue',
      ]);
    },
  },
  {
    name: 'a table of ten thousand entries is checked whole, and an edit in it is answered soon',
    run: async () => {
      const entries = Array.from({ length: 10_000 }, (_, at) => ENTRY.replace('甲', `第${at + 1}项任务`));
      entries[4_999] = LATE;
      const document = await draft('嘉兴市/大表.分工.yaml', HEAD + entries.join(''));
      const line = spanOf(document, '6月底前').start.line + 1;
      await findings(document, [`${line} Warning deadline-before-issue`]);
      const start = Date.now();
      await replace(document, '6月底前', '9月底前');
      await findings(document, []);
      holds(Date.now() - start < 3000, `${Date.now() - start} ms`);
    },
  },
];
