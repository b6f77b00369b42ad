// The peers: installed on demand into a folder that git ignores, never a dependency of the project.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { platform } from 'node:process';
import { fileURLToPath } from 'node:url';
import type { Contestant } from './contestant.ts';
import { vscodeJson } from './vscode-json.ts';
import { yamlLanguageServer } from './yaml-language-server.ts';

interface Peer {
  readonly name: string;
  readonly version: string;
  /** Its entry file, from the package's folder. */
  readonly program: string;
  contestant(program: string, version: string): Contestant;
}

const PEERS: readonly Peer[] = [
  {
    name: 'yaml-language-server',
    version: '2.0.0',
    program: 'bin/yaml-language-server',
    contestant: yamlLanguageServer,
  },
  {
    name: 'vscode-langservers-extracted',
    version: '4.10.0',
    program: 'bin/vscode-json-language-server',
    contestant: vscodeJson,
  },
];

const FOLDER = fileURLToPath(new URL('../.peers/', import.meta.url));

/** The longest time in ms that an installation may take. */
const PATIENCE = 300_000;

/** The peers that could be had, and the names of those that could not. */
export function peers(): { found: Contestant[]; missing: string[] } {
  const absent = PEERS.filter((peer) => !isInstalled(peer));
  if (absent.length > 0) install(absent);
  const missing = PEERS.filter((peer) => !isInstalled(peer)).map(({ name, version }) => `${name} ${version}`);
  const found = PEERS.filter(isInstalled).map(({ name, version, program, contestant }) => {
    return contestant(join(folderOf(name), program), version);
  });
  return { found, missing };
}

function isInstalled({ name, version, program }: Peer): boolean {
  const manifest = join(folderOf(name), 'package.json');
  if (!existsSync(manifest) || !existsSync(join(folderOf(name), program))) return false;
  return JSON.parse(readFileSync(manifest, 'utf8')).version === version;
}

function folderOf(name: string): string {
  return join(FOLDER, 'node_modules', name);
}

/** Without a network this fails, which is no fault: the run goes on with whom there is. */
function install(absent: readonly Peer[]): void {
  const names = absent.map(({ name, version }) => `${name}@${version}`);
  console.error(`安装对照的服务器 / Installing peers: ${names.join(' ')}`);
  const options = ['--no-audit', '--no-fund', '--ignore-scripts', '--prefix', FOLDER];
  spawnSync('npm', ['install', ...options, ...names], {
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: platform === 'win32',
    timeout: PATIENCE,
  });
}
