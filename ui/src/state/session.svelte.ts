import { call, onChanged, onRefusal, type RecoverySheet, type SessionState } from "../api";
import { happened } from "./drawn";
import { forgetKept } from "./kept";
import { forgetCompliance } from "./compliance.svelte";
import { navigation } from "./navigation.svelte";
import { reason } from "./reason.svelte";
import { palette } from "./palette.svelte";
import { toasts } from "./toast.svelte";
import { longWork, type LongWork } from "./work.svelte";

/** Why the team is locked: it decides the sentence on the lock screen. */
export type LockedBy = "idle" | "person" | undefined;

const saves = new Set<() => Promise<void>>();

/** What is typed is kept before the key leaves the memory. Gives back the function that takes this away. */
export function beforeLock(save: () => Promise<void>): () => void {
  saves.add(save);
  return () => void saves.delete(save);
}

/** Which door the window stands at, and the verbs that lead through it. */
class Session {
  #state = $state.raw<SessionState>();
  #failure = $state.raw<unknown>();
  #lockedBy = $state<LockedBy>();
  #begun: Promise<void> | undefined;

  /** What the engine last said; absent until the first answer. */
  get state(): SessionState | undefined {
    return this.#state;
  }

  /** Whether who is in may see tenants at all; an administrator alone may not. */
  get seesTenants(): boolean | undefined {
    return this.state?.account?.roles.some((it) => it !== "administrator");
  }

  /** Why the engine could not even say which door it is. */
  get failure(): unknown {
    return this.#failure;
  }

  get lockedBy(): LockedBy {
    return this.#lockedBy;
  }

  /** Asks which door it is for the first time; asked twice, it is asked once. */
  begin(): Promise<void> {
    return (this.#begun ??= this.refresh());
  }

  /** Asks the engine which door it is. */
  async refresh(): Promise<void> {
    try {
      this.#enter(await call("session_state", {}));
    } catch (why) {
      this.#failure = why;
    }
  }

  /** Goes on when the team was locked from outside the window, and when who is in got another name or other roles. */
  follow(): () => void {
    const again = (): void => {
      if (this.#state?.door === "open") void this.refresh();
    };
    const stops = [
      onRefusal((refusal) => {
        if (refusal.code === "locked") again();
      }),
      onChanged((nouns) => {
        if (nouns.includes("account") || nouns.includes("account_role")) again();
      }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }

  /** Makes a team; its recovery words come back once. The door stays shut until two of them are typed. */
  createTeam(team: string, name: string, passphrase: string): Promise<RecoverySheet> {
    return call("session_create_team", { team, name, passphrase });
  }

  async confirmRecovery(words: string[]): Promise<void> {
    this.#enter(await call("session_confirm_recovery", { words }));
  }

  /** Opens the example team; where there is none it is made, and that takes a while. */
  async openExample(work: LongWork = longWork()): Promise<void> {
    this.#enter(await work.run("session_open_example", {}));
  }

  async discardExample(): Promise<void> {
    this.#enter(await call("session_discard_example", {}));
  }

  async unlock(passphrase: string): Promise<void> {
    const state = await call("session_unlock", { passphrase });
    happened("unlocked");
    this.#enter(state);
  }

  async recover(words: string, passphrase: string): Promise<void> {
    this.#enter(await call("session_recover", { words, passphrase }));
  }

  /** Puts a backup back as the team of this laptop; with words where no passphrase opens it here. */
  async restore(from: string, passphrase: string, words: string | null, work: LongWork): Promise<void> {
    this.#enter(await work.run("session_restore", { from, passphrase, words }));
  }

  async lock(by: LockedBy): Promise<void> {
    await Promise.allSettled([...saves].map((save) => save()));
    try {
      this.#enter(await call("session_lock", {}));
      this.#lockedBy = by;
    } catch (why) {
      toasts.failed(why);
    }
  }

  #enter(state: SessionState): void {
    if (state.door !== "open") {
      reason.clear();
      navigation.reset();
      forgetCompliance();
      toasts.clear();
      palette.close();
      forgetKept();
    }
    if (state.door !== this.#state?.door) this.#lockedBy = undefined;
    this.#state = state;
    this.#failure = undefined;
  }
}

export const session = new Session();
