// Help while writing: completion, hover, outline, folding.
import { Position } from 'vscode';
import type { HostCase } from '../host-suite.ts';
import { draft, equal, findings, holds, JIAXING, JIAXING_FINDINGS, open, replace, spanOf } from './kit.ts';
import { accept, completions, foldings, hoverText, nameOf, outline } from './provided.ts';

export const help: readonly HostCase[] = [
  {
    name: 'sfgw in a list of units completes to 市发改委',
    run: async () => {
      const document = await open(JIAXING);
      await replace(document, '责任单位: 市市场监管局', '责任单位: 市市场监管局、sfgw');
      const items = await completions(document, spanOf(document, 'sfgw').end);
      equal(items[0] && nameOf(items[0]), '市发改委', 'first items');
      await accept(document, items, '市发改委');
      const line = document.lineAt(spanOf(document, '市市场监管局、').start.line).text;
      equal(line.trim(), '责任单位: 市市场监管局、市发改委', 'lines');
      await findings(document, JIAXING_FINDINGS);
      await replace(document, '责任单位: 市市场监管局、市发改委', '责任单位: 市市场监管局');
    },
  },
  {
    name: 'zrdw where a heading is due completes to 责任单位',
    run: async () => {
      const document = await draft(
        '嘉兴市/补全.分工.yaml',
        '类型: 任务分工\n标题: 表\n条目:\n  - 工作任务: 甲\n    zrdw\n',
      );
      const items = await completions(document, new Position(4, 8));
      equal(items[0] && nameOf(items[0]), '责任单位', 'first items');
      await accept(document, items, '责任单位');
      equal(document.lineAt(4).text, '    责任单位: ', 'lines');
    },
  },
  {
    name: 'a kind is offered behind 类型, and a domain in a list of domains',
    run: async () => {
      const document = await draft(
        '嘉兴市/领域.分工.yaml',
        '类型: lyfg\n标题: 表\n条目:\n  - 试点领域: [ylfw]\n',
      );
      await accept(document, await completions(document, new Position(0, 8)), '领域分工');
      await accept(document, await completions(document, new Position(3, 15)), '养老服务领域');
      equal(document.lineAt(0).text, '类型: 领域分工', 'kinds');
      equal(document.lineAt(3).text, '  - 试点领域: [养老服务领域]', 'domains');
    },
  },
  {
    name: 'the pointer reads what a unit, a deadline and a heading mean',
    run: async () => {
      const document = await open(JIAXING);
      const says = async (text: string, wanted: readonly string[]): Promise<void> => {
        const { start } = spanOf(document, text, '条目:');
        const said = await hoverText(document, start.translate(0, 1));
        for (const word of wanted) holds(said.includes(word), `no ${word} in the hover of ${text}: ${said}`);
      };
      await says('市市场监管局', ['市市场监督管理局']);
      await says('2020年8月底前', ['2020年8月31日（星期一）']);
      await says('完成时间', ['完成时间']);
    },
  },
  {
    name: 'the outline has the sections, and in them the tasks with their numbers',
    run: async () => {
      const [first, second, third] = await outline(await open(JIAXING));
      equal(
        [first, second, third].map((node) => node?.name),
        ['一、总体任务', '二、重点工作', '三、保障措施'],
        'sections',
      );
      const inner = second?.children[0];
      equal(inner?.name, '（一）制定和完善政务公开事项标准目录', 'inner sections');
      holds(inner?.children[0]?.name.startsWith('5'), `no number: ${inner?.children[0]?.name}`);
      holds(third && second?.range.contains(inner?.range ?? third.range), 'a section does not hold its own');
    },
  },
  {
    name: 'header, sections and entries fold',
    run: async () => {
      const document = await open(JIAXING);
      const folds = await foldings(document);
      const section = spanOf(document, '章节: 三、保障措施').start.line + 1;
      holds(
        folds.some((fold) => fold.startsWith(`${section}-`)),
        `no fold of the section at ${section}: ${folds.join(' ')}`,
      );
      holds(folds.length > 40, `folds: ${folds.join(' ')}`);
    },
  },
];
