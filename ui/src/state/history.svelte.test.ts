import { beforeEach, expect, test } from "vitest";

import { useHost, type Host } from "../api";
import { format, sentence, speak, t } from "../i18n";
import { redo, undo } from "./history.svelte";
import { toasts } from "./toast.svelte";

const AT_MS = Date.UTC(2026, 6, 27, 12, 10);

/** A team in which every step is refused, and `since` stands in the way. */
function refusing(code: string, since: unknown): unknown[] {
  const asked: unknown[] = [];
  const host: Host = {
    call(name, args) {
      if (name !== "history_in_the_way") return Promise.reject({ code, args: {} });
      asked.push(args);
      return since === undefined ? Promise.reject({ code: "internal", args: {} }) : Promise.resolve(since);
    },
    onChanged: () => () => undefined,
  };
  useHost(host);
  return asked;
}

const said = (): string | undefined => toasts.lines[0]?.text;

beforeEach(() => {
  speak("nl");
  toasts.clear();
});

test("a step over which somebody wrote says who, what and when", async () => {
  const asked = refusing("changed_since", { author: "Fatima Appelbloesem", kind: "flip_lease", at_ms: AT_MS });
  await undo();
  const when = format.moment(AT_MS);
  expect(said()).toBe(t.operations.inTheWay("Fatima Appelbloesem", "omklap uitvoeren", when));
  expect(said()).toContain(`door Fatima Appelbloesem (omklap uitvoeren, ${when})`);
  await redo();
  expect(asked).toEqual([{ redo: false }, { redo: true }]);
});

test("without a name the sentence stays whole", async () => {
  refusing("changed_since", { author: "", kind: "unknown", at_ms: AT_MS });
  await undo();
  expect(said()).toContain("Dit is daarna veranderd (een stap uit een nieuwere versie");
});

test("a refusal for another reason, or one that nobody explains, keeps its own sentence", async () => {
  const asked = refusing("nothing_to_undo", null);
  await undo();
  expect([said(), asked]).toEqual([sentence({ code: "nothing_to_undo", args: {} }), []]);
  for (const since of [null, undefined]) {
    refusing("changed_since", since);
    await undo();
    expect(said()).toBe(sentence({ code: "changed_since", args: {} }));
  }
});
