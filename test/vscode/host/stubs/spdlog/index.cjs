// Stands in for VS Code's native log writer: without one, output channels stay empty.
//
// Every export stands on its own line, because VS Code imports this as an ES module and Node does not find
// names inside an object literal.

const { appendFileSync, mkdirSync } = require('node:fs');
const { dirname } = require('node:path');

exports.version = 0;
exports.setLevel = () => {};
exports.setFlushOn = () => {};
exports.shutdown = () => {};
exports.createRotatingLogger = async (_name, file) => logger(file);
exports.createAsyncRotatingLogger = async (_name, file) => logger(file);

/** A logger that appends each message to one file. A line that cannot be written is lost, never an error. */
function logger(file) {
  let level = 0;
  const write = (message) => {
    try {
      mkdirSync(dirname(file), { recursive: true });
      appendFileSync(file, `${message}\n`);
    } catch {
      // The folder is removed while the server ends; no test depends on its last log lines.
    }
  };
  return {
    trace: write,
    debug: write,
    info: write,
    warn: write,
    error: write,
    critical: write,
    getLevel: () => level,
    setLevel: (wanted) => {
      level = wanted;
    },
    setPattern: () => {},
    clearFormatters: () => {},
    flush: () => {},
    drop: () => {},
  };
}
