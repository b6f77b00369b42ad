// A cell written anew leaves the rest of its row as it is: what is kept because of that is what a check from scratch says.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { analyse, OpenText } from '../../server/analysis/open-text.ts';
import { Tallies } from '../../server/analysis/tallies.ts';
import { WholeChecks } from '../../server/analysis/whole.ts';
import { exampleWorld } from '../../server/rules/example.ts';
import { CELLS } from './edits.ts';
import { told } from './told.ts';

const TEXTS = [
  '类型: 任务分工\n标题: 表\n地区: 某市\n条目:\n  - 序号: 1\n    工作任务: （一）完善制度\n    责任单位: 各县（市、区）政府\n    完成时间: 2020年9月底前\n  - 序号: 2\n    工作任务: （二）完善目录\n    责任单位: 市教育局、市财政局\n    指导单位: 市教育局\n    完成时间: 2020年8月底前\n  - 序号: 3\n    工作任务: 公开\n    责任单位: 各县（市、区）政府\n    完成时间: 2020年9月底前\n',
  '类型: 领域分工\n标题: 表\n条目:\n  - 试点领域: 养老服务\n    责任单位: 市民政局\n  - 试点领域: 义务教育\n    责任单位: 市教育局\n---\n类型: 任务分工\n标题: 表\n条目:\n  - 工作任务: 组\n    完成时间: 2020年9月底前\n    条目:\n      - 具体事项: 甲\n        责任单位: 市教育局\n        完成时间: 2020年8月底前\n      - 具体事项: 乙\n        责任单位: 同上\n        完成时间: 2020年8月底前\n',
  '类型: 标准目录\n标题: 养老服务领域标准目录\n条目:\n  - 一级事项: 办理\n    公开内容（要素）: 名称\n    公开依据: 《中华人民共和国政府信息公开条例》\n    公开时限: 20个工作日内\n    公开主体: 县民政局\n    公开渠道和载体: 政府网站\n    公开对象: 全社会\n    公开方式: 主动\n',
];

/** Writes everything into every cell, and back again; says where that comes to something else than a check from scratch. */
function differences(): readonly string[] {
  const world = exampleWorld();
  return TEXTS.flatMap((text) => {
    const open = new OpenText(text, world);
    open.work(() => false);
    const base = told(open).join('\n');
    const isSame = (expected: string): boolean => {
      open.work(() => false);
      return told(open).join('\n') === expected;
    };
    return [...text.matchAll(/(?<=: )[^\n]+/gu)].flatMap(({ 0: old, index }) =>
      CELLS.flatMap((cell) => {
        const now = text.slice(0, index) + cell + text.slice(index + old.length);
        open.edit(index, index + old.length, cell);
        const there = isSame(told(analyse(now, world)).join('\n'));
        open.edit(index, index + cell.length, old);
        return there && isSame(base) ? [] : [`${old} → ${cell}`];
      }),
    );
  });
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe('a cell written anew', () => {
  it('leaves all other findings as they are', () => {
    expect(differences()).toEqual([]);
  });

  it('is read again: else it is noticed here', () => {
    vi.spyOn(Tallies.prototype as unknown as Spoilt, 'rewrite').mockReturnValue(new Set());
    expect(differences()).not.toEqual([]);
  });

  it('makes answers about the whole document doubtful: else it is noticed here', () => {
    vi.spyOn(WholeChecks.prototype as unknown as Spoilt, 'askAgain').mockReturnValue(undefined);
    expect(differences()).not.toEqual([]);
  });
});

/** Methods that are their class's own business. */
interface Spoilt {
  rewrite(): unknown;
  askAgain(): unknown;
}
