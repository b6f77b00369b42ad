// Names of files in documents that lead out of the folder or to another machine: nothing there is so much as looked at.
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Attack } from './attack.ts';
import { faultOf, gongkai } from './command.ts';
import { CLEAN, folderWith } from './folder.ts';
import { Peer } from './peer.ts';

const WATCH = fileURLToPath(new URL('watch-files.cjs', import.meta.url));
const ENDS = ['x.分工.yaml', '某方案', 'secret.yaml'];
const STARTS = [
  '\\\\host.invalid\\share\\',
  '//host.invalid/share/',
  '\\\\?\\UNC\\host.invalid\\share\\',
  '\\\\.\\pipe\\',
  '//?/C:/',
  'file://host.invalid/share/',
  'smb://host.invalid/',
  'http://host.invalid/',
  'https://host.invalid/',
  'ftp://host.invalid/',
  'C:\\',
  'c:/',
  'Z:',
  '/etc/',
  '/OUTSIDE/',
  '../',
  '../../',
  '..\\',
  './../',
  'a/../../',
  'OUT/',
  'OUT/../',
  '~/',
  '%2e%2e/',
  '%2e%2e%2f',
  '..%2f',
  '．．／',
  '\\/\\/host.invalid/',
  '／／host.invalid／share／',
  'file:///OUTSIDE/',
  'file:/OUTSIDE/',
  'NUL/',
  'CON',
  '\u0000/',
  '//',
  '///',
  '\\',
  '$HOME/',
  '`/OUTSIDE`/',
  '||/OUTSIDE/',
];

const NAMES = STARTS.flatMap((start) => ENDS.map((end) => `${start}${end}`));

/** A workspace with a document that names another, beside a folder that it has nothing to do with. */
function laidOut(name: string): { folder: string; outside: string; text: string } {
  const outside = folderWith({
    '某方案.分工.yaml': CLEAN,
    'x.分工.yaml': CLEAN,
    'secret.yaml': CLEAN,
    '外.名录.yaml': '类型: 单位名录\n标题: 外\n条目:\n  - 名称: 市甲局\n',
  });
  const folder = join(outside, 'w');
  mkdirSync(folder);
  symlinkSync(outside, join(folder, 'OUT'));
  // The folder is a repository: what lies above it is none of its business.
  mkdirSync(join(folder, '.git'));
  const superior = name.replaceAll('/OUTSIDE', outside);
  const text = CLEAN.replace('条目', `上级方案: ${JSON.stringify(superior)}\n条目`);
  writeFileSync(join(folder, '甲.分工.yaml'), text);
  return { folder, outside, text };
}

/** What was asked for that lies elsewhere: beside the folder, on a share, or read at the other end of a link. */
function strayed(log: string, folder: string, outside: string): string | undefined {
  const asked = existsSync(log) ? readFileSync(log, 'utf8').split('\n') : [];
  const stray = asked.find((line) => {
    const [how = '', path = ''] = [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)];
    // To see that a link leads out it has to be followed.
    if (path === folder || path.startsWith(`${folder}/`))
      return /\/OUT\/./u.test(path) && /^(?:open|read[FdD])/u.test(how);
    // Where the repository begins is looked for upwards.
    if (/^(?:access|exists)/u.test(how) && path.endsWith('/.git')) return false;
    return (
      path.startsWith(`${outside}/`) ||
      /host\.invalid|^\\|^\/\/|^[A-Za-z]:|^\/etc\/(?:x|某|secret)/u.test(path)
    );
  });
  return stray === undefined ? undefined : `looks at ${stray}`;
}

const BY_COMMAND = NAMES.map(
  (name): Attack => ({
    name: `check with 上级方案 ${JSON.stringify(name)}`,
    run: async () => {
      const { folder, outside } = laidOut(name);
      const log = join(dirname(outside), `${outside.slice(-6)}.log`);
      const run = await gongkai(['check', '.', '--jobs', '1'], {
        cwd: folder,
        nodeArgs: ['--require', WATCH],
        env: { WATCHED: log },
      });
      return strayed(log, folder, outside) ?? faultOf(run);
    },
  }),
);

/** One server is enough for all names: its folder is looked through once, and each text is opened in it. */
const BY_SERVER: Attack = {
  name: 'all of them, opened in the server one after the other, looked at and closed',
  run: async () => {
    const { folder, outside } = laidOut('某方案');
    const log = join(dirname(outside), `${outside.slice(-6)}-server.log`);
    const peer = new Peer({ nodeArgs: ['--require', WATCH], env: { WATCHED: log } });
    try {
      const root = pathToFileURL(folder).href;
      await peer.open(root);
      for (const [at, name] of NAMES.entries()) {
        const uri = `${root}/t${at}.tasks.yaml`;
        const superior = name.replaceAll('/OUTSIDE', outside);
        peer.openText(uri, CLEAN.replace('条目', `上级方案: ${JSON.stringify(superior)}\n条目`));
        await peer.request('textDocument/hover', {
          textDocument: { uri },
          position: { line: 3, character: 8 },
        });
        await peer.cells(uri);
        peer.notify('textDocument/didClose', { textDocument: { uri } });
      }
      return (await peer.fault()) ?? strayed(log, folder, outside);
    } finally {
      peer.kill();
      await peer.ended;
    }
  },
};

/** All of them. */
export const PATHS: readonly Attack[] = [...BY_COMMAND, BY_SERVER];
