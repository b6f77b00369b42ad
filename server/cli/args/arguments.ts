// The arguments as a value: which command, with what; or what is wrong with them.
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import type { Message } from '../../rules/rule.ts';
import type { Language } from '../../rules/support/say.ts';
import type { Command, Request } from './command.ts';
import { COMMANDS, type CommandLine } from './commands.ts';
import { LANGUAGE, type Option } from './options.ts';
import { anyOf, type Given, keysOf, NotAllowed } from './values.ts';

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

function commandOf(args: readonly string[]): Command {
  const { values, positionals } = parseArgs({ args: [...args], options: accepted(), allowPositionals: true });
  const given = new Map(Object.entries(values).map(([name, value]) => [name, givenOf(value)]));
  const [name, ...names] = positionals;
  if (given.has('help')) return { command: 'help' };
  if (given.has('version')) return { command: 'version' };
  LANGUAGE.read(given.get(LANGUAGE.name));
  const command = commandNamed(name);
  const own = [LANGUAGE, ...Object.values<Option<unknown>>(command.options)];
  const alien = [...given.keys()].find((each) => own.every((option) => option.name !== each));
  if (alien !== undefined)
    throw new NotAllowed({
      zh: `${name} 没有 --${alien} 这个选项。`,
      en: `${name} has no option --${alien}.`,
    });
  return command.read(names, (option) => given.get(option));
}

/** What `parseArgs` has to know of the options of all commands. */
function accepted(): ParseArgsOptionsConfig {
  const all = [
    LANGUAGE,
    ...Object.values(COMMANDS).flatMap(({ options }) => Object.values<Option<unknown>>(options)),
  ];
  const own = all.map(({ name, short, value }) => {
    const type = value === undefined ? 'boolean' : 'string';
    return [name, { type, ...(short !== undefined && { short }) }] as const;
  });
  return {
    ...Object.fromEntries(own),
    help: { type: 'boolean', short: 'h' },
    version: { type: 'boolean', short: 'V' },
  };
}

/** No option is taken more than once, nor has a flag another value than true. */
function givenOf(value: unknown): Given {
  return typeof value === 'string' ? value : true;
}

function commandNamed(name: string | undefined): CommandLine {
  const names = keysOf(COMMANDS);
  const known = names.find((each) => each === name);
  if (known !== undefined) return COMMANDS[known];
  if (name === undefined)
    throw new NotAllowed({
      zh: `请写明要做什么：${anyOf(names).zh}。`,
      en: `Say what to do: ${anyOf(names).en}.`,
    });
  throw new NotAllowed({
    zh: `没有“${name}”这个命令；可用 ${names.join('、')}。`,
    en: `There is no command "${name}"; use ${names.join(', ')}.`,
  });
}

function unparsed(error: unknown): Message {
  if (error instanceof NotAllowed) return error.why;
  const text = error instanceof Error ? error.message : String(error);
  const option = (/--[\w-]+/.exec(text) ?? /-\w/.exec(text))?.[0] ?? text;
  return { zh: `选项有误：“${option}”不认识，或缺少它的值。`, en: text };
}
