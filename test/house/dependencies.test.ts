// Each package is declared, told with its reason in docs/dependencies.md, and used: the three lists are one.
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ROOT, sources } from './sources.ts';

interface Manifest {
  readonly scripts?: Readonly<Record<string, string>>;
  readonly bin?: string | Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly workspaces?: readonly string[];
}

const MANIFEST = manifestAt('package.json');
const DECLARED = Object.keys(MANIFEST.devDependencies ?? {});
/** Installed apart from the others; its modules, which it asks for itself, are told of with it. */
const HOST = 'code-server';
const SCRIPTS = globSync('{*,test/**/*}.{mjs,mts}', { cwd: ROOT, exclude: ['**/node_modules/**'] });
const SOURCES = sources('{server,client,schemas,bench,test}/**/*.ts', ...SCRIPTS);
/** Types of what is there anyway: nobody imports them by name. */
const TYPES = /^@types\//;

describe('packages', () => {
  it('are told with their reason, all that are declared and no others', () => {
    const table = readFileSync(`${ROOT}docs/dependencies.md`, 'utf8').match(/^\| `.*$/gm) ?? [];
    const cells = table.map((row) => (row.split('|')[1] ?? '').replace(/\(.*\)/, ''));
    const names = cells.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name));
    const ofWorkspaces = (MANIFEST.workspaces ?? []).flatMap((folder) => {
      const { dependencies, devDependencies, optionalDependencies } = manifestAt(`${folder}/package.json`);
      return Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies });
    });
    expect(manifestAt('test/vscode/host/package.json').dependencies).toHaveProperty(HOST);
    expect(names.toSorted(), 'tell why in docs/dependencies.md, or take the row out').toEqual(
      [...DECLARED, ...ofWorkspaces, HOST].toSorted(),
    );
  });

  it('are used, each that is declared', () => {
    const imported = new Set(imports().map(({ name }) => name));
    // Some bring files, and no code: they are looked for.
    const found = SOURCES.flatMap(({ text }) => [...text.matchAll(/\.resolve\('([^'.][^']*)'\)/g)]);
    for (const [, name = ''] of found) imported.add(name);
    const commands = Object.values(MANIFEST.scripts ?? {}).flatMap((script) => script.split(' '));
    const unused = DECLARED.filter((name) => {
      return (
        !TYPES.test(name) && !imported.has(name) && !binariesOf(name).some((bin) => commands.includes(bin))
      );
    });
    expect(unused, 'take them out of package.json, or use them').toEqual([]);
  });

  it('are declared, each that is imported', () => {
    const known = new Set(DECLARED);
    const strays = imports().filter(({ name }) => !/^(?:node:|vscode$)/.test(name) && !known.has(name));
    expect(strays, 'declare them in package.json').toEqual([]);
  });
});

/** Every import of a package, in whatever file of ours. */
function imports(): { readonly path: string; readonly name: string }[] {
  return SOURCES.flatMap(({ path, imports: all }) => {
    return all.flatMap(({ own, target }) => (own ? [] : [{ path, name: target }]));
  });
}

function binariesOf(name: string): readonly string[] {
  const { bin = {} } = manifestAt(`node_modules/${name}/package.json`);
  return typeof bin === 'string' ? [name] : Object.keys(bin);
}

function manifestAt(path: string): Manifest {
  return JSON.parse(readFileSync(ROOT + path, 'utf8'));
}
