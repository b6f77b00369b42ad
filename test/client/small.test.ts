// The small pure pieces of the client: language, status bar, titles, bytes.
import { describe, expect, it } from 'vitest';
import { base64 } from '../../client/base64.ts';
import { languageFor } from '../../client/language.ts';
import { titlesFrom } from '../../client/preview/titles.ts';
import { statusText } from '../../client/status-text.ts';
import { at, cell } from './tables.ts';

describe('language', () => {
  it.each([
    ['zh', 'en', 'zh'],
    ['en', 'zh-cn', 'en'],
    ['auto', 'zh-cn', 'zh'],
    ['auto', 'zh-TW', 'zh'],
    ['auto', 'de', 'en'],
    [undefined, 'en', 'zh'],
    ['fr', 'fr', 'zh'],
  ])('setting %s in an editor in %s: %s', (setting, editor, expected) => {
    expect(languageFor(setting, editor)).toBe(expected);
  });
});

describe('status bar', () => {
  const status = {
    uri: 'file:///a',
    version: 1,
    kinds: ['任务分工'],
    counts: { error: 0, warning: 0, info: 0, hint: 2 },
    directory: null,
  };
  const found = { ...status, counts: { error: 1, warning: 4, info: 0, hint: 0 } };
  const directory = { uri: 'file:///b', title: '嘉兴市单位名录', units: 48 };

  it.each([
    ['nothing found', status, '$(table) 任务分工 $(check)'],
    ['findings', found, '$(table) 任务分工 $(error) 1 $(warning) 4'],
    [
      'two kinds',
      { ...status, kinds: ['领域分工', '任务分工', '任务分工'] },
      '$(table) 领域分工 + 任务分工 $(check)',
    ],
    ['an unknown kind', { ...status, kinds: [null] }, '$(table) 类型不明 $(check)'],
    ['an empty file', { ...status, kinds: [] }, '$(table) 类型不明 $(check)'],
  ])('%s', (_what, given, text) => {
    expect(statusText(given, 'zh').text).toBe(text);
  });

  it('names the unit directory', () => {
    expect(statusText({ ...found, directory }, 'zh').tooltip).toBe(
      '任务分工\n错误 1，警告 4，信息 0，提示 0\n单位名录：嘉兴市单位名录（48 个单位）',
    );
    expect(statusText(found, 'en').tooltip).toBe(
      '任务分工\n1 errors, 4 warnings, 0 information, 0 hints\nNo unit directory',
    );
  });
});

describe('what the pointer reads on a cell', () => {
  const findings = [
    { range: at(4, 10, 20), message: '早于成文日期' },
    { range: at(5, 0, 9), message: '别处' },
  ];
  const title = titlesFrom(findings, 'zh');

  it.each([
    ['the finding in it', cell('', { severity: 2, range: at(4, 12, 15) }), '早于成文日期'],
    [
      'its severity, when the finding is elsewhere',
      cell('', { severity: 2, range: at(9, 0, 1) }),
      '此格有警告',
    ],
    ['its severity, when it is written nowhere', cell('', { severity: 1 }), '此格有错误'],
  ])('%s', (_what, given, expected) => {
    expect(title(given)).toBe(expected);
  });
});

describe('bytes', () => {
  it.each([0, 1, 2, 3, 100_000])('%i bytes survive', (count) => {
    const bytes = Uint8Array.from({ length: count }, (_, index) => (index * 37) % 256);
    expect(new Uint8Array(Buffer.from(base64(bytes), 'base64'))).toEqual(bytes);
  });
});
