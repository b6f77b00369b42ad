// Stands in for the native watchdog, which ends an extension host whose server has gone; the runner ends the
// whole process group itself.

exports.start = () => {};
