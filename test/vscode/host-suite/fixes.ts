// What can be mended at once: quick fixes and all safe fixes of a document.
import type { HostCase } from '../host-suite.ts';
import { draft, equal, finding, findings, holds } from './kit.ts';
import { fix, fixAll } from './provided.ts';

const HEAD = '类型: 任务分工\n标题: 表\n归档: true\n条目:\n';

export const fixes: readonly HostCase[] = [
  {
    name: 'a quick fix corrects a misspelt heading',
    run: async () => {
      const document = await draft(
        '嘉兴市/错字.分工.yaml',
        `${HEAD}  - 工作任务: 甲\n    责任单位: 市司法局\n    完成时限间: 2021年8月底前\n`,
      );
      const { range } = await finding(document, 'key-unknown');
      await fix(document, range);
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
      await fix(document, found.range);
      equal(document.lineAt(5).text, '    责任单位: 市司法局', 'lines');
      await findings(document, []);
    },
  },
  {
    name: 'the fixes of several slips are made at once',
    run: async () => {
      const document = await draft(
        '嘉兴市/多处.分工.yaml',
        `${HEAD}  - 工作任务：甲\n    责任单位：市司法局\n    完成时间：２０２１年８月底前\n`,
      );
      await finding(document, 'colon-full-width');
      await fixAll(document);
      await findings(document, []);
      equal(
        document.getText(),
        `${HEAD}  - 工作任务: 甲\n    责任单位: 市司法局\n    完成时间: 2021年8月底前\n`,
        'texts',
      );
    },
  },
  {
    name: 'where the author must decide, nothing is offered',
    run: async () => {
      const document = await draft(
        '嘉兴市/待定.分工.yaml',
        '类型: 任务分工\n标题: 表\n成文日期: 2021-09-01\n归档: true\n条目:\n  - 工作任务: 甲\n    责任单位: 市司法局\n    完成时间: 2021年8月底前\n',
      );
      const { range } = await finding(document, 'deadline-before-issue');
      const offered = await fix(document, range).catch((error: Error) => error.message);
      equal(offered, 'no quick fix , but nothing', 'offers');
    },
  },
];
