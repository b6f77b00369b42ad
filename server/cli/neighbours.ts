// The other documents that a file is checked with: all files of the run, and the superior plans that lie beside them.
import { dirname, join } from 'node:path';
import { ENTRIES_KEY, readDocuments } from '../model/read.ts';
import { STANDARD } from '../model/standard.ts';
import { type FileSummary, summarise } from '../model/summary.ts';
import {
  buildWorkspace,
  isPath,
  namedDocuments,
  type Others,
  resolved,
  type Workspace,
} from '../model/workspace.ts';
import { readSource } from '../text/read.ts';
import { attempt } from './failure.ts';
import type { Files } from './host.ts';
import { slashed } from './paths.ts';
import { readText } from './read-text.ts';
import { isNamedLike, nameEndings } from './recognise.ts';

/** Sums all files up, one after the other, and keeps their summaries only. */
export function neighbourhood(paths: readonly string[], files: Files): Workspace {
  const summaries = paths.flatMap((path) => summaryOf(path, files));
  const known = buildWorkspace(summaries);
  const beside = superiorsBeside(summaries, known, files);
  return beside.length === 0 ? known : buildWorkspace([...summaries, ...beside]);
}

/** The workspace as a file of it sees it. */
export function seenFrom(path: string, workspace: Workspace, files: Files): Others {
  return { file: slashed(files.absolute(path)), workspace };
}

/** What cannot be read is told where it is checked. */
function summaryOf(path: string, files: Files): FileSummary[] {
  const read = readText(path, files);
  if ('why' in read) return [];
  const docs = readDocuments(readSource(read.text, ENTRIES_KEY), STANDARD);
  return [summarise(slashed(files.absolute(path)), docs, STANDARD)];
}

/** Superior plans that were not given to the run, but are where the file that names them says, or in its folder. */
function superiorsBeside(summaries: readonly FileSummary[], known: Workspace, files: Files): FileSummary[] {
  const folders = new Map<string, readonly FileSummary[]>();
  const found = new Map<string, FileSummary>();
  for (const { file, documents } of summaries) {
    const missing = documents
      .flatMap(({ superiors }) => superiors)
      .filter((name) => namedDocuments({ file, workspace: known }, name).length === 0);
    for (const name of missing) {
      for (const summary of isPath(name) ? summaryOf(resolved(file, name), files) : inFolderOf(file)) {
        const alone = { file, workspace: buildWorkspace([summary]) };
        if (namedDocuments(alone, name).length > 0) found.set(summary.file, summary);
      }
    }
  }
  return [...found.values()];

  function inFolderOf(file: string): readonly FileSummary[] {
    const folder = dirname(file);
    const summed = folders.get(folder) ?? summariesIn(folder, files);
    folders.set(folder, summed);
    return summed;
  }
}

function summariesIn(folder: string, files: Files): FileSummary[] {
  const entries = attempt(() => files.list(folder)) ?? [];
  const named = entries.filter((entry) => !entry.folder && isNamedLike(entry.name, ENDINGS));
  return named.flatMap(({ name }) => summaryOf(join(folder, name), files));
}

const ENDINGS = nameEndings(STANDARD.kinds.filter(({ id }) => id === 'tasks' || id === 'domainTasks'));
