import { beforeEach, describe, expect, it } from "vitest";
import { speak } from "../../i18n";
import { streakSentences } from "./streaks";

beforeEach(() => speak("nl"));

describe("streaks", () => {
  it("are one quiet sentence when all goes well", () => {
    expect(streakSentences({ not_seen: 0, not_admitted: 0, tenant_side: 0, met: 0, last_seen: "2026-07-21" })).toEqual([
      "Laatst gezien op 21 juli 2026.",
    ]);
  });

  it("name every count that runs, with its own words for one", () => {
    expect(streakSentences({ not_seen: 1, not_admitted: 5, tenant_side: 5, met: 0, last_seen: "2026-06-20" })).toEqual([
      "1 hele week niet gezien; laatst gezien op 20 juni 2026.",
      "5 verplichte weken op rij niet binnengelaten.",
      "5 weken op rij gemist aan de kant van de huurder.",
    ]);
  });

  it("do not name a day nobody was seen", () => {
    expect(streakSentences({ not_seen: 0, not_admitted: 0, tenant_side: 0, met: 0, last_seen: null })).toEqual(["Nog niet gezien sinds de sleutel."]);
    expect(streakSentences({ not_seen: 3, not_admitted: 0, tenant_side: 0, met: 0, last_seen: null })).toEqual(["3 hele weken niet gezien sinds de sleutel."]);
  });
});
