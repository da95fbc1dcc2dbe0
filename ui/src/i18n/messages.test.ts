import { expect, test } from "vitest";

import type { Code } from "../api";
import { format } from "./format";
import { LANGUAGES, MESSAGES, speak, t, type Language } from "./language.svelte";
import { sentence } from "./sentence";

/** Every sentence with its path: a function is followed by its number of arguments. */
function leaves(value: unknown, path = ""): [string, unknown][] {
  if (typeof value === "object" && value !== null) return Object.entries(value).flatMap(([key, it]) => leaves(it, `${path}.${key}`));
  return [[typeof value === "function" ? `${path}()` : path, value]];
}

const paths = (language: Language): string[] => leaves(MESSAGES[language]).map(([path]) => path).sort();

test("every language has the same sentences, none less and none more", () => {
  for (const language of LANGUAGES) expect(paths(language)).toEqual(paths("nl"));
});

test("no sentence is empty, begs pardon, or shows a code", () => {
  for (const language of LANGUAGES) {
    for (const [path, value] of leaves(MESSAGES[language])) {
      if (typeof value !== "string") continue;
      expect(value.trim(), `${language}${path}`).not.toBe("");
      expect(value, `${language}${path}`).not.toMatch(/helaas|unfortunately|oeps|oops|foutcode|error code|[a-z]_[a-z]/i);
    }
  }
});

test("every error is a sentence, with and without its numbers", () => {
  for (const language of LANGUAGES) {
    for (const code of Object.keys(MESSAGES[language].errors) as Code[]) {
      for (const args of [{}, { seconds: 8, min: 14, max: 200, number: 7, found: 9, known: 8, at_ms: 1 }]) {
        const said = MESSAGES[language].errors[code](args);
        expect(said, `${language} ${code}`).toMatch(/^[A-Z].*[.!]$/s);
        expect(said, `${language} ${code}`).not.toMatch(/undefined|NaN|\[object|\b0 /);
      }
    }
  }
});

test("what is shown follows the language", () => {
  speak("en");
  expect([t.session.unlock.title, sentence({ code: "too_soon", args: { seconds: 1 } })]).toEqual([
    "Locked",
    "Too many passphrases that did not fit. You can try again in 1 second.",
  ]);
  speak("nl");
  expect([t.session.unlock.title, sentence(new Error("x"))]).toEqual(["Vergrendeld", t.errors.internal({})]);
});

test("days have no zone, moments are on the clock of Amsterdam", () => {
  speak("nl");
  expect(format.day("2026-07-14")).toBe("14 juli 2026");
  expect(format.weekday("2026-07-14")).toBe("di 14 juli");
  expect(format.time(Date.UTC(2026, 6, 28, 12, 32))).toBe("14:32");
  expect(format.isoDay(Date.UTC(2026, 6, 28, 22, 30))).toBe("2026-07-29");
  expect(format.moment(Date.UTC(2026, 6, 27, 7, 12))).toBe("ma 27 juli 09:12");
  expect(format.euros(61250).replace(/\s/, " ")).toBe("€ 612,50");
  expect(format.percent(419, 449)).toBe("93%");
  expect(format.week("2026-W07")).toBe(7);
  speak("en");
  expect(format.day("2026-07-14")).toBe("14 July 2026");
  expect(format.moment(Date.UTC(2026, 6, 27, 7, 12))).toBe("Mon 27 July 09:12");
  speak("nl");
});
