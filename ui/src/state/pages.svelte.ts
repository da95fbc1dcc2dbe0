/**
 * A long answer, asked page by page.
 *
 * A list of thousands is shown through a window; the engine gives the rows of that window, the count and the groups.
 * Pages that came stay as long as the answer they belong to: when a noun is touched or the question changes, a newer
 * answer is asked for the rows in sight and takes the place of the whole older one at once, so that rows of two
 * answers never stand in one list.
 */
import { tick, untrack } from "svelte";
import { SvelteMap } from "svelte/reactivity";
import { query, type Noun } from "./query.svelte";

/** Rows of one question. */
export const PAGE = 100;

/** A window of an answer: what every listing command gives. */
export type Page = { readonly total: number; readonly offset: number; readonly rows: readonly unknown[] };

/** A long answer that keeps itself up to date. */
export type Paged<P extends Page> = {
  /** The newest page that says how long the answer is; absent until the first came. */
  readonly head: P | undefined;
  /** Why the newest question failed. */
  readonly error: unknown;
  /** A newer answer is under way; the older one is still shown. */
  readonly loading: boolean;
  /** A row, when its page is here. */
  row(at: number): Rows<P>[number] | undefined;
  /** Every row that is here. */
  here(): readonly Rows<P>[number][];
  /** Which question the shown answer belongs to: with another one the list starts at its top. */
  readonly key: string | undefined;
  /**
   * Asks for the pages of these rows where they are missing; `end` is the first row not wanted. So many rows `ahead` on
   * both sides are asked for too, but not again when the answer changes.
   */
  want(start: number, end: number, ahead?: number): void;
  /** Asks once more, after a failure. */
  again(): void;
  /** Ends when the list shows the answer to what is asked now: keys that mean a row of it wait for that. */
  settled(): Promise<void>;
};

type Rows<P extends Page> = P["rows"];
type Answer<P extends Page> = { key: string; head: P; pages: SvelteMap<number, Rows<P>>; asked: Set<number>; load: Load<P> };
type Load<P> = (offset: number, limit: number) => Promise<P>;

/**
 * `question` reads the state it depends on and gives the function that asks one page. Its `key` tells questions
 * apart: with another key the list starts at its top again.
 */
export function paged<P extends Page>(nouns: readonly Noun[], question: () => { key: string; load: Load<P> }): Paged<P> {
  let start = 0;
  let end = PAGE;
  let asking: string | undefined;

  const answer = query(nouns, async (): Promise<Answer<P>> => {
    const { key, load } = question();
    if (key !== asking) [asking, start, end] = [key, 0, PAGE];
    const numbers = pagesBetween(start, end);
    const got = await Promise.all(numbers.map((number) => load(number * PAGE, PAGE)));
    const head = got.at(-1);
    if (head === undefined) throw new RangeError("a window has at least one page");
    const pages = new SvelteMap<number, Rows<P>>(got.map((page, at) => [numbers[at] ?? 0, page.rows] as const));
    return { key, head, pages, asked: new Set(numbers), load };
  });

  // A newer answer to the same question is no other question: derived, so that who follows the key stays where it is.
  const key = $derived(answer.data?.key);

  function want(from: number, to: number, ahead = 0): void {
    [start, end] = [from, Math.max(to, from + 1)];
    const shown = untrack(() => answer.data);
    if (shown === undefined) return;
    for (const number of pagesBetween(from - ahead, Math.min(to + ahead, shown.head.total))) {
      if (shown.asked.has(number)) continue;
      shown.asked.add(number);
      shown.load(number * PAGE, PAGE).then(
        (page) => shown.pages.set(number, page.rows),
        () => shown.asked.delete(number), // Asked again when the rows come into sight again.
      );
    }
  }

  return {
    get head() {
      return answer.data?.head;
    },
    get error() {
      return answer.error;
    },
    get loading() {
      return answer.loading;
    },
    get key() {
      return key;
    },
    row: (at) => answer.data?.pages.get(Math.floor(at / PAGE))?.[at % PAGE],
    here: () => [...(answer.data?.pages.values() ?? [])].flat(),
    want,
    again: () => answer.again(),
    settled: async () => {
      await answer.settled();
      await tick(); // The cursor stands on a row of it.
    },
  };
}

/** The pages that hold the rows from `start` up to `end`. */
export function pagesBetween(start: number, end: number): number[] {
  const first = Math.max(0, Math.floor(start / PAGE));
  const last = Math.max(first, Math.ceil(end / PAGE) - 1);
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}
