import { expect, test } from "vitest";

import { taskWords } from "./task-words";

test("a task goes by the words that somebody chose, else by the sentence of its kind", () => {
  expect(taskWords({ code: "todo", text: "Bel de corporatie" })).toBe("Bel de corporatie");
  expect(taskWords({ code: "keys", text: null })).toBe("Sleutels tellen en meterstanden opnemen");
  expect(taskWords({ code: null, text: null })).toBe("Een taak die deze versie niet kent");
  expect(taskWords({ code: "constructor", text: null })).toBe("Een taak die deze versie niet kent");
});
