// Messages at the wrong time: before initialize, after shutdown, twice.
import type { Attack } from './attack.ts';
import { Peer, PROBE, withPeer } from './peer.ts';

/** What is sent when it does not come, and what has to follow. */
export const STATES: readonly Attack[] = [
  {
    name: 'a request before initialize is refused',
    run: () =>
      alone(async (peer) => {
        const answer = await peer.request('textDocument/hover', {
          textDocument: { uri: 'file:///a' },
          position: { line: 0, character: 0 },
        });
        return answer?.error?.code === -32002 ? undefined : JSON.stringify(answer);
      }),
  },
  {
    name: 'exit before initialize ends it',
    run: () =>
      alone(async (peer) => {
        peer.notify('exit', null);
        return await peer.faultOfEnd([1]);
      }),
  },
  {
    name: 'a request after shutdown is refused',
    run: () =>
      withPeer(async (peer) => {
        await peer.request('shutdown', null);
        const answer = await peer.request('textDocument/documentSymbol', {
          textDocument: { uri: 'file:///a' },
        });
        return answer?.error?.code === -32600 ? undefined : JSON.stringify(answer);
      }),
  },
  {
    name: 'a second initialize is refused',
    run: () =>
      withPeer(async (peer) => {
        const answer = await peer.open();
        return answer?.error?.code === -32600 ? await peer.fault() : JSON.stringify(answer);
      }),
  },
  {
    name: 'exit after shutdown is code 0',
    run: () =>
      withPeer(async (peer) => {
        await peer.request('shutdown', null);
        peer.notify('exit', null);
        return await peer.faultOfEnd([0]);
      }),
  },
  {
    name: 'exit without shutdown is code 1',
    run: () =>
      withPeer(async (peer) => {
        peer.notify('exit', null);
        return await peer.faultOfEnd([1]);
      }),
  },
  {
    name: 'two shutdowns',
    run: () =>
      withPeer(async (peer) => {
        await peer.request('shutdown', null);
        await peer.request('shutdown', null);
        peer.notify('exit', null);
        return await peer.faultOfEnd([0]);
      }),
  },
  {
    name: 'an open before initialize',
    run: () =>
      alone(async (peer) => {
        peer.openText('file:///w/a.tasks.yaml', PROBE);
        await peer.open();
        return await peer.fault();
      }),
  },
  ...[
    null,
    7,
    'x',
    [],
    {},
    { capabilities: null },
    { capabilities: 7 },
    { capabilities: { textDocument: [] } },
    { capabilities: {}, workspaceFolders: 'x' },
    { capabilities: {}, workspaceFolders: [null, 7, {}, { uri: 7 }] },
    { capabilities: {}, rootUri: 7 },
    { capabilities: {}, initializationOptions: 'x' },
    { capabilities: {}, initializationOptions: { pages: 7, files: 'x', language: 'fr' } },
    {
      capabilities: {
        textDocument: { completion: { completionItem: 'x' }, hover: { contentFormat: 'markdown' } },
      },
    },
    { capabilities: { workspace: { configuration: 'x', didChangeWatchedFiles: 7 } }, processId: 'x' },
  ].map(
    (params): Attack => ({
      name: `initialize with ${JSON.stringify(params)}`,
      run: () =>
        alone(async (peer) => {
          const answer = await peer.request('initialize', params);
          if (answer === undefined) return peer.hasEnded ? await peer.faultOfEnd() : 'mute';
          if (answer.error !== undefined) {
            // Refused: a right one must still be taken.
            const again = await peer.open();
            if (again?.result === undefined) return JSON.stringify(again);
          } else peer.notify('initialized', {});
          return await peer.fault();
        }),
    }),
  ),
];

/** Runs something with a server that was told nothing yet. */
async function alone(run: (peer: Peer) => Promise<string | undefined>): Promise<string | undefined> {
  const peer = new Peer();
  try {
    return await run(peer);
  } finally {
    peer.kill();
    await peer.ended;
  }
}
