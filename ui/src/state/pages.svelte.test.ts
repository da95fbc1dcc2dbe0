// @vitest-environment happy-dom
import { flushSync } from "svelte";
import { afterEach, describe, expect, it } from "vitest";

import { PAGE, paged, pagesBetween, type Page, type Paged } from "./pages.svelte";
import { touch } from "./query.svelte";

type Numbers = Page & { rows: readonly string[] };

let end: () => void = () => undefined;
afterEach(() => end());

function inRoot(make: () => Paged<Numbers>): Paged<Numbers> {
  let made!: Paged<Numbers>;
  end = $effect.root(() => {
    made = make();
  });
  flushSync();
  return made;
}

/** Everything that was promised so far has happened. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 12; turn += 1) await Promise.resolve();
  flushSync();
}

/** An engine with so many rows, called `a0`, `a1`, …; it keeps what was asked. */
function engine(total: number): { asked: string[]; load: (word: string) => (offset: number, limit: number) => Promise<Numbers> } {
  const asked: string[] = [];
  return {
    asked,
    load: (word) => (offset, limit) => {
      asked.push(`${word}${offset}`);
      const rows = Array.from({ length: Math.max(0, Math.min(limit, total - offset)) }, (_, at) => `${word}${offset + at}`);
      return Promise.resolve({ total, offset, rows });
    },
  };
}

describe("a long answer", () => {
  it("asks one page first and others when they come into sight, each once", async () => {
    const { asked, load } = engine(1000);
    const list = inRoot(() => paged(["tenancy"], () => ({ key: "", load: load("a") })));
    await settled();
    expect([list.head?.total, list.row(0), list.row(250)]).toEqual([1000, "a0", undefined]);
    list.want(240, 320);
    list.want(245, 325);
    await settled();
    expect(asked).toEqual(["a0", "a200", "a300"]);
    expect([list.row(250), list.row(310)]).toEqual(["a250", "a310"]);
  });

  it("never asks beyond its end", async () => {
    const { asked, load } = engine(120);
    const list = inRoot(() => paged(["tenancy"], () => ({ key: "", load: load("a") })));
    await settled();
    list.want(90, 400);
    await settled();
    expect(asked).toEqual(["a0", "a100"]);
  });

  it("asks the rows in sight again when a noun is touched, and drops the others", async () => {
    const { asked, load } = engine(1000);
    const list = inRoot(() => paged(["tenancy"], () => ({ key: "", load: load("a") })));
    await settled();
    list.want(500, 530);
    await settled();
    asked.length = 0;
    touch(["tenancy"]);
    await settled();
    expect(asked).toEqual(["a500"]);
    expect([list.row(510), list.row(0)]).toEqual(["a510", undefined]);
  });

  it("starts at its top when the question changes, and keeps the older answer until the newer is there", async () => {
    let word = $state("a");
    const { asked, load } = engine(1000);
    const list = inRoot(() => paged(["tenancy"], () => ({ key: word, load: load(word) })));
    await settled();
    list.want(500, 530);
    await settled();
    asked.length = 0;
    word = "b";
    flushSync();
    expect([list.row(510), list.key]).toEqual(["a510", "a"]);
    await settled();
    expect(asked).toEqual(["b0"]);
    expect([list.row(0), list.key]).toEqual(["b0", "b"]);
  });

  it("lets no late answer replace a newer one", async () => {
    let word = $state("a");
    const answers: Record<string, (page: Numbers) => void> = {};
    const list = inRoot(() =>
      paged(["tenancy"], () => {
        const asked = word;
        return { key: asked, load: () => new Promise<Numbers>((resolve) => (answers[asked] = resolve)) };
      }),
    );
    word = "b";
    flushSync();
    answers["b"]?.({ total: 1, offset: 0, rows: ["b0"] });
    await settled();
    answers["a"]?.({ total: 1, offset: 0, rows: ["a0"] });
    await settled();
    expect(list.row(0)).toBe("b0");
  });
});

describe("pages", () => {
  it("hold the rows that are wanted", () => {
    expect(pagesBetween(0, PAGE)).toEqual([0]);
    expect(pagesBetween(PAGE - 1, PAGE + 1)).toEqual([0, 1]);
    expect(pagesBetween(250, 251)).toEqual([2]);
    expect(pagesBetween(0, 0)).toEqual([0]);
  });
});
