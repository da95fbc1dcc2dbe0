import { beforeEach, expect, test } from "vitest";

import { navigation } from "./navigation.svelte";

beforeEach(() => navigation.reset());

test("back goes where one came from, and nowhere at the start", () => {
  navigation.open("t1");
  navigation.go("compliance");
  expect([navigation.screen, navigation.tenancy]).toEqual(["compliance", undefined]);
  navigation.back();
  expect([navigation.screen, navigation.tenancy]).toEqual(["today", "t1"]);
  navigation.back();
  expect(navigation.tenancy).toBeUndefined();
  expect(navigation.back()).toBe(false);
});

test("walking along the list is one step back", () => {
  for (const id of ["t1", "t2", "t3"]) navigation.open(id);
  navigation.back();
  expect([navigation.tenancy, navigation.canGoBack]).toEqual([undefined, false]);
});

test("going where one is leaves no step", () => {
  navigation.go("today");
  expect(navigation.canGoBack).toBe(false);
});
