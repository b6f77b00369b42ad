// What is delivered: the server for browsers holds nothing of Node.
import { existsSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { describe, expect, it } from 'vitest';
import { ROOT } from './sources.ts';

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
