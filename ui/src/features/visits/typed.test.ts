import { expect, it } from "vitest";

import { alsoOf, blank, placeOf, question, restored, verb, type Subject } from "./typed";

const subject: Subject = { tenancy: "t1", name: "Roos Kastanje", visit: "v1", planned: "2026-07-28", time: "13:00" };
const start = blank(subject, "2026-07-28");

it("brings a draft back, and never over what was typed meanwhile", () => {
  const draft = JSON.stringify({ ...start, outcome: "refused", facts: "Brief ligt klaar", observed: { safety: "concern" } });
  expect(restored(draft, start, start)).toEqual({ ...start, outcome: "refused", facts: "Brief ligt klaar", observed: { safety: "concern" } });
  expect(restored(draft, start, { ...start, outcome: "admitted" })).toMatchObject({ outcome: "admitted", facts: "Brief ligt klaar" });
});

it("reads what it can of a draft that is none", () => {
  for (const text of ["", "null", "[1]", '{"facts": 3}']) expect(restored(text, start, start)).toEqual(start);
  expect(restored('{"facts": "Brief", "newer": true}', start, start)).toEqual({ ...start, facts: "Brief" });
});

it("keeps a draft at what it is about", () => {
  const corrects = { result: "r1", outcome: "admitted", day: "2026-07-28" } as const;
  expect([placeOf(subject), placeOf({ ...subject, visit: null }), placeOf({ ...subject, corrects })]).toEqual(["visit:v1:t1", "tenancy:t1", "result:r1"]);
});

it("asks nothing before there is a result and a day", () => {
  expect(question(subject, start)).toBeUndefined();
  expect(question(subject, { ...start, outcome: "admitted", day: "2026-02-31" })).toBeUndefined();
  expect(question(subject, { ...start, outcome: "moved", movedDay: "binnenkort" })).toBeUndefined();
});

it("says where a visit moved to, and only of a visit that moved", () => {
  const typed = { ...start, movedDay: "2026-07-30", movedTime: "" };
  expect(question(subject, { ...typed, outcome: "moved" })?.moved_to).toEqual({ day: "2026-07-30", time: null });
  expect(question(subject, { ...typed, outcome: "refused" })?.moved_to).toBeNull();
});

it("leaves out what was not written, and what nobody can have seen", () => {
  const typed = { ...start, outcome: "admitted" as const, facts: " ", followUp: "Bellen", followUpDay: "2026-07-30", observed: { wellbeing: "good" as const } };
  const asked = question(subject, typed);
  if (asked === undefined) throw new Error("there is enough to ask");
  expect(verb(asked, subject, typed, true).said).toEqual({
    facts: null, impression: null, observations: [{ theme: "wellbeing", level: "good" }], agreement: null,
    follow_up: { text: "Bellen", due_day: "2026-07-30" }, incident: null,
  });
  expect(verb(asked, subject, typed, false).said?.observations).toEqual([]);
});

it("gives everybody whom a visit serves the same result until another is chosen", () => {
  const couple = { ...subject, together: [{ tenancy: "t2", name: "Sam Morgenster" }] };
  const also = (typed: Partial<typeof start>) => alsoOf(couple, { ...start, outcome: "refused", ...typed });
  expect(also({})).toEqual([{ tenancy: "t2", outcome: "refused" }]);
  expect(also({ also: { t2: "not_home" } })).toEqual([{ tenancy: "t2", outcome: "not_home" }]);
  expect([also({ also: { t2: "later" } }), also({ outcome: "moved" }), also({ outcome: "" })]).toEqual([[], [], []]);
  expect(alsoOf({ ...couple, corrects: { result: "r1", outcome: "admitted", day: "2026-07-28" } }, { ...start, outcome: "refused" })).toEqual([]);
});

it("says more of an incident only where something was unsafe and somebody said more", () => {
  const said = (typed: Partial<typeof start>) => {
    const all = { ...start, incidentKind: "threat" as const, ...typed };
    const asked = question(subject, all);
    return asked === undefined ? undefined : verb(asked, subject, all, false).said?.incident;
  };
  expect(said({ outcome: "unsafe", incidentText: " " })).toEqual({ kind: "threat", text: null });
  expect([said({ outcome: "refused" }), said({ outcome: "unsafe", incidentKind: "unsafe_visit" })]).toEqual([null, null]);
});
