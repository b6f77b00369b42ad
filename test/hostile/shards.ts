// Reports that are forged, damaged or none: one sentence and the right code, whatever they hold.
import type { Attack } from './attack.ts';
import { faultOf, gongkai } from './command.ts';
import { folderWith, WRONG } from './folder.ts';

/** Replaces what stands at a path of keys; undefined takes it away. */
type Forgery = readonly [path: string, value: unknown];

const NUMBERS = [-1, 0, 3, 1.5, 1e9, 1e15, 2 ** 53, 1e308, '1', null, [], {}, true];
const TEXTS = [
  '',
  7,
  null,
  [],
  {},
  '\u001b[2J',
  '../../x',
  '//host.invalid/x',
  'x'.repeat(1_000_000),
  '__proto__',
];
const FORGERIES: readonly Forgery[] = [
  ...['shard.count', 'shard.index', 'shard.checked'].flatMap((path) =>
    NUMBERS.map((value): Forgery => [path, value]),
  ),
  ...['shard.program', 'shard.language', 'shard.today', 'shard.failOn', 'shard.files'].flatMap((path) =>
    TEXTS.map((value): Forgery => [path, value]),
  ),
  ...['findings.0.file', 'findings.0.rule', 'findings.0.message', 'findings.0.severity'].flatMap((path) =>
    TEXTS.map((value): Forgery => [path, value]),
  ),
  ...NUMBERS.flatMap((value): Forgery[] => [
    ['findings.0.range.start.line', value],
    ['findings.0.range.end.column', value],
  ]),
  ...[undefined, null, 7, 'x', {}, [null], [7], [[]]].flatMap((value): Forgery[] => [
    ['findings', value],
    ['shard.failures', value],
    ['shard.failures.paths', value],
    ['findings.0.fixes', value],
  ]),
  ...[undefined, null, 7, 'x', [], {}].flatMap((value): Forgery[] => [
    ['shard', value],
    ['findings.0', value],
    ['version', value],
    ['findings.0.range', value],
  ]),
];

async function shares(): Promise<readonly string[]> {
  const cwd = folderWith({ 'a.tasks.yaml': WRONG, 'b.tasks.yaml': WRONG.replace('甲市', '乙市') });
  const runs = await Promise.all(
    [1, 2].map((index) =>
      gongkai(['check', '.', '--shard', `${index}/2`, '--format', 'json', '--today', '2025-01-10'], { cwd }),
    ),
  );
  return runs.map(({ out }) => out);
}

let made: Promise<readonly string[]> | undefined;

/** @param forge what is done to the first report; `both` does it to the second one as well */
async function merged(
  forge: (report: string) => string,
  args: readonly string[] = [],
  both = (report: string): string => report,
): Promise<string | undefined> {
  made ??= shares();
  const [first = '', second = ''] = await made;
  const cwd = folderWith({ '1.json': forge(first), '2.json': both(second) });
  return faultOf(await gongkai(['merge', '1.json', '2.json', ...args], { cwd }));
}

function forged(report: string, [path, value]: Forgery): string {
  const root = JSON.parse(report);
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const place = keys.reduce((at, key) => at[key], root);
  if (value === undefined) delete place[last];
  else place[last] = value;
  return JSON.stringify(root);
}

const NO_REPORTS = [
  '',
  ' ',
  'null',
  '7',
  '"x"',
  '[]',
  '{}',
  '{"runs":[]}',
  '{"runs":7}',
  '{"runs":[null]}',
  '{"runs":[{}]}',
  '{"runs":[{"results":[],"properties":{}}]}',
  '{',
  '[',
  '\uFEFF{}',
  '\0',
  '{"__proto__":{"findings":[]}}',
  '{"findings":[],"shard":{"__proto__":{}}}',
  '['.repeat(100_000),
  `${'['.repeat(40_000)}${']'.repeat(40_000)}`,
  `{"findings":${'['.repeat(5_000)}${']'.repeat(5_000)}}`,
  '类型: 任务分工',
  '<html>',
  'x'.repeat(5_000_000),
];

/** All of them. */
export const SHARDS: readonly Attack[] = [
  ...FORGERIES.map(
    (forgery): Attack => ({
      name: `${forgery[0]} = ${JSON.stringify(forgery[1])?.slice(0, 60)}`,
      run: () => merged((report) => forged(report, forgery)),
    }),
  ),
  ...FORGERIES.filter(([path]) => path.startsWith('shard')).map((forgery): Attack => {
    const forge = (report: string): string => forged(report, forgery);
    return {
      name: `both: ${forgery[0]} = ${JSON.stringify(forgery[1])?.slice(0, 60)}`,
      run: () => merged(forge, [], forge),
    };
  }),
  ...NO_REPORTS.map(
    (text): Attack => ({
      name: `a report ${JSON.stringify(text.slice(0, 60))} of ${text.length}`,
      run: () => merged(() => text),
    }),
  ),
  ...[
    '--format',
    '--format xml',
    '--format sarif',
    '--format text',
    '2.json',
    '1.json',
    'nothing.json',
    '.',
    '/dev/null',
    '--jobs -1',
  ].map(
    (args): Attack => ({
      name: `merge with ${args}`,
      run: () => merged((report) => report, args.split(' ')),
    }),
  ),
  ...[
    '0/2',
    '3/2',
    '-1/2',
    '1/0',
    '1/1e9',
    '1/999999999999',
    'x',
    '1',
    '/',
    '1/2/3',
    '1.5/2',
    '٣/٤',
    ' 1/2',
    '',
  ].map(
    (share): Attack => ({
      name: `check --shard ${JSON.stringify(share)}`,
      run: async () =>
        faultOf(
          await gongkai(['check', '.', '--shard', share, '--format', 'json'], {
            cwd: folderWith({ 'a.tasks.yaml': WRONG }),
          }),
        ),
    }),
  ),
];
