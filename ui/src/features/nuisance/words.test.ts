import { expect, it } from "vitest";

import type { NuisanceRow, OpenReport } from "../../api";
import { speak } from "../../i18n";
import { answered, due, judged, lineOf } from "./words";

const ROW: NuisanceRow = {
  id: "n", day: "2026-07-20", about: "noise", source: "neighbour", serious: true, confirmed: null, judged_day: null, judged_why: null, responses: [],
  days: null, answer_by: "2026-07-22", in_time: null, next: "answer", next_day: "2026-07-22",
};
const OPEN: OpenReport = {
  id: "n", tenancy: "t", name: "Teun", worker: null, worker_name: null, about: "noise", serious: true, day: "2026-07-20", next: "answer", due_day: "2026-07-22",
  days: null, may_change: true,
};

it("says by when a report is to be answered, and afterwards how fast it was", () => {
  speak("nl");
  expect(answered(ROW, "2026-07-22")).toMatch(/^Nog geen reactie. Reageer uiterlijk/);
  expect(answered(ROW, "2026-07-23")).toMatch(/^Nog geen reactie. Dat moest/);
  expect(answered({ ...ROW, days: 1, in_time: true, next: "judge" }, "2026-07-23")).toBe("Reactie na 1 dag, op tijd.");
  expect(answered({ ...ROW, days: 0, in_time: false, next: null }, "2026-07-23")).toBe("Reactie dezelfde dag, later dan afgesproken.");
  expect(answered({ ...ROW, confirmed: true, next: null }, "2026-07-23")).toMatch(/^Uit een bestand/);
  expect(answered({ ...ROW, confirmed: false, next: null }, "2026-07-23")).toBeUndefined();
});

it("says whether a report is so, and on what ground where it is known", () => {
  speak("nl");
  expect(judged(ROW)).toBe("nog niet beoordeeld");
  expect(judged({ ...ROW, confirmed: false })).toBe("ongegrond");
  expect(judged({ ...ROW, confirmed: true, judged_day: "2026-07-24", judged_why: "twee buren" })).toMatch(/^bevestigd op .*24.*: twee buren$/);
});

it("names an open report among other things, with the day by which it has to go on", () => {
  speak("nl");
  expect(lineOf(OPEN)).toMatch(/^Reageren op een melding: geluid, gemeld .*20/);
  expect(lineOf({ ...OPEN, next: "judge" })).toMatch(/^Melding beoordelen/);
  expect([due(OPEN, "2026-07-21"), due(OPEN, "2026-07-22"), due(OPEN, "2026-07-23")].map((it) => it.split(" ")[0])).toEqual(["uiterlijk", "vandaag", "te"]);
});
