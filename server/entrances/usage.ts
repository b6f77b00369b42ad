// How the server is to be started: by an editor, over one of two transports; otherwise one sentence says so.

/** The server speaks over standard streams, or over the channel of the editor that started it. */
export type Channel = 'stdio' | 'node-ipc';

/** What is said instead of serving, and with which exit code. */
export interface Notice {
  readonly text: string;
  readonly code: 0 | 2;
}

const HOW = {
  zh: '政务公开（Gongkai）语言服务器由编辑器启动，不单独使用：node server.js --stdio；在命令行检查文件请用 gongkai check。',
  en: 'The Gongkai language server is started by an editor, with --stdio; to check files on the command line, use "gongkai check".',
};
const NO_SOCKETS = {
  zh: '语言服务器不使用网络连接，请把 --socket 或 --pipe 换成 --stdio。',
  en: 'The Gongkai language server opens no connections: use --stdio in the place of --socket or --pipe.',
};
const NO_CHANNEL = {
  zh: '--node-ipc 只在由编辑器启动时可用，请改用 --stdio。',
  en: '--node-ipc needs an editor that has opened a channel: use --stdio.',
};

/**
 * Reads the arguments. What an editor adds for its own sake, such as `--clientProcessId`, is no matter of ours.
 * @param hasChannel whether the process was started with a channel to its parent
 * @returns how to serve, or what to say
 */
export function readUsage(args: readonly string[], version: string, hasChannel: boolean): Channel | Notice {
  const names = args.map((arg) => arg.replace(/=.*/s, ''));
  const first = names.find((name) => TOLD.has(name));
  switch (first) {
    case '--stdio':
      return 'stdio';
    case '--node-ipc':
      return hasChannel ? 'node-ipc' : notice(NO_CHANNEL, 2);
    case '--socket':
    case '--pipe':
      return notice(NO_SOCKETS, 2);
    case '--version':
    case '-V':
      return { text: `gongkai ${version}`, code: 0 };
    default:
      return notice(HOW, first === undefined ? 2 : 0);
  }
}

const TOLD: ReadonlySet<string> = new Set([
  ...['--stdio', '--node-ipc', '--socket', '--pipe'],
  ...['--help', '-h', '--version', '-V'],
]);

function notice({ zh, en }: { readonly zh: string; readonly en: string }, code: 0 | 2): Notice {
  return { text: `${zh}\n${en}`, code };
}
