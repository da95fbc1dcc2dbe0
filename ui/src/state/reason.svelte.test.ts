import { afterEach, beforeEach, expect, test } from "vitest";

import { call, Refusal, useHost } from "../api";
import { navigation } from "./navigation.svelte";
import { idsIn, reason } from "./reason.svelte";

const ONE = "00000000-0000-7000-8000-000000000001";
const OTHER = "00000000-0000-7000-8000-000000000002";

let sent: string[] = [];
let given = new Set<string>();
let stop = (): void => undefined;

beforeEach(() => {
  sent = [];
  given = new Set();
  navigation.reset();
  stop = reason.follow();
  useHost({
    call: (name, args) => {
      const { tenancy, id, ids } = args as { tenancy?: string; id?: string; ids?: string[] };
      sent.push(name);
      if (name === "reasons_about") {
        const needs = ids?.find((it) => !given.has(it));
        return Promise.resolve(needs === undefined ? null : { tenancy: needs, name: "Vera", worker: "Samira", until_ms: 0 });
      }
      if (name === "reasons_give") {
        given.add(tenancy ?? "");
        return Promise.resolve({ until_ms: 0 });
      }
      return given.has(id ?? "") ? Promise.resolve("the dossier") : Promise.reject(new Refusal("reason_needed"));
    },
    onChanged: () => () => undefined,
  });
});
afterEach(() => {
  reason.clear();
  stop();
});

const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
};

test("a verb waits for the reason, is sent again, and nobody else asks", async () => {
  const dossier = call("tenancies_get", { id: ONE });
  const again = call("tenancies_get", { id: ONE });
  await settled();
  expect(reason.about?.name).toBe("Vera");
  await reason.give("emergency", "");
  expect(await dossier).toBe("the dossier");
  expect(await again).toBe("the dossier");
  expect(reason.about).toBeUndefined();
  expect(sent.filter((it) => it === "reasons_give")).toHaveLength(1);
});

test("who does not open it gets the refusal, is asked no more for what waited, and leaves the tenancy", async () => {
  navigation.open(ONE);
  const waiting = [call("tenancies_get", { id: ONE }), call("tenancies_get", { id: OTHER })].map((it) => it.catch((why: Refusal) => why.code));
  await settled();
  reason.refuse();
  expect(await Promise.all(waiting)).toEqual(["reason_needed", "reason_needed"]);
  expect([reason.about, navigation.tenancy]).toEqual([undefined, undefined]);
  const later = call("tenancies_get", { id: ONE }).catch(() => "refused");
  await settled();
  expect(reason.about?.tenancy).toBe(ONE);
  reason.clear();
  expect(await later).toBe("refused");
});

test("two dossiers are asked one after the other", async () => {
  const both = Promise.all([call("tenancies_get", { id: ONE }), call("tenancies_get", { id: OTHER })]);
  await settled();
  expect(reason.about?.tenancy).toBe(ONE);
  await reason.give("covering", "");
  await settled();
  expect(reason.about?.tenancy).toBe(OTHER);
  await reason.give("covering", "");
  expect(await both).toHaveLength(2);
});

test("ids are found however deep they stand, and other words are not ids", () => {
  expect(idsIn({ a: ONE, b: ["no", { c: OTHER }], d: 3, e: null })).toEqual([ONE, OTHER]);
});
