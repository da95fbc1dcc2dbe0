import { expect, test } from "vitest";

import { asRefusal, begin, call, onRefusal, Refusal } from "./call";
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

test("long work over loopback says how far it is, line by line, whatever the pieces are in which the lines come", async () => {
  const text =
    '{"done":1,"total":3}\n{"done":3,"total":3}\n{"reply":{"answer":{"door":"open","team":"Team Caf\u00e9"},"changed":["visit"]}}\n';
  const bytes = new TextEncoder().encode(text);
  const before = globalThis.fetch;
  for (const size of [1, 7, bytes.length]) {
    const headers: unknown[] = [];
    globalThis.fetch = ((_: string, init?: RequestInit) => {
      headers.push(new Headers(init?.headers).get("work"));
      const body = new ReadableStream<Uint8Array>({
        start(to) {
          for (let at = 0; at < bytes.length; at += size) to.enqueue(bytes.slice(at, at + size));
          to.close();
        },
      });
      return Promise.resolve(new Response(body));
    }) as typeof fetch;
    try {
      useHost(loopbackHost("http://127.0.0.1:1"));
      const nouns: string[][] = [];
      const stop = onChanged((changed) => nouns.push([...changed]));
      const heard: number[] = [];
      const { answer } = begin("session_open_example", {}, ({ done }) => heard.push(done));
      expect(await answer).toEqual({ door: "open", team: "Team Caf\u00e9" });
      stop();
      expect([heard, nouns, headers]).toEqual([[1, 3], [["visit"]], [expect.stringMatching(/^\d+$/)]]);
    } finally {
      globalThis.fetch = before;
    }
  }
});

test("long work over loopback that is refused or cut off is a refusal", async () => {
  const before = globalThis.fetch;
  for (const [text, code] of [['{"done":1,"total":3}\n{"error":{"code":"cancelled","args":{}}}\n', "cancelled"], ['{"done":1,"total":3}\n{"rep', "internal"]]) {
    globalThis.fetch = (() => Promise.resolve(new Response(text))) as typeof fetch;
    try {
      useHost(loopbackHost("http://127.0.0.1:1"));
      await expect(begin("session_open_example", {}, () => undefined).answer).rejects.toMatchObject({ code });
    } finally {
      globalThis.fetch = before;
    }
  }
});
