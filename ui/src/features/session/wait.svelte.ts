/** Counts down whole seconds to a moment. One ticking timer at most, and none while there is nothing to wait for. */
export function countdown(now: () => number = Date.now): {
  /** Seconds to go. */
  readonly left: number;
  /** Seconds at the start; a screen reader is told once. */
  readonly from: number;
  /** A wait has just come to its end. */
  readonly over: boolean;
  start(seconds: number): void;
} {
  let until = $state(0);
  let clock = $state(0);
  let over = $state(false);
  let from = $state(0);
  const left = $derived(Math.max(0, Math.ceil((until - clock) / 1000)));
  const waiting = $derived(left > 0);

  $effect(() => {
    if (!waiting) return;
    const timer = setInterval(() => {
      clock = now();
    }, 250);
    return () => {
      clearInterval(timer);
      over = true;
    };
  });

  return {
    get left() {
      return left;
    },
    get from() {
      return from;
    },
    get over() {
      return over && !waiting;
    },
    start(seconds) {
      clock = now();
      until = clock + seconds * 1000;
      from = seconds;
      over = false;
    },
  };
}
