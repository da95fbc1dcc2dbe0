import { expect, test } from "vitest";

import type { WeekState } from "../api";
import { weekLook } from "./weeklook";

const plain = { norm_short: false, by_temporary_norm: false };

test("each state has a letter and a shape of its own", () => {
  const states: WeekState[] = [
    "outside", "met", "exempt", "no_obligation", "planned", "to_plan", "on_track", "at_risk", "unrecorded",
    "missed_organisation", "missed_neutral", "missed_tenant",
  ];
  const looks = states.map((state) => weekLook({ state, ...plain }));
  expect(new Set(looks.map((it) => it.letter)).size).toBe(12);
  expect(new Set(looks.map((it) => it.look)).size).toBe(12);
});

test("a met week shows its mark, another state never does", () => {
  expect(weekLook({ state: "met", norm_short: true, by_temporary_norm: false }).look).toBe("wk-v");
  expect(weekLook({ state: "met", norm_short: true, by_temporary_norm: true }).look).toBe("wk-T");
  expect(weekLook({ state: "missed_tenant", norm_short: true, by_temporary_norm: true }).look).toBe("wk-H");
});
