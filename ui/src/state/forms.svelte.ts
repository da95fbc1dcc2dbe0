import { onDestroy } from "svelte";

import { asRefusal, type FieldName, type FieldProblem } from "../api";
import { session } from "./session.svelte";

/** What was typed in panels that were left without saving, by the name of the form. It never leaves the memory. */
const left = new Map<string, unknown>();

/** Something that is filled in field by field and sent at once. */
export type Form<T> = {
  /** What the fields hold. */
  readonly values: T;
  /** The values came back from an earlier time. */
  readonly kept: boolean;
  /** Somebody typed: they differ from what they began with. */
  readonly typed: boolean;
  /** Fills fields in before anybody types; what is filled in was not typed. */
  fill(known: Partial<T>): void;
  /** What is wrong with a field, after it was sent; nothing any more when it holds another value than then. */
  wrong(field: FieldName, value?: unknown): FieldProblem | undefined;
  /** Everything that is wrong, in the order of the fields. */
  readonly problems: readonly FieldProblem[];
  /** Why it was not accepted. */
  readonly failure: unknown;
  /** It is under way. */
  readonly sending: boolean;
  /** Sends it; gives back whether it was accepted. Then nothing is kept. */
  send(work: () => Promise<void>): Promise<boolean>;
};

/**
 * A form of a panel. Who closes the panel loses nothing: what differs from `begin` is there again when the panel of
 * this name opens next, until the team is locked. Call it while a component is being made.
 */
export function form<T extends object>(name: string, begin: T): Form<T> {
  const found = left.get(name) as T | undefined;
  left.delete(name);
  const values: T = $state(found ?? structuredClone(begin));
  let empty = JSON.stringify(begin);
  let failure = $state.raw<unknown>();
  let sending = $state(false);
  let accepted = false;
  /** What the fields held when they were first shown as wrong. */
  let sent = new Map<FieldName, unknown>();
  const problems = $derived(failure === undefined ? [] : asRefusal(failure).fields);

  const typed = (): boolean => JSON.stringify(values) !== empty;
  onDestroy(() => {
    if (typed() && !accepted && session.state?.door === "open") left.set(name, $state.snapshot(values));
  });

  return {
    values,
    kept: found !== undefined,
    get typed() {
      return typed();
    },
    fill(known) {
      Object.assign(values, known);
      empty = JSON.stringify(values);
    },
    wrong(field, value) {
      const problem = problems.find((it) => it.field === field);
      if (problem === undefined) return undefined;
      if (!sent.has(field)) sent.set(field, value);
      return sent.get(field) === value ? problem : undefined;
    },
    get problems() {
      return problems;
    },
    get failure() {
      return failure;
    },
    get sending() {
      return sending;
    },
    async send(work) {
      if (sending) return false;
      sending = true;
      failure = undefined;
      try {
        accepted = true; // The panel may close while the answer is being shown.
        await work();
        return true;
      } catch (why) {
        accepted = false;
        sent = new Map();
        failure = why;
        return false;
      } finally {
        sending = false;
      }
    },
  };
}

/** Forgets what was typed: nothing of one person is left for the next who unlocks. */
export function forgetForms(): void {
  left.clear();
}
