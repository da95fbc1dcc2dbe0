/** The rows that are drawn: from `first` up to and without `last`, `offset` pixels below the top of the list. */
export type Slice = { first: number; last: number; offset: number };

/** Which rows to draw so that the view is full, with some to spare on both sides. */
export function slice(scroll: number, view: number, row: number, count: number, spare = 8): Slice {
  if (row <= 0 || count <= 0) return { first: 0, last: 0, offset: 0 };
  const top = Math.min(Math.max(0, scroll), Math.max(0, count * row - view));
  const first = Math.max(0, Math.floor(top / row) - spare);
  const last = Math.min(count, Math.ceil((top + view) / row) + spare);
  return { first, last, offset: first * row };
}

/** Where to scroll so that a row is in view, moving as little as possible. */
export function reveal(index: number, scroll: number, view: number, row: number): number {
  const top = index * row;
  if (top < scroll) return top;
  if (top + row > scroll + view) return top + row - view;
  return scroll;
}

/** The next row that can be chosen from `from` in steps of `by`; the same when there is none. */
export function step(from: number, by: number, count: number, skips: (index: number) => boolean): number {
  if (count === 0) return from;
  const way = by < 0 ? -1 : 1;
  const goal = Math.min(Math.max(from + by, 0), count - 1);
  for (let at = goal; at >= 0 && at < count; at += way) if (!skips(at)) return at;
  for (let at = goal; at >= 0 && at < count && at !== from; at -= way) if (!skips(at)) return at;
  return from;
}
