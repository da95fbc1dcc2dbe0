import { expect, test, vi } from "vitest";

import { asRefusal, call, callAhead, onRefusal, Refusal } from "./call";
import { loopbackHost, onChanged, useHost, type Host } from "./host";

function hostThat(answer: (name: string, args: unknown) => Promise<unknown>): Host {
  return { call: answer, onChanged: () => () => undefined };
}

test("a verb goes out with its arguments and its answer comes back", async () => {
  const asked: unknown[] = [];
  useHost(hostThat((name, args) => {
    asked.push([name, args]);
    return Promise.resolve([]);
  }));
  expect(await call("workers_list", {})).toEqual([]);
  expect(asked).toEqual([["workers_list", {}]]);
});

test("what was asked ahead is taken once, by the same question, at once", async () => {
  const asked: unknown[] = [];
  useHost(hostThat((_, args) => Promise.resolve(asked.push(args))));
  const find = (search: string) => call("tenancies_list", { search, worker: null, ended: false, offset: 0, limit: 1 });
  const ahead = (search: string) => callAhead("tenancies_list", { search, worker: null, ended: false, offset: 0, limit: 1 });
  await ahead("a");
  expect([await find("b"), await find("a"), await find("a")]).toEqual([2, 1, 3]);
  vi.useFakeTimers();
  await ahead("a");
  vi.runAllTimers();
  vi.useRealTimers();
  expect(await find("a")).toBe(5);
});

test("a refusal keeps its code and its numbers", async () => {
  useHost(hostThat(() => Promise.reject({ code: "too_soon", args: { seconds: 8 } })));
  await expect(call("session_unlock", { passphrase: "x" })).rejects.toMatchObject({ code: "too_soon", args: { seconds: 8 } });
});

test("whatever no engine said becomes an internal refusal", () => {
  expect(asRefusal(new TypeError("Failed to fetch")).code).toBe("internal");
  expect(asRefusal(undefined).code).toBe("internal");
  expect(asRefusal({ code: 7 }).code).toBe("internal");
});

test("who listens hears every refusal until it stops listening", async () => {
  useHost(hostThat(() => Promise.reject({ code: "locked", args: {} })));
  const heard: string[] = [];
  const stop = onRefusal((refusal) => heard.push(refusal.code));
  await expect(call("workers_list", {})).rejects.toBeInstanceOf(Refusal);
  stop();
  await expect(call("workers_list", {})).rejects.toBeInstanceOf(Refusal);
  expect(heard).toEqual(["locked"]);
});

test("the loopback host posts the arguments, unpacks the answer and passes on what changed", async () => {
  const sent: [string, RequestInit | undefined][] = [];
  const before = globalThis.fetch;
  globalThis.fetch = ((url: string, init?: RequestInit) => {
    sent.push([url, init]);
    return Promise.resolve(
      url.endsWith("history_undo")
        ? new Response(JSON.stringify({ answer: { kind: "record_visit" }, changed: ["visit_result"] }))
        : new Response(JSON.stringify({ code: "not_allowed", args: {} }), { status: 400 }),
    );
  }) as typeof fetch;
  try {
    useHost(loopbackHost("http://127.0.0.1:1"));
    const nouns: string[][] = [];
    const stop = onChanged((changed) => nouns.push([...changed]));
    expect(await call("history_undo", {})).toEqual({ kind: "record_visit" });
    await expect(call("history_redo", {})).rejects.toMatchObject({ code: "not_allowed" });
    stop();
    expect(nouns).toEqual([["visit_result"]]);
    expect(sent[0]).toMatchObject(["http://127.0.0.1:1/call/history_undo", { method: "POST", body: "{}" }]);
  } finally {
    globalThis.fetch = before;
  }
});
