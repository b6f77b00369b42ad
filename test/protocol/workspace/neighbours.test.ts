// Other files of the workspace: what is found in one file follows what another one says, as it comes, changes and goes.

import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver-protocol';
import { Session } from '../../../server/protocol/session.ts';
import { soon, type Wire, type WireOptions, wire } from '../wire.ts';

const FOLDER = 'file:///ws/%E6%9F%90%E5%B8%82';
const CITY = `${FOLDER}/plan.%E5%88%86%E5%B7%A5.yaml`;
const COUNTY = 'file:///ws/%E6%9F%90%E5%8E%BF/own.tasks.yaml';
const UNITS = 'file:///ws/units.%E5%90%8D%E5%BD%95.yaml';
const LATE = 'deadline-later-than-superior';
const LOST = 'superior-not-found';

const plan = (deadline: string): string =>
  `类型: 任务分工\n标题: 市方案\n文号: 某政办发〔2020〕12号\n条目:\n  - 工作任务: 编制公开目录\n    责任单位: 市政府办\n    完成时间: ${deadline}\n`;
const OWN =
  '类型: 任务分工\n标题: 县方案\n上级方案: 某政办发〔2020〕12号\n条目:\n  - 工作任务: 编制公开目录\n    责任单位: 县政府办\n    完成时间: 2020年10月底前\n';
const units = (name: string): string => `类型: 单位名录\n标题: 名录\n条目:\n  - 名称: ${name}\n`;

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
const lacks =
  (code: string) =>
  (items: readonly Diagnostic[]): boolean =>
    !has(code)(items);
/** Waits for a publication that comes after this call. */
const next = (it: Wire, uri: string, test: (items: Diagnostic[]) => boolean): Promise<Diagnostic[]> => {
  const before = it.published.length;
  return it.findings(uri, 1, (items) => it.published.length > before && test(items));
};
/** Everything sent so far has been worked through: the server answers in turn. */
const settled = async (it: Wire): Promise<void> => {
  for (let turn = 0; turn < 5; turn++) {
    await it.client.sendRequest('textDocument/hover', {
      textDocument: { uri: COUNTY },
      position: { line: 0, character: 0 },
    });
  }
};

describe('a superior plan in another folder', () => {
  it('is found though it is not open, and followed when it changes, vanishes and comes again', async () => {
    const it = await start({ files: { [CITY]: plan('2020年9月底前'), [COUNTY]: OWN } });
    it.open(COUNTY, OWN);
    const [late] = (await it.findings(COUNTY, 1, has(LATE))).filter(({ code }) => code === LATE);
    expect(late?.message).toContain('某政办发〔2020〕12号');
    expect(late?.range.start.line).toBe(6);
    expect(late?.relatedInformation?.[0]?.message).toContain('../某市/plan.分工.yaml');

    it.files[CITY] = plan('2020年12月底前');
    it.watched(2, CITY);
    await next(it, COUNTY, lacks(LATE));
    delete it.files[CITY];
    it.watched(3, CITY);
    await next(it, COUNTY, has(LOST));
    it.files[CITY] = plan('2020年8月底前');
    it.watched(1, CITY);
    await next(it, COUNTY, (items) => has(LATE)(items) && lacks(LOST)(items));
    // Of a folder that is deleted editors tell no more than that.
    delete it.files[CITY];
    it.watched(3, FOLDER);
    await next(it, COUNTY, has(LOST));
  });

  it('counts as it was saved while someone types in it', async () => {
    const it = await start({ files: { [CITY]: plan('2020年12月底前'), [COUNTY]: OWN } });
    it.open(COUNTY, OWN);
    it.open(CITY, plan('2020年12月底前'));
    await it.findings(CITY, 1);
    await it.findings(COUNTY, 1, (items) => lacks(LATE)(items) && lacks(LOST)(items));
    it.change(CITY, 2, plan('2020年9月底前'));
    await settled(it);
    expect(
      it.published.filter(({ uri }) => uri === COUNTY).every(({ diagnostics }) => lacks(LATE)(diagnostics)),
    ).toBe(true);
    it.save(CITY);
    await next(it, COUNTY, has(LATE));
    // Closed without being saved: what is on disk counts again.
    void it.client.sendNotification('textDocument/didClose', { textDocument: { uri: CITY } });
    await next(it, COUNTY, lacks(LATE));
  });

  it('is kept as it last was while it is damaged, which is told once', async () => {
    const it = await start({ files: { [CITY]: plan('2020年9月底前') } });
    it.open(COUNTY, OWN);
    await it.findings(COUNTY, 1, has(LATE));
    for (const damage of ['{{{{', 'a: [b\n- c', '类型: "任务']) {
      it.files[CITY] = damage;
      it.watched(2, CITY);
      await settled(it);
    }
    await soon(() => expect(it.logs.filter((line) => line.includes('plan.分工.yaml'))).toHaveLength(1));
    expect(has(LATE)(it.published.findLast(({ uri }) => uri === COUNTY)?.diagnostics ?? [])).toBe(true);
    it.files[CITY] = plan('2020年12月底前');
    it.watched(2, CITY);
    await next(it, COUNTY, lacks(LATE));
  });

  it('is looked for beside a file that lies in no folder of the workspace', async () => {
    const [own, city] = ['file:///else/own.tasks.yaml', 'file:///else/plan.tasks.yaml'];
    const it = await start({ files: { [city]: plan('2020年9月底前') } });
    it.open(own, OWN);
    await it.findings(own, 1, has(LATE));
  });
});

describe('a unit directory', () => {
  it('that is damaged while someone types is told once, and the last good one kept', async () => {
    const it = await start({ files: { [UNITS]: units('县政府办') } });
    it.open(COUNTY, OWN);
    await it.findings(COUNTY, 1, lacks('unit-no-directory'));
    const damaged = [
      '类型: 单位名录\n条目:\n  - 名称: "县',
      '{{{{',
      '',
      `${units('县政府办')}  - 名称: [县\n`,
    ];
    for (const text of damaged) {
      it.files[UNITS] = text;
      it.watched(2, UNITS);
      await settled(it);
    }
    await soon(() => expect(it.logs.filter((line) => line.includes('单位名录'))).toHaveLength(1));
    const last = it.published.findLast(({ uri }) => uri === COUNTY)?.diagnostics ?? [];
    expect(last.map(({ code }) => code).filter((code) => String(code).startsWith('unit-'))).toEqual([]);
    // Good again, and damaged again: that is news.
    it.files[UNITS] = units('县府办');
    it.watched(2, UNITS);
    await next(it, COUNTY, has('unit-unknown'));
    it.files[UNITS] = '{{{{';
    it.watched(2, UNITS);
    await soon(() => expect(it.logs.filter((line) => line.includes('单位名录'))).toHaveLength(2));
  });

  it('that appears later is used, and missed when it is gone', async () => {
    const own = OWN.replace('标题', '地区: 某县\n标题');
    const it = await start();
    it.open(COUNTY, own);
    await it.findings(COUNTY, 1, has('unit-no-directory'));
    it.files[UNITS] = units('县府办');
    it.watched(1, UNITS);
    await next(it, COUNTY, (items) => has('unit-unknown')(items) && lacks('unit-no-directory')(items));
    delete it.files[UNITS];
    it.watched(3, UNITS);
    await next(it, COUNTY, (items) => has('unit-no-directory')(items) && lacks('unit-unknown')(items));
  });
});

describe('many files that are opened together', () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it('are compared with each other all at once', async () => {
    const uris = Array.from({ length: 20 }, (_, index) => `file:///ws/${index}.tasks.yaml`);
    const text = plan('2020年9月底前');
    const it = await start({ files: Object.fromEntries(uris.map((uri) => [uri, text])) });
    const compared = vi.spyOn(Session.prototype, 'filesChanged');
    for (const uri of uris) it.open(uri, text);
    // All have the same number.
    for (const uri of uris) await it.findings(uri, 1, has('document-repeated'));
    await settled(it);
    const together = compared.mock.calls.filter(([own]) => own.length > 1);
    expect(new Set(compared.mock.calls.flatMap(([own]) => own))).toEqual(new Set(uris));
    expect(together.length).toBeGreaterThan(0);
    expect(compared.mock.calls.length).toBeLessThan(uris.length / 2);
  });
});
