// What is delivered: the server for browsers holds nothing of Node, and no bundle what speaks to a network.
import { existsSync, globSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { describe, expect, it } from 'vitest';
import { ROOT } from './sources.ts';

/** What each program of Node may ask for. `net` is the client library's way to a pipe, `child_process` to its server. */
const ALLOWED =
  /^(?:buffer|child_process|crypto|fs|fs\/promises|module|net|os|path|process|readline|url|util|v8|vm|vscode|worker_threads)$/;
/** The programs of Node; the command line needs neither pipe nor server. */
const PROGRAMS = globSync('dist/*.{js,cjs}', { cwd: ROOT }).map((path) => path.replaceAll('\\', '/'));
const COMMAND = /^dist\/cli/;
/** The ways of a browser to a host; addresses of our own files go through none of them. */
const WAYS_OUT =
  /\b(?:fetch\(|WebSocket\b|XMLHttpRequest\b|EventSource\b|sendBeacon\b|importScripts\b|RTCPeerConnection\b)/g;
const BUNDLES = ['dist/web/server.js', 'dist/web/extension.js', 'dist/webview/preview.js'];
const BUILTINS = new Set(builtinModules.filter((name) => !name.startsWith('_')));

describe.each(BUNDLES)('%s', (bundle) => {
  it('is built', () => {
    expect(existsSync(ROOT + bundle), 'run `npm run build` first').toBe(true);
  });

  it('asks for no module of Node', () => {
    const text = readFileSync(ROOT + bundle, 'utf8');
    const asked = [
      ...text.matchAll(/\b(?:require|import)\(\s*["']([^"']+)["']\s*\)|\bfrom\s*["']([^"']+)["']/g),
    ];
    const builtins = asked
      .map(([, required, imported]) => required ?? imported ?? '')
      .filter((name) => name.startsWith('node:') || BUILTINS.has(name.split('/')[0] ?? ''));
    expect([...new Set(builtins)], 'keep it in server/entrances/node.ts or behind a host').toEqual([]);
  });
});

describe.each(PROGRAMS)('%s', (program) => {
  it('asks for no module that speaks to a network, and for no other that was not thought of', () => {
    const text = readFileSync(ROOT + program, 'utf8');
    const asked = [...text.matchAll(/\brequire\(\s*["'](?:node:)?([^"']+)["']\s*\)/g)].map(
      ([, name]) => name ?? '',
    );
    expect(asked.length).toBeGreaterThan(0);
    expect(
      [...new Set(asked)].filter(
        (name) => !ALLOWED.test(name) || (COMMAND.test(program) && /^(?:net|child_process)$/.test(name)),
      ),
      'add it only if it opens no socket, asks for no name and starts no program',
    ).toEqual([]);
  });
});

it.each([...BUNDLES, ...PROGRAMS])('%s knows no way to a host', (bundle) => {
  expect(readFileSync(ROOT + bundle, 'utf8').match(WAYS_OUT)).toBeNull();
});
