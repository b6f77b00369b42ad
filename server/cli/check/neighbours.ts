// The other documents that a file is checked with: all files of the run, and the superior plans that lie beside them.
//
// They are known by their heads; what their entries say is read when a rule asks for it.
import { dirname, join } from 'node:path';
import { hasRole, STANDARD } from '../../model/standard/standard.ts';
import { isPath, resolved } from '../../model/workspace/reach.ts';
import { recognitionOf } from '../../model/workspace/recognise.ts';
import type { DocumentSummary } from '../../model/workspace/summary.ts';
import { SummaryByHead } from '../../model/workspace/summary-by-head.ts';
import { buildWorkspace, namedDocuments, type Workspace } from '../../model/workspace/workspace.ts';
import { attempt } from '../failure.ts';
import { slashed } from '../files/paths.ts';
import type { PathReach } from '../files/reach.ts';
import { readText } from '../files/read-text.ts';
import type { Files } from '../host.ts';
import { type FileHead, headOf, summaryOf } from './heads.ts';

/** The workspace of files with these heads. */
export function neighbourhood(heads: readonly FileHead[], files: Files): Workspace {
  return buildWorkspace(
    heads.map(({ file, documents }) => {
      const whole = new Whole(file, files);
      return {
        file,
        documents: documents.map((head, index) => new SummaryByHead(head, () => whole.documents[index])),
      };
    }),
  );
}

/** What is gathered from the entries of a file; a class because it is read at most once. */
class Whole {
  private known: readonly DocumentSummary[] | undefined;
  private readonly file: string;
  private readonly files: Files;

  constructor(file: string, files: Files) {
    this.file = file;
    this.files = files;
  }

  get documents(): readonly DocumentSummary[] {
    if (this.known === undefined) {
      const read = readText(this.file, this.files);
      this.known = 'why' in read ? [] : summaryOf(this.file, read.text).documents;
    }
    return this.known;
  }
}

/**
 * Superior plans that were not given to the run, but are where the file that names them says, or in its folder.
 * @param reach documents name files within it only
 */
export function superiorsBeside(
  heads: readonly FileHead[],
  files: Files,
  reach: PathReach,
): readonly FileHead[] {
  const known = neighbourhood(heads, files);
  const headsAt = once((path) => headAt(path, files));
  const plansBeside = once((folder) =>
    plansIn(folder, files).filter(
      (path) => !known.files.has(slashed(files.absolute(path))) && reach.holds(path),
    ),
  );
  const found = new Map<string, FileHead>();
  for (const { file, documents } of heads) {
    const missing = documents
      .flatMap(({ superiors }) => superiors)
      .filter((name) => namedDocuments({ file, workspace: known }, name).length === 0);
    for (const name of missing) {
      const paths = isPath(name) ? named(name, file, reach) : plansBeside(dirname(file));
      for (const head of paths.flatMap(headsAt)) {
        const alone = { file, workspace: neighbourhood([head], files) };
        if (namedDocuments(alone, name).length > 0) found.set(head.file, head);
      }
    }
  }
  return [...found.values()];
}

/** The file that a document names, if it may. */
function named(name: string, file: string, reach: PathReach): string[] {
  const path = resolved(file, name);
  return path !== undefined && reach.holds(path, file) ? [path] : [];
}

/** Makes a list at most once for each name. */
function once<T>(make: (name: string) => readonly T[]): (name: string) => readonly T[] {
  const made = new Map<string, readonly T[]>();
  return (name) => {
    const known = made.get(name) ?? make(name);
    made.set(name, known);
    return known;
  };
}

/** The files of a folder that are named like plans. */
function plansIn(folder: string, files: Files): string[] {
  const entries = attempt(() => files.list(folder)) ?? [];
  return entries
    .filter((entry) => !entry.folder && PLANS.isNamed(entry.name))
    .map(({ name }) => join(folder, name));
}

/** What cannot be read is no neighbour; where it is to be checked, that is told. */
function headAt(path: string, files: Files): FileHead[] {
  const read = readText(path, files);
  return 'why' in read ? [] : [headOf(slashed(files.absolute(path)), read.text)];
}

const PLANS = recognitionOf(STANDARD.kinds.filter((kind) => hasRole(kind, 'plan')));
