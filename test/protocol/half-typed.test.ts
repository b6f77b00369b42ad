// What a half-typed entry lacks is no error yet: it is told as an information until it is left, saved, or rests.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { analyse } from '../../server/analysis/open-text.ts';
import { STANDARD } from '../../server/model/standard/standard.ts';
import { DEFAULT_SETTINGS } from '../../server/model/world.ts';
import { asTold, hull, replacedPart } from '../../server/protocol/findings/edited.ts';
import { RESTS_AFTER_MS } from '../../server/protocol/findings/rests.ts';
import { TABLE_REQUEST, type TableResult } from '../../server/protocol/requests.ts';
import { type Wire, type WireOptions, wire } from './wire.ts';

const URI = 'file:///ws/a.tasks.yaml';
const HEADER = '类型: 任务分工\n标题: 表\n条目:\n';
const ENTRY = '  - 工作任务: 编制公开目录\n    责任单位: 某局\n    完成时间: 长期\n';
const CATALOG = `类型: 标准目录
标题: 目录
条目:
  - 一级事项:${' '}
    公开内容:${' '}
    公开依据:${' '}
    公开时限:${' '}
    公开主体:${' '}
    公开渠道:${' '}
    公开对象:${' '}
    公开方式:${' '}
`;

let open: Wire | undefined;
const start = async (options?: WireOptions): Promise<Wire> => {
  open = await wire(options);
  return open;
};
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
});
afterEach(async () => {
  vi.useRealTimers();
  await open?.stop();
  open = undefined;
});

/** Turns of the loop, so that all that was sent is taken in, and answered. */
const turns = async (): Promise<void> => {
  for (let turn = 0; turn < 50; turn++) await new Promise<void>((done) => setImmediate(done));
};
const rest = async (): Promise<void> => {
  await vi.advanceTimersByTimeAsync(RESTS_AFTER_MS + 1);
  await turns();
  // The status bar follows a moment later.
  await vi.advanceTimersByTimeAsync(200);
  await turns();
};
/** The findings of a severity, as they were last sent. */
const told = (it: Wire, severity: number): string[] => {
  const last = it.published.findLast(({ uri }) => uri === URI)?.diagnostics ?? [];
  return last.flatMap((item) => (item.severity === severity ? [String(item.code)] : []));
};
const errors = (it: Wire): string[] => told(it, 1);

/** A client that types: it knows the text. */
class Typist {
  private version = 1;
  text: string;
  private readonly wire: Wire;

  constructor(it: Wire, text: string) {
    this.wire = it;
    this.text = text;
    it.open(URI, text);
  }

  async type(at: number, put: string, length = 0): Promise<void> {
    const range = { start: placeIn(this.text, at), end: placeIn(this.text, at + length) };
    this.text = this.text.slice(0, at) + put + this.text.slice(at + length);
    await this.wire.client.sendNotification('textDocument/didChange', {
      textDocument: { uri: URI, version: ++this.version },
      contentChanges: [{ range, text: put }],
    });
    await turns();
  }

  end(put: string): Promise<void> {
    return this.type(this.text.length, put);
  }
}

describe('no error, but an information', () => {
  it.each([
    ['an entry of a dash', '  - '],
    ['a key without its colon', '  - 工作'],
    ['a key without a value', '  - 工作任务:'],
    ['an entry without its columns', '  - 工作任务: 甲\n'],
    ['a quote that is not closed', '  - 工作任务: "甲'],
    ['a list that is not closed', '  - 责任单位: [甲, '],
  ])('is %s, until it rests', async (_, put) => {
    const it = await start();
    const typist = new Typist(it, HEADER + ENTRY);
    await turns();
    await typist.end(put);
    expect(errors(it)).toEqual([]);
    expect(told(it, 3).length).toBeGreaterThan(0);
    await rest();
    expect(errors(it).length).toBeGreaterThan(0);
  });

  it('is what a template still wants, in the table and the status bar as well', async () => {
    const it = await start();
    const typist = new Typist(it, '');
    await turns();
    expect(errors(it)).toEqual([]);
    await typist.end(CATALOG);
    await vi.advanceTimersByTimeAsync(200);
    await turns();
    expect(errors(it)).toEqual([]);
    expect(it.statuses.at(-1)?.counts).toMatchObject({ error: 0, info: told(it, 3).length });
    const cells = async (): Promise<(number | null)[]> => {
      const table: TableResult = await it.client.sendRequest(TABLE_REQUEST, { uri: URI });
      return table.tables.flatMap(({ rows }) =>
        rows.flatMap((row) => row.cells.map(({ severity }) => severity)),
      );
    };
    expect(await cells()).not.toContain(1);
    await rest();
    expect(errors(it).length).toBeGreaterThan(7);
    expect(it.statuses.at(-1)?.counts).toMatchObject({ error: errors(it).length });
    expect(await cells()).toContain(1);
  });

  it('is what a new document of a template wants, that was never saved', async () => {
    const it = await start();
    const uri = 'untitled:Untitled-1';
    it.open(uri, CATALOG);
    await turns();
    const severities = (): (number | undefined)[] =>
      it.published.findLast((params) => params.uri === uri)?.diagnostics.map(({ severity }) => severity) ??
      [];
    expect(severities()).toContain(3);
    expect(severities()).not.toContain(1);
    await rest();
    expect(severities()).toContain(1);
  });

  it('is an empty file that was just opened, and a header being typed', async () => {
    const it = await start();
    const typist = new Typist(it, '\n');
    await turns();
    expect(errors(it)).toEqual([]);
    expect(told(it, 3)).toEqual(['entries-missing']);
    for (const char of HEADER) {
      await typist.type(typist.text.length - 1, char);
      expect(errors(it), typist.text).toEqual([]);
    }
    await rest();
    expect(errors(it)).toEqual(['entries-missing']);
  });
});

describe('an error', () => {
  it('is what was there when the file was opened', async () => {
    const it = await start();
    new Typist(it, `${HEADER}  - \n`);
    await turns();
    expect(errors(it).length).toBeGreaterThan(0);
  });

  it('is what an entry lacks that was left', async () => {
    const it = await start();
    const typist = new Typist(it, HEADER + ENTRY);
    await typist.end('  - 工作任务: 甲\n');
    expect(errors(it)).toEqual([]);
    await typist.end('  - ');
    expect(errors(it)).toEqual(['element-missing']);
    // And back again.
    await typist.type(typist.text.indexOf('甲'), '乙');
    expect(told(it, 3)).toContain('element-missing');
    await typist.type(typist.text.indexOf('某局'), '市');
    expect(errors(it).length).toBeGreaterThan(1);
  });

  it('is what a document that is saved lacks, at once', async () => {
    const it = await start();
    const typist = new Typist(it, HEADER + ENTRY);
    await typist.end('  - ');
    expect(errors(it)).toEqual([]);
    it.save(URI);
    await turns();
    expect(errors(it).length).toBeGreaterThan(0);
  });

  it('is a real slip, and whatever the settings make one without its being unfinished', async () => {
    const it = await start({ settings: { rules: { 'deadline-past': 'error', 'element-missing': 'error' } } });
    const typist = new Typist(it, HEADER);
    await turns();
    await typist.end('  - 工作任务：甲\n    完成时间: 2020年1月底前\n');
    expect(errors(it)).toContain('colon-full-width');
    await typist.type(typist.text.indexOf('：'), ': ', 1);
    expect(errors(it)).toEqual(['deadline-past']);
  });

  it('stays an error when one types on without rest, and the client is told once it rests', async () => {
    const it = await start();
    const typist = new Typist(it, `${HEADER}  - \n${ENTRY}`);
    await turns();
    for (let key = 0; key < 5; key++) {
      await typist.end('#');
      await vi.advanceTimersByTimeAsync(RESTS_AFTER_MS / 2);
    }
    expect(errors(it).length).toBeGreaterThan(0);
    const before = it.published.length;
    await rest();
    await rest();
    expect(it.published.length).toBe(before);
  });
});

describe('a client that pulls', () => {
  it('is told to ask again when an entry rests', async () => {
    const it = await start({ diagnostics: 'pull' });
    let refreshed = 0;
    it.client.onRequest('workspace/diagnostic/refresh', () => {
      refreshed += 1;
      return null;
    });
    const typist = new Typist(it, HEADER + ENTRY);
    await typist.end('  - ');
    const pull = async (): Promise<number[]> => {
      const report: { items: { severity: number }[] } = await it.client.sendRequest(
        'textDocument/diagnostic',
        {
          textDocument: { uri: URI },
        },
      );
      return report.items.map(({ severity }) => severity);
    };
    expect(await pull()).not.toContain(1);
    await turns();
    const before = refreshed;
    await rest();
    expect(refreshed).toBe(before + 1);
    expect(await pull()).toContain(1);
    await rest();
    expect(refreshed).toBe(before + 1);
  });
});

describe('what was edited', () => {
  it('reaches over all changes of a message', () => {
    const text = '0123456789';
    const first = hull(undefined, { start: 8, end: 8 }, 2, text.length + 2);
    expect(first).toEqual({ start: 8, end: 10 });
    expect(hull(first, { start: 1, end: 3 }, 0, text.length)).toEqual({ start: 1, end: 8 });
    expect(hull(undefined, { start: 10, end: 10 }, 0, text.length)).toEqual({ start: 9, end: 10 });
  });

  it('is the part that differs when a client sends all of it', () => {
    expect(replacedPart('abcabc', 'abcXabc')).toEqual({ span: { start: 3, end: 3 }, put: 'X' });
    expect(replacedPart('aaa', 'aa')).toEqual({ span: { start: 2, end: 3 }, put: '' });
    expect(replacedPart('', 'a')).toEqual({ span: { start: 0, end: 0 }, put: 'a' });
    expect(replacedPart('a', 'a')).toEqual({ span: { start: 1, end: 1 }, put: '' });
  });

  it('makes no finding louder', () => {
    const world = {
      standard: STANDARD,
      directory: undefined,
      today: 0,
      settings: { ...DEFAULT_SETTINGS, rules: { 'element-missing': 'hint' as const } },
      others: undefined,
    };
    const { findings } = analyse(`${HEADER}  - 工作任务: 甲\n`, world);
    const missing = findings.find(({ rule }) => rule === 'element-missing');
    expect(missing && asTold(missing, { start: 0, end: 99 }).severity).toBe('hint');
  });
});

function placeIn(text: string, at: number): { line: number; character: number } {
  const lines = text.slice(0, at).split('\n');
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}
