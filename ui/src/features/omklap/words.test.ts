import { beforeEach, describe, expect, it } from "vitest";

import type { Criterion, CriterionEvidence, CriterionRow, CriterionWhy, OmklapBoardRow, OmklapSheet } from "../../api";
import { speak } from "../../i18n";
import { becauseOf, calendarLines, countsOf, dayWords, earliestOf, holdsFrom, lineOf, linked, marksOf, stepsOf } from "./words";

const nothing: CriterionEvidence = { day: null, until: null, month: null, cents: null, count: null, of: null, norm: null, lately: null, words: null, record: null, tenancy: null, name: null };
const full: CriterionEvidence = { day: "2026-05-15", until: "2026-11-15", month: "2026-03", cents: 21460, count: 3, of: 26, norm: 4, lately: 2, words: "Goed.", record: "r", tenancy: null, name: null };

/** Every reason that a criterion can have; `met` has none. */
const REASONS: Record<Criterion, (CriterionWhy | null)[]> = {
  term: [null, "term_runs", "no_sublease"], rent: [null, "rent_open", "rent_was_open", "no_rent_recorded", "rent_record_old"], nuisance: [null, "serious_nuisance", "report_open"],
  admission: [null, "missed_too_often", "missed_lately", "too_few_visits"], support: [null, "judged_not", "not_judged"], dwelling: [null, "no_inspection", "inspection_old", "concern"],
  finance: [null, "to_arrange", "unknown"], brp: [null, "to_arrange", "unknown"], wish: [null, "not_wanted", "not_asked"], owner: [null, "owner_silent", "owner_not"],
};
const row = (code: Criterion, why: CriterionWhy | null, evidence = full): CriterionRow => ({ code, why, status: why === null ? "met" : "not_met", waiver: null, earliest: null, evidence });

beforeEach(() => speak("nl"));

describe.each(["nl", "en"] as const)("why, in %s", (language) => {
  it("is a sentence of its own for every criterion and reason, with one way to the record", () => {
    speak(language);
    const said = Object.entries(REASONS).flatMap(([code, reasons]) => reasons.map((why) => becauseOf(row(code as Criterion, why), "Thuisvest")));
    expect(new Set(said).size).toBe(said.length);
    for (const sentence of said) {
      expect(sentence).toMatch(/[.”]$/);
      expect(sentence).not.toMatch(/undefined|null|NaN|_/);
      expect(sentence.split("[")).toHaveLength(sentence.includes("[") ? 2 : 1);
    }
  });

  it("stays a sentence where nothing is known", () => {
    speak(language);
    const said = Object.entries(REASONS).flatMap(([code, reasons]) => reasons.map((why) => becauseOf(row(code as Criterion, why, nothing), "")));
    for (const sentence of said) expect(sentence).not.toMatch(/undefined|null|NaN/);
  });
});

it("names the other one of a couple where what they said decides", () => {
  const of = (why: CriterionWhy): string => becauseOf(row("wish", why, { ...nothing, day: "2026-05-15", tenancy: "t2", name: "Noor Regenboog" }), "");
  expect([of("not_asked"), of("not_wanted")]).toEqual(["Nog [niet gevraagd] aan Noor Regenboog.", "Op [15 mei 2026] zei Noor Regenboog: niet of nog niet."]);
});

it("finds what leads to the record", () => {
  expect(linked("Nu stond [€ 2] open.")).toEqual({ before: "Nu stond ", link: "€ 2", after: " open." });
  expect(linked("Niets.")).toEqual({ before: "Niets.", link: "", after: "" });
});

it("says from when a criterion holds", () => {
  const from = (more: Partial<CriterionRow>): string => holdsFrom({ ...row("rent", null), ...more }, "2026-07-28");
  expect([from({ earliest: "2026-10-01" }), from({ earliest: "2026-07-28" }), from({ earliest: null }), from({ code: "dwelling" })]).toEqual(["1 okt 2026", "nu", "na betaling", "na inspectie"]);
  expect(from({ code: "term", evidence: { ...full, until: "2026-05-15" } })).toBe("sinds 15 mei 2026");
  expect(from({ waiver: { state: "granted", reason: "x", day: "2026-07-01" } })).toBe("nu");
  expect(from({ waiver: { state: "proposed", reason: "x", day: "2026-07-01" } })).toBe("na betaling");
});

it("counts what is met, and apart what was waived", () => {
  const waived = { ...row("rent", "rent_open"), waiver: { state: "granted", reason: "x", day: "2026-07-01" } } as const;
  expect(countsOf([row("term", null), row("brp", "unknown"), { ...row("wish", "not_asked"), status: "cannot_judge" }])).toBe("1 voldaan, 1 niet, 1 niet te beoordelen");
  expect(countsOf([row("term", null), waived])).toBe("1 voldaan, 1 vrijgesteld");
});

describe("the earliest day", () => {
  const of = (more: Partial<OmklapSheet["earliest"]>, sheet: Partial<OmklapSheet> = {}): ReturnType<typeof earliestOf> =>
    earliestOf({ state: "in_preparation", on: "2026-07-28", flips: null, aftercare_until: null, criteria: [], earliest: { day: null, last: [], needs: [], expires: [], ...more }, ...sheet });
  it("is a day, with what is met last", () => {
    expect(of({ day: "2026-10-01", last: ["rent"] })).toEqual({ title: "Vroegst mogelijke omklap: 1 oktober 2026, als het goed blijft gaan", more: ["‘Huur op tijd’ is als laatste voldaan.", "Mensen beslissen, niet deze lijst."] });
    expect(of({ day: "2026-07-28", last: ["rent"] }).title).toBe("Alles is voldaan: de omklap kan");
  });
  it("is not a day while something is needed or expires", () => {
    expect(of({ needs: ["dwelling"] }).title).toBe("Nog geen datum: eerst een inspectie.");
    expect(of({ expires: ["dwelling"] })).toEqual({ title: "Nog geen datum.", more: ["‘Woning goed onderhouden’ verloopt voordat de rest voldaan is. Vernieuw dat op tijd.", "Mensen beslissen, niet deze lijst."] });
  });
  it("asks for what the reason asks, not for what is there already", () => {
    const first = (code: Criterion, why: CriterionWhy): string => of({ needs: [code] }, { criteria: [row(code, why)] }).title;
    expect(first("term", "term_runs")).toBe("Nog geen datum: eerst de looptijd, die nog langer dan twee jaar duurt.");
    expect(first("term", "no_sublease")).toBe("Nog geen datum: eerst een onderhuur.");
    expect(first("dwelling", "concern")).toBe("Nog geen datum: eerst de zorgpunten in de woning oplossen.");
    expect(first("dwelling", "inspection_old")).toBe("Nog geen datum: eerst een inspectie.");
    expect(first("rent", "rent_record_old")).toBe("Nog geen datum: eerst de huur bijwerken in Omklap.");
    expect(first("rent", "rent_open")).toBe("Nog geen datum: eerst de huur op orde.");
    expect(first("owner", "owner_not")).toBe("Nog geen datum: eerst een ja van de eigenaar.");
    const after = (code: Criterion, why: CriterionWhy): string => holdsFrom(row(code, why), "2026-07-28");
    expect([after("term", "term_runs"), after("dwelling", "concern"), after("rent", "no_rent_recorded"), after("rent", "rent_open"), after("owner", "owner_not")]).toEqual(["na twee jaar", "na oplossen", "na vastleggen", "na betaling", "na een ja"]);
  });
  it("says of one thing and of two that they expire", () => {
    expect(of({ expires: ["dwelling", "rent"] }).more[0]).toMatch(/’ verlopen voordat de rest voldaan is\. Vernieuw die op tijd\.$/);
  });
  it("lists apart what is more than fits in a title", () => {
    expect(of({ needs: ["dwelling", "brp", "wish"] })).toEqual({ title: "Nog geen datum.", more: ["Eerst nodig: een inspectie, inschrijven op het adres en de wens van de huurder.", "Mensen beslissen, niet deze lijst."] });
  });
  it("is past once the contract is made", () => {
    expect(of({}, { flips: "2026-09-01", state: "signed" }).title).toBe("Het eigen contract begint op 1 september 2026.");
    expect(of({}, { flips: "2026-07-01", state: "flipped", aftercare_until: "2026-12-01" })).toEqual({ title: "Het eigen contract loopt sinds 1 juli 2026.", more: ["Nazorg tot en met 1 december 2026."] });
  });
});

it("marks on the way only what can be read apart", () => {
  const at = (earliest: string, code: Criterion): CriterionRow => ({ ...row(code, "term_runs"), earliest });
  const marks = marksOf({ on: "2026-07-28", earliest: { day: "2026-11-05", last: [], needs: [], expires: [] }, criteria: [at("2026-09-16", "term"), at("2026-09-18", "rent"), at("2026-07-30", "brp"), at("2026-11-05", "wish")] });
  expect(marks).toEqual([{ day: "2026-09-16", at: 50, what: "Looptijd" }]);
});

describe("a line of the board", () => {
  const one: OmklapBoardRow = {
    tenancy: "t", name: "n", address: "a", owner: null, since: "2026-07-06", months: 12, can_start: false, earliest: "2026-10-01", silent_days: null, open_conditions: 0, flips: null, aftercare_until: null, review_day: null, proposals: 0,
  };
  const TODAY = "2026-07-28";
  it.each([
    ["in_sublease", { can_start: true }, "kan starten: 12 maanden"], ["in_sublease", { review_day: "2026-11-02" }, "opnieuw op 2 nov 2026"],
    ["in_sublease", { can_start: true, review_day: "2026-07-02" }, "opnieuw bekijken: was 2 jul 2026"], ["requested", { proposals: 2 }, "2 voorstellen, sinds 6 juli"], ["in_sublease", {}, "12 maanden onderhuur"],
    ["in_sublease", { can_start: true, proposals: 1 }, "1 voorstel, kan starten"], ["in_preparation", { proposals: 1 }, "1 voorstel, vroegst 1 oktober"],
    ["in_preparation", {}, "vroegst 1 okt 2026"], ["in_preparation", { earliest: null }, "nog geen dag"], ["requested", {}, "sinds 6 juli"], ["agreed", { open_conditions: 1 }, "1 voorwaarde open"],
    ["signed", { flips: "2026-09-01" }, "omklap 1 sep 2026"], ["flipped", { flips: "2026-07-01", aftercare_until: "2026-12-01" }, "nazorg tot 1 dec 2026"], ["flipped", { flips: "2025-07-01", aftercare_until: "2026-07-01" }, "omgeklapt 1 jul 2025"],
  ] as const)("in %s with %o", (state, more, text) => {
    expect(lineOf({ ...one, ...more }, state, TODAY)).toEqual({ text, warns: false });
  });
  it("warns of silence before all else", () => {
    expect(lineOf({ ...one, silent_days: 47 }, "agreed", TODAY)).toEqual({ text: "47 dagen stil", warns: true });
  });
});

it("names the owner apart from the municipality with which the covenant is", () => {
  const said = becauseOf(row("owner", "owner_silent", nothing), "Gemeente Fabelstad", "municipality");
  expect(said).toBe("De eigenaar heeft nog niets gezegd. Het [convenant] is met Gemeente Fabelstad, niet met de eigenaar.");
  expect(becauseOf(row("owner", "owner_silent", nothing), "Thuisvest", "nobody")).toBe("De eigenaar heeft nog niets gezegd en er is geen [convenant].");
});

it("says on which day something overdue should have been", () => {
  expect(dayWords({ what: "evaluation", month: 6, day: "2026-07-28", was: "2026-05-31" }, "2026-07-28")).toBe("evaluatie na 6 maanden, was op 31 mei 2026");
  expect(dayWords({ what: "review", month: null, day: "2026-07-29", was: null }, "2026-07-28")).toBe("opnieuw bekijken");
});

it("offers only the steps of who asks", () => {
  const next = (["request", "postpone"] as const).map((step) => ({ step, lacks: [] }));
  const of = (may: Partial<OmklapSheet>): ReturnType<typeof stepsOf> => stepsOf({ state: "in_preparation", flips: null, next, may_propose: true, may_keep: false, may_decide: false, ...may } as OmklapSheet);
  expect(of({})).toEqual({ main: undefined, others: [] });
  expect(of({ may_keep: true })).toEqual({ main: next[0], others: [next[1]] });
  expect(of({ may_keep: true, may_decide: true }).others.map((it) => it.step)).toEqual(["postpone", "flip"]);
});

it("names every month of the calendar, with or without a day", () => {
  const day = (on: string) => ({ day: on, was: null, what: "flip", tenancy: "t", name: "n", owner: null, month: null }) as const;
  const lines = calendarLines([day("2026-08-01"), day("2026-08-09"), day("2027-07-02")], "2026-07-28");
  expect(lines.filter((it) => it.day === undefined).map((it) => `${it.month} ${it.count}`)).toEqual([
    "2026-07 0", "2026-08 2", "2026-09 0", "2026-10 0", "2026-11 0", "2026-12 0", "2027-01 0", "2027-02 0", "2027-03 0", "2027-04 0", "2027-05 0", "2027-06 0", "2027-07 1",
  ]);
  expect(calendarLines([], "2026-07-28")).toHaveLength(12);
  expect(lines.filter((it) => it.day !== undefined)).toHaveLength(3);
});

it("says of who can flip already that it is possible now, and of others from when", () => {
  const said = (what: "earliest" | "flip", day: string): string => dayWords({ what, day, month: null, was: null }, "2026-07-28");
  expect([said("earliest", "2026-07-28"), said("earliest", "2026-07-29"), said("flip", "2026-07-28")]).toEqual(["kan nu", "vroegst mogelijk", "omklap"]);
});
