// What lies outside the text: settings and the unit directory. Findings follow without an edit.
import { ConfigurationTarget, workspace } from 'vscode';
import type { HostCase } from '../host-suite.ts';
import {
  at,
  draft,
  finding,
  findings,
  holds,
  JIAXING,
  JIAXING_FINDINGS,
  noFinding,
  open,
  replace,
  write,
} from './kit.ts';

const DIRECTORY = '类型: 单位名录\n标题: 名录\n条目:\n  - 名称: 甲局\n';
const TASKS =
  '类型: 任务分工\n标题: 表\n地区: 某市\n条目:\n  - 工作任务: 甲\n    责任单位: 乙局\n    完成时间: 长期\n';

export const world: readonly HostCase[] = [
  {
    name: 'severity and language follow the settings, and come back',
    run: async () => {
      const document = await open(JIAXING);
      await set('rules', { 'deadline-before-issue': 'error' });
      await findings(
        document,
        JIAXING_FINDINGS.map((line) => line.replace('Warning', 'Error')),
      );
      await set('rules', { 'deadline-before-issue': 'off' });
      await findings(document, []);
      await set('rules', undefined);
      const [chinese] = await findings(document, JIAXING_FINDINGS);
      holds(chinese?.message.includes('早于成文日期'), `message: ${chinese?.message}`);
      await set('language', 'en');
      await finding(document, 'deadline-before-issue', 'before the date of issue 2020-07-02');
      await set('language', undefined);
      await finding(document, 'deadline-before-issue', '早于成文日期');
    },
  },
  {
    name: 'today and the days that count as soon follow the settings',
    run: async () => {
      const document = await draft(
        '嘉兴市/今天.分工.yaml',
        TASKS.replace('乙局', '市司法局').replace('长期', '2020年8月底前'),
      );
      await set('today', '2020-08-20');
      await findings(document, ['7 Information deadline-soon']);
      await set('dueSoonDays', 5);
      await findings(document, []);
      await set('today', '2020-09-01');
      await findings(document, ['7 Warning deadline-past']);
      await set('today', undefined);
      await set('dueSoonDays', undefined);
    },
  },
  {
    name: 'without a directory units are not checked, and that is said once',
    run: async () => {
      const document = await draft('无名录/任务.分工.yaml', TASKS);
      await findings(document, ['3 Hint unit-no-directory']);
    },
  },
  {
    name: 'the directory on disk is followed when it comes, changes and goes',
    run: async () => {
      const document = await draft('有名录/任务.分工.yaml', TASKS);
      await findings(document, ['3 Hint unit-no-directory']);
      await write('有名录/单位.名录.yaml', DIRECTORY);
      await findings(document, ['6 Warning unit-unknown']);
      await write('有名录/单位.名录.yaml', `${DIRECTORY}  - 名称: 乙局\n`);
      await findings(document, []);
      await workspace.fs.delete(at('有名录/单位.名录.yaml'));
      await findings(document, ['3 Hint unit-no-directory']);
    },
  },
  {
    name: 'the directory counts as it stands in the editor, saved or not',
    run: async () => {
      const directory = await draft('未保存/单位.名录.yaml', DIRECTORY);
      const document = await draft('未保存/任务.分工.yaml', TASKS);
      await findings(document, ['6 Warning unit-unknown']);
      await replace(directory, '甲局', '乙局');
      await noFinding(document, 'unit-unknown');
    },
  },
];

/** Sets one of our settings for the opened folder; undefined takes it back. */
async function set(name: string, value: unknown): Promise<void> {
  await workspace.getConfiguration('gongkai').update(name, value, ConfigurationTarget.Workspace);
}
