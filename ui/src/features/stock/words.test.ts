import { describe, expect, it } from "vitest";

import type { NoticeSeen, StockEnd, StockLease } from "../../api";
import { Axis, dayNear, letterDue, letterWords, mostUrgent, noticeSentences, noticeWords } from "./words";

const end = (notice: Partial<NoticeSeen>): StockEnd => ({ kind: "sub", day: "2026-10-31", notice: { opens: "2026-07-31", closes: "2026-09-30", state: "ahead", days: 3, ...notice } });

describe("the end of a contract", () => {
  it("is no alarm while its window is far away, and one while it is near, open or missed", () => {
    expect(noticeWords(end({ days: 32 }))).toEqual({ words: "aanzeggen vanaf vr 31 jul", tone: "" });
    expect(noticeWords(end({ days: 31 }))?.tone).toBe("warn");
    expect(noticeWords(end({ state: "open", days: 9 }))).toEqual({ words: "zeg aan t/m wo 30 sep", tone: "bad" });
    expect(noticeWords(end({ state: "missed" }))?.tone).toBe("bad");
    expect(noticeWords(end({ state: "sent" }))).toEqual({ words: "aangezegd", tone: "" });
  });

  it("says nothing where nothing has to be written, or the contract is over", () => {
    expect(noticeWords({ ...end({}), notice: null })).toBeUndefined();
    expect(noticeWords(end({ state: null }))).toBeUndefined();
  });
});

describe("of several contracts with an end", () => {
  const notice = (state: NoticeSeen["state"]): NoticeSeen => ({ opens: "2026-07-31", closes: "2026-09-30", state, days: 3 });
  const lease = (kind: StockLease["kind"], state: NoticeSeen["state"]): StockLease => ({
    id: kind, tenancy: "1", name: "Teun", kind, first_day: "2024-11-01", last_day: "2026-10-31", fixed_term: true, total_cents: null, rent_since: null, parties: [], max_months: null, notice: notice(state),
    terms: { fixed_term: true, ground: null, max_months: "", notice: null, notice_sent: "", consent_day: "", consent_letter: "", higher_rent: "" },
  });

  it("a head lease that is written hides no sublease that is not", () => {
    expect(mostUrgent([lease("head", "sent"), lease("sub", "open")])?.kind).toBe("sub");
    expect(mostUrgent([lease("head", "open"), lease("sub", "missed")])?.kind).toBe("sub");
    expect(mostUrgent([])).toBeUndefined();
  });

  it("the head lease is of the provider, with whomever it stands", () => {
    expect(noticeSentences(lease("head", "sent"), notice("sent")).rest).toBe("De hoofdhuur stopt op 31 oktober 2026.");
    expect(noticeSentences(lease("sub", "sent"), notice("sent")).rest).toBe("De onderhuur van Teun stopt op 31 oktober 2026.");
  });
});

describe("a letter that is to be written", () => {
  it("says about what, and from when or until when it counts", () => {
    expect(letterWords({ lease_kind: "sub", last_day: "2026-10-31" })).toBe("Aanzegging schrijven: de onderhuur stopt op 31 oktober 2026");
    expect(letterDue({ opens: "2026-07-31", due_day: "2026-09-30" }, "2026-07-28")).toMatch(/^vanaf /);
    expect(letterDue({ opens: "2026-07-31", due_day: "2026-09-30" }, "2026-07-31")).toMatch(/^t\/m /);
    expect(letterDue({ opens: null, due_day: "2026-09-30" }, "2026-09-30")).toBe("vandaag");
  });
});

describe("a day", () => {
  it("says its year where that is another one", () => {
    expect(dayNear("2026-07-12", "2026-07-28")).toBe("12 juli");
    expect(dayNear("2025-07-12", "2026-07-28")).toBe("12 juli 2025");
  });
});

describe("the axis of years", () => {
  const axis = new Axis(["2023-11-01", "2026-10-31"], "2026-07-28");

  it("reaches from the first contract to the end of the next year at least", () => {
    expect(axis.years).toEqual([2023, 2024, 2025, 2026, 2027]);
    expect(axis.place("2023-01-01")).toBe(0);
    expect(axis.place("2028-01-01")).toBe(100);
    expect(axis.place("2025-01-01")).toBeCloseTo((731 / 1826) * 100);
  });

  it("draws a contract up to and with its last day, and one without an end to the edge", () => {
    const whole = axis.span("2027-01-01", "2027-12-31");
    expect(whole.left + whole.wide).toBeCloseTo(100);
    expect(axis.span("2026-01-01", null)).toEqual({ left: axis.place("2026-01-01"), wide: 100 - axis.place("2026-01-01") });
  });

  it("shows a contract of one day as something", () => {
    expect(axis.span("2026-01-01", "2026-01-01").wide).toBe(0.6);
  });
});
