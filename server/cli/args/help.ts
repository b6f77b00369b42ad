// What `gongkai --help` prints: the commands with their options, and what holds for all of them.
import { widthOf } from '../../features/table/east-asian-width.ts';
import type { Message } from '../../rules/rule.ts';
import type { Language } from '../../rules/support/say.ts';
import { COMMANDS, type CommandLine } from './commands.ts';
import { LANGUAGE, type Option } from './options.ts';

/** The columns in which what a command and an option do is told. */
const COMMAND_COLUMN = 25;
const OPTION_COLUMN = 41;

/** The help in one language. */
export function help(language: Language): string {
  return [
    TITLE[language],
    ...Object.entries<CommandLine>(COMMANDS).flatMap(([name, command]) =>
      commandLines(name, command, language),
    ),
    ...columns(`  ${optionUsage(LANGUAGE, language)}`, LANGUAGE.help[language], COMMAND_COLUMN),
    '  --help, --version',
    '',
    NOTES[language],
  ].join('\n');
}

function commandLines(name: string, command: CommandLine, language: Language): string[] {
  const { operands, help, options } = command;
  const own = Object.values<Option<unknown>>(options);
  return [
    ...columns(`  gongkai ${name} ${operands[language]}`, help[language], COMMAND_COLUMN),
    ...own.flatMap((option) =>
      columns(`    ${optionUsage(option, language)}`, option.help[language], OPTION_COLUMN),
    ),
  ];
}

function optionUsage({ name, value }: Option<unknown>, language: Language): string {
  return value === undefined ? `--${name}` : `--${name} ${value[language]}`;
}

/**
 * How something is written, and beside it what it does; the lines of that stand below each other.
 * @param column where they begin, from 0; below what is written, when that is longer
 */
export function columns(usage: string, text: string, column: number): string[] {
  // Terminals draw the ellipsis narrow, unlike fonts.
  const blanks = column - widthOf(usage.replace('…', '.'));
  const lines = text.split('\n').map((line) => ' '.repeat(column) + line);
  const [first = ''] = lines;
  return blanks > 0 ? [usage + first.slice(column - blanks), ...lines.slice(1)] : [usage, ...lines];
}

const TITLE: Message = { zh: '用法', en: 'Usage' };

const NOTES: Message = {
  zh: `检查时，单位名称按所在文件夹（或最近的上级文件夹）的 *.名录.yaml 核对，向上找到版本库（.git）、工作文件夹或写明的
文件夹为止。只读取这个范围内的普通文件，每个不超过 64 MB；通向范围之外的链接不读取，直接写明的除外。
以“.”开头的文件夹和 node_modules 归其他工具所有，不检查。

退出码：0 通过；1 有达到 --fail-on 级别的问题；2 用法有误，或各份结果不能合并；3 有文件无法读取或写入
（其余文件照常检查）。merge 的退出码就是不分份检查时的退出码。
`,
  en: `Units are checked against the *.units.yaml (*.名录.yaml) of the file's folder or the nearest one above it, up to the
repository (.git), the working folder, or a folder that is named. Only regular files of at most 64 MB within that are
read, and no link that leads out of it, unless it is named. Folders whose names begin with a dot, and node_modules, are
those of other tools and not looked through.

Exit codes: 0 clean; 1 findings at or above --fail-on; 2 wrong usage, or reports that do not belong together;
3 something could not be read or written (all other files are still checked). That of merge is that of the check
without shares.
`,
};
