// The command line: reads the arguments, runs the command, gives back the exit code.
import { visible } from '../text/visible.ts';
import { readArguments } from './arguments.ts';
import { check } from './check.ts';
import { explain } from './explain.ts';
import { HELP } from './help.ts';
import { EXIT, type ExitCode, type Host } from './host.ts';
import { merge } from './merge.ts';
import { render } from './render.ts';

/** Runs `gongkai` with the arguments after its name. Everything it touches comes in by the host. */
export async function main(args: readonly string[], host: Host): Promise<ExitCode> {
  const { asked, language } = readArguments(args);
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
      host.out(HELP[language]);
      return EXIT.clean;
    case 'version':
      host.out(`${host.version}\n`);
      return EXIT.clean;
    case 'wrong':
      host.err(`${visible(asked.why[language])}\n\n${HELP[language]}`);
      return EXIT.usage;
  }
}
