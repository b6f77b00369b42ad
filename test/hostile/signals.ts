// Signals, readers that leave, streams that are full or closed: the right code, one sentence, and no half file.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Attack, badWords } from './attack.ts';
import { faultOf, gongkai } from './command.ts';
import { CLEAN, folderWith, WRONG } from './folder.ts';
import { Peer, withPeer } from './peer.ts';

const CLI = new URL('../../dist/cli.js', import.meta.url).pathname;
const SERVER = new URL('../../dist/server.js', import.meta.url).pathname;
const BIG = WRONG + WRONG.slice(WRONG.indexOf('  - ')).repeat(20_000);

const COMMANDS: readonly (readonly [string, ...string[]])[] = [
  ['check', '.'],
  ['check', '.', '--format', 'json'],
  ['check', '.', '--format', 'sarif'],
  ['check', '.', '--jobs', '2'],
  ['render', 'a.tasks.yaml', '--to', 'html'],
  ['render', 'a.tasks.yaml', '--to', 'md'],
  ['render', 'a.tasks.yaml', '--to', 'csv'],
  ['explain', '--list'],
  ['explain', 'deadline-past'],
  ['--help'],
  ['--version'],
  ['nonsense'],
];

const FULL = COMMANDS.map(
  (args): Attack => ({
    name: `${args.join(' ')}, with standard output full`,
    run: async () => {
      const run = await gongkai(args, { cwd: folderWith({ 'a.tasks.yaml': WRONG }), out: '/dev/full' });
      // What says nothing on standard output cannot notice.
      const isMute = args[0] === 'nonsense';
      return faultOf(run, [isMute ? 2 : 3]) ?? (run.err.trim() === '' ? 'says nothing' : undefined);
    },
  }),
);

/** A shell puts the streams together: closed, full, or read by somebody who leaves. */
const SHELLS: readonly (readonly [string, string])[] = COMMANDS.flatMap((args) => {
  const words = args.map((arg) => `'${arg}'`).join(' ');
  return [
    [`${args.join(' ')} | head -c 1`, `node_ ${words} | head -c 1; exit \${PIPESTATUS[0]}`],
    [`${args.join(' ')} | nobody`, `node_ ${words} | true; exit \${PIPESTATUS[0]}`],
    [`${args.join(' ')} >&-`, `node_ ${words} >&-`],
    [`${args.join(' ')} 2>&-`, `node_ ${words} 2>&- >/dev/null`],
    [`${args.join(' ')} 2>/dev/full`, `node_ ${words} 2>/dev/full >/dev/null`],
  ] as const;
});

const STREAMS = SHELLS.map(
  ([name, script]): Attack => ({
    name,
    run: () => {
      const cwd = folderWith({ 'a.tasks.yaml': WRONG });
      const full = `node_() { '${process.execPath}' '${CLI}' "$@"; }\n${script}`;
      const { status, stderr, signal } = spawnSync('bash', ['-c', full], {
        cwd,
        encoding: 'utf8',
        timeout: 20_000,
      });
      if (signal !== null || status === null || status > 3)
        return `code ${status}, ${signal}: ${stderr.slice(0, 300)}`;
      return badWords(stderr);
    },
  }),
);

const SIGNALS = (['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGKILL', 'SIGPIPE'] as const).flatMap((name) =>
  [150, 300, 500, 800].map(
    (after): Attack => ({
      name: `${name} after ${after} ms of render --out`,
      run: async () => {
        const cwd = folderWith({ 'a.tasks.yaml': BIG, 'out.html': 'old' });
        await gongkai(['render', 'a.tasks.yaml', '--to', 'html', '--out', 'out.html'], {
          cwd,
          signal: { name, after },
        });
        const out = readFileSync(join(cwd, 'out.html'), 'utf8');
        if (out !== 'old' && !out.trimEnd().endsWith('</html>'))
          return `half a file of ${out.length} characters`;
        const left = readdirSync(cwd).filter((file) => file !== 'a.tasks.yaml' && file !== 'out.html');
        // Whoever is killed cannot clear away; all others can.
        return left.length > 0 && name !== 'SIGKILL' ? `leaves ${left.join(', ')}` : undefined;
      },
    }),
  ),
);

const ENDS: readonly Attack[] = [
  {
    name: 'the server, when its client hangs up',
    run: () =>
      withPeer(async (peer) => {
        peer.hangUp();
        return await peer.faultOfEnd([0, 1]);
      }),
  },
  {
    name: 'the server, hung up before a word',
    run: async () => {
      const peer = new Peer();
      peer.hangUp();
      return await peer.faultOfEnd([0, 1]);
    },
  },
  {
    name: 'the server, hung up within a message',
    run: () =>
      withPeer(async (peer) => {
        peer.send('Content-Length: 900\r\n\r\n{"a');
        peer.hangUp();
        return await peer.faultOfEnd([0, 1]);
      }),
  },
  ...(['SIGINT', 'SIGTERM', 'SIGHUP'] as const).map(
    (signal): Attack => ({
      name: `the server, at ${signal}`,
      run: () =>
        withPeer(async (peer) => {
          peer.kill(signal);
          await peer.ended;
          return badWords(peer.said);
        }),
    }),
  ),
  ...[
    [],
    ['--help'],
    ['--version'],
    ['--nonsense'],
    ['--socket=1'],
    ['--pipe=/nothing'],
    ['--node-ipc'],
    ['--stdio', '--help'],
    ['x'],
    ['--stdio=7'],
  ].map(
    (args): Attack => ({
      name: `server.js ${args.join(' ')}`,
      run: () => {
        const { status, stdout, stderr, signal } = spawnSync(process.execPath, [SERVER, ...args], {
          encoding: 'utf8',
          timeout: 15_000,
          input: '',
        });
        if (signal !== null || status === null || status > 2) return `code ${status}, ${signal}`;
        return (
          badWords(stdout) ??
          badWords(stderr) ??
          ((stdout + stderr).length > 4_000 ? `${(stdout + stderr).length} characters` : undefined)
        );
      },
    }),
  ),
  {
    name: 'the server, when nobody reads what it writes',
    run: async () => {
      const child = spawn(
        'bash',
        ['-c', `'${process.execPath}' '${SERVER}' --stdio | true; exit \${PIPESTATUS[0]}`],
        { stdio: ['pipe', 'ignore', 'pipe'] },
      );
      let said = '';
      child.stderr?.on('data', (chunk: Buffer) => {
        said += chunk;
      });
      child.stdin?.on('error', () => {});
      const body = JSON.stringify({
        jsonrpc: '2.0',
        id: 1,
        method: 'initialize',
        params: { processId: null, rootUri: null, capabilities: {} },
      });
      const timer = setInterval(
        () => child.stdin?.write(`Content-Length: ${body.length}\r\n\r\n${body}`),
        100,
      );
      const late = setTimeout(() => child.kill('SIGKILL'), 15_000);
      const [code] = await new Promise<[number | null, string | null]>((done) =>
        child.once('close', (...how) => done(how)),
      );
      clearInterval(timer);
      clearTimeout(late);
      return code === null || code > 2 ? `code ${code}` : badWords(said);
    },
  },
];

/** Where a result may not be written: the old file is whole, and nothing else is left. */
const PLACES: readonly (readonly [string, (cwd: string) => void, string, readonly number[]])[] = [
  ['the source itself', () => {}, 'a.tasks.yaml', [2, 3]],
  ['the source by another way', () => {}, './x/../a.tasks.yaml', [2, 3]],
  ['the source in other letters', () => {}, 'A.TASKS.YAML', [0, 2, 3]],
  ['a link to the source', (cwd) => spawnSync('ln', ['-s', 'a.tasks.yaml', 'out'], { cwd }), 'out', [2, 3]],
  [
    'a link to a link to the source',
    (cwd) => spawnSync('bash', ['-c', 'ln -s a.tasks.yaml l; ln -s l out'], { cwd }),
    'out',
    [2, 3],
  ],
  ['a hard link to the source', (cwd) => spawnSync('ln', ['a.tasks.yaml', 'out'], { cwd }), 'out', [2, 3]],
  ['a link to its folder', (cwd) => spawnSync('ln', ['-s', '.', 'x'], { cwd }), 'x/a.tasks.yaml', [2, 3]],
  ['another source', (cwd) => writeFileSync(join(cwd, 'b.tasks.yaml'), CLEAN), 'b.tasks.yaml', [2, 3]],
  ['a folder', (cwd) => spawnSync('mkdir', ['out'], { cwd }), 'out', [2, 3]],
  ['a folder that is not there', () => {}, 'nothing/out', [3]],
  ['below a file', () => {}, 'a.tasks.yaml/out', [2, 3]],
  ['a pipe', (cwd) => spawnSync('mkfifo', ['out'], { cwd }), 'out', [2, 3]],
  ['a link to nothing', (cwd) => spawnSync('ln', ['-s', 'new', 'out'], { cwd }), 'out', [0, 3]],
  ['a link to itself', (cwd) => spawnSync('ln', ['-s', 'out', 'out'], { cwd }), 'out', [2, 3]],
  ['a full device', () => {}, '/dev/full', [3]],
  ['a name of 300 characters', () => {}, 'x'.repeat(300), [3]],
  ['a name with zero in it', () => {}, '', [2, 3]],
  ['the system', () => {}, '/proc/version', [3]],
];

const WRITES = PLACES.map(
  ([name, make, out, codes]): Attack => ({
    name: `render --out ${name}`,
    run: async () => {
      const cwd = folderWith({ 'a.tasks.yaml': WRONG });
      make(cwd);
      const before = readdirSync(cwd);
      const run = await gongkai(['render', 'a.tasks.yaml', '--to', 'html', '--out', out], { cwd });
      if (readFileSync(join(cwd, 'a.tasks.yaml'), 'utf8') !== WRONG) return 'the source is written over';
      if (existsSync(join(cwd, 'b.tasks.yaml')) && readFileSync(join(cwd, 'b.tasks.yaml'), 'utf8') !== CLEAN)
        return 'another source is written over';
      const left = readdirSync(cwd).filter(
        (file) => !before.includes(file) && file !== 'new' && file !== out,
      );
      return left.length > 0 ? `leaves ${left.join(', ')}` : faultOf(run, codes);
    },
  }),
);

/** All of them. */
export const SIGNALS_AND_STREAMS: readonly Attack[] = [...FULL, ...STREAMS, ...SIGNALS, ...ENDS, ...WRITES];
