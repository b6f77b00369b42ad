// An entry that can be read in part only is looked at again when what can be read of it changes.
import { expect, it } from 'vitest';
import { analyse, OpenText } from '../../server/analysis/open-text.ts';
import { exampleWorld } from '../../server/rules/example.ts';
import { told } from './told.ts';

const TEXT =
  '类型: 任务分工\n标题: 表\n条目:\n  - 工作任务: 甲\n    责任单位: 市局\n    完成时间: 长期\n  - 完成时间: 长期\n   责任单位: 市局\n';

it('under another heading', () => {
  const world = exampleWorld({});
  const open = new OpenText(TEXT, world);
  open.work(() => false);
  const at = TEXT.lastIndexOf('时间: 长期') + 2;
  open.edit(at, at, '节点');
  open.work(() => false);
  const fresh = told(analyse(`${TEXT.slice(0, at)}节点${TEXT.slice(at)}`, world));
  expect(told(open)).toEqual(fresh);
  expect(fresh.join('\n')).toContain('heading-twice');
});
