import { begin, type Commands, type LongCommand, type Progress, type Work } from "../api";

/** One place of a screen where long work goes on: one at a time, and a newer question ends the older. */
export type LongWork = {
  /** Something is under way. */
  readonly busy: boolean;
  /** How far it is; absent until it said so. */
  readonly progress: Progress | undefined;
  /** The person asked that it stops, and it has not yet. */
  readonly stopping: boolean;
  /** Begins a long verb; rejects with `cancelled` when it was stopped, by the person or by the next one. */
  run<K extends LongCommand>(name: K, args: Commands[K][0]): Promise<Commands[K][1]>;
  stop(): void;
};

export function longWork(): LongWork {
  let under: Work<unknown> | undefined;
  let busy = $state(false);
  let progress = $state.raw<Progress>();
  let stopping = $state(false);

  return {
    get busy() {
      return busy;
    },
    get progress() {
      return progress;
    },
    get stopping() {
      return stopping;
    },
    async run(name, args) {
      under?.stop();
      const work = begin(name, args, (it) => {
        if (under === work) progress = it;
      });
      under = work;
      busy = true;
      progress = undefined;
      stopping = false;
      try {
        return await work.answer;
      } finally {
        if (under === work) {
          under = progress = undefined;
          busy = stopping = false;
        }
      }
    },
    stop() {
      if (under === undefined || stopping) return;
      stopping = true;
      under.stop();
    },
  };
}
