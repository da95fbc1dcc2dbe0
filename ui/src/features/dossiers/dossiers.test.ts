import { beforeEach, describe, expect, it } from "vitest";

import type { Happened, TimelineItem } from "../../api";
import { speak } from "../../i18n";
import { byMonth, shownOf } from "./happened";
import { beside, TABS } from "./tabs";
import { changeWords, recordWords, valueWords } from "./words";

const plain = (text: string): string => text.replace(/\s/g, " ");

beforeEach(() => speak("nl"));

/** `sign tone | title | rest | below / below | impressions` */
function check(what: Happened, expected: string): void {
  const { sign, tone, title, rest, below, impressions } = shownOf({ key: "k", day: "2026-07-21", who: null, home: null, what });
  expect(plain([`${sign} ${tone}`, title, rest, below.join(" / "), impressions.join(" / ")].join(" | "))).toBe(expected);
}

describe("what happened, in words", () => {
  const visit = { kind: "visit", place: null, time: null, known_to_week: false, facts: [] as string[], impressions: [] as string[], observations: [] } satisfies Partial<Happened>;

  it("keeps an impression apart from what was seen and heard", () => {
    const told = { facts: ["Rookmelder getest."], impressions: ["Lijkt moe."], observations: [{ theme: "dwelling", level: "concern" } as const] };
    check({ ...visit, ...told, outcome: "admitted", time: "13:00" }, "door ok | Huisbezoek om 13:00, toegelaten |  | Rookmelder getest. / Woning: zorg. | Lijkt moe.");
  });

  it("says of a visit without a result that it is still to be recorded", () => {
    check({ ...visit, outcome: null }, "wait warn | Huisbezoek, nog vast te leggen |  |  | ");
    check({ ...visit, outcome: "not_home", known_to_week: true }, "miss bad | Huisbezoek, niet thuis |  | Alleen de week bekend | ");
  });

  it("names both levels of a risk only when they differ", () => {
    const risk = { kind: "risk", level: "red", measures: "Nooit alleen", last_day: "2027-01-20" } as const;
    check({ ...risk, before: "orange" }, "risk plain | Bezoekrisico | van oranje naar rood | Nooit alleen / Geldig tot en met 20 januari 2027 | ");
    check({ ...risk, before: null }, "risk plain | Bezoekrisico | rood | Nooit alleen / Geldig tot en met 20 januari 2027 | ");
  });

  it("says of an incident how serious it is and whether it was found to be so", () => {
    const incident = { kind: "incident", what: "Geluidsoverlast", note: "Buren belden om 2 uur." } as const;
    check({ ...incident, serious: true, confirmed: null }, "incident bad | Ernstig voorval: | Geluidsoverlast, nog niet beoordeeld | Buren belden om 2 uur. | ");
    check({ ...incident, serious: false, confirmed: false, note: null }, "incident warn | Voorval: | Geluidsoverlast, niet bevestigd |  | ");
  });

  it("says what is open of a month of rent", () => {
    const month = { month: "2026-06", due_cents: 64_130, paid_cents: 42_670, paid_on: null };
    check({ kind: "rent", month: { ...month, state: "partly" } }, "rent bad | Huur juni 2026 deels betaald, | € 641,30 | € 214,60 open | ");
    check({ kind: "rent", month: { ...month, paid_cents: 64_130, paid_on: "2026-07-04", state: "later" } }, "rent plain | Huur juni 2026 later betaald, | € 641,30 | Betaald op 4 juli 2026 | ");
  });
});

describe("values of the history", () => {
  it("are words, days and amounts, never codes", () => {
    expect(plain(valueWords("rent_version", "rent_cents", "64130"))).toBe("€ 641,30");
    expect(valueWords("visit_risk", "level", "orange")).toBe("Oranje");
    expect(valueWords("observation", "level", "concern")).toBe("zorg");
    expect(valueWords("lease", "kind", "sub")).toBe("Onderhuur");
    expect(valueWords("contact", "kind", "housing_officer")).toBe("Woonconsulent");
    expect(valueWords("visit_agreement", "aftercare", "1")).toBe("ja");
    expect(valueWords("contact", "phone", null)).toBe("leeg");
    expect(valueWords("person", "prefix", "")).toBe("leeg");
    expect(valueWords("exemption", "state", "refused")).toBe("Geweigerd");
    expect(valueWords("exemption_reason", "reason", "detention")).toBe("Detentie");
    expect(valueWords("contact", "name", "constructor")).toBe("constructor");
  });

  it("name the record and the column", () => {
    expect(recordWords("visit_result", "2026-07-14")).toBe("Resultaat van bezoek 14 juli 2026");
    expect(changeWords("contact", { column: "phone", before: null, after: "06 1234 5678" })).toEqual({ what: "telefoon", before: "leeg", after: "06 1234 5678" });
  });
});

it("months follow each other and hold their own days", () => {
  const item = (key: string, day: string): TimelineItem => ({ key, day, who: null, home: null, what: { kind: "flip" } });
  const months = byMonth([item("a", "2026-07-28"), item("b", "2026-07-01"), item("c", "2026-05-31")]);
  expect(months.map(({ month, items }) => `${month}: ${items.map((it) => it.key).join("")}`)).toEqual(["2026-07: ab", "2026-05: c"]);
});

it("the tabs go round", () => {
  expect(beside("tasks", 1)).toBe("timeline");
  expect(beside("timeline", -1)).toBe("tasks");
  expect(new Set(TABS.map((it) => beside(it, 1))).size).toBe(TABS.length);
});
