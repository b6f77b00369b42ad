// Which files are ours, and that the extension wakes up for them and checks them.
import { extensions, languages, window, workspace } from 'vscode';
import type { HostCase } from '../host-suite.ts';
import {
  at,
  draft,
  equal,
  finding,
  findings,
  holds,
  JIAXING,
  JIAXING_FINDINGS,
  open,
  UNITS,
  write,
} from './kit.ts';
import { outline } from './provided.ts';

/** All that is found in the other examples, which are records: nothing in them depends on today. */
const OTHER_EXAMPLES: Readonly<Record<string, readonly string[]>> = {
  [UNITS]: [],
  '养老服务领域标准目录（摘录）.目录.yaml': [],
  '某县2021年任务分解.分工.yaml': [],
  '标准汇总和区级任务分工.分工.yaml': [],
  '某市26个试点领域任务分工.分工.yaml': ['78 Information unit-spellings'],
  '浔阳区2020年任务分工.分工.yaml': [
    '40 Hint number-width',
    '42 Information unit-both-roles',
    '60 Information unit-both-roles',
    '77 Hint number-width',
    '79 Information unit-both-roles',
    '80 Information deadline-strict-month',
    '132 Hint number-width',
    '151 Information unit-spellings',
  ],
};

const TABLE = '标题: 表\n条目:\n  - 工作任务: 甲\n    责任单位: 某局\n    完成时间: 2020年2月30日前\n';

export const recognition: readonly HostCase[] = [
  {
    name: 'the suite runs in the extension host that was asked for',
    run: () => {
      const kinds = workspace.getConfiguration('remote').get<object>('extensionKind') ?? {};
      const wanted = JSON.stringify(kinds).includes('web') ? 'web worker' : 'Node';
      equal(typeof process === 'undefined' ? 'web worker' : 'Node', wanted, 'extension hosts');
    },
  },
  {
    name: 'the extension sleeps until a document of ours is opened; 嘉兴 then has its four findings and no other',
    run: async () => {
      const extension = extensions.getExtension('gongkai.gongkai');
      holds(extension?.isActive === false, 'active too early, or not installed');
      const document = await open(JIAXING);
      const found = await findings(document, JIAXING_FINDINGS);
      holds(extension.isActive, 'not active');
      const [first] = found;
      holds(first, 'no finding');
      equal(document.getText(first.range), '2020年6月底前', 'underlined texts');
      holds(first.message.includes('早于成文日期2020年7月2日'), `message: ${first.message}`);
      holds(typeof first.code === 'object', 'no link to the page of the rule');
      const page = await workspace.openTextDocument(first.code.target);
      equal(page.lineAt(0).text, '# 完成时间早于成文日期 · Deadline before the date of issue', 'pages');
    },
  },
  {
    name: 'every other example opens with its own findings',
    run: async () => {
      for (const [path, wanted] of Object.entries(OTHER_EXAMPLES)) {
        const document = await open(path);
        // What was asked after the check is answered after its findings have come.
        await outline(document);
        await findings(document, wanted);
      }
    },
  },
  {
    name: 'each of the distinctive names is recognised',
    run: async () => {
      for (const ending of ['分工', '目录', '名录', 'tasks', 'catalog', 'units']) {
        const path = `names/one.${ending}.yml`;
        await write(path, `类型: 任务分工\n${TABLE}`);
        equal((await workspace.openTextDocument(at(path))).languageId, 'gongkai', path);
      }
    },
  },
  {
    name: 'a common name is recognised by its first key 类型, also below comments, and is checked',
    run: async () => {
      await finding(await draft('plain/a.yaml', `类型: 任务分工\n${TABLE}`), 'deadline-impossible');
      const second = await draft('plain/b.yml', `# 说明\n\n---\n类型: "任务分工"   # 表\n${TABLE}`);
      await finding(second, 'deadline-impossible');
    },
  },
  {
    name: 'any other YAML file is left alone, and so is one that the user puts back to YAML',
    run: async () => {
      await write('plain/c.yaml', '类型: 别的\nname: x\n');
      const { document } = await window.showTextDocument(at('plain/c.yaml'));
      const taken = await draft('plain/d.yaml', `类型: 任务分工\n${TABLE}`);
      await finding(taken, 'deadline-impossible');
      await languages.setTextDocumentLanguage(taken, 'yaml');
      const again = await draft('plain/e.yaml', `类型: 任务分工\n${TABLE}`);
      await finding(again, 'deadline-impossible');
      equal([document.languageId, taken.languageId], ['yaml', 'yaml'], 'languages');
      equal(languages.getDiagnostics(taken.uri), [], 'findings of a plain YAML file');
    },
  },
];
