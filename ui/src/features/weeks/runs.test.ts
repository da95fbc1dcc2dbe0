import { beforeEach, describe, expect, it } from "vitest";

import { speak } from "../../i18n";
import { runInWords, runOf } from "./runs";

beforeEach(() => speak("nl"));

const streaks = (it: { tenant_side: number; met: number; not_admitted: number }) => ({ not_seen: 0, last_seen: null, ...it });

describe("runs", () => {
  it("are of the tenant while the tenant missed weeks, else of the weeks that were met", () => {
    expect(runOf(streaks({ tenant_side: 2, met: 0, not_admitted: 2 }))).toEqual({ of: "h", weeks: 2 });
    expect(runOf(streaks({ tenant_side: 0, met: 9, not_admitted: 3 }))).toEqual({ of: "v", weeks: 9 });
  });

  it("say beside it what was not the tenant's alone", () => {
    expect(runInWords(streaks({ tenant_side: 0, met: 9, not_admitted: 3 }))).toBe(
      "9 weken op rij voldaan in het laatste half jaar; 3 weken op rij niet toegelaten, niet alleen door de huurder",
    );
    expect(runInWords(streaks({ tenant_side: 2, met: 0, not_admitted: 2 }))).toBe("2 weken op rij gemist, kant huurder");
  });
});
