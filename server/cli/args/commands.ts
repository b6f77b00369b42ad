// The commands: what each takes, what it does in a word, its options, and how what was written for it is read.
import { OUTPUTS } from '../../features/table/outputs.ts';
import type { Message } from '../../rules/rule.ts';
import { say } from '../../rules/support/say.ts';
import type { Command } from './command.ts';
import { CHECK, EXPLAIN, MERGE, type Options, RENDER, readAll } from './options.ts';
import { anyOf, type Given, keysOf, NotAllowed } from './values.ts';

/** What was written behind an option, by the option's name. */
export type GivenBy = (option: string) => Given;

/** A command as the help tells of it and as it is read. */
export interface CommandLine {
  /** What is named behind it. */
  readonly operands: Message;
  /** What it does, in as many lines as the help prints. */
  readonly help: Message;
  readonly options: Options;
  /** @param names what is named behind it. Throws `NotAllowed` */
  read(names: readonly string[], given: GivenBy): Command;
}

/** Each command by its name. */
export const COMMANDS = {
  check: {
    operands: say('路径…', 'PATH…'),
    help: say(
      '检查文件；路径是文件夹时，检查其中的 *.分工.yaml、*.目录.yaml、*.名录.yaml 等文件',
      'check files; of a folder, its *.tasks.yaml, *.catalog.yaml, *.units.yaml, *.分工.yaml …',
    ),
    options: CHECK,
    read(paths, given) {
      if (paths.length === 0)
        throw wrong('请写明要检查的文件或文件夹。', 'Say which files or folders to check.');
      return { command: 'check', paths, ...readAll(CHECK, given) };
    },
  },
  merge: {
    operands: say('结果…', 'REPORT…'),
    help: say(
      '把 check --shard --format json（或 sarif）的各份结果合并成一份，与不分份检查的完全相同',
      'merge the reports of check --shard --format json (or sarif) of all shares into the very\nreport of a check without shares',
    ),
    options: MERGE,
    read(paths, given) {
      if (paths.length === 0)
        throw wrong(
          '请写明要合并的结果文件：gongkai check --shard … --format json（或 sarif）的每一份。',
          'Name the reports to merge: each one of gongkai check --shard … --format json (or sarif).',
        );
      return { command: 'merge', paths, ...readAll(MERGE, given) };
    },
  },
  render: {
    operands: say('文件', 'FILE'),
    help: say('生成表格，合并单元格照印', 'print the tables of a file, merged cells included'),
    options: RENDER,
    read: renderCommand,
  },
  explain: {
    operands: say('规则', 'RULE'),
    help: say('查看一条规则的说明', 'the page of a rule'),
    options: EXPLAIN,
    read([rule, ...more], given) {
      const { list } = readAll(EXPLAIN, given);
      if (more.length > 0 || list === (rule !== undefined))
        throw wrong(
          'explain 后写一条规则的名称，或写 --list 列出全部规则。',
          'explain takes the name of one rule, or --list.',
        );
      return { command: 'explain', rule };
    },
  },
} satisfies Readonly<Record<string, CommandLine>>;

function renderCommand([path, ...more]: readonly string[], given: GivenBy): Command {
  if (path === undefined || more.length > 0)
    throw wrong('render 一次生成一个文件的表格：请写明一个文件。', 'render takes exactly one file.');
  const { to, out, keepsFormulas } = readAll(RENDER, given);
  const outputs = anyOf(keysOf(OUTPUTS));
  if (to === undefined)
    throw wrong(`请用 --to 写明格式：${outputs.zh}。`, `Say the format by --to: ${outputs.en}.`);
  if (keepsFormulas && !OUTPUTS[to].isSpreadsheet) {
    const guarded = anyOf(keysOf(OUTPUTS).filter((id) => OUTPUTS[id].isSpreadsheet));
    throw wrong(
      `--keep-formulas 只用于 --to ${guarded.zh}，其他格式的单元格总是照写。`,
      `--keep-formulas goes with --to ${guarded.en} only; other formats keep every cell as it is.`,
    );
  }
  return { command: 'render', path, to, out, formulas: keepsFormulas ? 'as-written' : 'guarded' };
}

function wrong(zh: string, en: string): NotAllowed {
  return new NotAllowed({ zh, en });
}
