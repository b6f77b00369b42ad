// From the paths of the arguments to the files to check.
import { basename, join } from 'node:path';
import { isToolFolder, isYaml, OURS } from '../../model/workspace/recognise.ts';
import { attempt, type Failure } from '../failure.ts';
import type { Files } from '../host.ts';
import { slashed } from './paths.ts';
import { OUT_OF_REACH, PathReach } from './reach.ts';
import { readText } from './read-text.ts';

/** The files found, ordered by path and each once, and the paths that could not be looked at. */
export interface Collected {
  readonly files: readonly string[];
  /** The folders among the paths. */
  readonly folders: readonly string[];
  readonly failures: readonly Failure[];
}

/** A file that is named is always taken; in a folder, and the folders in it, what is recognised. */
export function collect(paths: readonly string[], files: Files): Collected {
  const found = new Map<string, string>();
  const failures: Failure[] = [];
  const folders = paths.filter((path) => attempt(() => files.kind(path)) === 'folder');
  const reach = new PathReach(files, folders);
  for (const path of paths) {
    for (const each of below(path, files, reach)) {
      if (typeof each !== 'string') failures.push(each);
      else if (!found.has(files.absolute(each))) found.set(files.absolute(each), each);
    }
  }
  return {
    files: [...found.values()].sort((one, other) => byCodeUnits(slashed(one), slashed(other))),
    folders,
    failures,
  };
}

function* below(path: string, files: Files, reach: PathReach): Generator<string | Failure> {
  const kind = attempt(() => files.kind(path));
  if (kind === 'file') yield path;
  else if (kind === 'folder') yield* inFolder(path, files, reach);
  else yield { path, why: { zh: '没有这个文件或文件夹。', en: 'There is no such file or folder.' } };
}

function* inFolder(folder: string, files: Files, reach: PathReach): Generator<string | Failure> {
  const entries = attempt(() => files.list(folder));
  if (entries === undefined) {
    yield { path: folder, why: { zh: '无法打开这个文件夹。', en: 'The folder cannot be opened.' } };
    return;
  }
  for (const { name, folder: isFolder, link } of entries) {
    const path = join(folder, name);
    if (isFolder && !isToolFolder(name)) yield* inFolder(path, files, reach);
    if (isFolder || !isYaml(name) || (link && LOCK.test(name))) continue;
    if (link && !reach.holds(path)) {
      if (OURS.isNamed(name)) yield { path, why: OUT_OF_REACH };
    } else if (isRecognised(path, files)) yield path;
  }
}

/** What Emacs leaves beside a file that someone edits: a link that leads nowhere. */
const LOCK = /^\.#/u;

function isRecognised(path: string, files: Files): boolean {
  if (OURS.isNamed(basename(path))) return true;
  const read = readText(path, files);
  return 'text' in read && OURS.begins(read.text);
}

/** Paths are ordered the same on every machine, whatever its language. */
function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
