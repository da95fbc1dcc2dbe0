import { expect, test } from "vitest";

import type { AccountRow, Role } from "../../api";
import { givable, removable } from "./roles";

const account = (id: string, ...roles: Role[]): AccountRow => ({ id, name: id, roles, worker: null });

test("a lead gives every role but administrator, and nobody the rent desk", () => {
  expect(givable(["lead"])).toEqual(["worker", "lead", "reader"]);
  expect(givable(["administrator"])).toEqual(["worker", "lead", "administrator", "reader"]);
});

test("nobody removes themselves, and a lead no administrator", () => {
  const [lead, boss, worker] = [account("a", "lead"), account("b", "administrator"), account("c", "worker")];
  expect([removable(lead, lead), removable(boss, boss)]).toEqual([false, false]);
  expect([removable(worker, lead), removable(boss, lead), removable(lead, boss)]).toEqual([true, false, true]);
  expect(removable(lead, worker)).toBe(false);
});
