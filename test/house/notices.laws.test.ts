// What is packed: the notices of all code of others in the bundles, and in each package what belongs there.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listFiles, PackageManager } from '@vscode/vsce';
import { build, type Metafile } from 'esbuild';
import { afterAll, describe, expect, it } from 'vitest';
import { notices } from '../../third-party.mts';
import { ROOT } from './sources.ts';

const NOTICES = readFileSync(`${ROOT}dist/THIRD-PARTY-NOTICES.txt`, 'utf8');
/** `name version (licence)`, at the beginning of each notice. */
const TITLES = [...NOTICES.matchAll(/^-{80}\n\n(\S+ \S+) \((.+)\)\n\n(.+)/gm)];

describe('the notices', () => {
  it('are of the packages that are in the bundles, and of no other', async () => {
    expect(new Set(TITLES.map(([, title]) => title))).toEqual(await bundledPackages());
  });

  it('hold the text of each licence', () => {
    for (const [, title, licence] of TITLES) {
      const [name] = title?.split(' ') ?? [];
      const text = NOTICES.slice(NOTICES.indexOf(`\n${title} (`)).split(`\n${'-'.repeat(80)}\n`, 1)[0] ?? '';
      expect(text, name).toMatch(/copyright|\(c\)/i);
      const words = /permission|blue oak model license|redistribution/i;
      expect(text, `${name}, ${licence}`).toMatch(words);
    }
  });

  it('name the well-known ones', () => {
    const names = TITLES.map(([, title]) => title?.split(' ')[0]);
    expect(names).toEqual(expect.arrayContaining(['pinyin-match', 'vscode-languageserver', 'yaml']));
  });
});

describe('a package that', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-notices-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  const noticesOf = (name: string, license: unknown, files: Readonly<Record<string, string>>): string => {
    const path = join(folder, 'node_modules', name);
    mkdirSync(path, { recursive: true });
    writeFileSync(join(path, 'package.json'), JSON.stringify({ name, version: '1.2.3', license }));
    for (const [file, text] of Object.entries(files)) writeFileSync(join(path, file), text);
    return notices([metafile(`${path}/index.js`, 10)]);
  };

  it('has a licence and a notice has both told', () => {
    const text = noticesOf('good', 'MIT', { 'LICENCE.md': 'Copyright A\r\nMIT', NOTICE: 'Holds code of B.' });
    expect(text).toContain('good 1.2.3 (MIT)\n\nCopyright A\nMIT\n\nHolds code of B.\n');
  });

  it.each([
    ['no licence file', 'bare', 'MIT', { 'README.md': 'MIT' }, /no licence file/],
    ['a licence that nobody has looked at', 'gpl', 'GPL-3.0', { LICENSE: 'GPL' }, /not known/],
    ['no licence at all', 'none', undefined, { LICENSE: '…' }, /not known/],
  ])('has %s ends the build', (_what, name, licence, files, error) => {
    expect(() => noticesOf(name, licence, files)).toThrow(error);
  });

  it('is asked for and not used needs no notice', () => {
    expect(notices([metafile(`${folder}/node_modules/unused/index.js`, 0)])).not.toContain('unused');
  });
});

describe('packed', () => {
  it('in the extension: the programs, the notices, the pages of the rules, and no source', async () => {
    const files = await listFiles({ cwd: ROOT, packageManager: PackageManager.None });
    expect(files).toEqual(
      expect.arrayContaining([
        'LICENSE',
        'dist/THIRD-PARTY-NOTICES.txt',
        'dist/extension.cjs',
        'dist/server.js',
        'dist/web/extension.js',
        'docs/rules/README.md',
      ]),
    );
    expect(files.filter((file) => /\.(?:ts|map|tsx)$|^(?:test|server|bench)\//.test(file))).toEqual([]);
  });

  it('for npm: the command line and the server, with the notices, and nothing else', () => {
    const said = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
      cwd: ROOT,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      shell: process.platform === 'win32',
    });
    const [{ files }]: [{ files: { path: string }[] }] = JSON.parse(said);
    const paths = files.map(({ path }) => path);
    expect(paths).toEqual(
      expect.arrayContaining([
        'LICENSE',
        'README.md',
        'package.json',
        'dist/THIRD-PARTY-NOTICES.txt',
        'dist/cli.js',
        'dist/cli-worker.js',
        'dist/server.js',
      ]),
    );
    const strange = paths.filter((path) => !/^(?:[A-Z][\w.-]*|package\.json|dist\/[\w-]+\.js)$/.test(path));
    expect(strange).toEqual(['dist/THIRD-PARTY-NOTICES.txt']);
  });

  it('for npm: nothing that has to be fetched with it, since all of it is in the bundles', () => {
    const manifest: object = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8'));
    const asking = Object.keys(manifest).filter((key) => /dependencies$/i.test(key));
    expect(asking).toEqual(['devDependencies']);
  });
});

/** What the bundler says of a bundle of one file. */
function metafile(path: string, bytesInOutput: number): Metafile {
  const output = { bytes: 10, imports: [], exports: [], inputs: { [path]: { bytesInOutput } } };
  return { inputs: {}, outputs: { 'dist/one.js': output } };
}

/** `name version` of each package that is in what the build delivers, bundled once more and for itself. */
async function bundledPackages(): Promise<ReadonlySet<string>> {
  const recipe = readFileSync(`${ROOT}esbuild.mjs`, 'utf8');
  const entries = [...recipe.matchAll(/entryPoints: \['((?:client|server)\/[^']+\.ts)'\]/g)].map(
    ([, path = '']) => path,
  );
  const found = new Set<string>();
  for (const platform of ['node', 'browser'] as const) {
    const forBrowsers = /browser|preview/;
    const entryPoints = entries.filter((path) => forBrowsers.test(path) === (platform === 'browser'));
    const { metafile } = await build({
      ...{ absWorkingDir: ROOT, entryPoints, platform, outdir: 'dist', write: false, metafile: true },
      ...{ bundle: true, external: ['vscode'], format: 'cjs', logLevel: 'silent' },
    });
    for (const { inputs } of Object.values(metafile.outputs)) {
      for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
        const folder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path)?.[0];
        if (folder === undefined || bytesInOutput === 0) continue;
        const { name, version } = JSON.parse(readFileSync(join(ROOT, folder, 'package.json'), 'utf8'));
        found.add(`${name} ${version}`);
      }
    }
  }
  return found;
}
