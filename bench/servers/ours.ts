// This project's server: the delivered bundle, as an editor starts it.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import nodeOptions from '../../client/node-options.json' with { type: 'json' };
import manifest from '../../package.json' with { type: 'json' };
import type { Contestant } from './contestant.ts';

/** @param dist the folder with the bundles */
export function ours(dist: string): Contestant {
  const server = join(dist, 'server.js');
  if (!existsSync(server))
    throw new Error(`没有 ${server}；请先运行 npm run build。/ Run \`npm run build\` first.`);
  return {
    id: 'ours',
    name: `Gongkai ${manifest.version}`,
    language: 'gongkai',
    form: 'yaml',
    findings: 'push',
    command: [...nodeOptions, server, '--stdio'],
    settings: () => ({}),
  };
}
