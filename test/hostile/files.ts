// Files that are none, never end, or lie where they should not: what can be read is read, the rest is told, nothing hangs.

import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Attack } from './attack.ts';
import { faultOf, gongkai } from './command.ts';
import { CLEAN, folderWith, system, WRONG } from './folder.ts';
import { Peer } from './peer.ts';

type Make = (path: string) => void | Promise<void>;

/** What may stand under a name that is like ours. */
const THINGS: Readonly<Record<string, Make>> = {
  'a pipe': (path) => system('mkfifo', path),
  'a device of zeros': (path) => system('mknod', path, 'c', '1', '5'),
  'a device of chance': (path) => system('mknod', path, 'c', '1', '9'),
  'a terminal': (path) => system('mknod', path, 'c', '5', '0'),
  'a link to a device': (path) => symlinkSync('/dev/zero', path),
  'a link to standard input': (path) => symlinkSync('/dev/stdin', path),
  'a link to the memory of the system': (path) => symlinkSync('/proc/kcore', path),
  'a link to itself': (path) => symlinkSync(path, path),
  'a link to nothing': (path) => symlinkSync('nothing', path),
  'a link to a folder': (path) => symlinkSync('.', path),
  'a socket': (path) =>
    new Promise(
      (done) =>
        void createServer()
          .listen(path, () => done())
          .unref(),
    ),
  'a folder': (path) => mkdirSync(path),
  'an empty file': (path) => writeFileSync(path, ''),
  'a sparse file of 1 GB': (path) => {
    writeFileSync(path, '');
    truncateSync(path, 1 << 30);
  },
  'a sparse file of 65 MB': (path) => {
    writeFileSync(path, '');
    truncateSync(path, 65 << 20);
  },
  'zero bytes': (path) => writeFileSync(path, new Uint8Array(10_000)),
  'bytes of chance': (path) =>
    writeFileSync(
      path,
      Uint8Array.from({ length: 10_000 }, (_, at) => (at * 7919) % 256),
    ),
  'a text in GBK': (path) =>
    writeFileSync(path, Uint8Array.from([0xc0, 0xe0, 0xd0, 0xcd, 0x3a, 0x20, 0xc8, 0xce])),
  'a text in UTF-16': (path) => writeFileSync(path, Buffer.from(`\uFEFF${CLEAN}`, 'utf16le')),
};

/** Under which name it stands, and so for what it is read. */
const ROLES = ['坏.分工.yaml', '坏.名录.yaml', '坏.目录.yml'] as const;
const SUPERIOR = CLEAN.replace('条目', '上级方案: 坏.分工.yaml\n条目');

const BY_COMMAND = Object.entries(THINGS).flatMap(([thing, make]) =>
  ROLES.map(
    (role): Attack => ({
      name: `${thing} named ${role}, in a folder that is checked`,
      run: async () => {
        const cwd = folderWith({ '好.分工.yaml': WRONG, '问.分工.yaml': SUPERIOR });
        await make(join(cwd, role));
        const run = await gongkai(['check', '.', '--today', '2025-01-10'], { cwd });
        if (!run.out.includes('deadline-impossible'))
          return `the other file is not checked: ${run.err.slice(0, 300)}`;
        return faultOf(run);
      },
    }),
  ),
);

const BY_NAME = Object.entries(THINGS).flatMap(([thing, make]) =>
  (['check', 'render', 'merge'] as const).map(
    (command): Attack => ({
      name: `${command} of ${thing}`,
      run: async () => {
        const cwd = folderWith();
        await make(join(cwd, '坏.分工.yaml'));
        return faultOf(await gongkai([command, '坏.分工.yaml'], { cwd }));
      },
    }),
  ),
);

const BY_SERVER = Object.entries(THINGS).map(
  ([thing, make]): Attack => ({
    name: `${thing}, in a folder that the server looks through`,
    run: async () => {
      const folder = folderWith({
        'z好.分工.yaml': CLEAN.replace('标题: 甲市', '文号: 甲办发〔2025〕1号\n标题: 甲市'),
      });
      for (const role of ROLES) await make(join(folder, role));
      const root = pathToFileURL(folder).href;
      const peer = new Peer();
      try {
        await peer.open(root);
        const uri = `${root}/y.tasks.yaml`;
        peer.openText(uri, CLEAN.replace('标题: 甲市', '文号: 甲办发〔2025〕1号\n标题: 甲市'));
        // The look around ends only when all files were read: from then on the other document is known.
        const told = await peer.find(
          ({ method, params }) =>
            method === 'textDocument/publishDiagnostics' &&
            params?.['uri'] === uri &&
            JSON.stringify(params).includes('document-repeated'),
        );
        return told === undefined ? 'the look around does not end' : await peer.fault();
      } finally {
        peer.kill();
        await peer.ended;
      }
    },
  }),
);

/** Folders and names that are hard to walk through. */
const WALKS: Readonly<Record<string, (cwd: string) => void>> = {
  'folders linked in a circle': (cwd) => {
    mkdirSync(join(cwd, 'a/b'), { recursive: true });
    symlinkSync('../..', join(cwd, 'a/b/c'));
  },
  '300 folders in each other': (cwd) => mkdirSync(join(cwd, 'd/'.repeat(300)), { recursive: true }),
  'a name with a line break': (cwd) => writeFileSync(join(cwd, 'a\nb.分工.yaml'), CLEAN),
  'a name that is no text': (cwd) =>
    writeFileSync(
      Buffer.concat([Buffer.from(`${cwd}/`), Buffer.from([0xff, 0xfe]), Buffer.from('.tasks.yaml')]),
      CLEAN,
    ),
  'names that differ in their marks only': (cwd) => {
    writeFileSync(join(cwd, 'é.tasks.yaml'), CLEAN);
    writeFileSync(join(cwd, 'e\u0301.tasks.yaml'), CLEAN);
  },
  'a name of 250 bytes': (cwd) => writeFileSync(join(cwd, `${'x'.repeat(238)}.tasks.yaml`), CLEAN),
  'a name like an option': (cwd) => writeFileSync(join(cwd, '--format.tasks.yaml'), CLEAN),
  '5,000 files that are not ours': (cwd) => {
    for (let at = 0; at < 5_000; at++) writeFileSync(join(cwd, `${at}.yaml`), 'a: 1\n');
  },
  'a link to the root of all files': (cwd) => symlinkSync('/', join(cwd, 'all')),
};

const BY_WALK = Object.entries(WALKS).map(
  ([name, make]): Attack => ({
    name,
    run: async () => {
      const cwd = folderWith({ '好.分工.yaml': WRONG });
      make(cwd);
      const run = await gongkai(['check', '.', '--today', '2025-01-10'], { cwd });
      if (!run.out.includes('deadline-impossible'))
        return `the other file is not checked: ${run.err.slice(0, 300)}`;
      return faultOf(run);
    },
  }),
);

/** All of them. */
export const FILES: readonly Attack[] = [...BY_COMMAND, ...BY_NAME, ...BY_SERVER, ...BY_WALK];
