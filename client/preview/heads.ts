// Tells the style sheet how tall the heading rows are, since nothing that is brought into view may lie beneath them.

/** Measures the heading rows of all tables, as they are now. */
export function measureHeads(main: HTMLElement): void {
  const heads = [...main.querySelectorAll('table')].map((table) => ({ table, height: heightOf(table) }));
  for (const { table, height } of heads) table.style.setProperty('--head', `${height}px`);
}

function heightOf({ tHead }: HTMLTableElement): number {
  return tHead?.offsetHeight ?? 0;
}
