// Keeps one server running: starts it, starts it anew when it ends by itself, and gives up in plain sight.
import { afterCrash, type ServerState, type StopReason } from './server-state.ts';

/** One life of the server: a process or a worker, and whoever speaks to it. */
export interface ServerRun {
  /** Resolves when the server answers; rejects when it ends before, or refuses. */
  start(): Promise<void>;
  /** Ends it in good order; when it does not obey within some seconds, the hard way. Never rejects. */
  stop(): Promise<void>;
  /** Ends it at once, whatever it is busy with. */
  kill(): void;
  /** Why `start` was rejected with this error. */
  explain(error: unknown): Promise<StopReason>;
}

/** What the supervisor needs from the editor. */
export interface SupervisorHooks<Run extends ServerRun> {
  /** Makes a run that is not started yet; `crashed` is for when it ends by itself after it answered. */
  spawn(crashed: () => void): Run;
  /** The state is another one. */
  changed(state: ServerState): void;
}

/** How long a server may take until it answers for the first time, in milliseconds; it is a second on a slow machine. */
const START_LIMIT = 30_000;

/** So many starts may fail one after the other; a second one is worth while, because it starts with less. */
const MOST_FAILURES = 2;

const LATE: StopReason = { kind: 'late', seconds: START_LIMIT / 1000 };

/** A class because it lives as long as the extension. */
export class Supervisor<Run extends ServerRun> {
  private readonly hooks: SupervisorHooks<Run>;
  private now: ServerState = { phase: 'off' };
  private run: Run | undefined;
  private crashes: readonly number[] = [];
  private failures = 0;
  private renewal: Promise<void> | undefined;
  private isEnded = false;

  constructor(hooks: SupervisorHooks<Run>) {
    this.hooks = hooks;
  }

  /** How the server stands. */
  get state(): ServerState {
    return this.now;
  }

  /** The present run, if there is one; it may still be starting. */
  get current(): Run | undefined {
    return this.run;
  }

  /** Starts the server when it is needed for the first time. One that has stopped waits for the user. */
  async start(): Promise<void> {
    if (this.now.phase === 'off') await this.attempt('starting');
  }

  /** Ends the server, if there is one, and starts a new one; resolves when that runs or has stopped. */
  async restart(): Promise<void> {
    this.renewal ??= this.renew();
    try {
      await this.renewal;
    } finally {
      this.renewal = undefined;
    }
  }

  /** The server leaves questions without an answer, or answers again. */
  answers(isLate: boolean): void {
    if (this.now.phase === (isLate ? 'running' : 'silent')) this.change(isLate ? 'silent' : 'running');
  }

  /** Ends the server for good. */
  async end(): Promise<void> {
    this.isEnded = true;
    await this.stop();
  }

  private async renew(): Promise<void> {
    this.crashes = [];
    this.failures = 0;
    this.change('restarting');
    await this.stop();
    await this.attempt('restarting');
  }

  private async stop(): Promise<void> {
    const { run } = this;
    this.run = undefined;
    await run?.stop();
  }

  private async attempt(phase: 'starting' | 'restarting'): Promise<void> {
    if (this.isEnded) return;
    this.change(phase);
    const run = this.hooks.spawn(() => this.crashed(run));
    this.run = run;
    try {
      await inTime(run.start(), START_LIMIT);
    } catch (error) {
      await this.failed(run, error);
      return;
    }
    if (this.run !== run) return;
    this.failures = 0;
    this.change('running');
  }

  private async failed(run: Run, error: unknown): Promise<void> {
    // One that was ended meanwhile, on purpose or by a crash, has been dealt with.
    if (this.run !== run) return;
    this.drop(run);
    this.failures += 1;
    if (this.failures < MOST_FAILURES) {
      await this.attempt('restarting');
      return;
    }
    const reason = error instanceof Late ? LATE : await run.explain(error);
    // A user who has started a new one meanwhile need not hear of the old one.
    if (this.run === undefined && this.renewal === undefined) this.giveUp(reason);
  }

  private crashed(run: Run): void {
    if (this.run !== run) return;
    this.drop(run);
    const { crashes, restart } = afterCrash(this.crashes, Date.now());
    this.crashes = crashes;
    if (restart) void this.attempt('restarting');
    else this.giveUp({ kind: 'crashes' });
  }

  private drop(run: Run): void {
    this.run = undefined;
    run.kill();
  }

  private giveUp(reason: StopReason): void {
    this.set({ phase: 'stopped', reason });
  }

  private change(phase: Exclude<ServerState['phase'], 'stopped'>): void {
    if (this.now.phase !== phase) this.set({ phase });
  }

  private set(state: ServerState): void {
    this.now = state;
    if (!this.isEnded) this.hooks.changed(state);
  }
}

/** Says that something has not come within its time. */
class Late extends Error {}

/** What the work comes to; fails with `Late` when that takes longer than so many milliseconds. */
async function inTime(work: Promise<void>, limit: number): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Late()), limit);
  });
  try {
    await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
