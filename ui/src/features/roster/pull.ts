/** A box that scrolls while a hand holds a block at its upper or lower edge, so that it gets to who is out of sight. */

/** The strip at an edge that pulls, and how far it pulls a frame at most. */
const STRIP = 40;
const MOST = 16;

/** Pixels to scroll in one frame for a hand at this height: the nearer to the edge, the faster; past it the fastest. */
export function pulled(y: number, top: number, bottom: number): number {
  const into = y < top + STRIP ? y - (top + STRIP) : y > bottom - STRIP ? y - (bottom - STRIP) : 0;
  return Math.round(MOST * Math.min(1, Math.max(-1, into / STRIP)));
}

/** What is said of a block that is carried stands below the box, and grows there: a hand on it is still at the edge. */
const BELOW = 3 * STRIP;

/** The height at which a hand counts: just past an edge it is at the edge, for there it pulls. */
export function within(y: number, top: number, bottom: number): number {
  if (y < top - STRIP || y > bottom + BELOW) return y;
  return Math.min(Math.max(y, top + 1), bottom - 2);
}
