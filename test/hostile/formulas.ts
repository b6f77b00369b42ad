// Cells that a spreadsheet takes for formulas: written so that it does not, unless the writer wants them as they are.
import type { Attack } from './attack.ts';
import { faultOf, gongkai } from './command.ts';
import { folderWith } from './folder.ts';

const FORMULAS = [
  '=1+1',
  "=cmd|' /C calc'!A0",
  '+1+1',
  '-1+1',
  '@SUM(1)',
  '\t=1',
  '\r=1',
  '\n=1',
  ' =1+1',
  '\u3000=1+1',
  '\u00a0=1',
  '\ufeff=1',
  '＝1+1',
  '＋1+1',
  '－1+1',
  '＠SUM(1)',
  '=',
  '+',
  '@',
  '=HYPERLINK("https://attacker.example")',
  '"=1+1"',
  '=1+1,2',
  '+A1',
  '-A1',
  '--1',
  '+-1',
  '-2+3',
  '=甲',
  '+86 10 1234',
  '-1-',
  '\u200b=1',
  '\u2060=1',
  "'=1\n=2",
  '-(1)',
  '-SUM(1)',
];
const NUMBERS = ['-5', '+3.5', '-12%', '5', '-1,000', '2025年', '市财政局', '3-5', 'a=b', '1+1', '甲@乙'];

async function rendered(
  text: string,
  place: '工作任务' | '标题' | '列',
): Promise<{ fault: string | undefined; cells: readonly string[] }> {
  const value = JSON.stringify(text);
  const body = `类型: 任务分工\n标题: ${place === '标题' ? value : '表'}\n条目:\n  - 工作任务: ${place === '工作任务' ? value : '甲'}\n    ${place === '列' ? value : '自己的列'}: 乙\n`;
  const run = await gongkai(['render', 'a.tasks.yaml', '--to', 'csv'], {
    cwd: folderWith({ 'a.tasks.yaml': body }),
  });
  return { fault: faultOf(run, [0]), cells: cellsOf(run.out.replace(/^\ufeff/u, '')) };
}

/** The cells of a CSV text. */
function cellsOf(csv: string): string[] {
  const cells = csv.matchAll(/"((?:[^"]|"")*)"|([^,\r\n"]+)/gu);
  return [...cells].map(([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? '');
}

/** A cell as a spreadsheet sees it: blanks and what nobody sees are no beginning. */
function isFormula(cell: string): boolean {
  const begin = cell.replace(/^[\s\ufeff\u200b\u2060\u3000]+/u, '');
  return /^[=+\-@＝＋－＠]/u.test(begin) && !/^[+-]?[\d,]+(?:\.\d+)?%?$/u.test(begin);
}

/** All of them. */
export const FORMULAS_TRIED: readonly Attack[] = [
  ...FORMULAS.flatMap((text) =>
    (['工作任务', '标题', '列'] as const).map(
      (place): Attack => ({
        name: `${JSON.stringify(text)} as ${place}`,
        run: async () => {
          const { fault, cells } = await rendered(text, place);
          const formula = cells.find(isFormula);
          return fault ?? (formula === undefined ? undefined : `a formula: ${JSON.stringify(formula)}`);
        },
      }),
    ),
  ),
  ...NUMBERS.map(
    (text): Attack => ({
      name: `${text} stays as it is`,
      run: async () => {
        const { fault, cells } = await rendered(text, '工作任务');
        return fault ?? (cells.includes(text) ? undefined : JSON.stringify(cells));
      },
    }),
  ),
];
