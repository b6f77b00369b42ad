// Characters that stand for no text: what is left of a damaged file, and invisible ones that came along with a paste.
import type { Block } from '../../text/block.ts';
import type { Hit, Message, Rule } from '../rule.ts';
import { offeredFix } from '../support/mend.ts';
import { say } from '../support/say.ts';

const ANY = /[\u{fffd}-\u{ffff}\p{Surrogate}]|[^\P{Cc}\t\n\r\u{85}]/u;

export const characterBroken: Rule = {
  id: 'character-broken',
  severity: 'warning',
  title: say('损坏的或看不见的字符', 'Broken or invisible characters'),
  why: say(
    '文件编码不对、从别处粘贴时，文字会变成“�”，或混进看不见的字符；印出来是空白或方框，查找也找不到。',
    'A wrong encoding or a paste leaves broken or invisible characters; they print as blanks or boxes, and a search misses the text.',
  ),
  basis: say(
    'Unicode 标准：替换字符、孤立的代理项和控制字符不表示文字',
    'Unicode: replacement characters, lone surrogates and controls stand for no text',
  ),
  wrong: `类型: 任务分工
标题: 任务分工表
条目:
  - 工作任务: 编制政��公开事项目录
    责任单位: 市政府办公室
`,
  right: `类型: 任务分工
标题: 任务分工表
条目:
  - 工作任务: 编制政务公开事项目录
    责任单位: 市政府办公室
`,
  opens: true,
  check: {
    of: 'block',
    signs: ANY,
    run: (block) => [...hitsIn(block)],
  },
};

function* hitsIn(block: Block): Generator<Hit> {
  const [lost, ...moreLost] = placesOf(LOST, block);
  const [control, ...moreControls] = placesOf(CONTROLS, block);
  if (lost !== undefined) yield { place: lost, message: lostIn(moreLost.length + 1) };
  if (control === undefined) return;
  const edits = [control, ...moreControls].map((place) => ({ place, text: '' }));
  yield {
    place: control,
    message: controlsIn(edits.length),
    fixes: () => [offeredFix(say('删去看不见的字符', 'Delete the invisible characters'), edits)],
  };
}

/** Once for an entry, however often: a file in a wrong encoding has them on every line. */
function lostIn(count: number): Message {
  const more = count === 1 ? say('', '') : say(`，共${count}处`, `, in ${count} places`);
  return say(
    `这里的文字已经损坏，只剩“�”${more.zh}，多半是文件编码不对或复制不全。请对照原件重新填写。`,
    `The text is lost here, only “�” is left${more.en}, most often by a wrong encoding. Write it again from the original.`,
  );
}

function controlsIn(count: number): Message {
  const more = count === 1 ? say('', '') : say(`，共${count}处`, `, in ${count} places`);
  return say(
    `这里混进了看不见的控制字符${more.zh}，印不出来，查找时也会对不上。请删去。`,
    `There is an invisible control character here${more.en}, which prints as nothing and hides the text from a search. Delete it.`,
  );
}

/** Stretches of such characters. */
function placesOf(
  characters: RegExp,
  block: Block,
): { block: Block; span: { start: number; end: number } }[] {
  return [...block.text.matchAll(characters)].map(({ 0: text, index }) => ({
    block,
    span: { start: index, end: index + text.length },
  }));
}

/** Half a character (a lone surrogate) is shown as the replacement character as well. */
const LOST = /[\u{fffd}\p{Surrogate}]+/gu;
/** Control characters but for tab and line breaks, which have a meaning, and noncharacters. */
const CONTROLS = /(?:[^\P{Cc}\t\n\r\u{85}]|[\u{fffe}\u{ffff}])+/gu;
