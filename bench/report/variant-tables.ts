// A key in other documents than the plain one, all in one table: what the plain one costs stands above them.
import { VARIANT_IDS, VARIANTS } from '../make/variants.ts';
import { type FigureId, measured } from '../measure/figures.ts';
import type { Results } from '../results.ts';
import { shown, times } from './numbers.ts';

/** CPU and wall of this server; in brackets, times the plain document. Nothing where no variant was measured. */
export function variantTables(results: Results): string[] {
  return [...variantTable(results, 'Cpu', 'CPU'), ...variantTable(results, 'Wall', 'wall p50')];
}

function variantTable({ figures, sizes }: Results, what: 'Cpu' | 'Wall', unit: string): string[] {
  const value = (id: FigureId, size: number): number | undefined => measured(figures, 'ours', size, id);
  const cell = (id: FigureId, size: number): string => {
    const [own, plain] = [value(id, size), value(`key${what}`, size)];
    return own === undefined || plain === undefined ? shown(own) : `${shown(own)} (${times(own / plain)})`;
  };
  const isMeasured = (id: FigureId): boolean => sizes.some((size) => value(id, size) !== undefined);
  const rows = VARIANT_IDS.filter((id) => isMeasured(`${id}${what}`));
  if (rows.length === 0) return [];
  return [
    `## 改一个字，各种表 One character in other documents, ours: ${unit}`,
    '',
    `| ms | ${sizes.map((size) => `${size.toLocaleString('en')} entries`).join(' | ')} |`,
    `|---|${sizes.map(() => '--:').join('|')}|`,
    `| 普通的表 the plain document | ${sizes.map((size) => shown(value(`key${what}`, size))).join(' | ')} |`,
    ...rows.map((id) => {
      return `| ${VARIANTS[id].title} | ${sizes.map((size) => cell(`${id}${what}`, size)).join(' | ')} |`;
    }),
    '',
  ];
}
