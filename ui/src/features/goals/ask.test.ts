import { describe, expect, it } from "vitest";

import type { GoalRow } from "../../api";
import { byDomain } from "./ask";

const goal = (id: string, domain: GoalRow["domain"], ended: GoalRow["ended"] = null): GoalRow => ({
  id, domain, words: id, agreed_day: "2026-07-01", by_day: null, ended, ended_day: ended === null ? null : "2026-07-28", previous: null, steps: [], looks: [], author: "",
});

describe("goals by side of life", () => {
  it("stand together in the order in which they come, without those that ended", () => {
    const groups = byDomain([goal("a", "home"), goal("b", "money"), goal("c", "money"), goal("d", "home", "reached")]);
    expect(groups.map((it) => [it.domain, it.goals.map(({ id }) => id)])).toEqual([["home", ["a"]], ["money", ["b", "c"]]]);
    expect(byDomain([goal("d", "home", "let_go")])).toEqual([]);
  });
});
