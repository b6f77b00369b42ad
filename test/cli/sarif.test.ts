// Reports in SARIF, as code hosts take them in: rules, places, fingerprints.
import { describe, expect, test } from 'vitest';
import { RULES } from '../../server/rules/index.ts';
import { run } from './memory.ts';

const FILE = '里 面/甲.分工.yaml';
const TEXT = `类型: 任务分工
标题: 表
条目:
  - {工作任务: 甲, 责任单位: 市财政局, 完成时间: 2020年2月30日前}
  - 工作任务：乙
    责任单位: 市财政局
`;

interface Result {
  ruleId: string;
  ruleIndex: number;
  level: string;
  message: { text: string };
  locations: { physicalLocation: { artifactLocation: { uri: string }; region: object } }[];
  fixes?: { artifactChanges: { replacements: { deletedRegion: object; insertedContent: object }[] }[] }[];
}

interface Log {
  version: string;
  runs: {
    columnKind: string;
    tool: {
      driver: {
        name: string;
        version: string;
        rules: { id: string; help: { text: string; markdown: string } }[];
      };
    };
    invocations: {
      executionSuccessful: boolean;
      toolExecutionNotifications: { message: { text: string } }[];
    }[];
    results: Result[];
  }[];
}

async function sarif(...paths: string[]): Promise<{ exit: number; log: Log }> {
  const { exit, out } = await run(['check', '--format', 'sarif', ...paths], { [FILE]: TEXT });
  return { exit, log: JSON.parse(out) as Log };
}

describe('SARIF', async () => {
  const { exit, log } = await sarif(FILE, '无.yaml');
  const [only] = log.runs;

  test('is a log of one run, with every rule and its help', () => {
    expect(log.version).toBe('2.1.0');
    expect(only?.columnKind).toBe('utf16CodeUnits');
    expect(only?.tool.driver.rules.map(({ id }) => id)).toEqual(RULES.map(({ id }) => id));
    for (const { help } of only?.tool.driver.rules ?? []) {
      expect(help.text).not.toBe('');
      expect(help.markdown).toContain('# ');
    }
  });

  test('has results with addresses as URIs, regions from 1, and their rule', () => {
    const result = only?.results.find(({ ruleId }) => ruleId === 'deadline-impossible');
    expect(result?.level).toBe('error');
    expect(RULES[result?.ruleIndex ?? -1]?.id).toBe('deadline-impossible');
    expect(result?.locations[0]?.physicalLocation).toEqual({
      artifactLocation: { uri: '%E9%87%8C%20%E9%9D%A2/%E7%94%B2.%E5%88%86%E5%B7%A5.yaml' },
      region: { startLine: 4, startColumn: 40, endLine: 4, endColumn: 42 },
    });
  });

  test('has fixes as replacements', () => {
    const fixed = only?.results.find(({ ruleId }) => ruleId === 'colon-full-width');
    expect(fixed?.fixes?.[0]?.artifactChanges[0]?.replacements).toEqual([
      {
        deletedRegion: { startLine: 5, startColumn: 9, endLine: 5, endColumn: 10 },
        insertedContent: { text: ': ' },
      },
    ]);
  });

  test('tells failures, which decide the exit code', async () => {
    expect(exit).toBe(3);
    expect(only?.invocations[0]?.executionSuccessful).toBe(false);
    expect(only?.invocations[0]?.toolExecutionNotifications[0]?.message.text).toBe('没有这个文件或文件夹。');
    expect((await sarif(FILE)).log.runs[0]?.invocations).toEqual([
      { executionSuccessful: true, toolExecutionNotifications: [] },
    ]);
  });
});
