// Is loaded into a program before it runs (`node --require`): refuses whatever leaves the process, and notes that it was
// tried. Worker threads load it as well. Notes go to the file that ATTEMPTS names, one a line.
'use strict';
const fs = require('node:fs');
const { createHook } = require('node:async_hooks');
const { syncBuiltinESMExports } = require('node:module');
const { env } = require('node:process');

const append = fs.appendFileSync;
const note = (what) => append(env.ATTEMPTS, `${what}\n`);

/** What is refused, by module: names are resolved, connections opened, listened for, programs started. */
const REFUSED = {
  child_process: ['exec', 'execFile', 'execFileSync', 'execSync', 'fork', 'spawn', 'spawnSync'],
  cluster: ['fork'],
  dgram: ['createSocket'],
  dns: ['lookup', 'lookupService', 'resolve', 'resolve4', 'resolve6', 'resolveAny', 'resolveTxt', 'reverse'],
  'dns/promises': ['lookup', 'lookupService', 'resolve', 'resolve4', 'resolve6', 'resolveAny', 'reverse'],
  http: ['createServer', 'get', 'request'],
  http2: ['connect', 'createServer', 'createSecureServer'],
  https: ['createServer', 'get', 'request'],
  inspector: ['open'],
  net: ['connect', 'createConnection', 'createServer'],
  tls: ['connect', 'createServer'],
};
for (const [name, members] of Object.entries(REFUSED)) {
  const module = require(`node:${name}`);
  for (const member of members) module[member] = refused(`${name}.${member}`);
}
const { Server, Socket } = require('node:net');
Server.prototype.listen = refused('net.Server.listen');
Socket.prototype.connect = refused('net.Socket.connect');
for (const name of ['fetch', 'WebSocket', 'EventSource']) {
  if (name in globalThis) globalThis[name] = refused(name);
}

/** A file on a share is a connection as well, on some systems: no name of one may come to where files are opened. */
const SHARE = /^(?:[\\/]{2}[^\\/]+[\\/]+[^\\/]|[\\/]attacker\.example)/i;
for (const module of [fs, fs.promises]) {
  for (const [name, member] of Object.entries(module)) {
    if (typeof member === 'function' && /^[a-z]/.test(name)) module[name] = watched(`fs.${name}`, member);
  }
}
syncBuiltinESMExports();

/** What the engine makes for a connection, a name or a child, however the program came to it. */
const RESOURCE =
  /^(?:TCP|PIPECONNECT|PIPESERVER|UDP|GETADDRINFO|GETNAMEINFO|QUERYWRAP|PROCESSWRAP|TLS|HTTP|QUIC|INSPECTOR)/;
createHook({
  init: (_id, type) => {
    if (RESOURCE.test(type)) note(`made ${type}`);
  },
}).enable();

function refused(what) {
  return () => {
    note(what);
    throw new Error(`refused: ${what}`);
  };
}

function watched(what, member) {
  return function (path, ...others) {
    const name = path instanceof URL && path.host !== '' ? `//${path.host}${path.pathname}` : path;
    if (typeof name === 'string' && SHARE.test(name)) note(`${what} ${name}`);
    return member.call(this, path, ...others);
  };
}
