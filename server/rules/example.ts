// The world in which the examples of a rule are true: the standard, its unit directory, and its today.

import { readDocuments } from '../model/document/book.ts';
import { ENTRIES_KEY } from '../model/document/read.ts';
import { parseIso } from '../model/languages/days.ts';
import { STANDARD } from '../model/standard/standard.ts';
import { readDirectory } from '../model/workspace/directory.ts';
import { summarise } from '../model/workspace/summary.ts';
import { buildWorkspace, type Others } from '../model/workspace/workspace.ts';
import { DEFAULT_SETTINGS, type World } from '../model/world.ts';
import { readSource } from '../text/source.ts';
import type { ExampleWorld } from './example-world.ts';

/** Today in an example that does not say it. */
const TODAY = '2024-06-01';

/** Builds the world of an example. */
export function exampleWorld({ directory, today = TODAY, others }: ExampleWorld = {}): World {
  const docs = directory === undefined ? [] : readDocuments(readSource(directory, ENTRIES_KEY), STANDARD);
  return {
    standard: STANDARD,
    directory: readDirectory(docs),
    today: parseIso(today) ?? 0,
    settings: DEFAULT_SETTINGS,
    others: others && othersOf(others),
  };
}

/** The file of the example itself lies beside the others. */
function othersOf(others: Readonly<Record<string, string>>): Others {
  const summaries = Object.entries(others).map(([file, text]) => {
    return summarise(`${FOLDER}${file}`, readDocuments(readSource(text, ENTRIES_KEY), STANDARD), STANDARD);
  });
  return { file: `${FOLDER}本文件.yaml`, workspace: buildWorkspace(summaries) };
}

const FOLDER = '/工作区/';
