// @ts-check
// Builds the address of a workbench page: which folder it opens, and with what.

/**
 * @typedef {object} PageContent
 * @property {string} folder absolute path of the folder to open
 * @property {string} [developmentPath] absolute path of an extension to run from its sources
 * @property {string} [testsPath] absolute path of a test suite to run in the extension host
 * @property {string} [file] absolute path of a file to show
 * @property {boolean} [onlyThisExtension] whether installed extensions stay off
 */

/**
 * The page's address.
 *
 * The authority of every path must be the page's own `address:port`: with another one files open all the same, but
 * they are different resources from those that diagnostics are for, and no squiggle ever appears.
 * @param {string} host `address:port` of the server
 * @param {PageContent} content
 */
export function pageUrl(host, content) {
  const remote = (/** @type {string} */ path) => `vscode-remote://${host}${encodePath(path)}`;
  /** @type {[string, string][]} */
  const payload = [
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true'],
  ];
  if (content.developmentPath) payload.push(['extensionDevelopmentPath', remote(content.developmentPath)]);
  if (content.testsPath) payload.push(['extensionTestsPath', remote(content.testsPath)]);
  if (content.file) payload.push(['openFile', remote(content.file)]);
  if (content.onlyThisExtension) payload.push(['disableExtensions', 'true']);
  const query = new URLSearchParams({ folder: content.folder, payload: JSON.stringify(payload) });
  return `http://${host}/?${query}`;
}

/** Percent-encodes each part of a path; Windows paths get the slash that a URI needs in front. */
function encodePath(/** @type {string} */ path) {
  const parts = path.replace(/\\/g, '/').split('/').map(encodeURIComponent);
  return (parts[0] === '' ? '' : '/') + parts.join('/');
}
