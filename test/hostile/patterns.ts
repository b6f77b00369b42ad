// Long cells made of the words that our languages know: none takes much longer than a text that says nothing.
import type { Attack } from './attack.ts';
import { commonPeer } from './common-peer.ts';

const LENGTH = 12_000;
/** So many milliseconds a hostile cell may take, with all that is asked about it. */
const MOST = 2_500;

const COLUMNS = [
  ['任务分工', '工作任务'],
  ['任务分工', '责任单位'],
  ['任务分工', '完成时间'],
  ['任务分工', '序号'],
  ['任务分工', '自己的列'],
  ['标准目录', '公开事项'],
  ['标准目录', '公开内容'],
  ['标准目录', '公开依据'],
  ['标准目录', '公开时限'],
  ['标准目录', '公开主体'],
  ['标准目录', '公开渠道和载体'],
  ['标准目录', '公开对象'],
  ['标准目录', '公开方式'],
  ['标准目录', '公开层级'],
  ['领域分工', '试点领域'],
  ['标准汇总', '领域'],
  ['单位名录', '名称'],
  ['单位名录', '简称'],
] as const;
const HEADER = ['标题', '文号', '成文日期', '表头', '上级方案', '说明', '地区'] as const;

const WORDS = [
  '公开时限',
  '公开事项',
  '年',
  '月',
  '日',
  '2025年',
  '底前',
  '12月',
  '季度',
  '第一',
  '每年',
  '工作日',
  '20个工作日内',
  '之日起',
  '自信息形成',
  '信息形成或者变更',
  '或者变更',
  '以内',
  '及时',
  '实时',
  '长期',
  '同上',
  '前',
  '至',
  '—',
  '-',
  '县',
  '市',
  '局',
  '市财政局',
  '各县（市、区）政府',
  '等相关部门',
  '牵头',
  '配合',
  '负责',
  '和',
  '及',
  '、',
  '，',
  '；',
  '：',
  ':',
  '（',
  '）',
  '（）',
  '《',
  '》',
  '《》',
  '〔',
  '〕',
  '“',
  '”',
  '"',
  "'",
  '[',
  ']',
  '[]',
  '【】',
  '1',
  '１',
  '一',
  '十',
  '1.',
  '1、',
  '（一）',
  '①',
  ' ',
  '\u3000',
  '\t',
  '√',
  '□',
  '■',
  '口',
  '■政府网站',
  '□其他',
  '政府网站',
  '公开栏',
  '主动',
  '依申请',
  '全社会',
  '特定群体',
  '城乡规划领域',
  '领域',
  'a',
  '#',
  ' #',
  '# ',
  '- ',
  '? ',
  '&a ',
  '*a ',
  '!a ',
  '%',
  '|',
  '>',
  '\\',
  '\\n',
  'http://',
  '\u200b',
  '𠮷',
  '\ud800',
];

async function timed(text: string): Promise<string | undefined> {
  const peer = await commonPeer();
  const uri = `file:///hostile/${count++}.tasks.yaml`;
  const textDocument = { uri };
  const line = text.split('\n').findIndex((one) => one.length > LENGTH / 4);
  const begin = performance.now();
  peer.openText(uri, text);
  const at = [20, LENGTH >> 1].map((character) => ({ line: Math.max(0, line), character }));
  for (const position of at) {
    await peer.request('textDocument/hover', { textDocument, position });
    await peer.request('textDocument/completion', { textDocument, position });
  }
  await peer.request('textDocument/codeAction', {
    textDocument,
    range: { start: at[0], end: at[1] },
    context: { diagnostics: [] },
  });
  const answer = await peer.request('gongkai/table', { uri });
  const took = performance.now() - begin;
  peer.notify('textDocument/didClose', { textDocument });
  if (answer === undefined) return 'mute';
  return took > MOST ? `takes ${Math.round(took)} ms` : undefined;
}

let count = 0;

function long(word: string): string {
  return word.repeat(Math.ceil(LENGTH / word.length)).slice(0, LENGTH);
}

function inColumn(kind: string, column: string, value: string): string {
  const others = column === '工作任务' || kind !== '任务分工' ? '' : '    工作任务: 甲\n';
  return `类型: ${kind}\n标题: 表\n成文日期: 2025-01-10\n条目:\n  - 备注: 乙\n${others}    ${column}: ${value}\n`;
}

/** Every word in every column: a column is one attack for each third of the words. */
const CELLS = COLUMNS.flatMap(([kind, column]) =>
  [0, 1, 2, 3].map(
    (part): Attack => ({
      name: `${kind} ${column}, words ${part}`,
      run: async () => {
        for (const word of WORDS.filter((_, at) => at % 4 === part)) {
          const fault = await timed(inColumn(kind, column, JSON.stringify(long(word))));
          if (fault !== undefined) return `${JSON.stringify(word)}: ${fault}`;
        }
        return undefined;
      },
    }),
  ),
);

const BARE = WORDS.map(
  (word): Attack => ({
    name: `${JSON.stringify(word)} without quotes, in every column of a table and of a catalog`,
    run: async () => {
      for (const [kind, column] of [COLUMNS[1], COLUMNS[2], COLUMNS[8], COLUMNS[10]] as const) {
        const fault = await timed(inColumn(kind, column, long(word)));
        if (fault !== undefined) return `${column}: ${fault}`;
      }
      return await timed(long(word));
    },
  }),
);

/** What doubles with every word is slow long before it is long. */
const SHORT = COLUMNS.map(
  ([kind, column]): Attack => ({
    name: `${kind} ${column}, 20 to 60 words`,
    run: async () => {
      for (const word of WORDS) {
        for (const begin of ['', '20个工作日内', '（']) {
          const fault = await timed(inColumn(kind, column, JSON.stringify(begin + word.repeat(40))));
          if (fault !== undefined) return `${begin} ${JSON.stringify(word)}: ${fault}`;
        }
      }
      return undefined;
    },
  }),
);

const HEADERS = HEADER.map(
  (key): Attack => ({
    name: `${key} of words`,
    run: async () => {
      for (const word of WORDS) {
        const fault = await timed(
          `类型: 任务分工\n${key === '标题' ? '' : '标题: 表\n'}${key}: ${JSON.stringify(long(word))}\n条目:\n  - 工作任务: 甲\n`,
        );
        if (fault !== undefined) return `${JSON.stringify(word)}: ${fault}`;
      }
      return undefined;
    },
  }),
);

const COMMENTS: Attack = {
  name: 'comments of words',
  run: async () => {
    for (const word of WORDS) {
      const fault = await timed(`类型: 任务分工\n标题: 表\n条目:\n  - 工作任务: 甲 # 忽略 ${long(word)}\n`);
      if (fault !== undefined) return `${JSON.stringify(word)}: ${fault}`;
    }
    return undefined;
  },
};

/** All of them. */
export const PATTERNS: readonly Attack[] = [...CELLS, ...SHORT, ...BARE, ...HEADERS, COMMENTS];
