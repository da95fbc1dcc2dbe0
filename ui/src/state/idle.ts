const SIGNS = ["pointerdown", "pointermove", "keydown", "wheel"] as const;

/**
 * Runs `away` once after so many minutes without use. One timer: use only writes down the time, and the timer looks
 * at it when it rings. A laptop that wakes up late finds the time over and runs `away` at once.
 */
export function watchIdle(away: () => void, minutes: number, now: () => number = Date.now): () => void {
  const limit = minutes * 60_000;
  let last = now();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = (): void => {
    clearTimeout(timer);
    const left = last + limit - now();
    if (left > 0) timer = setTimeout(look, left);
    else {
      stop();
      away();
    }
  };
  const use = (): void => {
    if (now() - last >= limit) look(); // The timer slept with the laptop: being away counts, not the touch that wakes it.
    else last = now();
  };
  const stop = (): void => {
    clearTimeout(timer);
    for (const sign of SIGNS) removeEventListener(sign, use, true);
    document.removeEventListener("visibilitychange", look);
  };
  for (const sign of SIGNS) addEventListener(sign, use, { capture: true, passive: true });
  document.addEventListener("visibilitychange", look);
  look();
  return stop;
}
