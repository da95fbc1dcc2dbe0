import { expect, test } from "vitest";

import { speak } from "../../i18n";
import { madeAt } from "./made";

test("the name of a backup is read as local time, in summer and in winter", () => {
  speak("nl");
  expect([madeAt("2026-07-28 110000"), madeAt("2026-01-05 003015")]).toEqual(["di 28 juli 11:00", "ma 5 januari 00:30"]);
});
