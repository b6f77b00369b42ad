// Stands in for the module that reads the machine's device id: every test machine has the same one.

exports.getDeviceId = async () => '00000000-0000-4000-8000-000000000000';
