/** Time before a screen says that it is busy (`--t-wait` in the tokens). */
const WAIT_MS = 150;
/** Time before it says how far it is and offers to stop. */
const LONG_MS = 2000;

/** How long something has gone on, as a person minds it. */
export type Patience = {
  /** So long that a person should read that it does. */
  readonly over: boolean;
  /** So long that they should read how far it is, and may stop it. */
  readonly long: boolean;
};

/** Follows `busy`; both are false again once it is. */
export function patience(busy: () => boolean): Patience {
  let over = $state(false);
  let long = $state(false);
  $effect(() => {
    if (!busy()) return;
    const timers = [setTimeout(() => (over = true), WAIT_MS), setTimeout(() => (long = true), LONG_MS)];
    return () => {
      for (const timer of timers) clearTimeout(timer);
      over = long = false;
    };
  });
  return {
    get over() {
      return over;
    },
    get long() {
      return long;
    },
  };
}
