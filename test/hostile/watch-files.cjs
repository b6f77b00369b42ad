// Preloaded into a program of ours: writes what it asks the file system for, a name and a path a line, to $WATCHED.
const fs = require('node:fs');
const { appendFileSync } = fs;
const log = process.env.WATCHED;
const NAMES = [
  'open',
  'openSync',
  'readFile',
  'readFileSync',
  'stat',
  'statSync',
  'lstat',
  'lstatSync',
  'readdir',
  'readdirSync',
  'opendir',
  'opendirSync',
  'access',
  'accessSync',
  'exists',
  'existsSync',
  'realpath',
  'realpathSync',
  'readlink',
  'readlinkSync',
  'createReadStream',
];
for (const place of [fs, fs.promises]) {
  for (const name of NAMES) {
    const real = place[name];
    if (typeof real !== 'function') continue;
    place[name] = function watched(path, ...more) {
      appendFileSync(log, `${name} ${String(path).replaceAll('\n', ' ')}\n`);
      return real.call(this, path, ...more);
    };
    Object.assign(place[name], real);
  }
}
