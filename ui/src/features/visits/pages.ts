/**
 * Which blocks go on which page: each whole, in their order. The first page has less room, for its head; a block that
 * `leads` the next one never stands alone at the end of a page.
 */
export function onPages(heights: readonly number[], first: number, rest: number, leads: (at: number) => boolean): number[][] {
  const pages: number[][] = [[]];
  let left = first;
  heights.forEach((height, at) => {
    const needed = leads(at) ? height + (heights[at + 1] ?? 0) : height;
    let page = pages.at(-1) as number[];
    if (needed > left && page.length > 0) {
      page = [];
      pages.push(page);
      left = rest;
    }
    page.push(at);
    left -= height;
  });
  return pages;
}
