import { expect, test } from "vitest";

import { filled, lengthOf } from "./passphrase";

test("the length says what is missing, in characters as a person counts them", () => {
  expect(lengthOf("", 14)).toEqual({ kind: "empty" });
  expect(lengthOf("drie fietsen", 14)).toEqual({ kind: "short", missing: 2 });
  expect(lengthOf("🚲🚲🚲", 4)).toEqual({ kind: "short", missing: 1 });
  expect(lengthOf("drie groene fietsen", 14)).toEqual({ kind: "enough" });
  expect(lengthOf("drie groene fietsen naast de molen", 14)).toEqual({ kind: "strong" });
});

test("the bar is full when it is strong and never fuller", () => {
  expect(filled("", 14)).toBe(0);
  expect(filled("x".repeat(11), 14)).toBe(0.5);
  expect(filled("x".repeat(99), 14)).toBe(1);
});
