// `gongkai render`: the tables of a file, printed.
import { basename } from 'node:path';
import { csv } from '../features/table/csv.ts';
import { htmlPage } from '../features/table/html.ts';
import { isPrintable, layout } from '../features/table/layout.ts';
import { markdown } from '../features/table/markdown.ts';
import type { Table } from '../features/table/table.ts';
import { readDocuments } from '../model/document/book.ts';
import { ENTRIES_KEY } from '../model/document/read.ts';
import { STANDARD } from '../model/standard/standard.ts';
import { isYaml } from '../model/workspace/recognise.ts';
import { brokenBlocks } from '../text/cut/marks.ts';
import type { Source } from '../text/source.ts';
import { readSource } from '../text/source.ts';
import { visibleLines } from '../text/visible.ts';
import type { RenderCommand } from './args/command.ts';
import { attempt, type Failure, tell } from './failure.ts';
import { readText } from './files/read-text.ts';
import { whyUnwritten } from './files/unwritten.ts';
import { EXIT, type ExitCode, type Host, type Language } from './host.ts';

/** Writes the tables to `--out` or to standard output; of a broken file what can be read of it, and says so. */
export function render(command: RenderCommand, host: Host, language: Language): ExitCode {
  const misused = misuse(command, host);
  if (misused !== undefined) {
    tell([misused], host, language);
    return EXIT.usage;
  }
  const read = readText(command.path, host.files);
  if ('why' in read) return fail(read, host, language);
  const source = readSource(read.text, ENTRIES_KEY);
  const tables = readDocuments(source, STANDARD).filter(isPrintable).map(layout);
  if (tables.length === 0) return fail({ path: command.path, why: NOTHING }, host, language);
  const lost = deliver(written(command, tables), command.out, host);
  if (lost !== undefined) return fail(lost, host, language);
  tell(broken(command.path, source), host, language);
  return EXIT.clean;
}

function deliver(text: string, out: string | undefined, host: Host): Failure | undefined {
  // As a file it could not be opened where it leads to another program.
  if (out === undefined || STANDARD_OUTPUT.has(out)) {
    // A file or a program gets the document itself; a terminal would obey what it says.
    host.out(host.isTerminal ? visibleLines(text.replace(/^\ufeff/, '')) : text);
    return undefined;
  }
  try {
    host.files.write(out, text);
    return undefined;
  } catch (error) {
    return { path: out, why: whyUnwritten(error) };
  }
}

const STANDARD_OUTPUT: ReadonlySet<string> = new Set(['/dev/stdout', '/dev/fd/1', '/proc/self/fd/1']);

function written({ to, path, formulas }: RenderCommand, tables: readonly Table[]): string {
  switch (to) {
    case 'html':
      return htmlPage(tables, tables.find(({ caption }) => caption !== '')?.caption ?? basename(path));
    case 'md':
      return markdown(tables);
    case 'csv':
      return csv(tables, formulas);
  }
}

const NOTHING = {
  zh: '文件里没有可以印的表格：没有标题，也没有条目。',
  en: 'There is no table to print: neither a title (标题) nor an entry (条目).',
};

/** Only a file has tables, and a source is never written over: not this one by any name, nor any YAML file. */
function misuse({ path, out }: RenderCommand, { files }: Host): Failure | undefined {
  if (attempt(() => files.kind(path)) === 'folder') {
    return { path, why: { zh: '这是文件夹；请写明一个文件。', en: 'This is a folder; name one file.' } };
  }
  if (out === undefined) return undefined;
  const leadsTo = attempt(() => files.destination(out)) ?? out;
  const isSource = isYaml(out) || isYaml(leadsTo) || attempt(() => files.isSame(out, path)) === true;
  if (!isSource) return undefined;
  const zh = '不能把结果写进原文件；请换一个文件名。';
  return { path: out, why: { zh, en: 'A source file is not written over; choose another name.' } };
}

/** A table printed from broken text may lack something: that is told, and the table is printed all the same. */
function broken(path: string, { blocks }: Source): Failure[] {
  const count = brokenBlocks(blocks).length;
  if (count === 0) return [];
  const zh = `有 ${count} 处 YAML 语法错误，印出的表格可能不全；请先运行 gongkai check。`;
  const en = `${count} places are not valid YAML, so the table may be incomplete; run gongkai check first.`;
  return [{ path, why: { zh, en } }];
}

function fail(failure: Failure, host: Host, language: Language): ExitCode {
  tell([failure], host, language);
  return EXIT.failed;
}
