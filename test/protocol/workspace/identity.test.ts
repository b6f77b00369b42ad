// One document is one document: copies of it that an editor shows, and other spellings of its address, are no others.

import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver-protocol';
import { STANDARD } from '../../../server/model/standard/standard.ts';
import type { WorkspaceFiles } from '../../../server/protocol/workspace/files.ts';
import { Neighbours } from '../../../server/protocol/workspace/neighbours.ts';
import { soon, type Wire, type WireOptions, wire } from '../wire.ts';

const NAME = 'a.%E5%88%86%E5%B7%A5.yaml';
const FILE = `file:///ws/${NAME}`;
const OTHER = 'file:///ws/b.tasks.yaml';
const UNITS = 'file:///ws/units.%E5%90%8D%E5%BD%95.yaml';
const DIRECTORY = '类型: 单位名录\n标题: 名录\n条目:\n  - 名称: 市教育局\n';
const TASKS =
  '类型: 任务分工\n标题: 甲方案\n文号: 甲政办发〔2020〕3号\n条目:\n  - 工作任务: 编制公开目录\n    责任单位: 市教育局\n    完成时间: 2020年9月底前\n';
const CATALOG = `类型: 标准目录
标题: 养老目录
地区: 某县
领域: 养老服务
条目:
  - 公开事项: 甲
    公开内容: 乙
    公开依据: 《某条例》
    公开时限: 信息形成或者变更之日起20个工作日内
    公开主体: 县民政局
    公开渠道: 政府网站
    公开对象: 全社会
    公开方式: 主动
`;

/** Where editors keep copies of a file, or texts that are none. */
const COPIES = [
  `git:/ws/${NAME}?%7B%22path%22%3A%22%2Fws%2Fa.yaml%22%2C%22ref%22%3A%22~%22%7D`,
  `gitlens://abc/ws/${NAME}?ref`,
  `review:/ws/${NAME}?commit`,
  `pr:/ws/${NAME}`,
  `vscode-scm:git/scm0/input`,
  `untitled:Untitled-1`,
  `untitled:/ws/${NAME}`,
  `vscode-notebook-cell:/ws/n.ipynb#W0sZmlsZQ%3D%3D`,
  'vscode-chat-code-block://session/response_1/0',
  `vscode-chat-editing-text-model:/ws/${NAME}`,
  `chat-editing-snapshot-text-model:/ws/${NAME}?x`,
  'output:log',
  `vscode-local-history:/ws/${NAME}`,
  `vscode-vfs://github/o/r/${NAME}`,
  `search-editor:/ws/${NAME}`,
  `file:///ws/${NAME}?x`,
  `file:///ws/${NAME}#L1`,
  'file:///ws/a.分工.yaml',
  `FILE:///ws/${NAME}`,
  `file://localhost/ws/${NAME}`,
  `file:///ws/./x/../${NAME}`,
  `file:///%77s/${NAME}`,
];

let open: Wire | undefined;
const start = async (options?: WireOptions): Promise<Wire> => {
  open = await wire(options);
  return open;
};
afterEach(async () => {
  await open?.stop();
  open = undefined;
});

const has =
  (code: string) =>
  (items: readonly Diagnostic[]): boolean =>
    items.some((item) => item.code === code);
const isCopy = ({ code }: Diagnostic): boolean => code === 'document-repeated' || code === 'item-repeated';
const close = (it: Wire, uri: string): void => {
  void it.client.sendNotification('textDocument/didClose', { textDocument: { uri } });
};

describe('a copy', () => {
  it.each(COPIES)('%s is no other document', async (copy) => {
    for (const [file, text] of [
      [FILE, TASKS],
      ['file:///ws/a.catalog.yaml', CATALOG],
    ] as const) {
      const it = await start({ files: { [file]: text } });
      const own = file === FILE ? copy : copy.replace(NAME, 'a.catalog.yaml').replace('a.分工', 'a.catalog');
      it.open(file, text);
      await it.findings(file, 1);
      it.open(own, text);
      await it.findings(own, 1);
      await it.still();
      close(it, own);
      await it.still();
      it.change(file, 2, `${text}# 注\n`);
      it.save(file);
      await it.still();
      close(it, file);
      it.open(file, text);
      await it.still();
      expect(it.published.flatMap(({ diagnostics }) => diagnostics).filter(isCopy)).toEqual([]);
      await it.stop();
      open = undefined;
    }
  });

  it('that is spelled in another way leaves the file as it is on disk when it is closed', async () => {
    const it = await start({ files: { [FILE]: TASKS, [OTHER]: TASKS } });
    it.open(`${FILE}?x`, TASKS);
    await it.findings(`${FILE}?x`, 1);
    close(it, `${FILE}?x`);
    await it.still();
    it.open(OTHER, TASKS);
    await it.findings(OTHER, 1, has('document-repeated'));
  });

  it('on disk is one, from the start until it is gone', async () => {
    const it = await start({ files: { [FILE]: TASKS, [OTHER]: TASKS } });
    it.open(FILE, TASKS);
    await it.findings(FILE, 1, has('document-repeated'));
    delete it.files[OTHER];
    it.watched(3, OTHER);
    await it.findings(FILE, 1, (items) => !has('document-repeated')(items));
  });

  it('on the other side of a diff has the unit directory of the file, and a new text that of the workspace', async () => {
    const it = await start({ files: { [UNITS]: DIRECTORY } });
    const wrong = TASKS.replace('市教育局', '市教育厅');
    for (const uri of [COPIES[0] ?? '', 'untitled:Untitled-1', 'untitled:/ws/new/b.yaml']) {
      it.open(uri, wrong);
      await it.findings(uri, 1, has('unit-unknown'));
    }
    // It follows the directory as any other document does.
    it.files[UNITS] = DIRECTORY.replace('市教育局', '市教育厅');
    it.watched(2, UNITS);
    await it.findings('untitled:Untitled-1', 1, (items) => !has('unit-unknown')(items));
  });
});

describe('a unit directory', () => {
  it.each(['a.%E5%90%8D%E5%BD%95.YAML', 'a.Units.Yml', 'A.UNITS.YAML'])(
    'is known by its name in letters of any case, as on the command line: %s',
    async (name) => {
      const it = await start({ files: { [`file:///ws/${name}`]: DIRECTORY } });
      it.open(FILE, TASKS.replace('市教育局', '市教育厅'));
      await it.findings(FILE, 1, has('unit-unknown'));
    },
  );
});

describe('a file that is known by its 类型 alone', () => {
  const plan = 'file:///ws/sub/plan.yaml';
  const own = TASKS.replace('文号: 甲政办发〔2020〕3号', '上级方案: 甲政办发〔2020〕3号').replace(
    '9月',
    '10月',
  );

  it('counts from the start of the session, and no longer when it is closed and deleted', async () => {
    const it = await start({ files: { [plan]: TASKS, [OTHER]: own } });
    it.open(OTHER, own);
    await it.findings(OTHER, 1, has('deadline-later-than-superior'));
    it.open(plan, TASKS, 'yaml');
    await it.findings(plan, 1);
    delete it.files[plan];
    close(it, plan);
    await it.findings(OTHER, 1, has('superior-not-found'));
    it.files[plan] = `# 说明\n---\n${TASKS}`;
    it.watched(1, plan);
    await it.findings(OTHER, 1, (items) => has('deadline-later-than-superior')(items));
    // It says that it is another thing now.
    it.files[plan] = 'services:\n  web: {}\n';
    it.watched(2, plan);
    await soon(() => expect(has('superior-not-found')(it.published.at(-1)?.diagnostics ?? [])).toBe(true));
  });

  it('is none where folders are not looked through, whenever it is told of', async () => {
    const hidden = ['file:///ws/node_modules/x/plan.yaml', 'file:///ws/.cache/plan.yaml'];
    const it = await start({ files: Object.fromEntries([...hidden, OTHER].map((uri) => [uri, TASKS])) });
    it.open(OTHER, TASKS);
    await it.findings(OTHER, 1);
    it.watched(1, ...hidden);
    await it.still();
    expect(it.published.flatMap(({ diagnostics }) => diagnostics).filter(isCopy)).toEqual([]);
  });

  it('costs the others nothing when it is none of ours', async () => {
    const it = await start({ files: { [OTHER]: TASKS } });
    it.open(OTHER, TASKS);
    await it.findings(OTHER, 1);
    // The status bar is told a moment later.
    await soon(() => expect(it.statuses).toHaveLength(1));
    await it.still();
    const before = it.statuses.length + it.published.length;
    it.files['file:///ws/ci.yaml'] = 'on: push\n';
    it.watched(1, 'file:///ws/ci.yaml');
    await it.still();
    expect(it.statuses.length + it.published.length).toBe(before);
  });
});

describe('what others see of a document that was edited and not saved', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is what was typed, once it rests', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    const it = await start({ files: { [FILE]: TASKS, [OTHER]: TASKS.replace('3号', '4号') } });
    const seen = async (test: (items: Diagnostic[]) => boolean): Promise<void> => {
      await vi.waitFor(() =>
        expect(test(it.published.findLast(({ uri }) => uri === FILE)?.diagnostics ?? [])).toBe(true),
      );
    };
    it.open(FILE, TASKS);
    it.open(OTHER, TASKS.replace('3号', '4号'));
    await seen((items) => !has('document-repeated')(items));
    it.change(OTHER, 2, TASKS);
    await it.client.sendRequest('textDocument/hover', {
      textDocument: { uri: FILE },
      position: { line: 0, character: 0 },
    });
    expect(
      it.published.filter(({ uri, diagnostics }) => uri === FILE && has('document-repeated')(diagnostics)),
    ).toEqual([]);
    await vi.advanceTimersByTimeAsync(3100);
    await seen(has('document-repeated'));
  });
});

describe('a link to a file', () => {
  it('is no other document', async () => {
    const texts: Record<string, string> = {
      'a.tasks.yaml': TASKS,
      'link.tasks.yaml': TASKS,
      'copy.tasks.yaml': TASKS,
    };
    const files: WorkspaceFiles = {
      read: async (uri) => {
        const text = texts[uri.slice(uri.lastIndexOf('/') + 1)];
        return text === undefined ? undefined : new TextEncoder().encode(text);
      },
      list: async () => Object.keys(texts),
      exists: async () => false,
      real: async (uri) => (texts['a.tasks.yaml'] === undefined ? uri : uri.replace('link.tasks', 'a.tasks')),
    };
    const nobody = async (): Promise<undefined> => undefined;
    const neighbours = new Neighbours(files, STANDARD, nobody, () => undefined);
    await neighbours.scan(['file:///ws']);
    const known = (): string[] => [...(neighbours.workspace?.files.keys() ?? [])];
    expect(known()).toEqual(['file:///ws/a.tasks.yaml', 'file:///ws/copy.tasks.yaml']);
    delete texts['a.tasks.yaml'];
    delete texts['link.tasks.yaml'];
    await neighbours.refresh(['file:///ws/link.tasks.yaml', 'file:///ws/a.tasks.yaml']);
    expect(known()).toEqual(['file:///ws/copy.tasks.yaml']);
  });
});
