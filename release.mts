// Makes a release out of the project as it stands: `npm run release -- 0.2.0 [--day 2026-12-01] [--dry-run]`.
//
// Writes the version and the day into manifest, lockfile and changelog, builds what is delivered, and packs it into
// release/: extension, npm package, notes, checksums. Nothing is committed and nothing is published: it says how.
// A dry run does the same in a copy that it throws away.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

/** What is released, and when. */
export interface Release {
  /** `1.2.3`: three numbers, since the marketplaces know no others. */
  readonly version: string;
  /** `2026-12-01` */
  readonly day: string;
}

/** The changelog of a release, and what it says of that release. */
export interface Dated {
  readonly changelog: string;
  readonly notes: string;
}

const ROOT = fileURLToPath(new URL('.', import.meta.url));
/** Where the packages go, from the root. */
const OUT = 'release';
const UNRELEASED = /^## .*\(unreleased\)$/m;
const RELEASED = /^## (\d+\.\d+\.\d+) \(\d{4}-\d{2}-\d{2}\)$/gm;

if (import.meta.main) main();

/** Reads the words of the command line; what is wrong is told in one line. */
function main(): void {
  try {
    const options = {
      day: { type: 'string' },
      'dry-run': { type: 'boolean' },
    } as const;
    const { values, positionals } = parseArgs({
      options,
      allowPositionals: true,
    });
    const [version = ''] = positionals;
    const asked = {
      version,
      day: values.day ?? new Date().toISOString().slice(0, 10),
    };
    if (values['dry-run'] === true)
      console.log(`${rehearse(asked).join('\n')}\n\nA dry run: nothing is changed.`);
    else console.log(`${release(asked).join('\n')}\n\n${howToGoOn(version)}`);
  } catch (error) {
    console.error(`release: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
}

/** Makes the release where the project lies. Returns the lines of its checksums. */
function release(asked: Release): readonly string[] {
  if (git('status', '--porcelain') !== '')
    throw new Error('commit or put away your changes first: git status');
  if (git('tag', '--list', `v${asked.version}`) !== '')
    throw new Error(`v${asked.version} is released already`);
  return make(ROOT, asked);
}

/**
 * Makes the release in a copy of all that git knows, as it lies on the disk now, and throws the copy away.
 * @returns the lines of its checksums: one for each file
 */
export function rehearse(asked: Release): readonly string[] {
  const copy = mkdtempSync(join(tmpdir(), 'gongkai-release-'));
  try {
    for (const path of git('ls-files', '-z').split('\0')) {
      if (path !== '' && existsSync(join(ROOT, path))) cpSync(join(ROOT, path), join(copy, path));
    }
    symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'), 'junction');
    return make(copy, asked);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

function make(root: string, asked: Release): readonly string[] {
  const { changelog, notes } = dated(readFileSync(join(root, 'CHANGELOG.md'), 'utf8'), asked);
  for (const file of ['package.json', 'package-lock.json']) {
    const path = join(root, file);
    writeFileSync(path, versioned(readFileSync(path, 'utf8'), asked.version));
  }
  writeFileSync(join(root, 'CHANGELOG.md'), changelog);
  const out = join(root, OUT);
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out);
  writeFileSync(join(out, 'NOTES.md'), notes);
  return checksums(out, pack(root, out, asked));
}

/** Builds and packs; returns the paths of the packages. The same text gives the same packages on every day. */
function pack(root: string, out: string, { version, day }: Release): readonly string[] {
  const env = {
    ...process.env,
    SOURCE_DATE_EPOCH: String(Date.parse(day) / 1000),
  };
  const run = (program: string, ...words: readonly string[]): void => {
    execFileSync(program, words, {
      cwd: root,
      env,
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: isShell(program),
    });
  };
  run(process.execPath, 'esbuild.mjs', '--production');
  const vsix = join(out, `gongkai-${version}.vsix`);
  run(process.execPath, 'node_modules/@vscode/vsce/vsce', 'package', '--no-dependencies', '--out', vsix);
  run('npm', 'pack', '--ignore-scripts', '--loglevel', 'error', '--pack-destination', out);
  return [vsix, join(out, `gongkai-${version}.tgz`)];
}

/** On Windows npm is a script. */
function isShell(program: string): boolean {
  return program === 'npm' && process.platform === 'win32';
}

/** Writes the checksums as `sha256sum -c` reads them, and returns their lines. */
function checksums(out: string, paths: readonly string[]): readonly string[] {
  const lines = paths.map((path) => {
    return `${createHash('sha256').update(readFileSync(path)).digest('hex')}  ${basename(path)}`;
  });
  writeFileSync(join(out, 'SHA256SUMS.txt'), `${lines.join('\n')}\n`);
  return lines;
}

/**
 * The changelog with the day of its unreleased chapter, which stands first.
 * Fails where nothing is to be released, or the version is none or not above the last one.
 */
export function dated(changelog: string, { version, day }: Release): Dated {
  if (!/^\d+\.\d+\.\d+$/.test(version)) throw new Error(`"${version}" is no version such as 1.2.3`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(Date.parse(day)))
    throw new Error(`"${day}" is no day such as 2026-12-01`);
  const last = [...changelog.matchAll(RELEASED)].map(([, released = '']) => released)[0];
  if (last !== undefined && !isAbove(version, last))
    throw new Error(`${version} is not above ${last}, the last release`);
  const [title] = UNRELEASED.exec(changelog) ?? [];
  const notes =
    title === undefined ? '' : ((changelog.split(`${title}\n`)[1] ?? '').split(/^## /m, 1)[0]?.trim() ?? '');
  if (title === undefined || notes === '')
    throw new Error('write in CHANGELOG.md, under "## … (unreleased)", what is new');
  return {
    changelog: changelog.replace(title, `## ${version} (${day})`),
    notes: `${notes}\n`,
  };
}

function isAbove(version: string, other: string): boolean {
  return version.localeCompare(other, 'en', { numeric: true }) > 0;
}

/** A manifest or lockfile with another version of the project itself. */
export function versioned(json: string, version: string): string {
  const value: {
    version: string;
    packages?: Record<string, { version?: string }>;
  } = JSON.parse(json);
  value.version = version;
  const own = value.packages?.[''];
  if (own !== undefined) own.version = version;
  return `${JSON.stringify(value, null, 2)}\n`;
}

function howToGoOn(version: string): string {
  return `Look at release/, then:
  git commit -am "Release ${version}" && git tag v${version} && git push --follow-tags
  npx vsce publish --packagePath release/gongkai-${version}.vsix
  npm publish release/gongkai-${version}.tgz
and put all files of release/ beside the tag, with NOTES.md as its text.`;
}

function git(...words: readonly string[]): string {
  return execFileSync('git', words, { cwd: ROOT, encoding: 'utf8' }).trimEnd();
}
