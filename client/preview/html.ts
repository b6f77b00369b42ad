// Writes described elements as HTML text. The only place where markup is made of strings, so all escaping is here.
import type { Element } from './tree.ts';

/** The element as HTML; texts and attribute values are escaped, whatever they hold. */
export function html({ tag, attributes, children }: Element): string {
  const named = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeMarkup(value)}"`);
  const inner = children.map((child) => (typeof child === 'string' ? escapeMarkup(child) : html(child)));
  const end = VOID.includes(tag) ? '' : `${inner.join('')}</${tag}>`;
  return `<${tag}${named.join('')}>${end}`;
}

/** Elements without an end. */
const VOID = ['col', 'wbr'];

/** The text with everything replaced that HTML would read as markup. */
export function escapeMarkup(text: string): string {
  return text.replace(/[&<>"'\0]/g, (char) => ESCAPES[char] ?? '');
}

/** NUL is no character of HTML: it is left out. */
const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
