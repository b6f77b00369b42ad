// What is to be done by a deadline, said behind it: 动工 in 5月底前动工, 长期坚持 in 12月底前（长期坚持）.

import { type Folded, written } from './fold.ts';
import type { WrittenText } from './types.ts';

/** What follows a date: nothing, or a milestone. */
export interface Ending {
  readonly milestone?: WrittenText;
}

/** Reads all that follows from `at` of the folded text; undefined when it belongs to no deadline. */
export function readEnding(folded: Folded, at: number): Ending | undefined {
  const rest = folded.plain.slice(at);
  if (rest === '' || IDLE.test(rest)) return {};
  const bracketed = /^[（(](?!.*\d[年月日季])[^（()）]+[）)]$/u.test(rest);
  if (!bracketed && !isMilestone(rest)) return undefined;
  const inner = bracketed ? 1 : 0;
  const span = written(folded, at + inner, folded.plain.length - inner);
  return { milestone: { text: folded.source.slice(span.start, span.end), span } };
}

/** Whether a text says what is done, and names no date of its own. */
export function isMilestone(text: string): boolean {
  return MILESTONE.test(text);
}

/** Words that add nothing to a date. */
const IDLE = /^(?:止|为止|期间|之间)$/u;

/** A closed list of beginnings, so that a slip such as 误 is never taken for work to be done. */
const MILESTONE =
  /^(?:并|再|要)?(?:逐步|全面|基本|全部|初步|正式|力争|确保|按时|陆续|开始|率先|实质性)*(?:完成|完工|完善|完备|动工|开工|复工|竣工|启动|实施|开展|组织|推进|推动|推行|推广|建成|建立|建设|出台|印发|发布|公布|公开|公示|上线|上报|报送|报告|报|提交|投用|投入|运行|试运行|实现|取得|形成|达到|达标|通过|验收|落实|到位|制定|制订|编制|修订|汇总|梳理|更新|整改|结束|总结|收尾|长期|持续|常态化)(?!.*\d[年月日季])[^，,；;。：:]{0,30}$/u;
