import { describe, expect, it } from "vitest";
import { addDays, addWeeks, firstOfNextMonth, isDay, mondayOf, parseWeek, weekOf } from "./iso-week";

describe("ISO weeks", () => {
  it("belong to the year of their Thursday", () => {
    expect(weekOf("2026-12-31")).toBe("2026-W53");
    expect(weekOf("2027-01-03")).toBe("2026-W53");
    expect(weekOf("2027-01-04")).toBe("2027-W01");
    expect(weekOf("2025-12-29")).toBe("2026-W01");
    expect(weekOf("2026-07-28")).toBe("2026-W31");
  });

  it("begin on Monday", () => {
    expect(mondayOf("2026-W01")).toBe("2025-12-29");
    expect(mondayOf("2026-W53")).toBe("2026-12-28");
    expect(mondayOf("2026-W29")).toBe("2026-07-13");
  });

  it("step over the turn of a year with 53 weeks and back", () => {
    expect(addWeeks("2026-W52", 2)).toBe("2027-W01");
    expect(addWeeks("2027-W01", -1)).toBe("2026-W53");
    expect(addWeeks(addWeeks("2026-W33", -25), 25)).toBe("2026-W33");
  });

  it("agree with themselves over twenty years", () => {
    for (let day = "2020-01-01"; day < "2040-01-01"; day = addDays(day, 1)) {
      const monday = mondayOf(weekOf(day));
      expect(monday <= day && day < addDays(monday, 7)).toBe(true);
    }
  });

  it("have a year and a number", () => {
    expect(parseWeek("2026-W07")).toEqual({ year: 2026, number: 7 });
  });
});

describe("days", () => {
  it("are days of the calendar or are refused", () => {
    expect(isDay("2026-02-28")).toBe(true);
    expect(isDay("2026-02-29")).toBe(false);
    expect(isDay("28-07-2026")).toBe(false);
    expect(isDay("")).toBe(false);
  });

  it("have a first day of the next month, also in December", () => {
    expect(firstOfNextMonth("2026-10-20")).toBe("2026-11-01");
    expect(firstOfNextMonth("2026-12-31")).toBe("2027-01-01");
  });
});
