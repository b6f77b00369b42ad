// What is said of a server that does not run as it should, in both languages.
import { describe, expect, it } from 'vitest';
import type { ServerState, StopReason } from '../../client/server-state.ts';
import { stateBar, stateItem, stopNotice } from '../../client/state-text.ts';

const REASONS: readonly StopReason[] = [
  { kind: 'crashes' },
  { kind: 'missing' },
  { kind: 'exited' },
  { kind: 'late', seconds: 30 },
  { kind: 'refused', message: 'Invalid' },
];
const STATES: readonly ServerState[] = [
  { phase: 'off' },
  { phase: 'starting' },
  { phase: 'running' },
  { phase: 'silent' },
  { phase: 'restarting' },
  ...REASONS.map((reason) => ({ phase: 'stopped', reason }) as const),
];

describe('the status bar', () => {
  it.each([
    ['off', undefined, undefined],
    ['running', undefined, undefined],
    ['starting', '$(sync~spin) 政务公开：正在启动', '$(sync~spin) Gongkai: starting'],
    ['restarting', '$(sync~spin) 政务公开：正在重新启动', '$(sync~spin) Gongkai: restarting'],
    ['silent', '$(warning) 政务公开：没有应答', '$(warning) Gongkai: not responding'],
    ['stopped', '$(error) 政务公开：已停止', '$(error) Gongkai: stopped'],
  ] as const)('%s', (phase, chinese, english) => {
    const state = STATES.find((each) => each.phase === phase) ?? { phase: 'off' };
    expect(stateItem(state, 'zh')?.text).toBe(chinese);
    expect(stateItem(state, 'en')?.text).toBe(english);
  });

  it('has a colour and a click that starts anew, when the server does not answer or has stopped', () => {
    const looks = STATES.map((state) => stateItem(state, 'zh')).filter((item) => item !== undefined);
    expect(looks.map(({ color, command }) => [color, command])).toEqual([
      [undefined, undefined],
      ['statusBarItem.warningBackground', 'gongkai.restartServer'],
      [undefined, undefined],
      ...REASONS.map(() => ['statusBarItem.errorBackground', 'gongkai.restartServer']),
    ]);
  });

  it.each(['zh', 'en'] as const)('is read aloud without icons, in %s', (language) => {
    for (const state of STATES) {
      const label = stateItem(state, language)?.label ?? 'x';
      expect(label).not.toMatch(/\$\(/);
      expect(/\p{Script=Han}/u.test(label)).toBe(language === 'zh' && label !== 'x');
    }
  });
});

describe('the notice', () => {
  it.each(REASONS.map((reason) => [reason.kind, stopNotice(reason)] as const))(
    'of %s says what, why and what to do, in two sentences',
    (_kind, { zh, en }) => {
      expect(zh).toMatch(/^政务公开语言服务器[^。]+，检查和补全已停止。[^。]+。$/);
      expect(en).toMatch(/^The Gongkai language server [^.]+; checks and completion have stopped\. [^.]+\.$/);
    },
  );

  it('names the reason', () => {
    expect(stopNotice({ kind: 'refused', message: 'spawn EAGAIN' }).zh).toContain('spawn EAGAIN');
    expect(stopNotice({ kind: 'late', seconds: 30 }).zh).toContain('30 秒');
    expect(stopNotice({ kind: 'missing' }).zh).toContain('重新安装');
  });
});

describe('the preview', () => {
  it('says that it follows no more when the server has stopped, and nothing otherwise', () => {
    for (const state of STATES)
      expect(stateBar(state, false).zh.startsWith('检查已停止')).toBe(state.phase === 'stopped');
    expect(stateBar({ phase: 'running' }, false)).toEqual({ zh: '', en: '' });
  });

  it('that waits for an answer is older than the text only where a server could have answered', () => {
    const said = STATES.map((state) => [state.phase, stateBar(state, true).zh.slice(0, 5)]);
    expect(Object.fromEntries(said)).toEqual({
      off: '预览比文字',
      starting: '语言服务器',
      running: '预览比文字',
      silent: '预览比文字',
      restarting: '语言服务器',
      stopped: '检查已停止',
    });
  });
});
