import { expect, test } from "vitest";

import { lane } from "./lane";

test("the line goes from eight to six and shows what lies in it", () => {
  const at = (starts: string, minutes: number): unknown => lane([{ title: null, starts, minutes }])[0];
  expect(at("09:00", 90)).toEqual({ from: 10, wide: 15 });
  expect(at("07:00", 120)).toEqual({ from: 0, wide: 10 });
  expect(at("17:30", 60)).toEqual({ from: 95, wide: 5 });
  expect(at("18:00", 60)).toBeUndefined();
});
