// What an editor finds in the project: what F5 runs and opens is there, and it sets lines as the formatter does.
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import formatter from '../../biome.json' with { type: 'json' };
import manifest from '../../package.json' with { type: 'json' };
import { ROOT } from '../house/sources.ts';

/** As VS Code writes the folder of the project. */
const HERE = '$' + '{workspaceFolder}';

interface Launch {
  readonly name: string;
  readonly type: string;
  readonly args: readonly string[];
  readonly program?: string;
  readonly preLaunchTask?: string;
}

const { configurations }: { configurations: readonly Launch[] } = read('launch.json');
const { tasks }: { tasks: readonly { label: string; type: string; script: string }[] } = read('tasks.json');

describe('F5', () => {
  it('builds, and opens the examples with the extension loaded', () => {
    const [first] = configurations;
    expect(first).toMatchObject({
      type: 'extensionHost',
      preLaunchTask: 'build',
    });
    expect(first?.args).toContain(`--extensionDevelopmentPath=${HERE}`);
    expect(first?.args.at(-1)).toBe(`${HERE}/examples`);
  });

  it('runs tasks that are scripts of the project', () => {
    const asked = configurations.flatMap(({ preLaunchTask }) => preLaunchTask ?? []);
    const known = tasks.filter(
      ({ type, script }) => type === 'npm' && Object.hasOwn(manifest.scripts, script),
    );
    expect(known.map(({ label }) => label)).toEqual(expect.arrayContaining(asked));
  });

  it.each(configurations)('$name: its files are there', ({ args, program = '' }) => {
    const own = [program, ...args].flatMap(
      (word) => /^(?:--\w+=)?\$\{workspaceFolder\}\/?(.*)$/.exec(word)?.[1] ?? [],
    );
    // The built ones are there after the build.
    expect(own.filter((path) => !/^dist\//.test(path) && !existsSync(ROOT + path))).toEqual([]);
  });
});

it('an editor sets lines as the formatter does', () => {
  const text = readFileSync(`${ROOT}.editorconfig`, 'utf8');
  const { indentStyle, indentWidth, lineWidth } = formatter.formatter;
  expect(text).toContain(
    `indent_style = ${indentStyle}\nindent_size = ${indentWidth}\nmax_line_length = ${lineWidth}\n`,
  );
});

function read<T>(file: string): T {
  return JSON.parse(readFileSync(`${ROOT}.vscode/${file}`, 'utf8'));
}
