import { describe, expect, it } from "vitest";

import type { StatementRow } from "../../api";
import { proposedOf, stateOf } from "./rows";

const proposal = (tenancy: string, names: string[]) => ({ tenancy, names, address: "", reasons: [] });
const row = (it: Partial<StatementRow>): StatementRow => ({
  key: "a", line: 1, day: "2026-07-01", cents: 1, party: null, on_behalf_of: null, iban: null, words: "", payments: 1, certain: false, chosen: false, proposals: [], ...it,
});
const list = (names: string[]): string => names.join(" + ");

describe("a payment on a statement", () => {
  it("is what there is to do about it", () => {
    expect(stateOf(row({ certain: true, chosen: true }), undefined)).toBe("certain");
    expect(stateOf(row({ chosen: true }), undefined)).toBe("proposed");
    expect(stateOf(row({}), undefined)).toBe("unclear");
    expect(stateOf(row({}), { id: "t", name: "T" })).toBe("confirmed");
  });

  it("is nobody's while two fit equally well", () => {
    const two = [proposal("t1", ["Jan", "Roos"]), proposal("t2", ["Jan"])];
    expect(proposedOf(row({ proposals: two }), list)).toBeUndefined();
    expect(proposedOf(row({ proposals: two, chosen: true }), list)).toEqual({ id: "t1", name: "Jan + Roos" });
    expect(proposedOf(row({ chosen: true }), list)).toBeUndefined();
  });
});
