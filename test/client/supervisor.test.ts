// One server is kept running, through crashes, failed starts, hangs and the user's wishes, and its state is told.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ANSWER_LIMIT, AnswerWatch } from '../../client/answer-watch.ts';
import { afterCrash, MOST_RESTARTS, type ServerState, type StopReason } from '../../client/server-state.ts';
import { type ServerRun, Supervisor } from '../../client/supervisor.ts';

const MISSING: StopReason = { kind: 'missing' };

/** A server made of promises, which a test starts, ends and lets hang. */
class FakeRun implements ServerRun {
  readonly deeds: string[] = [];
  readonly crash: () => void;
  readonly started = promised<void>();
  readonly stopped = promised<void>();

  constructor(crash: () => void) {
    this.crash = crash;
  }

  async start(): Promise<void> {
    this.deeds.push('start');
    await this.started.promise;
  }

  async stop(): Promise<void> {
    this.deeds.push('stop');
    await this.stopped.promise;
  }

  kill(): void {
    this.deeds.push('kill');
  }

  async explain(): Promise<StopReason> {
    return MISSING;
  }
}

/** A promise, and what decides it. */
function promised<T>() {
  let resolve: (value: T) => void = () => {};
  let reject: (error: Error) => void = () => {};
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}

/** A supervisor of such servers, with what it told so far. */
function supervised() {
  const runs: FakeRun[] = [];
  const told: string[] = [];
  const supervisor = new Supervisor<FakeRun>({
    spawn: (crashed) => {
      const run = new FakeRun(crashed);
      runs.push(run);
      return run;
    },
    changed: (state) => told.push(brief(state)),
  });
  const last = (): FakeRun => {
    const run = runs.at(-1);
    if (run === undefined) throw new Error('nothing was started');
    return run;
  };
  const comesUp = async (): Promise<void> => {
    last().started.resolve();
    await settled();
  };
  const fails = async (): Promise<void> => {
    last().started.reject(new Error('no'));
    await settled();
  };
  return { supervisor, runs, told, last, comesUp, fails };
}

function brief(state: ServerState): string {
  return state.phase === 'stopped' ? `stopped: ${state.reason.kind}` : state.phase;
}

/** Lets everything happen that waits for nothing but promises. */
async function settled(): Promise<void> {
  await vi.advanceTimersByTimeAsync(0);
}

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

describe('a server', () => {
  it('is started once, when the first document needs it', async () => {
    const { supervisor, runs, told, comesUp } = supervised();
    expect(supervisor.state.phase).toBe('off');
    void supervisor.start();
    void supervisor.start();
    await comesUp();
    void supervisor.start();
    expect(runs).toHaveLength(1);
    expect(told).toEqual(['starting', 'running']);
  });

  it('comes back after each of four crashes, and stops in plain sight after the fifth', async () => {
    const { supervisor, runs, told, last, comesUp } = supervised();
    void supervisor.start();
    await comesUp();
    for (let crash = 1; crash <= 5; crash += 1) {
      last().crash();
      await comesUp();
    }
    const again = Array(MOST_RESTARTS).fill(['restarting', 'running']).flat();
    expect(told).toEqual(['starting', 'running', ...again, 'stopped: crashes']);
    expect(runs).toHaveLength(1 + MOST_RESTARTS);
    expect(runs.every(({ deeds }) => deeds.at(-1) === 'kill')).toBe(true);
  });

  it('stays stopped when another document is opened, until the user starts it anew', async () => {
    const { supervisor, runs, told, last, comesUp, fails } = supervised();
    void supervisor.start();
    await fails();
    await fails();
    void supervisor.start();
    await settled();
    expect(runs).toHaveLength(2);
    void supervisor.restart();
    await settled();
    await comesUp();
    expect(told.slice(-3)).toEqual(['stopped: missing', 'restarting', 'running']);
    // Crashes are counted from there on.
    for (let crash = 1; crash <= 4; crash += 1) {
      last().crash();
      await comesUp();
    }
    expect(supervisor.state.phase).toBe('running');
  });

  it('is tried a second time when it does not start, then the reason is told', async () => {
    const { supervisor, told, runs, fails } = supervised();
    void supervisor.start();
    await fails();
    expect(told).toEqual(['starting', 'restarting']);
    await fails();
    expect(told).toEqual(['starting', 'restarting', 'stopped: missing']);
    expect(supervisor.state).toEqual({ phase: 'stopped', reason: MISSING });
    expect(runs.map(({ deeds }) => deeds)).toEqual([
      ['start', 'kill'],
      ['start', 'kill'],
    ]);
  });

  it('may fail to start again once it has run in between', async () => {
    const { supervisor, told, last, comesUp, fails } = supervised();
    void supervisor.start();
    await fails();
    await comesUp();
    last().crash();
    await fails();
    await comesUp();
    expect(told.at(-1)).toBe('running');
  });

  it('that never answers is killed, tried again, and told', async () => {
    const { supervisor, told, runs } = supervised();
    void supervisor.start();
    await vi.advanceTimersByTimeAsync(30_000);
    expect(told).toEqual(['starting', 'restarting']);
    await vi.advanceTimersByTimeAsync(30_000);
    expect(supervisor.state).toEqual({ phase: 'stopped', reason: { kind: 'late', seconds: 30 } });
    expect(runs.every(({ deeds }) => deeds.includes('kill'))).toBe(true);
  });

  it('is not told of by one that was given up', async () => {
    const { supervisor, runs, told, comesUp } = supervised();
    void supervisor.start();
    await comesUp();
    void supervisor.restart();
    await settled();
    runs[0]?.crash();
    runs[0]?.stopped.resolve();
    await settled();
    await comesUp();
    runs[0]?.crash();
    await settled();
    expect(told).toEqual(['starting', 'running', 'restarting', 'running']);
    expect(runs).toHaveLength(2);
  });

  it('is started anew while it still hangs at its start', async () => {
    const { supervisor, runs, told, comesUp } = supervised();
    void supervisor.start();
    await settled();
    void supervisor.restart();
    runs[0]?.stopped.resolve();
    await settled();
    await comesUp();
    runs[0]?.started.reject(new Error('ended'));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(told).toEqual(['starting', 'restarting', 'running']);
    expect(supervisor.current).toBe(runs[1]);
  });

  it('is one, however often the user asks for another', async () => {
    const { supervisor, runs, comesUp } = supervised();
    void supervisor.start();
    await comesUp();
    const wishes = [supervisor.restart(), supervisor.restart(), supervisor.restart()];
    runs[0]?.stopped.resolve();
    await settled();
    await comesUp();
    await Promise.all(wishes);
    expect(runs).toHaveLength(2);
  });

  it('is not started anew when the extension ends', async () => {
    const { supervisor, runs, told, last, comesUp } = supervised();
    void supervisor.start();
    await comesUp();
    void supervisor.end();
    last().crash();
    void supervisor.restart();
    last().stopped.resolve();
    await settled();
    expect(runs).toHaveLength(1);
    expect(told).toEqual(['starting', 'running']);
  });
});

describe('a server that hangs', () => {
  it('is said to be silent, and to run once it answers', async () => {
    const { supervisor, told, comesUp } = supervised();
    const watch = new AnswerWatch((isLate) => supervisor.answers(isLate));
    void supervisor.start();
    await comesUp();
    const [first, second] = [promised<number>(), promised<number>()];
    const answers = [watch.watch(first.promise), watch.watch(second.promise)];
    await vi.advanceTimersByTimeAsync(ANSWER_LIMIT - 1);
    expect(told).toEqual(['starting', 'running']);
    await vi.advanceTimersByTimeAsync(1);
    expect(told).toEqual(['starting', 'running', 'silent']);
    first.resolve(1);
    await settled();
    expect(told).toEqual(['starting', 'running', 'silent', 'running']);
    // The other one has its time from the last sign of life on.
    await vi.advanceTimersByTimeAsync(ANSWER_LIMIT);
    expect(told.at(-1)).toBe('silent');
    second.reject(new Error('an error is an answer'));
    await expect(answers[1]).rejects.toThrow('an error is an answer');
    expect(told.at(-1)).toBe('running');
  });

  it('is not taken for one while it answers something', async () => {
    const told: boolean[] = [];
    const watch = new AnswerWatch((isLate) => told.push(isLate));
    void watch.watch(new Promise<void>(() => {}));
    for (let times = 0; times < 5; times += 1) {
      await vi.advanceTimersByTimeAsync(ANSWER_LIMIT - 1);
      await watch.watch(Promise.resolve());
    }
    expect(told).toEqual([]);
  });

  it('leaves nothing behind when all is answered', async () => {
    const told: boolean[] = [];
    const watch = new AnswerWatch((isLate) => told.push(isLate));
    await watch.watch(Promise.resolve());
    expect(vi.getTimerCount()).toBe(0);
    expect(told).toEqual([]);
  });
});

describe('crashes', () => {
  it('that are long ago are forgotten', () => {
    expect(afterCrash([0, 1, 2, 3], 10 * 60_000)).toEqual({ crashes: [10 * 60_000], restart: true });
  });
});
