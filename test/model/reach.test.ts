// How far a file looks around itself: one answer for the command line and the server, and for every way to write a path.
import { describe, expect, it } from 'vitest';
import { isBelow, isSameFolder, reach, resolved } from '../../server/model/workspace/reach.ts';

/** The folders around a file, the nearest first. */
const around = (file: string): string[] => {
  const steps = file.split('/').slice(1, -1);
  return steps.map((_, at) => `/${steps.slice(0, steps.length - at).join('/')}`).concat('/');
};

describe('unit directories are looked for', () => {
  it.each<readonly [string, string, readonly string[], string | undefined, readonly string[]]>([
    ['up to the root', '/w/县/乡/a.yaml', ['/w'], undefined, ['/w/县/乡', '/w/县', '/w']],
    ['up to the uppermost of the roots', '/w/县/a.yaml', ['/w/县', '/w'], undefined, ['/w/县', '/w']],
    ['up to the repository in a root', '/w/县/乡/a.yaml', ['/w'], '/w/县', ['/w/县/乡', '/w/县']],
    ['up to the repository around a root', '/r/w/县/a.yaml', ['/r/w/县'], '/r', ['/r/w/县', '/r/w', '/r']],
    ['up to its own repository, outside of all roots', '/r/b/a.yaml', ['/w'], '/r', ['/r/b', '/r']],
    ['in its own folder alone, outside of all', '/x/y/a.yaml', ['/w', '/x/z'], undefined, ['/x/y']],
    ['in its own folder alone, without any root', '/x/y/a.yaml', [], undefined, ['/x/y']],
    ['beside it, in a root', '/w/a.yaml', ['/w'], undefined, ['/w']],
  ])('%s', (_, file, roots, repository, folders) => {
    expect(
      reach(
        around(file),
        (folder) => roots.includes(folder),
        (folder) => folder === repository,
      ),
    ).toEqual(folders);
  });
});

describe('a folder', () => {
  it.each([
    ['/w/a.yaml', '/w', true],
    ['/w/a.yaml', '/w///', true],
    ['/w/a.yaml', '/', true],
    ['/wide/a.yaml', '/w', false],
    ['/w', '/w', false],
    ['C:/w/a.yaml', 'c:/w', true],
    ['file:///c:/w/a.yaml', 'file:///C:/w/', true],
    ['C:/w/a.yaml', 'D:/w', false],
    ['file:///w/a.yaml', 'file:///', true],
  ])('%s lies below %s: %s', (address, folder, below) => {
    expect(isBelow(address, folder)).toBe(below);
  });

  it('is the same with another case of its drive, or with a slash at its end', () => {
    expect(isSameFolder('C:/w/', 'c:/w')).toBe(true);
    expect(isSameFolder('file:///C:/w', 'file:///c:/w')).toBe(true);
    expect(isSameFolder('/W', '/w')).toBe(false);
    expect(isSameFolder('/', '')).toBe(true);
  });
});

describe('a path in a document', () => {
  it.each([
    ['plan.yaml', '/w/县/plan.yaml'],
    ['./plan.yaml', '/w/县/plan.yaml'],
    ['../市/plan.yaml', '/w/市/plan.yaml'],
    ['..\\市\\plan.yaml', '/w/市/plan.yaml'],
    ['市//plan.yaml', '/w/县/市/plan.yaml'],
    ['/w/../x.yaml', '/x.yaml'],
    ['~/plan.yaml', '/w/县/~/plan.yaml'],
    ['..%2f..%2fplan.yaml', '/w/县/..%2f..%2fplan.yaml'],
    ['console.yaml', '/w/县/console.yaml'],
    ['..plan.yaml', '/w/县/..plan.yaml'],
  ])('%s leads to %s', (path, address) => {
    expect(resolved('/w/县/own.yaml', path)).toBe(address);
  });

  it.each([
    '\\\\host\\share\\x.yaml',
    '//host/share/x.yaml',
    '\\/host/share/x.yaml',
    '/\\host\\share\\x.yaml',
    '  //host/share/x.yaml  ',
    '\\\\?\\C:\\x.yaml',
    '\\\\.\\pipe\\x.yaml',
    '\\\\?\\UNC\\host\\share\\x.yaml',
    'file://host/share/x.yaml',
    'file:///etc/x.yaml',
    'http://host/x.yaml',
    'smb://host/x.yaml',
    'vscode-remote://host/x.yaml',
    'C:\\x.yaml',
    'c:/x.yaml',
    'C:x.yaml',
    'plan.txt:x.yaml',
    '../../../x.yaml',
    '/../x.yaml',
    'a\u0000b.yaml',
    'a\nb.yaml',
    'NUL.yaml',
    'con.分工.yaml',
    'aux .yaml',
    'COM1/x.yaml',
    'lpt9.yaml',
    '.../x.yaml',
    '.. /x.yaml',
    'folder./x.yaml',
  ])('%j is followed by nobody', (path) => {
    expect(resolved('/w/县/own.yaml', path)).toBeUndefined();
  });
});
