// Command-line scenarios, each one file: arguments and files above, what comes of it below. The part below is
// written by `npx vitest run test/cli -u`, to be read before it is believed.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Run, run } from './memory.ts';

const folder = new URL('scenarios/', import.meta.url);

describe('scenarios', () => {
  test.each(readdirSync(folder))('%s', async (name) => {
    const text = readFileSync(new URL(name, folder), 'utf8');
    const given = text.split(/^=== exit/m)[0] ?? '';
    const { args, files } = readScenario(given);
    await expect(given + outcome(await run(args, files))).toMatchFileSnapshot(`scenarios/${name}`);
  });
});

/** `$ gongkai …` gives the arguments, `=== file NAME` a file; the text before them says what it is about. */
function readScenario(given: string): { args: string[]; files: Record<string, string> } {
  const command = /^\$ gongkai(.*)$/m.exec(given)?.[1] ?? '';
  const files = given.split(/^=== file /m).slice(1);
  return {
    args: command.split(' ').filter((word) => word !== ''),
    files: Object.fromEntries(
      files.map((file) => {
        const end = file.indexOf('\n');
        return [file.slice(0, end), file.slice(end + 1)];
      }),
    ),
  };
}

function outcome({ exit, out, err, written }: Run): string {
  const parts = [
    ...(out === '' ? [] : [`=== out\n${out}`]),
    ...(err === '' ? [] : [`=== err\n${err}`]),
    ...Object.entries(written).map(([path, text]) => `=== written ${path}\n${text}`),
  ];
  return [`=== exit ${exit}\n`, ...parts].join('');
}
