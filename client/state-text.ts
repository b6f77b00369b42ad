// What is said of a server that does not run as it should: in the status bar, in the preview, and in a notice.
import type { DisplayLanguage, LocalizedText } from './language.ts';
import type { ServerState, StopReason } from './server-state.ts';

/** What the status bar shows instead of counts. */
export interface StateItem {
  /** With icons as `$(name)`. */
  readonly text: string;
  readonly tooltip: string;
  /** What a screen reader says. */
  readonly label: string;
  /** The colour of the item's ground, as themes name it; undefined for the usual one. */
  readonly color: 'statusBarItem.errorBackground' | 'statusBarItem.warningBackground' | undefined;
  /** What a click does; nothing while the server is on its way. */
  readonly command: 'gongkai.restartServer' | undefined;
}

/** The item for a state; undefined while the counts of the document say all that there is to say. */
export function stateItem(state: ServerState, language: DisplayLanguage): StateItem | undefined {
  switch (state.phase) {
    case 'off':
    case 'running':
      return undefined;
    case 'starting':
      return item({ icon: 'sync~spin', name: STARTING, more: WAIT }, language);
    case 'restarting':
      return item({ icon: 'sync~spin', name: RESTARTING, more: WAIT }, language);
    case 'silent':
      return item({ icon: 'warning', name: SILENT, more: SILENT_WHY, color: 'warning' }, language);
    case 'stopped':
      return item({ icon: 'error', name: STOPPED, more: stoppedWhy(state.reason), color: 'error' }, language);
  }
}

/**
 * The sentence over a table; empty while nothing has to be said.
 * @param isBehind whether the table waits for an answer of the server
 */
export function stateBar({ phase }: ServerState, isBehind: boolean): LocalizedText {
  if (phase === 'stopped') return STOPPED_BAR;
  if (!isBehind) return NOTHING;
  return phase === 'starting' || phase === 'restarting' ? WAIT_BAR : BEHIND_BAR;
}

/** The notice of a server that has stopped: what is wrong, why, and what to do. */
export function stopNotice(reason: StopReason): LocalizedText {
  const { zh, en } = why(reason);
  const again: LocalizedText =
    reason.kind === 'missing'
      ? { zh: '请重新安装这个扩展。', en: 'Install this extension anew.' }
      : { zh: '可以重新启动，或者查看日志。', en: 'Restart it, or see the log.' };
  return {
    zh: `政务公开语言服务器${zh}，检查和补全已停止。${again.zh}`,
    en: `The Gongkai language server ${en}; checks and completion have stopped. ${again.en}`,
  };
}

/** Half a sentence that follows the server's name. */
function why(reason: StopReason): LocalizedText {
  switch (reason.kind) {
    case 'crashes':
      return { zh: '多次意外退出', en: 'ended several times' };
    case 'missing':
      return {
        zh: '的程序文件不见了（可能被安全软件隔离）',
        en: 'is not there (security software may have removed it)',
      };
    case 'exited':
      return { zh: '两次启动后都立即退出', en: 'was started twice and ended at once' };
    case 'late':
      return {
        zh: `启动后 ${reason.seconds} 秒内没有应答`,
        en: `was started and did not answer within ${reason.seconds} seconds`,
      };
    case 'refused':
      return { zh: `无法启动（${reason.message}）`, en: `cannot be started (${reason.message})` };
  }
}

const STARTING: LocalizedText = { zh: '正在启动', en: 'starting' };
const RESTARTING: LocalizedText = { zh: '正在重新启动', en: 'restarting' };
const SILENT: LocalizedText = { zh: '没有应答', en: 'not responding' };
const STOPPED: LocalizedText = { zh: '已停止', en: 'stopped' };

const WAIT: LocalizedText = {
  zh: '语言服务器就绪后开始检查。',
  en: 'Checking begins when the language server is ready.',
};
const SILENT_WHY: LocalizedText = {
  zh: '语言服务器没有应答，显示的问题可能是旧的。点击这里重新启动。',
  en: 'The language server does not respond, so findings may be old. Click here to restart it.',
};
const NOTHING: LocalizedText = { zh: '', en: '' };
const BEHIND_BAR: LocalizedText = { zh: '预览比文字旧', en: 'The preview is older than the text' };
const WAIT_BAR: LocalizedText = {
  zh: '语言服务器正在启动，表格随后更新',
  en: 'The language server is starting; the table is updated after that',
};
const STOPPED_BAR: LocalizedText = {
  zh: '检查已停止，表格不再随文字更新。点击状态栏的“已停止”可以重新启动。',
  en: 'Checking has stopped, and the table no longer follows the text. Click “stopped” in the status bar to restart.',
};

function stoppedWhy(reason: StopReason): LocalizedText {
  const { zh, en } = why(reason);
  return {
    zh: `语言服务器${zh}，没有列出问题不等于没有问题。点击这里重新启动。`,
    en: `The language server ${en}; no findings now does not mean that there are none. Click here to restart it.`,
  };
}

/** The parts of an item. */
interface Parts {
  readonly icon: string;
  readonly name: LocalizedText;
  readonly more: LocalizedText;
  /** A state with a colour is one that the user can end by a click. */
  readonly color?: 'warning' | 'error';
}

function item({ icon, name, more, color }: Parts, language: DisplayLanguage): StateItem {
  const said = language === 'zh' ? `政务公开：${name.zh}` : `Gongkai: ${name.en}`;
  return {
    text: `$(${icon}) ${said}`,
    tooltip: more[language],
    label: language === 'zh' ? `${said}。${more.zh}` : `${said}. ${more.en}`,
    color: color && `statusBarItem.${color}Background`,
    command: color && 'gongkai.restartServer',
  };
}
