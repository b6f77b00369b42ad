// Which address a document has, however its URI is spelled, and where it belongs by it.
import { describe, expect, it } from 'vitest';
import { addressOf } from '../../../server/protocol/workspace/address.ts';
import { standingOf } from '../../../server/protocol/workspace/standing.ts';

describe('addresses', () => {
  it.each([
    ['file:///c%3A/w/a.yaml', 'file:///c:/w/a.yaml'],
    ['file:///C:/w/a.yaml', 'file:///c:/w/a.yaml'],
    ['file://Server/share/a.yaml', 'file://server/share/a.yaml'],
    ['file:/w/a.yaml', 'file:///w/a.yaml'],
    ['file:///w//a.yaml', 'file:///w/a.yaml'],
    ['file:///w/100%.yaml', 'file:///w/100%.yaml'],
    ['file:///w/%E4%B8.yaml', 'file:///w/%E4%B8.yaml'],
    ['file:///w/a%23b.yaml', 'file:///w/a#b.yaml'],
    ['untitled:Untitled-1', 'untitled:Untitled-1'],
    ['', ''],
    ['a b', 'a b'],
    ['../../x', '../../x'],
  ])('of %s', (uri, expected) => {
    expect(addressOf(uri)).toBe(expected);
  });
});

describe('standing', () => {
  const two = ['file:///w/one', 'vscode-vfs://github/o/r'];
  it.each<[string, readonly string[], boolean, readonly string[]]>([
    ['file:///W/one/a.yaml', ['file:///W'], true, ['file:///W/one/a.yaml']],
    ['file:///c%3A/w/a.yaml', ['file:///C:/w'], true, ['file:///C:/w/a.yaml']],
    ['file:///else/a.yaml?x', two, true, ['file:///else/a.yaml']],
    ['vscode-vfs://github/o/r/a.yaml', two, true, ['vscode-vfs://github/o/r/a.yaml']],
    ['vscode-remote://ssh/w/one/a.yaml', two, false, ['file:///w/one/a.yaml']],
    ['git:/w/one/%E5%8E%BF/a.yaml?{}', two, false, ['file:///w/one/%E5%8E%BF/a.yaml']],
    ['git:/else/a.yaml?{}', two, false, []],
    ['git:/w/a.yaml?{}', [], false, ['file:///w/a.yaml']],
    ['untitled:Untitled-1', two, false, ['file:///w/one/new.yaml', 'vscode-vfs://github/o/r/new.yaml']],
    ['untitled:Untitled-1', [], false, []],
    ['file:///w/a.yaml', [], true, ['file:///w/a.yaml']],
    ['vscode-vfs://github/o/r/a.yaml', [], true, ['vscode-vfs://github/o/r/a.yaml']],
    ['output:x', [], false, []],
    ['http://host/w/one/a.yaml', [], false, []],
  ])('of %s', (uri, roots, isCompared, lookFrom) => {
    expect(standingOf(uri, roots)).toEqual({ isCompared, lookFrom });
  });
});
