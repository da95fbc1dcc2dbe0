import { beforeEach, describe, expect, it } from "vitest";

import type { PathwaySeen, PathwayStop } from "../../api";
import { speak } from "../../i18n";
import { detail, lengths, relapsed } from "./words";

const NOTHING: PathwaySeen = { stops: [], waited: null, in_shelter: null, to_first_visit: null, supported: null, ended: null, may_add: false };
const stop = (what: PathwayStop["what"]): PathwayStop => ({ day: "2026-07-01", days: null, ahead: false, what });

describe("the way of somebody in words", () => {
  beforeEach(() => speak("nl"));

  it("says only how long what is known took", () => {
    expect(lengths(NOTHING)).toBe("");
    expect(lengths({ ...NOTHING, in_shelter: 1, supported: 12 })).toBe("1 dag in de opvang · 12 dagen begeleid");
    expect(lengths({ ...NOTHING, waited: 0, to_first_visit: 0 })).toBe("Wachtte 0 dagen op de sleutel · eerste bezoek op de dag van de sleutel");
  });

  it("names what came of an offer with its reason", () => {
    expect(detail(stop({ station: "offered", address: "Fabelplein 1", answer: "withdrawn", reason: "let_to_another" }))).toBe("Fabelplein 1: ingetrokken (de woning ging naar iemand anders)");
    expect(detail(stop({ station: "offered", address: "Fabelplein 1", answer: "open", reason: null }))).toBe("Fabelplein 1: nog geen antwoord");
    expect(detail(stop({ station: "first_visit" }))).toBe("");
    expect(detail(stop({ station: "support_ended", reason: null, destination: "unknown" }))).toBe("Reden niet bekend");
  });

  it("does not take silence for no relapse", () => {
    expect(relapsed({ is: "on", day: "2026-07-27" })).toBe("Terugval: weer dakloos op 27 juli 2026.");
    expect(relapsed({ is: "unknown" })).toContain("niet bekend");
    expect(relapsed({ is: "not_seen", last: "2026-01-05" })).toContain("5 januari 2026");
    expect(relapsed({ is: "died" })).toBeUndefined();
  });
});
