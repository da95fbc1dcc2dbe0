/** Lines that the first frame draws: more than a window shows. */
const FIRST = 24;
/** Lines that each frame after it adds. */
const STEP = 40;

/** A list that is drawn from its first lines on. */
export type Growing<T> = {
  /** What is drawn by now. */
  readonly rows: readonly T[];
  /** Nothing is left to draw. */
  readonly whole: boolean;
};

/**
 * The first lines of a list at once, the others with the frames after: a day of a whole region does not hold up its first
 * visit. All of them are there in the end, for who searches the page, prints it, or has it read aloud.
 *
 * @param at the place of the line one stands on: never left out.
 */
export function growing<T>(list: () => readonly T[], at: () => number = () => 0): Growing<T> {
  let many = $state(FIRST);
  const shown = $derived(Math.max(many, at() + FIRST));
  $effect(() => {
    if (shown >= list().length) return;
    const frame = requestAnimationFrame(() => (many = shown + STEP));
    return () => cancelAnimationFrame(frame);
  });
  const whole = $derived(shown >= list().length);
  return {
    get rows() {
      return whole ? list() : list().slice(0, shown);
    },
    get whole() {
      return whole;
    },
  };
}
