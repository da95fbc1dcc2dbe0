import { call, onReasonNeeded, type ReasonAbout, type ReasonKind } from "../api";
import { navigation } from "./navigation.svelte";

type Asked = { readonly about: ReasonAbout; readonly answer: (given: boolean) => void };

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Every text in the arguments of a call that may be an id. */
export function idsIn(args: unknown): string[] {
  if (typeof args === "string") return ID.test(args) ? [args] : [];
  return typeof args === "object" && args !== null ? Object.values(args).flatMap(idsIn) : [];
}

/**
 * The question why a dossier outside the own caseload opens. No view asks it: a verb that the engine refuses for want
 * of a reason waits here, and is sent again once there is one. Nothing of the dossier is fetched before.
 */
class Reason {
  #asked = $state.raw<Asked>();
  #turn: Promise<unknown> = Promise.resolve();
  #waiting = new Map<string, Promise<boolean>>();
  /** Goes up when somebody decides not to open: whatever waited until then is not asked for again. */
  #round = 0;

  /** The dossier that is asked about now. */
  get about(): ReasonAbout | undefined {
    return this.#asked?.about;
  }

  /** Asks for as long as the window lives. */
  follow(): () => void {
    return onReasonNeeded((args) => this.#ask(idsIn(args)));
  }

  async give(kind: ReasonKind, text: string): Promise<void> {
    const asked = this.#asked;
    if (asked === undefined) return;
    await call("reasons_give", { tenancy: asked.about.tenancy, kind, text: text.trim() === "" ? null : text.trim() });
    if (this.#asked === asked) this.#asked = undefined;
    asked.answer(true);
  }

  /** Leaves the dossier shut; who was on the way to it stays in the list. */
  refuse(): void {
    const asked = this.#asked;
    if (navigation.tenancy !== undefined && navigation.tenancy === asked?.about.tenancy) navigation.open(undefined);
    this.clear();
  }

  /** Ends every question: the team was locked. */
  clear(): void {
    const asked = this.#asked;
    this.#round += 1;
    this.#asked = undefined;
    asked?.answer(false);
  }

  /** One question at a time, and the same one once. */
  #ask(ids: string[]): Promise<boolean> {
    const key = ids.join();
    const under = this.#waiting.get(key);
    if (under !== undefined) return under;
    const round = this.#round;
    const answer = this.#turn.then(() => this.#askOne(ids, round)).finally(() => this.#waiting.delete(key));
    this.#waiting.set(key, answer);
    this.#turn = answer.catch(() => undefined);
    return answer;
  }

  async #askOne(ids: string[], round: number): Promise<boolean> {
    if (round !== this.#round) return false;
    const about = await call("reasons_about", { ids }).catch(() => undefined);
    if (about === null) return true; // Given meanwhile, for another question about the same person.
    if (about === undefined || round !== this.#round) return false;
    return new Promise((resolve) => (this.#asked = { about, answer: resolve }));
  }
}

export const reason = new Reason();
