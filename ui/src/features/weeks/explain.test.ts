import { beforeEach, describe, expect, it } from "vitest";
import type { ExplainedVisit, VisitRow, WeekExplained } from "../../api";
import { speak } from "../../i18n";
import { reasons, visitLine } from "./explain";

const WEEK: WeekExplained = {
  tenancy: "t1", name: "Teun Regenboog", week: "2026-W29", first_day: "2026-07-13", last_day: "2026-07-19",
  cell: { state: "missed_tenant", norm_short: false, by_temporary_norm: false }, because: "tenant_side", obliged: true,
  available_weekdays: 5, visits: 1, period_weeks: 1, span_from: "2026-W29", exemptions: [], seen: [],
};
const ROW: VisitRow = {
  visit: "v1", result: "r1", tenancy: "t1", name: "Teun Regenboog", planned: "2026-07-14", time: "11:00",
  known_to_week: false, actual: "2026-07-14", outcome: "not_home", place: "door", worker: "Joost Madelief",
  recorded_by: "Joost Madelief", recorded_ms: Date.parse("2026-07-14T11:20:00+02:00"), double: false, together: [],
};

function visit(row: Partial<VisitRow>, how: Partial<ExplainedVisit> = {}): ExplainedVisit {
  const whole = { ...ROW, ...row };
  return { row: whole, counted_as: whole.outcome, outside_support: false, second_that_day: false, ...how };
}

beforeEach(() => speak("nl"));

describe("why a week is what it is", () => {
  it("is one sentence when nothing else matters", () => {
    expect(reasons(WEEK)).toHaveLength(1);
  });

  it("names the agreement where it decided", () => {
    expect(reasons({ ...WEEK, because: "admitted_less", visits: 2, period_weeks: 1 }).at(-1)).toBe("Afgesproken is 2 bezoeken per week.");
  });

  it("names the weeks that were looked at together", () => {
    const said = reasons({ ...WEEK, because: "admitted_as_agreed", period_weeks: 2, span_from: "2026-W28" });
    expect(said).toContain("Afgesproken is 1 bezoek per 2 weken.");
    expect(said).toContain("Gekeken is naar week 28 t/m 29.");
  });

  it("counts weekdays and names exemptions, also without an end", () => {
    const said = reasons({
      ...WEEK, because: "exemption_ran", cell: { ...WEEK.cell, state: "exempt" }, obliged: false, available_weekdays: 1,
      exemptions: [{ first_day: "2026-07-01", last_day: "2026-07-16" }, { first_day: "2026-07-18", last_day: null }],
    });
    expect(said.slice(1)).toEqual([
      "Er was 1 doordeweekse dag beschikbaar.",
      "Vrijstelling van 1 juli t/m 16 juli.",
      "Vrijstelling sinds 18 juli, zonder einde.",
      "Deze week telt niet mee in de bezoekgraad.",
    ]);
  });

  it("is said in English too", () => {
    speak("en");
    expect(reasons({ ...WEEK, because: "inside_window", period_weeks: 2, obliged: false }).slice(1)).toEqual([
      "Agreed: 1 visit every 2 weeks.",
      "This week does not enter the visit rate.",
    ]);
  });
});

describe("the line of a visit", () => {
  it("says when, what, who and when it was recorded", () => {
    expect(visitLine(visit({}), "2026-07-28")).toEqual({
      when: "di 14 juli 11:00", what: "Niet thuis", who: "Joost Madelief · aan de deur · vastgelegd 11:20", marks: [],
    });
  });

  it("names who recorded it when that was somebody else, on another day", () => {
    const line = visitLine(visit({ recorded_by: "Ilse Dauwdruppel", recorded_ms: Date.parse("2026-07-16T09:05:00+02:00") }), "2026-07-28");
    expect(line.who).toBe("Joost Madelief · aan de deur · vastgelegd door Ilse Dauwdruppel, do 16 juli 09:05");
  });

  it("parts a visit to come from one to be recorded", () => {
    const open = { result: null, outcome: null, actual: null, recorded_by: null, recorded_ms: null, planned: "2026-07-17" };
    expect(visitLine(visit(open), "2026-07-17").what).toBe("Gepland");
    expect(visitLine(visit(open), "2026-07-18").what).toBe("Nog vast te leggen");
  });

  it("carries every mark", () => {
    const line = visitLine(
      visit({ outcome: "admitted", double: true, known_to_week: true }, { counted_as: "door_only", outside_support: true, second_that_day: true }),
      "2026-07-28",
    );
    expect(line.marks).toEqual([
      "telt als alleen aan de deur gesproken", "buiten de begeleiding", "tweede op die dag", "dubbel bezoek", "alleen de week bekend",
    ]);
    expect(line.when).toBe("11:00");
  });
});
