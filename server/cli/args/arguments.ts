// The arguments as a value: which command, with what; or what is wrong with them.
import { parseArgs } from 'node:util';
import { parseIso } from '../../model/languages/days.ts';
import type { Message } from '../../rules/rule.ts';
import type { Language } from '../host.ts';
import type { Command, Request } from './command.ts';
import { jobsOf, NotAllowed, oneOf, shareOf } from './values.ts';

/** Reads the arguments after the program's name. Never throws: what is wrong is a command of its own. */
export function readArguments(args: readonly string[]): Request {
  const language = languageOf(args);
  try {
    return { language, asked: commandOf(args) };
  } catch (error) {
    return { language, asked: { command: 'wrong', why: unparsed(error) } };
  }
}

/** The language to answer in, whatever else is wrong with the arguments. */
export function languageOf(args: readonly string[]): Language {
  const isEnglish = args.some(
    (arg, at) => arg === '--language=en' || (arg === 'en' && args[at - 1] === '--language'),
  );
  return isEnglish ? 'en' : 'zh';
}

const OPTIONS = {
  format: { type: 'string' },
  today: { type: 'string' },
  'fail-on': { type: 'string' },
  jobs: { type: 'string' },
  shard: { type: 'string' },
  language: { type: 'string' },
  to: { type: 'string' },
  out: { type: 'string', short: 'o' },
  'keep-formulas': { type: 'boolean' },
  list: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'V' },
} as const;

type Option = keyof typeof OPTIONS;
type Values = { readonly [K in Option]?: string | boolean | undefined };

/** Which options belong to which command, besides those that all know. */
const KNOWN: Readonly<Record<'check' | 'merge' | 'render' | 'explain', readonly Option[]>> = {
  check: ['format', 'today', 'fail-on', 'jobs', 'shard'],
  merge: ['format'],
  render: ['to', 'out', 'keep-formulas'],
  explain: ['list'],
};

function commandOf(args: readonly string[]): Command {
  const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  const [name, ...paths] = positionals;
  if (values.help) return { command: 'help' };
  if (values.version) return { command: 'version' };
  oneOf('--language', values.language ?? 'zh', ['zh', 'en']);
  if (name === undefined)
    return wrong(
      '请写明要做什么：check、merge、render 或 explain。',
      'Say what to do: check, merge, render or explain.',
    );
  if (!isCommand(name)) {
    return wrong(
      `没有“${name}”这个命令；可用 check、merge、render、explain。`,
      `There is no command "${name}"; use check, merge, render or explain.`,
    );
  }
  const alien = foreign(name, values);
  if (alien !== undefined)
    return wrong(`${name} 没有 --${alien} 这个选项。`, `${name} has no option --${alien}.`);
  return COMMANDS[name](paths, values);
}

const COMMANDS: Readonly<Record<keyof typeof KNOWN, (names: readonly string[], values: Values) => Command>> =
  {
    check: checkCommand,
    merge: mergeCommand,
    render: renderCommand,
    explain: explainCommand,
  };

function isCommand(name: string): name is keyof typeof KNOWN {
  return Object.hasOwn(KNOWN, name);
}

function foreign(name: keyof typeof KNOWN, values: Values): Option | undefined {
  const given = (Object.keys(OPTIONS) as Option[]).filter((option) => values[option] !== undefined);
  return given.find((option) => option !== 'language' && !KNOWN[name].includes(option));
}

function checkCommand(paths: readonly string[], values: Values): Command {
  if (paths.length === 0)
    return wrong('请写明要检查的文件或文件夹。', 'Say which files or folders to check.');
  const today = typeof values.today === 'string' ? parseIso(values.today) : undefined;
  if (values.today !== undefined && today === undefined) {
    return wrong(
      `--today 应写作 2020-07-02，且须是真实的日期，而不是“${values.today}”。`,
      `--today takes a real day such as 2020-07-02, not "${values.today}".`,
    );
  }
  return {
    command: 'check',
    paths,
    format: oneOf('--format', values.format ?? 'text', CHECK_FORMATS),
    today,
    failOn: oneOf('--fail-on', values['fail-on'] ?? 'error', ['error', 'warning', 'info', 'hint']),
    jobs: jobsOf(values.jobs),
    share: shareOf(values.shard),
  };
}

function mergeCommand(paths: readonly string[], values: Values): Command {
  if (paths.length === 0)
    return wrong(
      '请写明要合并的结果文件：gongkai check --shard … --format json（或 sarif）的每一份。',
      'Name the reports to merge: each one of gongkai check --shard … --format json (or sarif).',
    );
  const format = values.format === undefined ? undefined : oneOf('--format', values.format, CHECK_FORMATS);
  return { command: 'merge', paths, format };
}

const CHECK_FORMATS = ['text', 'json', 'sarif'] as const;

function renderCommand(paths: readonly string[], values: Values): Command {
  const [path, ...more] = paths;
  if (path === undefined || more.length > 0)
    return wrong('render 一次生成一个文件的表格：请写明一个文件。', 'render takes exactly one file.');
  if (values.to === undefined)
    return wrong('请用 --to 写明格式：html、md 或 csv。', 'Say the format by --to: html, md or csv.');
  const to = oneOf('--to', values.to, ['html', 'md', 'csv']);
  const keeps = values['keep-formulas'] === true;
  if (keeps && to !== 'csv')
    return wrong(
      '--keep-formulas 只用于 --to csv，其他格式的单元格总是照写。',
      '--keep-formulas goes with --to csv only; other formats keep every cell as it is.',
    );
  const formulas = keeps ? 'as-written' : 'guarded';
  return {
    command: 'render',
    path,
    to,
    out: typeof values.out === 'string' ? values.out : undefined,
    formulas,
  };
}

function explainCommand(rules: readonly string[], values: Values): Command {
  const [rule, ...more] = rules;
  const listed = values.list === true;
  if (more.length > 0 || listed === (rule !== undefined)) {
    return wrong(
      'explain 后写一条规则的名称，或写 --list 列出全部规则。',
      'explain takes the name of one rule, or --list.',
    );
  }
  return { command: 'explain', rule };
}

function wrong(zh: string, en: string): Command {
  return { command: 'wrong', why: { zh, en } };
}

function unparsed(error: unknown): Message {
  if (error instanceof NotAllowed) return error.why;
  const text = error instanceof Error ? error.message : String(error);
  const option = (/--[\w-]+/.exec(text) ?? /-\w/.exec(text))?.[0] ?? text;
  return { zh: `选项有误：“${option}”不认识，或缺少它的值。`, en: text };
}
