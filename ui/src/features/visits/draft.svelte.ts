import { call } from "../../api";
import { beforeLock } from "../../state";

/** From the first key after a save to the next save: well under the two seconds that may be lost. */
const PAUSE_MS = 1000;

/**
 * Keeps what is typed on the disk while it is typed: a second after the first change, when the cursor leaves a field,
 * when the panel closes, and before the team is locked. Call it while a component is being made.
 *
 * `text` is asked inside an effect: it gives what is to be kept, or `undefined` while there is nothing.
 */
export class Draft {
  /** When it was kept; absent while there is none. */
  savedMs = $state<number>();
  /** Why it could not be kept: said first, and it stays. */
  failure = $state.raw<unknown>();

  readonly #place: string;
  readonly #text: () => string | undefined;
  #kept: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #under: Promise<void> = Promise.resolve();
  #over = false;

  constructor(place: string, text: () => string | undefined) {
    this.#place = place;
    this.#text = text;
    $effect(() => {
      if (this.#text() !== this.#kept) this.#timer ??= setTimeout(() => void this.save(), PAUSE_MS);
    });
    $effect(() => {
      const leave = beforeLock(() => this.save());
      return () => {
        leave();
        void this.save();
      };
    });
  }

  /** What was kept here before; `undefined` when there was nothing. */
  async fetch(): Promise<string | undefined> {
    const asked = call("drafts_get", { place: this.#place });
    this.#under = asked.then(() => undefined, () => undefined); // Nothing is written over what is not read yet.
    const draft = await asked;
    if (draft === null) return undefined;
    this.#kept = draft.text;
    this.savedMs = draft.saved_ms;
    return draft.text;
  }

  /** Keeps what there is now; ends when it is on the disk. One at a time, so that the newest is the last. */
  save(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#under = this.#under.then(() => this.#write());
    return this.#under;
  }

  async #write(): Promise<void> {
    const text = this.#text();
    if (this.#over || text === this.#kept) return;
    try {
      if (text === undefined) {
        await call("drafts_drop", { place: this.#place });
        this.savedMs = undefined;
      } else {
        this.savedMs = (await call("drafts_save", { place: this.#place, text })).saved_ms;
      }
      this.#kept = text;
      this.failure = undefined;
    } catch (why) {
      this.failure = why;
    }
  }

  /** What was typed is about to become something else: nothing is kept from here on, once what is under way has ended. */
  async close(): Promise<void> {
    clearTimeout(this.#timer);
    this.#over = true;
    await this.#under;
  }

  /** It did not become anything: it is kept again. */
  reopen(): void {
    this.#over = false;
    void this.save();
  }
}
