/**
 * Which row or group head stands on which line of a long grouped list.
 *
 * A virtual list draws lines by number; the engine counts rows and says where each group begins. This turns one into
 * the other. Pure arithmetic on the groups that come with every window, so it needs no row to be loaded.
 */

/** Rows that follow each other under one head. */
export type Group = { readonly first: number; readonly count: number };

/** What stands on a line: the head of a group, or a row. */
export type Line = { readonly kind: "head"; readonly group: number } | { readonly kind: "row"; readonly row: number };

export class GroupedRows {
  /** The line of each head, rising. */
  readonly #heads: readonly number[];

  constructor(
    groups: readonly Group[],
    readonly rows: number,
  ) {
    this.#heads = groups.map((group, at) => group.first + at);
  }

  /** Lines in the list: rows and heads. */
  get length(): number {
    return this.rows + this.#heads.length;
  }

  /** What stands on a line. */
  at(line: number): Line {
    const heads = this.#headsBefore(line);
    return this.#heads[heads] === line ? { kind: "head", group: heads } : { kind: "row", row: line - heads };
  }

  /** The head of a group stands here: the cursor passes it by. */
  isHead(line: number): boolean {
    return this.at(line).kind === "head";
  }

  /** The line of a row. */
  lineOf(row: number): number {
    return row + this.#count((head, before) => head - before <= row);
  }

  /** The rows on the lines from `start` up to `end`. */
  rowsBetween(start: number, end: number): { start: number; end: number } {
    return { start: start - this.#headsBefore(start), end: end - this.#headsBefore(end) };
  }

  /** Heads that stand above a line. */
  #headsBefore(line: number): number {
    return this.#count((head) => head < line);
  }

  /** How many heads, from the first on, are inside; found by halving. */
  #count(inside: (head: number, before: number) => boolean): number {
    let low = 0;
    let high = this.#heads.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (inside(this.#heads[middle] ?? 0, middle)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
