// The commands, the preview panel, and what happens when the server ends.
import { commands, TabInputCustom, TabInputText, TabInputWebview, type Uri, window, workspace } from 'vscode';
import type { HostCase } from '../host-suite.ts';
import { killServer, runningServers } from './kill-server.ts';
import { draft, equal, findings, JIAXING, JIAXING_FINDINGS, open, replace, until } from './kit.ts';

export const commandCases: readonly HostCase[] = [
  {
    name: 'the four commands are there, and no other',
    run: async () => {
      const all = await commands.getCommands(true);
      const ours = all.filter((id) => /^gongkai\.\w+$/.test(id)).sort();
      equal(
        ours,
        ['gongkai.explain', 'gongkai.preview', 'gongkai.restartServer', 'gongkai.showLog'],
        'commands',
      );
    },
  },
  {
    name: 'the page of a rule opens, and is the page',
    run: async () => {
      await commands.executeCommand('gongkai.explain', 'deadline-before-issue');
      const page = await until('the page of the rule in front', () => {
        const uri = frontUri();
        return uri?.path.endsWith('/deadline-before-issue.md') ? uri : undefined;
      });
      const { text } = (await workspace.openTextDocument(page)).lineAt(0);
      equal(text, '# 完成时间早于成文日期 · Deadline before the date of issue', 'first lines');
    },
  },
  {
    name: 'the preview opens beside the text once, and follows to another document',
    run: async () => {
      const document = await open(JIAXING);
      await commands.executeCommand('gongkai.preview');
      await until('a preview of 嘉兴', () => previews().join() === '2 预览：嘉兴市2020年责任清单.分工.yaml');
      equal(window.activeTextEditor?.document.uri.path, document.uri.path, 'active editors');
      await commands.executeCommand('gongkai.preview');
      await open('浔阳区2020年任务分工.分工.yaml');
      await until('a preview of 浔阳', () => previews().join() === '2 预览：浔阳区2020年任务分工.分工.yaml');
    },
  },
  {
    name: 'the log opens',
    run: async () => {
      await commands.executeCommand('gongkai.showLog');
    },
  },
  {
    name: 'the server starts anew on command, and checks what is open as it stands in the editor',
    run: async () => {
      const document = await open(JIAXING);
      await replace(document, '完成时间: 2021年6月底前', '完成时间: 2020年5月底前');
      await commands.executeCommand('gongkai.restartServer');
      await findings(document, ['74 Warning deadline-before-issue', ...JIAXING_FINDINGS]);
      await replace(document, '完成时间: 2020年5月底前', '完成时间: 2021年6月底前');
      await findings(document, JIAXING_FINDINGS);
    },
  },
];

/** The server as a process can be killed; a worker cannot from outside. */
export const crashCases: readonly HostCase[] = [
  {
    name: 'a killed server comes back by itself, with all findings',
    run: async () => {
      const document = await open(JIAXING);
      await findings(document, JIAXING_FINDINGS);
      killServer();
      await replace(document, '完成时间: 2021年6月底前', '完成时间: 2020年5月底前');
      await findings(document, ['74 Warning deadline-before-issue', ...JIAXING_FINDINGS]);
      await replace(document, '完成时间: 2020年5月底前', '完成时间: 2021年6月底前');
      await findings(document, JIAXING_FINDINGS);
    },
  },
  {
    name: 'after the fifth crash nothing is started until the user does, then all findings are back',
    run: async () => {
      await commands.executeCommand('gongkai.restartServer');
      const document = await open(JIAXING);
      for (let times = 1; times <= 5; times += 1) {
        await findings(document, JIAXING_FINDINGS);
        killServer();
        // The findings of the one that was killed go; only then those that come are of the next one.
        await findings(document, []);
      }
      // A document that was never open would have started the first one.
      await draft('嘉兴市/停止之后.分工.yaml', '类型: 任务分工\n标题: 表\n条目:\n');
      await new Promise((done) => setTimeout(done, 1_000));
      equal(runningServers().length, 0, 'servers');
      await commands.executeCommand('gongkai.restartServer');
      await findings(document, JIAXING_FINDINGS);
      equal(runningServers().length, 1, 'servers');
    },
  },
];

/** A worker that is refused, as by a page's content policy, is a server that does not start. */
export const workerCases: readonly HostCase[] = [
  {
    name: 'where no worker is to be had the findings go, and they are back when it is started anew',
    run: async () => {
      const document = await open(JIAXING);
      await findings(document, JIAXING_FINDINGS);
      const { Worker: real } = globalThis;
      let refused = 0;
      globalThis.Worker = class {
        constructor() {
          refused += 1;
          throw new Error('refused');
        }
      } as unknown as typeof Worker;
      try {
        await commands.executeCommand('gongkai.restartServer');
      } finally {
        globalThis.Worker = real;
      }
      await findings(document, []);
      equal(refused, 2, 'starts');
      await commands.executeCommand('gongkai.restartServer');
      await findings(document, JIAXING_FINDINGS);
    },
  },
];

/** The open previews, each with its column and title. */
function previews(): readonly string[] {
  return window.tabGroups.all.flatMap(({ viewColumn, tabs }) =>
    tabs
      .filter(({ input }) => input instanceof TabInputWebview && input.viewType.endsWith('gongkai.preview'))
      .map(({ label }) => `${viewColumn} ${label}`),
  );
}

/** The file that is shown in front, as text or by an editor of its own. */
function frontUri(): Uri | undefined {
  const input: unknown = window.tabGroups.activeTabGroup.activeTab?.input;
  return input instanceof TabInputText || input instanceof TabInputCustom ? input.uri : undefined;
}
