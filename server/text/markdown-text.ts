// Text on its way into Markdown: nothing that was typed may act as markup, and a reader sees what was written.

/**
 * Any text as one line of Markdown that says just this text, at the beginning of a line or within one. It holds no
 * image, link, address that a reader makes a link, HTML, entity, emphasis, heading, list, table, icon or line break.
 * White space at its edges and line breaks are written as character references: so emphasis may be put around it.
 */
export function escapeMarkdown(text: string): string {
  const start = text.trimStart();
  const middle = start.trimEnd();
  const before = text.slice(0, text.length - start.length);
  const after = start.slice(middle.length);
  const escaped = middle
    .replace(MARKUP, '\\$&')
    .replace(/^\d{1,9}(?=[.)])/, '$&\\')
    .replace(/[\t\r\n\u2028\u2029]/gu, reference)
    .replaceAll('\0', '\ufffd');
  return [...before].map(reference).join('') + escaped + [...after].map(reference).join('');
}

/**
 * Signs of inline markup wherever they stand; those of a list, a quotation or an underline at the beginning; of entities
 * and addresses the sign without which they are none. Between letters an underscore means itself.
 */
const MARKUP =
  /[\\`*<[\]~|@$#]|^[-+>=]|!$|&(?=[#\w])|:(?=\/\/)|(?<=www)\.|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/giu;

/** A vertical tab has no reference, and looks like a blank. */
function reference(sign: string): string {
  return `&#${sign === '\v' ? 32 : sign.codePointAt(0)};`;
}
