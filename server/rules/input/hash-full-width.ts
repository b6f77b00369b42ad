// `＃ 注释`: the hash of the Chinese input method, which begins no comment.
import type { Block } from '../../text/block.ts';
import type { Edit, Hit, Rule } from '../rule.ts';
import { offeredFix, safeFix } from '../support/mend.ts';
import { type PlainLine, plainLines } from '../support/plain-lines.ts';
import { brief, say } from '../support/say.ts';

export const hashFullWidth: Rule = {
  id: 'hash-full-width',
  severity: 'error',
  spoils: 'row',
  title: say('注释用了全角井号', 'Full-width hash before a comment'),
  why: say(
    '只有半角井号后面才是注释。全角井号开头的一行会被当成内容，与下一行连在一起。',
    'Only an ASCII hash begins a comment. Behind a full-width one the line counts as text and runs into the next.',
  ),
  basis: say('YAML 1.2.2 第6.6节：注释以半角井号开头', 'YAML 1.2.2, 6.6: comments begin with an ASCII hash'),
  wrong: `＃ 全文照录
类型: 任务分工
标题: 任务分工表
条目:
  - 工作任务: 编制政务公开事项目录
    责任单位: 市政府办公室
`,
  right: `# 全文照录
类型: 任务分工
标题: 任务分工表
条目:
  - 工作任务: 编制政务公开事项目录
    责任单位: 市政府办公室
`,
  opens: true,
  check: {
    of: 'block',
    signs: /＃/u,
    run: (block) => hitsIn(block),
  },
};

/** A line that begins with such a hash, and what to write instead. */
interface Slipped {
  readonly line: PlainLine;
  /** Whether it may go on with the text above it. */
  readonly deeper: boolean;
  readonly edit: Edit;
}

function hitsIn(block: Block): Hit[] {
  const slipped = [...slippedIn(block)];
  // One of several lines alone would leave the next to run into what follows.
  const sure = slipped.filter(({ deeper }) => !deeper).map(({ edit }) => edit);
  const title = say('改为半角井号', 'Write an ASCII hash');
  const all = safeFix(title, sure);
  return slipped.map(({ line, deeper, edit }) => {
    const { first: start, end } = line;
    const comment = brief(block.text.slice(start, end));
    return {
      place: { block, span: { start, end } },
      message: say(
        `“${comment}”用了全角井号，不是注释，会与下一行连在一起。请改为半角井号“#”。`,
        `“${comment}” begins with a full-width hash, so it is no comment and runs into the next line. Write “#”.`,
      ),
      fixes: () => [deeper ? offeredFix(title, edit) : all],
    };
  });
}

function* slippedIn(block: Block): Generator<Slipped> {
  const { text } = block;
  const lines = plainLines(block);
  const keys = lines.find(({ first }) => text[first] !== '＃');
  for (const line of lines) {
    const { first: start } = line;
    if (text[start] !== '＃') continue;
    const deeper = keys !== undefined && start - line.start > keys.head - keys.start;
    if (deeper && !isWord(text, line)) continue;
    const place = { block, span: { start, end: start + 1 } };
    yield { line, deeper, edit: { place, text: /\s/u.test(text[start + 1] ?? ' ') ? '#' : '# ' } };
  }
}

/** Deeper than the keys a line may go on with the text above it, and ＃1 is a number. */
function isWord(text: string, { first }: PlainLine): boolean {
  return /^＃[ \t\u3000]*\p{Script=Han}/u.test(text.slice(first, first + 20));
}
