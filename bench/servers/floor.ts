// The limit: a server that does nothing but answer, through the same library and bundled the same way.
import manifest from '../../package.json' with { type: 'json' };
import { FLOOR_BUNDLE } from '../made.ts';
import type { Contestant } from './contestant.ts';

/** Its bundle must have been made. */
export function floor(): Contestant {
  return {
    id: 'floor',
    name: `no work, vscode-languageserver ${manifest.devDependencies['vscode-languageserver']}`,
    language: 'gongkai',
    form: 'yaml',
    findings: 'push',
    command: [FLOOR_BUNDLE, '--stdio'],
    settings: () => ({}),
  };
}
