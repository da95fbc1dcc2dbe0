/**
 * Which rows of a long table came near what is seen: only those are drawn, for a first picture that does not wait for the rest.
 *
 * For rows of one height there is `slice`, for lines that cost little `growing`; here each row is as high as its content,
 * and too much of it to draw them all. The rows themselves stay in the page,
 * with their heads and their heights, so that the table keeps its length and its names. What was drawn once stays: who
 * scrolls back pays nothing.
 */
import { flushSync } from "svelte";
import { SvelteSet } from "svelte/reactivity";

/** So much of the box above and below counts as near: who scrolls finds the rows drawn. */
const AROUND = "75% 0px";

export class NearRows {
  /** Grows each time rows come near: for who measures what is drawn. */
  turn = $state(0);
  readonly #near: SvelteSet<string>;
  /** Everything: where nothing can be watched, and on paper. */
  #all = $state(typeof IntersectionObserver === "undefined");
  #watch: IntersectionObserver | undefined;
  readonly #rows = new Map<Element, string>();

  /** Until something is watched these are near: the rows one begins with. */
  constructor(begin: Iterable<string>) {
    this.#near = new SvelteSet(begin);
  }

  /** The row has to be drawn. */
  has(id: string): boolean {
    return this.#all || this.#near.has(id);
  }

  /** For `{@attach}` on the box that scrolls. */
  readonly box = (box: HTMLElement): (() => void) => {
    if (typeof IntersectionObserver === "undefined") return () => undefined;
    const watch = new IntersectionObserver((seen) => {
      for (const { target, isIntersecting } of seen) {
        const id = this.#rows.get(target);
        if (id === undefined || !isIntersecting) continue;
        this.#near.add(id);
        watch.unobserve(target);
      }
      this.turn += 1;
    }, { root: box, rootMargin: AROUND });
    this.#watch = watch;
    for (const row of this.#rows.keys()) watch.observe(row);
    return () => watch.disconnect();
  };

  /** For `{@attach}` on each row. */
  row(id: string): (row: HTMLElement) => () => void {
    return (row) => {
      this.#rows.set(row, id);
      this.#watch?.observe(row);
      return () => {
        this.#watch?.unobserve(row);
        this.#rows.delete(row);
      };
    };
  }

  /** On paper everything stands, at once: a window that prints waits for nobody. */
  onPaper(): void {
    this.#all = true;
    this.turn += 1;
    flushSync();
  }
}
