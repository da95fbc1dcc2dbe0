import { beforeEach, describe, expect, it } from "vitest";

import type { HomeFact, WaitingFigures } from "../../api";
import { speak } from "../../i18n";
import { factOf, roomOf } from "./facts";
import { ageOf, answerOf, filled, footOf, groundOf, sleeps, stayOf } from "./words";

beforeEach(() => speak("nl"));

const FIGURES: WaitingFigures = {
  in_shelter: 7, long: 2, youth: 2, youth_long: 1, since_unknown: 0, age_unknown: 0, median: 69, waiting: 11, referral_unknown: 0,
};

describe("the words of the waiting list", () => {
  it("says what is known of somebody, and that something is not known", () => {
    expect([ageOf({ age: 24, birth_date: "2002-03-02" }), ageOf({ age: null, birth_date: "1999" }), ageOf({ age: null, birth_date: null })])
      .toEqual(["24 jaar", "geboren in 1999", "leeftijd niet bekend"]);
    expect([sleeps(3), sleeps(6), sleeps(null)]).toEqual(["3 Tijdelijke opvang", "6 Bij familie of vrienden", "niet bekend"]);
    expect((["days", "since_unknown", "elsewhere", "unknown"] as const).map((stay) => stayOf({ stay, days: stay === "days" ? 1 : null })))
      .toEqual(["1 dag", "sinds wanneer niet bekend", "niet in opvang", "niet bekend"]);
  });

  it("puts the line of 90 days in the middle of the bar, which never runs over", () => {
    expect([filled(0), filled(90), filled(180), filled(900)]).toEqual([0, 50, 100, 100]);
  });

  it("prints the figures with how many they are of, and what is not known apart", () => {
    expect(footOf(FIGURES)).toEqual({
      strong: "2 van 7 mensen in opvang",
      rest: "zitten er langer dan 90 dagen, onder wie 1 van 2 jongeren. Mediaan wachttijd 69 dagen (11 mensen).",
    });
    expect(footOf({ ...FIGURES, in_shelter: 0, youth: 0, median: null, waiting: 0, since_unknown: 2, age_unknown: 1, referral_unknown: 3 })).toEqual({
      strong: "",
      rest: "Van 2 is niet bekend sinds wanneer. Van 1 is de leeftijd niet bekend. Van 3 is niet bekend hoe lang zij wachten.",
    });
    expect(footOf({ ...FIGURES, median: 69.5 }).rest).toContain("69,5 dagen");
  });

  it("says the ground of a priority, as far as it was told", () => {
    expect([groundOf({ children: 2, pregnant: true }), groundOf({ children: 0, pregnant: false }), groundOf({ children: null, pregnant: true })])
      .toEqual(["2 kinderen · zwanger", "", "zwanger"]);
  });

  it("says an answer with its reason", () => {
    expect(answerOf({ answer: "refused", reason: "stairs" })).toBe("wilde niet (de trap)");
    expect(answerOf({ answer: "withdrawn", reason: null })).toBe("ingetrokken");
  });
});

describe("what speaks for or against a home", () => {
  it("stands on its side: what is not known is asked, never against", () => {
    const facts: HomeFact[] = [
      { kind: "self_contained" }, { kind: "room" }, { kind: "floor_unknown" }, { kind: "rent_unknown" },
      { kind: "refused_before", day: "2026-07-22", reason: null }, { kind: "offered_to", name: "Gijs" },
      { kind: "accepted_by", name: "Gijs", day: "2026-07-22" }, { kind: "inspected", day: "2026-06-23", concerns: 0 },
      { kind: "inspected", day: "2026-07-12", concerns: 1 }, { kind: "not_inspected" }, { kind: "shared", name: "Gijs" },
    ];
    expect(facts.map((it) => factOf(it).side)).toEqual(["fit", "misfit", "ask", "ask", "misfit", "ask", "misfit", "fit", "ask", "ask", "ask"]);
    expect(facts.map((it) => factOf(it).words).slice(4)).toEqual(["Wilde deze woning niet op 22 juli: iets anders.", "Ook aangeboden aan Gijs.", "Aangenomen door Gijs op 22 juli.",
      "Inspectie 23 juni 2026: geen zorg open.", "Inspectie 12 juli 2026: 1 zorg nog open.", "Inspectie: nog niet gedaan.",
      "De sleutel ging naar Gijs. Dit kan alleen als zij hier samen wonen.",
    ]);
  });

  it("says who has room, who is full and of whom nobody knows it", () => {
    expect([true, false, null].map((room) => roomOf({ name: "Joost", tenants: 7, room })))
      .toEqual([
        { side: "fit", words: "Joost heeft ruimte: nu 7 huurders." },
        { side: "misfit", words: "Joost zit vol: 7 huurders." },
        { side: "ask", words: "Joost: 7 huurders, uren niet bekend." },
      ]);
  });
});
