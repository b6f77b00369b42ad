// Opens the files of `files.json` as tabs, the first one in front: a page's address can name only one.
//
// Only a window without editors is filled, so that reloading the page keeps the tabs that the user left.

const { Uri, window } = require('vscode');
const files = require('./files.json');

exports.activate = async () => {
  if (window.tabGroups.all.some((group) => group.tabs.length > 0)) return;
  for (const file of files) {
    await window.showTextDocument(Uri.file(file), { preview: false, preserveFocus: true });
  }
  if (files.length > 0) await window.showTextDocument(Uri.file(files[0]), { preview: false });
};
