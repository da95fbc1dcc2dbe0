import { describe, expect, it } from "vitest";

import type { StatementRow } from "../../api";
import { proposedOf, stateOf } from "./rows";

const proposal = (tenancy: string, names: string[]) => ({ tenancy, names, address: "", reasons: [], paid: null });
const row = (it: Partial<StatementRow>): StatementRow => ({
  key: "a", line: 1, day: "2026-07-01", cents: 1, party: null, on_behalf_of: null, iban: null, words: "", payments: 1, certain: false, chosen: false, proposals: [], same_as: null, ...it,
});
const list = (names: string[]): string => names.join(" + ");

describe("a payment on a statement", () => {
  it("is what there is to do about it", () => {
    expect(stateOf(row({ certain: true, chosen: true }), undefined)).toBe("certain");
    expect(stateOf(row({ chosen: true }), undefined)).toBe("proposed");
    expect(stateOf(row({}), undefined)).toBe("unclear");
    expect(stateOf(row({}), { id: "t", name: "T", payment: null })).toBe("confirmed");
  });

  it("is nobody's while two fit equally well", () => {
    const two = [proposal("t1", ["Jan", "Roos"]), proposal("t2", ["Jan"])];
    expect(proposedOf(row({ proposals: two }), list)).toBeUndefined();
    expect(proposedOf(row({ proposals: two, chosen: true }), list)).toEqual({ id: "t1", name: "Jan + Roos", payment: null });
    expect(proposedOf(row({ chosen: true }), list)).toBeUndefined();
  });

  it("that was taken back is about the payment that it takes back", () => {
    const paid = { payment: "p1", month: null, day: "2026-07-01" };
    const back = row({ cents: -1, chosen: true, proposals: [{ ...proposal("t1", ["Jan"]), paid }] });
    expect([stateOf(back, undefined), stateOf({ ...back, chosen: false }, undefined)]).toEqual(["back", "back"]);
    expect(proposedOf(back, list)).toEqual({ id: "t1", name: "Jan", payment: "p1" });
    // What came in may be there already; it takes nothing back.
    expect(proposedOf({ ...back, cents: 1 }, list)?.payment).toBeNull();
  });
});
