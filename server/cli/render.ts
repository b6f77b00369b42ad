// `gongkai render`: the tables of a file, printed.
import { basename } from 'node:path';
import { isPrintable, layout } from '../features/table/layout.ts';
import type { Output } from '../features/table/output.ts';
import { OUTPUTS } from '../features/table/outputs.ts';
import { readDocuments } from '../model/document/book.ts';
import { ENTRIES_KEY } from '../model/document/read.ts';
import { STANDARD } from '../model/standard/standard.ts';
import { isYaml } from '../model/workspace/recognise.ts';
import type { Language } from '../rules/support/say.ts';
import { brokenBlocks } from '../text/cut/marks.ts';
import type { Source } from '../text/source.ts';
import { readSource } from '../text/source.ts';
import { visibleLines } from '../text/visible.ts';
import type { RenderCommand } from './args/command.ts';
import { attempt, type Failure, tell } from './failure.ts';
import { readText } from './files/read-text.ts';
import { whyUnwritten } from './files/unwritten.ts';
import { EXIT, type ExitCode, type Host } from './host.ts';

/**
 * Writes the tables to `--out` or to standard output; of a broken file what can be read of it, and says so.
 * @param output how they are written
 */
export function render(
  command: RenderCommand,
  host: Host,
  language: Language,
  output: Output = OUTPUTS[command.to],
): ExitCode {
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
  const title = tables.find(({ caption }) => caption !== '')?.caption ?? basename(command.path);
  const lost = deliver(output.write(tables, { title, formulas: command.formulas }), command.out, host);
  if (lost !== undefined) return fail(lost, host, language);
  tell(broken(command.path, source), host, language);
  return EXIT.clean;
}

function deliver(content: string | Uint8Array, out: string | undefined, host: Host): Failure | undefined {
  // As a file it could not be opened where it leads to another program.
  if (out === undefined || STANDARD_OUTPUT.has(out)) {
    // A file or a program gets the document itself; a terminal would obey what it says.
    if (!host.isTerminal) host.out(content);
    else if (typeof content === 'string') host.out(visibleLines(content.replace(/^\ufeff/, '')));
    else return { path: 'gongkai render', why: NO_TEXT };
    return undefined;
  }
  try {
    host.files.write(out, content);
    return undefined;
  } catch (error) {
    return { path: out, why: whyUnwritten(error) };
  }
}

const STANDARD_OUTPUT: ReadonlySet<string> = new Set(['/dev/stdout', '/dev/fd/1', '/proc/self/fd/1']);

const NO_TEXT = {
  zh: '这种格式不是文本，屏幕上显示不了。请用 --out 写明要写入的文件。',
  en: 'This format is no text, which a terminal could not show. Name a file to write to by --out.',
};

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
