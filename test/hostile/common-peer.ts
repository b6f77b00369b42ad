// One server that many attacks share: what one leaves behind, the next one meets.
import { Peer } from './peer.ts';

let peer: Promise<Peer> | undefined;

/** The server, started anew when an earlier attack has ended it. */
export async function commonPeer(): Promise<Peer> {
  const known = await peer;
  if (known !== undefined && !known.hasEnded) return known;
  peer = started();
  return await peer;
}

async function started(): Promise<Peer> {
  const made = new Peer();
  await made.open(undefined, CAPABILITIES);
  process.once('exit', () => made.kill());
  return made;
}

/** What a full editor can. */
export const CAPABILITIES = {
  textDocument: {
    publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown', 'plaintext'] } },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'source.fixAll'] } } },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
  },
  workspace: { workspaceEdit: { documentChanges: true } },
};
