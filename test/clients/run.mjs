// @ts-check
// Other editors, the real ones: attached to all YAML of a folder, they show findings in our documents and in no other.
//
// An editor that is not installed is not tried, which is said aloud. Needs a built project: `npm run test:clients`.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const server = join(here, '../../dist/server.js');

/** Our documents with what is found in them, and what else lies in a folder. */
const OURS = {
  'tasks.分工.yaml': ['deadline-impossible', 'element-missing'],
  'plain.yaml': ['deadline-impossible', 'element-missing'],
};
const TABLE =
  '类型: 任务分工\n标题: 表\n条目:\n  - 工作任务: 甲\n    责任单位: 某局\n    完成时间: 2020年2月30日前\n  - 责任单位: 某局\n';
const OTHERS = {
  'compose.yaml': 'services:\n  web:\n    image: nginx\n',
  'ci.yml': 'name: CI\non: [push]\njobs:\n  build:\n    runs-on: ubuntu-latest\n',
  'deployment.yaml': 'apiVersion: apps/v1\nkind: Deployment\n---\napiVersion: v1\nkind: Service\n',
  'empty.yaml': '',
};

const EDITORS = [
  {
    name: 'Neovim',
    command: 'nvim',
    args: ['--headless', '-u', 'NONE', '-i', 'NONE', '-n', '-c', `luafile ${join(here, 'nvim.lua')}`],
  },
  { name: 'Emacs', command: 'emacs', args: ['-Q', '--batch', '-l', join(here, 'eglot.el')] },
];

if (!existsSync(server)) throw new Error('dist/server.js is missing: run `npm run build` first');
const folder = mkdtempSync(join(tmpdir(), 'gongkai-clients-'));
let failed = 0;
try {
  for (const name of Object.keys(OURS)) writeFileSync(join(folder, name), TABLE);
  for (const [name, text] of Object.entries(OTHERS)) writeFileSync(join(folder, name), text);
  for (const editor of EDITORS) failed += tried(editor) ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = failed > 0 ? 1 : 0;

/**
 * Lets an editor open everything; it prints a line `file code` for each finding, and `done` at the end.
 * @param {{ name: string, command: string, args: string[] }} editor
 */
function tried({ name, command, args }) {
  if (spawnSync(command, ['--version']).error !== undefined) {
    console.log(`${name}: NOT RUN, ${command} is not installed`);
    return true;
  }
  const files = [...Object.keys(OTHERS), ...Object.keys(OURS)];
  const env = {
    ...process.env,
    GONGKAI_NODE: process.execPath,
    GONGKAI_SERVER: server,
    GONGKAI_FILES: files.join(' '),
  };
  const { stdout, stderr } = spawnSync(command, args, {
    cwd: folder,
    env,
    encoding: 'utf8',
    timeout: 60_000,
  });
  const lines = `${stdout}\n${stderr}`.split('\n').map((line) => line.trim());
  const seen = lines.flatMap((line) => /^finding (\S+) (\S+)$/.exec(line)?.slice(1).join(' ') ?? []).sort();
  const wanted = Object.entries(OURS)
    .flatMap(([file, codes]) => codes.map((code) => `${file} ${code}`))
    .sort();
  const isRight = lines.includes('done') && seen.join('\n') === wanted.join('\n');
  console.log(
    `${name}: ${isRight ? 'right' : `WRONG\n${stdout}\n${stderr}\nseen:\n${seen.join('\n')}\nwanted:\n${wanted.join('\n')}`}`,
  );
  return isRight;
}
