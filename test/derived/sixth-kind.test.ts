// A kind is data: with one more kind in `schemas/kinds.json`, and in no other file, all that kinds have is there.
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import channels from '../../schemas/channels.json' with { type: 'json' };
import { faultsOfFacts } from '../../schemas/check.ts';
import departments from '../../schemas/departments.json' with { type: 'json' };
import domains from '../../schemas/domains.json' with { type: 'json' };
import headers from '../../schemas/headers.json' with { type: 'json' };
import ownKinds from '../../schemas/kinds.json' with { type: 'json' };
import workingDays from '../../schemas/working-days.json' with { type: 'json' };
import { analyse } from '../../server/analysis/open-text.ts';
import { layout } from '../../server/features/table/layout.ts';
import { markdown } from '../../server/features/table/markdown.ts';
import { readDocuments } from '../../server/model/document/book.ts';
import { ENTRIES_KEY } from '../../server/model/document/read.ts';
import { buildStandard, type HeadersFile, type StandardFiles } from '../../server/model/standard/standard.ts';
import { recognitionOf } from '../../server/model/workspace/recognise.ts';
import { summarise } from '../../server/model/workspace/summary.ts';
import { buildWorkspace } from '../../server/model/workspace/workspace.ts';
import { absolute } from '../../server/text/block.ts';
import { readSource } from '../../server/text/source.ts';
import { labels, taken, worldOf } from '../features/cursor.ts';
import { loadTokens, marked } from '../grammar/tokens.ts';
import { PRODUCT } from '../house/all.ts';
import { ROOT } from '../house/sources.ts';
import { derivedFrom } from './derived.ts';

const SOURCE = '本项目的测试';
/** A table of what was inspected, and what is to be mended until when; two of its elements no other kind has. */
const SIXTH = {
  id: 'inspection',
  name: '督查清单',
  en: 'Inspection list',
  about: {
    zh: '督查清单：每个问题、整改单位和整改时限。',
    en: 'Inspection list: each fault, who mends it, until when.',
  },
  fileSuffixes: ['.督查.yaml', '.inspection.yaml'],
  skeleton: ['标题', '地区', '文号'],
  headerKeys: ['上级方案'],
  roles: ['plan'],
  numbered: 'row',
  defaultHeadings: ['序号', '督查问题', '整改单位', '整改时限'],
  elements: [
    element('seq', '序号', 'seq', 'optional'),
    element('fault', '督查问题', 'text', 'required', '存在问题'),
    element('mender', '整改单位', 'units', 'required'),
    element('deadline', '整改时限', 'deadline', 'customary'),
  ],
  requirements: [],
  source: SOURCE,
};

function element(id: string, name: string, type: string, need: string, ...others: readonly string[]) {
  const about = { zh: `督查的${name}。`, en: `Of an inspection: ${id}.` };
  const otherHeadings = others.map((other) => ({ name: other, source: SOURCE }));
  return { id, name, en: `The ${id}`, otherHeadings, type, need, about, source: SOURCE };
}

const kinds = { ...ownKinds, kinds: [...ownKinds.kinds, SIXTH] };
const files = { kinds, headers, domains, departments, channels, workingDays };
const standard = buildStandard(files as StandardFiles);
const world = { ...worldOf(), standard };
const derived = new Map(
  derivedFrom({ kinds: (files as StandardFiles).kinds, headers: headers as HeadersFile }).map(
    ({ path, text }) => [path, text(readFileSync(ROOT + path, 'utf8'))],
  ),
);

const HEADER = '类型: 督查清单\n标题: 某县督查清单\n上级方案: 某市督查〔2024〕1号\n条目:\n';
const TABLE = `${HEADER}  - 存在问题: 目录未更新
    整改单位: 县民政局、县民政局
    整改时限: 2024年2月30日前
  - 督查问题: 链接打不开
    整改时限: 2024年9月底前
`;

describe('the kinds', () => {
  it('are named by no code', () => {
    const quoted = ownKinds.kinds.map(({ id }) => `'${id}'`);
    const naming = PRODUCT.filter(({ path, text }) => {
      return path !== 'schemas/kind-list.ts' && quoted.some((id) => text.includes(id));
    });
    expect(
      naming.map(({ path }) => path),
      'say in kinds.json what the kind is to it: roles',
    ).toEqual([]);
  });

  it('stand each in an example', () => {
    const examples = globSync('examples/**/*.yaml', { cwd: ROOT }).map((path) =>
      readFileSync(ROOT + path, 'utf8'),
    );
    const shown = ownKinds.kinds.filter(({ name }) =>
      examples.some((text) => new RegExp(`^类型: ${name}$`, 'mu').test(text)),
    );
    expect(shown).toEqual(ownKinds.kinds);
  });
});

describe('one more kind', () => {
  it('has no fault', () => {
    expect(faultsOfFacts(files)).toEqual([]);
  });

  it('is recognised by its names and by its first key, in the manifest too', () => {
    const { isNamed, begins } = recognitionOf(standard.kinds);
    const names = ['某县.督查.yaml', 'a.inspection.yml', 'a.分工.yaml', '督查.yaml'];
    expect(names.map(isNamed)).toEqual([true, true, true, false]);
    expect(begins(TABLE)).toBe(true);
    const [language] = JSON.parse(derived.get('package.json') ?? '').contributes.languages;
    expect(language.extensions).toContain('.督查.yml');
    expect(new RegExp(language.firstLine).test('类型: 督查清单')).toBe(true);
  });

  it('is in the types, and in the READMEs', () => {
    expect(derived.get('schemas/kind-list.ts')).toMatch(
      /id: 'inspection', name: '督查清单'[\s\S]*\| 'mender'/,
    );
    const row = '| 督查清单 | 督查清单：每个问题、整改单位和整改时限 | `*.督查.yaml` `*.inspection.yaml` |';
    expect(derived.get('README.zh-CN.md')).toContain(row);
    expect(derived.get('README.md')).toContain('| 督查清单 | Inspection list:');
  });

  it('has its words in the grammar: kind, headings, units, deadlines', async () => {
    const tokens = await loadTokens(derived.get('syntaxes/gongkai.tmLanguage.json'));
    const found = marked(tokens(`${TABLE}  - 整改单位：甲\n`));
    expect(found).toEqual(
      expect.arrayContaining([
        '督查清单 ← support.type.kind',
        '存在问题 ← entity.name.tag.heading',
        '督查问题 ← entity.name.tag.heading',
        '县民政局 ← entity.name.type.unit',
        '2024年9月底前 ← constant.numeric.deadline',
        '： ← invalid.illegal.full-width-colon',
      ]),
    );
  });

  it('is checked', () => {
    const { findings, source } = analyse(TABLE, world);
    const told = findings.map(({ rule, place }) => {
      const { start, end } = absolute(place);
      return `${rule} «${source.text.slice(start, end)}»`;
    });
    expect(told).toEqual([
      'unit-same-twice «县民政局»',
      'deadline-impossible «30»',
      'element-missing «督查问题»',
      'heading-twice «督查问题»',
    ]);
    expect(
      analyse('类型: 督察清单\n标题: 表\n条目:\n  - 督查问题: 甲\n', world).findings[0]?.message.zh,
    ).toContain('是不是“督查清单”？');
    expect(analyse('标题: 表\n条目:\n  - 工作任务: 甲\n', world).findings[0]?.message.zh).toContain(
      '、督查清单之一',
    );
  });

  it('is offered: as a whole document, as a value, its headings, and the keys that it alone has', () => {
    expect(taken('‸', '新建督查清单', world)).toBe(
      '类型: 督查清单\n标题: \n地区: \n文号: \n条目:\n  - 督查问题: \n    整改单位: \n    整改时限: ',
    );
    expect(labels('类型: dc‸', world)).toEqual(['督查清单']);
    expect(labels(`${HEADER}  - ‸`, world)[0]).toBe('新条目：督查问题、整改单位、整改时限');
    expect(labels('类型: 督查清单\n‸', world)).toContain('上级方案');
    expect(labels('类型: 督查清单\n‸', world)).not.toContain('领域');
    const key = standard.headerKeyByName.get('类型')?.about.zh;
    expect(key).toMatch(/^文件的类别：任务分工、标准目录、.*或督查清单；应当写在最前面。$/u);
  });

  it('prints as a table, numbered as it says', () => {
    const { docs } = analyse(TABLE, world);
    expect(markdown(docs.map(layout))).toBe(`## 某县督查清单

| 序号 | 存在问题   | 整改单位           | 整改时限        |
| ---- | ---------- | ------------------ | --------------- |
| 1    | 目录未更新 | 县民政局、县民政局 | 2024年2月30日前 |
| 2    | 链接打不开 |                    | 2024年9月底前   |
`);
  });

  it('is a plan to other documents', () => {
    const text = '类型: 督查清单\n标题: 市方案\n文号: 某市督查〔2024〕1号\n条目:\n  - 督查问题: 链接打不开\n';
    const docs = readDocuments(readSource(text, ENTRIES_KEY), standard);
    const workspace = buildWorkspace([summarise('/w/市.督查.yaml', docs, standard)]);
    const codes = (others: typeof world.others): readonly string[] =>
      analyse(TABLE, { ...world, others }).findings.map(({ rule }) => rule);
    expect(codes({ file: '/w/县.督查.yaml', workspace })).not.toContain('superior-not-found');
    expect(codes({ file: '/w/县.督查.yaml', workspace: buildWorkspace([]) })).toContain('superior-not-found');
  });
});
