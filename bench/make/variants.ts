// All documents that are measured with one edit, by the names with which they are asked for (`--only`).
import { among, everyRow } from './crowded.ts';
import { keyAmongDocuments } from './documents-of-file.ts';
import { keyInGroup } from './grouped.ts';
import { keyInNumber, keyInTitle } from './other-keys.ts';
import { sameAsAbove } from './same-as-above.ts';
import type { MakeVariant } from './variant.ts';

interface About {
  readonly title: string;
  readonly make: MakeVariant;
}

/** In the order of the report. An editor keeps 1,000 findings of a file: of nearly as many each is still listed. */
export const VARIANTS = {
  same: { title: '每百行有一处“同上” 同上 in one row of a hundred', make: sameAsAbove },
  every: { title: '每行有一处问题 a mistake in every row', make: everyRow },
  among300: { title: '共有300处问题 among 300 findings', make: among(300) },
  among1000: { title: '共有990处问题 among 990 findings', make: among(990) },
  number: { title: '改序号 in a number (序号)', make: keyInNumber },
  title: { title: '改标题 in the title', make: keyInTitle },
  group: { title: '改合并单元格 in the cell of a group, merged over 500 rows', make: keyInGroup },
  documents: { title: '一个文件有20张表 in a file of 20 documents', make: keyAmongDocuments },
} as const satisfies Readonly<Record<string, About>>;

/** Name of one of them. */
export type VariantId = keyof typeof VARIANTS;

/** All names. */
export const VARIANT_IDS = Object.keys(VARIANTS) as readonly VariantId[];
