// What can be mended at once: quick fixes and all safe fixes of a document.
import { CodeActionKind, ConfigurationTarget, commands, Range, workspace } from 'vscode';
import type { HostCase } from '../host-suite.ts';
import { draft, equal, finding, findings, holds, JIAXING, open, replace, until } from './kit.ts';
import { actionsAt, apply } from './provided.ts';

const HEAD = '类型: 任务分工\n标题: 表\n归档: true\n条目:\n';
const FIRST = '  - 工作任务: 甲\n    责任单位: 市司法局\n    完成时间: 2021年8月底前\n';
const SECOND = '  - 工作任务: 乙\n    责任单位: 市教育局\n    完成时间: 2021年9月底前\n';
const MENDED = HEAD + FIRST + SECOND;
const SLIPS = MENDED.replace('责任单位: ', '责任单位：').replace('2021年9月', '２０２１年９月');
const SLIP_FINDINGS = ['6 Error colon-full-width', '10 Hint deadline-slip'];

export const fixes: readonly HostCase[] = [
  {
    name: 'a quick fix corrects a misspelt heading',
    run: async () => {
      const document = await draft(
        '嘉兴市/错字.分工.yaml',
        `${HEAD}  - 工作任务: 甲\n    责任单位: 市司法局\n    完成时限间: 2021年8月底前\n`,
      );
      const { range } = await finding(document, 'key-unknown');
      const [offered] = await actionsAt(document, range, CodeActionKind.QuickFix);
      await apply(offered);
      equal(document.lineAt(6).text, '    完成时间: 2021年8月底前', 'lines');
      await findings(document, []);
    },
  },
  {
    name: 'a quick fix puts a half-width colon, and the follow-up noise is gone',
    run: async () => {
      const document = await draft(
        '嘉兴市/冒号.分工.yaml',
        `${HEAD}  - 工作任务: 甲\n    责任单位：市司法局\n    完成时间: 2021年8月底前\n`,
      );
      const [found] = await findings(document, ['6 Error colon-full-width']);
      holds(found, 'no finding');
      const [offered] = await actionsAt(document, found.range, CodeActionKind.QuickFix);
      await apply(offered);
      equal(document.lineAt(5).text, '    责任单位: 市司法局', 'lines');
      await findings(document, []);
    },
  },
  {
    name: 'the fixes of several slips are made at once',
    run: async () => {
      const document = await draft('嘉兴市/多处.分工.yaml', SLIPS);
      await findings(document, SLIP_FINDINGS);
      const whole = new Range(0, 0, document.lineCount, 0);
      const [all] = await actionsAt(document, whole, CodeActionKind.SourceFixAll);
      await apply(all);
      equal(document.getText(), MENDED, 'texts');
      await findings(document, []);
    },
  },
  {
    name: 'a text with full-width colons throughout needs one go',
    run: async () => {
      const document = await draft('嘉兴市/全角.分工.yaml', MENDED.replaceAll(/: ?/g, '：'));
      await finding(document, 'colon-full-width');
      await commands.executeCommand('editor.action.fixAll');
      await until(
        'the text mended',
        () => document.getText() === MENDED,
        () => document.getText(),
      );
      await findings(document, []);
    },
  },
  {
    name: 'they are made on saving when the user wishes so',
    run: async () => {
      const wish = workspace.getConfiguration('editor');
      await wish.update('codeActionsOnSave', { 'source.fixAll': 'explicit' }, ConfigurationTarget.Workspace);
      const document = await draft('嘉兴市/保存.分工.yaml', MENDED);
      await replace(document, '责任单位: 市司法局', '责任单位：市司法局');
      await finding(document, 'colon-full-width');
      holds(await document.save(), 'not saved');
      equal(document.getText(), MENDED, 'texts');
      await wish.update('codeActionsOnSave', undefined, ConfigurationTarget.Workspace);
    },
  },
  {
    name: 'where the author must decide, nothing is offered',
    run: async () => {
      const document = await open(JIAXING);
      const { range } = await finding(document, 'deadline-before-issue');
      const offers = await actionsAt(document, range, CodeActionKind.QuickFix);
      equal(
        offers.map(({ title }) => title),
        [],
        'offers',
      );
    },
  },
];
