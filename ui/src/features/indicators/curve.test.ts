import { expect, test } from "vitest";

import { drawCurve, pointAt } from "./curve";

const survival = [
  { months: 0, at_risk: 4, events: 0, survival: 1, low: 1, high: 1 },
  { months: 6, at_risk: 4, events: 1, survival: 0.75, low: 0.3, high: 0.9 },
  { months: 12, at_risk: 2, events: 1, survival: 0.375, low: 0.1, high: 0.7 },
];
const followed = [{ months: 0, at_risk: 4 }, { months: 6, at_risk: 4 }, { months: 12, at_risk: 2 }];

test("the curve goes down in steps and on to the last day that anybody was followed", () => {
  const drawn = drawCurve({ survival, followed, censored: [9, 9, 18] }, 912);
  expect(drawn?.line).toBe("M44 14H292V68.5H540V150.3H788");
  expect(drawn?.band).toBe("M44 14H292V35.8H540V79.4H788V210.2H540V166.6H292V14H44Z");
  expect(drawn?.censored).toBe("M416 64.5v8M788 146.3v8");
  expect(drawn?.marks.map((it) => [it.months, it.x, it.followed])).toEqual([[0, 44, 4], [6, 292, 4], [12, 540, 2], [18, 788, 0]]);
  expect(drawn?.end).toMatchObject({ months: 18, share: 0.375, y: 150.3 });
});

test("a narrow drawing has fewer marks, and words that would stand in each other move apart", () => {
  const long = [...survival.slice(0, 1), { months: 59, at_risk: 9, events: 1, survival: 0.82, low: 0.7, high: 0.9 }];
  const drawn = drawCurve({ survival: long, followed, censored: [60] }, 600);
  expect(drawn?.marks.map((it) => it.months)).toEqual([0, 12, 24, 36, 48, 60]);
  expect(Math.abs((drawn?.end.y ?? 0) - (drawn?.normY ?? 0))).toBeGreaterThanOrEqual(26);
});

test("where nobody has a home any more the band ends with it", () => {
  const gone = [...survival.slice(0, 2), { months: 12, at_risk: 1, events: 1, survival: 0, low: null, high: null }];
  expect(drawCurve({ survival: gone, followed, censored: [] }, 912)?.band).toBe("M44 14H416V35.8H788V166.6H416V14H44Z");
  expect(drawCurve({ survival: survival.slice(0, 1), followed: [], censored: [] }, 912)).toBeUndefined();
});

test("between two losses the share is that after the first", () => {
  expect(pointAt(survival, 11.9)?.survival).toBe(0.75);
  expect(pointAt(survival, 12)?.survival).toBe(0.375);
});
