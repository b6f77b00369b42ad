// Notes whom the extension speaks to: which programs it starts, which hosts it asks, in the extension host itself.

/** What the extension did, with what; kept for the case that reads it. */
export interface Contacts {
  /** The files of the programs that it started, in their order. */
  readonly programs: string[];
  /** The folders that they were started in. */
  readonly folders: string[];
  /** Anything that a network needs. */
  readonly network: string[];
}

/** What stands in the stack of a call that our extension makes; the host's own calls are its own affair. */
const OURS = /[\\/]dist[\\/](?:extension\.cjs|web[\\/]extension\.js)/;

const CHILDREN = ['exec', 'execFile', 'execFileSync', 'execSync', 'fork', 'spawn', 'spawnSync'];
const NETWORK: Readonly<Record<string, readonly string[]>> = {
  'node:net': ['connect', 'createConnection', 'createServer'],
  'node:http': ['get', 'request', 'createServer'],
  'node:https': ['get', 'request', 'createServer'],
  'node:tls': ['connect'],
  'node:dgram': ['createSocket'],
  'node:dns': ['lookup', 'resolve', 'resolve4', 'resolve6'],
};

/** Begins to note; to be called before the extension is loaded. */
export function noteContacts(): Contacts {
  const contacts: Contacts = { programs: [], folders: [], network: [] };
  for (const name of ['fetch', 'WebSocket', 'XMLHttpRequest', 'EventSource'])
    watch(globalThis, name, () => contacts.network.push(name));
  if (typeof process === 'undefined') return contacts;
  const children = builtin('node:child_process');
  for (const name of CHILDREN) {
    watch(children, name, ([program, , options]) => {
      contacts.programs.push(String(program));
      contacts.folders.push(String((options as { cwd?: unknown } | undefined)?.cwd));
    });
  }
  for (const [module, names] of Object.entries(NETWORK)) {
    for (const name of names) watch(builtin(module), name, () => contacts.network.push(`${module} ${name}`));
  }
  return contacts;
}

/** A module of Node as all extensions have it; this file is bundled for browsers, too. */
function builtin(name: string): object {
  return process.getBuiltinModule(name as 'node:net');
}

/** Notes each call of a function that our extension makes, and lets it happen. */
function watch(owner: object, name: string, note: (words: readonly unknown[]) => void): void {
  const real: unknown = Reflect.get(owner, name);
  if (typeof real !== 'function') return;
  const noted = new Proxy(real, {
    apply: (target, self, words: readonly unknown[]) => {
      if (isOurs()) note(words);
      return Reflect.apply(target, self, words);
    },
    construct: (target, words: readonly unknown[]) => {
      if (isOurs()) note(words);
      return Reflect.construct(target, words);
    },
  });
  Reflect.set(owner, name, noted);
}

function isOurs(): boolean {
  const usual = Error.stackTraceLimit;
  Error.stackTraceLimit = 100;
  const { stack = '' } = new Error();
  Error.stackTraceLimit = usual;
  return OURS.test(stack);
}
