// Elements of the page as values, before they are written as HTML or made as DOM.

/** An element: its tag, attributes, and what is in it; texts are never markup. */
export interface Element {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Element | string)[];
}

/** Makes an element. */
export function element(
  tag: string,
  attributes: Readonly<Record<string, string>>,
  children: readonly (Element | string)[],
): Element {
  return { tag, attributes, children };
}
