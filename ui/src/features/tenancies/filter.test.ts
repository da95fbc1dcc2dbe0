import { describe, expect, it } from "vitest";

import { EVERYBODY, orderedBy, readFilter, same } from "./filter";

describe("a kept filter", () => {
  it("comes back as it was, without what this version does not know", () => {
    const filter = { ...EVERYBODY, owners: ["De Brug"], states: ["met", "at_risk"], span: "ended", order: "key", descending: true, group: "owner" };
    expect(readFilter(JSON.parse(JSON.stringify({ ...filter, more: 1 })))).toEqual({ ...filter, states: ["at_risk", "met"] });
    expect(readFilter({ workers: [1, "w"], span: "later", states: ["new"], group: 7 })).toEqual({ ...EVERYBODY, workers: ["w"] });
    expect(readFilter(null)).toBeUndefined();
  });

  it("shows the same whatever the order in which it was chosen", () => {
    expect(same({ ...EVERYBODY, states: ["met", "at_risk"] }, { ...EVERYBODY, states: ["at_risk", "met"] })).toBe(true);
    expect(same(EVERYBODY, { ...EVERYBODY, descending: true })).toBe(false);
  });

  it("turns round when its column is chosen again", () => {
    const once = orderedBy(EVERYBODY, "key");
    expect([once.descending, orderedBy(once, "key").descending, orderedBy(orderedBy(once, "key"), "name").descending]).toEqual([false, true, false]);
  });
});
