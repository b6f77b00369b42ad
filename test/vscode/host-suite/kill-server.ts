// Ends the language server the hard way, in the Node extension host, whose child process it is.

/** What we need of a child process; the list of handles is Node's own, older than its types. */
export interface Child {
  readonly spawnargs: readonly string[];
  kill(signal: string): boolean;
}

/** Kills the server's process, as the system does when memory runs out. */
export function killServer(): void {
  const servers = runningServers();
  if (servers.length !== 1) throw new Error(`${servers.length} servers run`);
  servers[0]?.kill('SIGKILL');
}

/** The servers that this extension host has started and that have not ended. */
export function runningServers(): readonly Child[] {
  const { _getActiveHandles: handles } = process as unknown as { _getActiveHandles(): readonly unknown[] };
  return handles.call(process).filter(isServer);
}

function isServer(handle: unknown): handle is Child {
  const { spawnargs } = handle as { spawnargs?: unknown };
  return Array.isArray(spawnargs) && spawnargs.some((word) => /[\\/]dist[\\/]server\.js$/.test(String(word)));
}
