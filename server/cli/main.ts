// The command line: reads the arguments, runs the command, gives back the exit code.
import type { Message } from '../rules/rule.ts';
import type { Language } from '../rules/support/say.ts';
import { REPORTS, reasonOf } from '../text/reason.ts';
import { visible } from '../text/visible.ts';
import { readArguments } from './args/arguments.ts';
import type { Command } from './args/command.ts';
import { help } from './args/help.ts';
import { check } from './check/check.ts';
import { explain } from './explain.ts';
import { EXIT, type ExitCode, type Host } from './host.ts';
import { render } from './render.ts';
import { merge } from './shard/merge.ts';

/** Runs `gongkai` with the arguments after its name. Never throws. Everything it touches comes in by the host. */
export async function main(args: readonly string[], host: Host): Promise<ExitCode> {
  const { asked, language } = readArguments(args);
  try {
    return await run(asked, host, language);
  } catch (error) {
    host.err(`${visible(failed(reasonOf(error))[language])}\n`);
    return EXIT.failed;
  }
}

/** What is said when the program itself fails, in one line. */
function failed(reason: string): Message {
  return {
    zh: `gongkai 程序出错，没有做完（${reason}）。请把这一行和所用的文件报告到 ${REPORTS}。`,
    en: `gongkai failed and did not finish (${reason}). Please report this line with your files at ${REPORTS}.`,
  };
}

async function run(asked: Command, host: Host, language: Language): Promise<ExitCode> {
  switch (asked.command) {
    case 'check':
      return await check(asked, host, language);
    case 'merge':
      return await merge(asked, host, language);
    case 'render':
      return render(asked, host, language);
    case 'explain':
      return explain(asked, host, language);
    case 'help':
      host.out(help(language));
      return EXIT.clean;
    case 'version':
      host.out(`${host.version}\n`);
      return EXIT.clean;
    case 'wrong':
      host.err(`${visible(asked.why[language])}\n\n${help(language)}`);
      return EXIT.usage;
  }
}
