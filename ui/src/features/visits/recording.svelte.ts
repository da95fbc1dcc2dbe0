import { untrack } from "svelte";

import { call, type Outcome, type WeekChange } from "../../api";
import { query, type Query } from "../../state";
import { Draft } from "./draft.svelte";
import { sawSomething } from "./outcomes";
import { alsoOf, blank, placeOf, question, restored, same, verb, type Subject, type Typed } from "./typed";

/** What recording does: to the week of the first, and by tenancy to those of the others whom the visit serves. */
type Effect = { first: WeekChange; also: Readonly<Record<string, WeekChange>> };

/**
 * A result on its way from the first key to the file: what is typed, kept as a draft, what it would do to the week, and
 * the verb. One panel or one row each; call it while a component is being made.
 */
export class Recording {
  typed = $state<Typed>() as Typed;
  committing = $state(false);
  /** Why it was refused, or could not be read. */
  failure = $state.raw<unknown>();

  /** As it was when nothing was typed. */
  readonly start: Typed;
  readonly draft: Draft;
  /** What is asked; absent until there is enough. */
  readonly args = $derived.by(() => {
    const { outcome, day, movedDay, movedTime } = this.typed;
    return question(this.#subject(), { outcome, day, movedDay, movedTime });
  });
  readonly preview: Query<Effect | undefined>;
  readonly effect = $derived.by(() => (this.args === undefined ? undefined : this.preview.data));

  readonly #subject: () => Subject;
  readonly #fetched: Promise<void>;

  constructor(subject: () => Subject, today: string) {
    this.#subject = subject;
    const first = untrack(subject);
    this.start = blank(first, today);
    this.typed = structuredClone(this.start);
    this.draft = new Draft(placeOf(first), () => (same(this.typed, this.start) ? undefined : JSON.stringify(this.typed)));
    // What was typed before is here before anything is recorded over it.
    this.#fetched = this.draft.fetch().then(
      (text) => {
        if (text !== undefined) this.typed = restored(text, this.start, $state.snapshot(this.typed) as Typed);
      },
      (why: unknown) => {
        this.failure = why;
      },
    );
    this.preview = query(["*"], () => this.#ask());
  }

  /** Something can be observed at this result. */
  get observes(): boolean {
    return sawSomething(this.typed.outcome === "" ? undefined : this.typed.outcome);
  }

  /** Writes it as it is now; it rests until `then` has ended. False when it was refused: why is kept, and so is what was typed. */
  async record(then: (change: WeekChange, outcome: Outcome) => void | Promise<void>): Promise<boolean> {
    const { args } = this;
    if (args === undefined || this.committing) return false;
    this.committing = true;
    this.failure = undefined;
    await this.#fetched;
    await this.draft.close();
    try {
      const subject = this.#subject();
      const command = subject.corrects === undefined ? "visits_record" : "visits_correct";
      const { change } = await call(command, verb(args, subject, $state.snapshot(this.typed) as Typed, this.observes));
      await then(change, args.outcome);
      return true;
    } catch (why) {
      this.failure = why;
      this.draft.reopen();
      return false;
    } finally {
      this.committing = false;
    }
  }

  async #ask(): Promise<Effect | undefined> {
    const { args } = this;
    if (args === undefined) return undefined;
    // What is just being recorded is not asked again: the answer would be that it is there already.
    if (untrack(() => this.committing)) return untrack(() => this.preview.data);
    const { outcome, also } = this.typed;
    const others = alsoOf(this.#subject(), { outcome, also });
    const asked = others.map(async (it) => [it.tenancy, await call("visits_preview", { ...args, ...it })] as const);
    const first = call("visits_preview", args);
    return { first: await first, also: Object.fromEntries(await Promise.all(asked)) };
  }
}
