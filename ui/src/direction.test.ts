import { Linter } from "eslint";
import { expect, test } from "vitest";

import { direction } from "../lint/direction.js";

const plugins = { house: { rules: { direction } } };

/** What the rule says about a file at this place with this import. */
function check(file: string, wanted: string): string | undefined {
  const [finding] = new Linter({ cwd: "/ui" }).verify(`import ${JSON.stringify(wanted)};`, { plugins, rules: { "house/direction": "error" } }, { filename: `/ui/src/${file}.js` });
  return finding?.message;
}

test("features never import each other", () => {
  expect(check("features/weeks/WeekGrid", "../tenancies/chain")).toContain("features/weeks");
  expect(check("features/weeks/WeekGrid", "../../features/tenancies")).toContain("features/tenancies");
  expect(check("features/weeks/WeekGrid", "./codes")).toBeUndefined();
  expect(check("views/Compliance", "../features/weeks/WeekGrid")).toBeUndefined();
});

test("every layer looks down only", () => {
  expect(check("design/Button", "../features/weeks/codes")).toContain("design");
  expect(check("state/query", "../design")).toContain("state");
  expect(check("api/call", "../i18n")).toContain("api");
  expect(check("features/weeks/WeekGrid", "../../views/Compliance")).toContain("views");
  expect(check("features/weeks/WeekGrid", "../../design")).toBeUndefined();
  expect(check("i18n/sentence", "../api")).toBeUndefined();
  expect(check("design/Button", "@lucide/svelte/icons/x")).toBeUndefined();
});
