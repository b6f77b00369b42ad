// The real thing: a child process over the examples, from source and, when it is built, from `dist/`.
import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const programs = ['server/entrances/cli.ts', 'dist/cli.js'].filter((file) => existsSync(`${root}${file}`));

async function gongkai(
  program: string,
  ...args: string[]
): Promise<{ code: number; out: string; err: string }> {
  const call = promisify(execFile)(process.execPath, ['--no-warnings', program, ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  return call.then(
    ({ stdout, stderr }) => ({ code: 0, out: stdout, err: stderr }),
    ({ code, stdout, stderr }) => ({ code, out: stdout, err: stderr }),
  );
}

describe.each(programs)('%s', (program) => {
  test('checks the examples', async () => {
    const { code, out, err } = await gongkai(
      program,
      'check',
      'examples',
      '--today',
      '2020-07-02',
      '--format',
      'json',
    );
    expect(err).toBe('');
    const { version, findings } = JSON.parse(out) as {
      version: number;
      findings: { file: string; rule: string }[];
    };
    expect(version).toBe(1);
    expect(code).toBe(0);
    expect(findings.filter(({ rule }) => rule === 'deadline-before-issue')).toHaveLength(4);
  });

  test('renders the golden table, byte by byte', async () => {
    const { code, out } = await gongkai(
      program,
      'render',
      'examples/浔阳区2020年任务分工.分工.yaml',
      '--to',
      'html',
    );
    expect(code).toBe(0);
    expect(out).toBe(readFileSync(`${root}test/table/golden/浔阳区2020年任务分工.html`, 'utf8'));
  });

  test('tells a failure by its exit code', async () => {
    expect(await gongkai(program, 'check', '没有.分工.yaml')).toMatchObject({ code: 3 });
  });
});
