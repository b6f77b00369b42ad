// The language server's program in Node: over standard input and output (--stdio), or over IPC from an editor.
import {
  createConnection,
  IPCMessageReader,
  IPCMessageWriter,
  ProposedFeatures,
} from 'vscode-languageserver/node';
import { version } from '../../package.json';
import { localCalendar } from '../protocol/clock.ts';
import { startServer } from '../protocol/server.ts';
import { gated, type Transport } from '../protocol/transport/gate.ts';
import { nodeFiles } from './node-files.ts';
import { FrameReader, FrameWriter } from './stdio.ts';
import { endOnUncaughtErrors, endWith } from './uncaught.ts';
import { readUsage } from './usage.ts';

const NAME = { zh: '政务公开语言服务器', en: 'The Gongkai language server' };

/** Serves until the client leaves; started by hand, it says in one sentence how it is to be started. */
export function serve(): void {
  const { argv, send } = process;
  const usage = readUsage(argv.slice(2), version, send !== undefined);
  if (typeof usage === 'object') endWith(usage.text, usage.code);
  endOnUncaughtErrors(NAME);
  // Whoever did not ask the server to shut down has left it by accident.
  process.exitCode = 1;
  const { reader, writer } = gated(usage === 'stdio' ? overStreams() : overChannel());
  startServer(createConnection(ProposedFeatures.all, reader, writer), {
    version,
    files: nodeFiles,
    today: localCalendar(),
    rehearses: true,
    farewell: () => {
      process.exitCode = 0;
    },
  });
}

/** Over standard streams in our own way. An editor that is gone has closed its end; then there is nobody to be told. */
function overStreams(): Transport {
  const { stdin, stdout } = process;
  const leave = (): void => process.exit();
  stdin.on('close', leave);
  for (const stream of [stdin, stdout]) stream.on('error', leave);
  const lost = (reason: string): void => {
    const zh = `${NAME.zh}收到的消息无法分辨起止（${reason}），已退出，由编辑器重新启动。`;
    endWith(`${zh} / ${NAME.en} cannot tell messages apart (${reason}); it ends, to be started anew.`, 1);
  };
  return { reader: new FrameReader(stdin, lost), writer: new FrameWriter(stdout) };
}

/** Over the channel to the editor that has started this process. */
function overChannel(): Transport {
  process.on('disconnect', () => process.exit());
  return { reader: new IPCMessageReader(process), writer: new IPCMessageWriter(process) };
}
