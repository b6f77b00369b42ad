// What `render` hands over: a text or bytes, to a file, another program or a screen.
import { describe, expect, it } from 'vitest';
import { render } from '../../server/cli/render.ts';
import type { Output } from '../../server/features/table/output.ts';
import { hostOf } from './memory.ts';

const BYTES = new Uint8Array([0x50, 0x4b, 3, 4, 0, 255]);
const LETTERS = 'PK\u0003\u0004\u0000\u00ff';
const OUTPUT: Output = { id: 'bytes', order: 9, isSpreadsheet: false, write: () => BYTES };
const COMMAND = { command: 'render', path: 'a.yaml', to: 'csv', formulas: 'guarded' } as const;
const TREE = { 'a.yaml': '类型: 任务分工\n标题: 表\n条目:\n  - 工作任务: 甲\n' };

describe('an output of bytes', () => {
  it('is written to a file as it is', () => {
    const { host, run } = hostOf(TREE);
    expect(render({ ...COMMAND, out: 'a.bin' }, host, 'zh', OUTPUT)).toBe(0);
    expect(run()).toMatchObject({ out: '', err: '', written: { 'a.bin': LETTERS } });
  });

  it('goes to another program as it is', () => {
    const { host, run } = hostOf(TREE);
    expect(render({ ...COMMAND, out: undefined }, host, 'zh', OUTPUT)).toBe(0);
    expect(run()).toMatchObject({ out: LETTERS, err: '' });
  });

  it('is not shown on a screen, where it would act', () => {
    const { host, run } = hostOf(TREE, undefined, true);
    expect(render({ ...COMMAND, out: undefined }, host, 'zh', OUTPUT)).toBe(3);
    expect(run()).toMatchObject({ out: '', err: expect.stringContaining('请用 --out 写明要写入的文件') });
  });
});
