// Only documents of ours are looked at, whatever the editor hands over; one is recognised as it is typed.
import { afterEach, describe, expect, it } from 'vitest';
import { OtherText } from '../../server/protocol/other-text.ts';
import { TABLE_REQUEST } from '../../server/protocol/requests.ts';
import { type Wire, type WireOptions, wire } from './wire.ts';

const OTHERS: Readonly<Record<string, string>> = {
  'compose.yaml': 'services:\n  web:\n    image: nginx:1.27\n    ports: ["80:80"]\n',
  '.github/workflows/ci.yml': 'name: CI\non: [push]\njobs:\n  build:\n    runs-on: ubuntu-latest\n',
  'deployment.yaml': 'apiVersion: apps/v1\nkind: Deployment\n---\napiVersion: v1\nkind: Service\n',
  'empty.yaml': '',
  'blank.yaml': '\n\n',
  'comment.yaml': '# 类型: 任务分工\n',
  'values.yaml': '标题: 别的\n类型: 任务分工\n',
  'below.yaml': 'a:\n  类型: 任务分工\n',
  'unknown.yaml': '类型: 图书\n',
  'broken.yaml': 'a: [b\n- "c\n',
  'list.yaml': '- 类型: 任务分工\n',
};
const HEADER = '类型: 任务分工\n标题: 表\n条目:\n';
const TABLE = `${HEADER}  - 工作任务: 甲\n    责任单位: 某局\n    完成时间: 2020年2月30日前\n`;
const PLAIN = 'file:///ws/plain.yaml';

let open: Wire | undefined;
const start = async (options?: WireOptions): Promise<Wire> => {
  open = await wire(options);
  return open;
};
afterEach(async () => {
  await open?.stop();
  open = undefined;
});

const codes = (it: Wire, uri: string): readonly unknown[] | undefined =>
  it.published.findLast((params) => params.uri === uri)?.diagnostics.map(({ code }) => code);
/** All that can be asked of a document. */
const asked = async ({ client }: Wire, uri: string): Promise<unknown[]> => {
  const textDocument = { uri };
  const at = { textDocument, position: { line: 0, character: 0 } };
  const range = { start: at.position, end: { line: 9, character: 0 } };
  const context = { diagnostics: [], only: ['quickfix', 'source.fixAll'] };
  return [
    await client.sendRequest('textDocument/completion', at),
    await client.sendRequest('textDocument/hover', at),
    await client.sendRequest('textDocument/documentSymbol', at),
    await client.sendRequest('textDocument/foldingRange', at),
    await client.sendRequest('textDocument/selectionRange', { textDocument, positions: [at.position] }),
    await client.sendRequest('textDocument/codeAction', { textDocument, range, context }),
    await client.sendRequest(TABLE_REQUEST, textDocument),
  ];
};
const isNothing = (answer: unknown): boolean => {
  return answer === null || (Array.isArray(answer) && answer.length === 0);
};
const type = (
  it: Wire,
  uri: string,
  version: number,
  line: number,
  character: number,
  text: string,
): void => {
  const range = { start: { line, character }, end: { line, character } };
  void it.client.sendNotification('textDocument/didChange', {
    textDocument: { uri, version },
    contentChanges: [{ range, text }],
  });
};

describe('any other YAML', () => {
  it('has no finding, no status, and no answer to anything', async () => {
    const files = Object.fromEntries(
      Object.entries(OTHERS).map(([name, text]) => [`file:///ws/${name}`, text]),
    );
    const it = await start({ files });
    for (const [uri, text] of Object.entries(files)) it.open(uri, text, 'yaml');
    for (const uri of Object.keys(files)) {
      expect(
        (await asked(it, uri)).filter((answer) => !isNothing(answer)),
        uri,
      ).toEqual([]);
    }
    for (const uri of Object.keys(files)) {
      type(it, uri, 2, 0, 0, '# 改\n');
      void it.client.sendNotification('textDocument/didSave', { textDocument: { uri } });
      void it.client.sendNotification('textDocument/didClose', { textDocument: { uri } });
    }
    await new Promise((done) => setTimeout(done, 150));
    expect([it.published, it.statuses, it.logs]).toEqual([[], [], []]);
  });

  it('is pulled without a finding', async () => {
    const it = await start({ diagnostics: 'pull' });
    it.open(PLAIN, OTHERS['compose.yaml'] ?? '', 'yaml');
    const report: { items: unknown[] } = await it.client.sendRequest('textDocument/diagnostic', {
      textDocument: { uri: PLAIN },
    });
    expect(report.items).toEqual([]);
  });

  it('that was ours has no finding any more when it is opened once more as plain YAML, without being closed', async () => {
    const it = await start();
    it.open(PLAIN, OTHERS['compose.yaml'] ?? '');
    await it.findings(PLAIN, 1, (items) => items.length > 0);
    it.open(PLAIN, OTHERS['compose.yaml'] ?? '', 'yaml');
    expect(await asked(it, PLAIN)).toEqual([null, null, [], [], null, [], null]);
    expect(codes(it, PLAIN)).toEqual([]);
  });

  it('is ours when the user says so, by its language or its name', async () => {
    const it = await start();
    it.open(PLAIN, 'a: b\n', 'gongkai');
    it.open('file:///ws/x.tasks.yml', 'a: b\n', 'yaml');
    it.open('file:///ws/X.Units.YAML', 'a: b\n', 'yaml');
    for (const uri of [PLAIN, 'file:///ws/x.tasks.yml', 'file:///ws/X.Units.YAML']) {
      expect((await it.findings(uri, 1)).map(({ code }) => code)).toContain('kind-missing');
    }
  });
});

describe('a plain YAML file', () => {
  it('becomes ours while its first key is typed, and stops when that is taken out', async () => {
    const it = await start();
    it.open(PLAIN, TABLE.replace(HEADER, '条目:\n'), 'yaml');
    const line = '类型: 任务分工\n';
    let version = 1;
    for (const [index, char] of [...line].entries()) {
      const [row, column] = [0, index];
      type(it, PLAIN, ++version, row, column, char === '\n' ? '\n标题: 表\n' : char);
      if (index === line.length - 3) expect(it.published).toEqual([]);
    }
    expect((await it.findings(PLAIN, version)).map(({ code }) => code)).toEqual(['deadline-impossible']);
    expect((await asked(it, PLAIN)).filter(isNothing).length).toBeLessThan(4);
    await it.client.sendNotification('textDocument/didChange', {
      textDocument: { uri: PLAIN, version: ++version },
      contentChanges: [
        { range: { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } }, text: '' },
      ],
    });
    expect((await asked(it, PLAIN)).filter((answer) => !isNothing(answer))).toEqual([]);
    expect(codes(it, PLAIN)).toEqual([]);
    // And once more.
    type(it, PLAIN, ++version, 0, 0, '# 说明\n类型：任务分工\n');
    await it.findings(PLAIN, version, (items) => items.some(({ code }) => code === 'colon-full-width'));
  });

  it.each(['untitled:Untitled-1', PLAIN])(
    'that is empty, %s, becomes ours by a whole table that is pasted',
    async (uri) => {
      const it = await start();
      it.open(uri, '', 'plaintext');
      type(it, uri, 2, 0, 0, TABLE);
      expect((await it.findings(uri, 2)).map(({ code }) => code)).toContain('deadline-impossible');
    },
  );

  it('is not looked at below its head', async () => {
    const it = await start();
    const long = `${'# 注\n'.repeat(3000)}`;
    it.open(PLAIN, `${long}${TABLE}`, 'yaml');
    type(it, PLAIN, 2, 3000, 0, '\n');
    expect((await asked(it, PLAIN)).filter((answer) => !isNothing(answer))).toEqual([]);
    expect(it.published).toEqual([]);
  });
});

describe('the text of another document', () => {
  it('is what the editor has after any edits', () => {
    const random = randomOf(7);
    for (let round = 0; round < 200; round++) {
      let text = ['', 'a', 'a\nb\r\nc', 'a\n', '\n\n'][round % 5] ?? '';
      const other = new OtherText(text);
      for (let edit = 0; edit < 20; edit++) {
        const [one, two] = [random(text.length + 1), random(text.length + 1)].sort((a, b) => a - b);
        const put = ['', 'x', '\n', 'y\nz', '\r\n', 'u\n\nv\n'][random(6)] ?? '';
        const [start = 0, end = 0] = [one, two].map((at) => outOfBreak(text, at ?? 0));
        other.edit({ start: placeIn(text, start), end: placeIn(text, end) }, put);
        text = text.slice(0, start) + put + text.slice(end);
        expect(other.text).toBe(text);
        expect(text.startsWith(other.head(3).slice(0, 3))).toBe(true);
      }
    }
  });

  it('takes places that are not there for its ends', () => {
    const other = new OtherText('a\nb');
    other.edit({ start: { line: 9, character: 9 }, end: { line: 9, character: 9 } }, 'c');
    other.edit({ start: { line: 0, character: 99 }, end: { line: 0, character: 99 } }, '!');
    expect(other.text).toBe('a!\nbc');
  });
});

/** No place lies inside of a line break. */
function outOfBreak(text: string, at: number): number {
  return text[at - 1] === '\r' && text[at] === '\n' ? at - 1 : at;
}

function placeIn(text: string, at: number): { line: number; character: number } {
  const lines = text.slice(0, at).split('\n');
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}

function randomOf(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * below);
  };
}
