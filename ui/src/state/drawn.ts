/**
 * Notes on the page's own timeline, for the bench of the start and for the tools of any browser.
 *
 * A page cannot see its picture, but two frames after a change the change is on the screen. Nobody else reads these
 * notes, and they hold nothing but a name and a time.
 */

/** What one waits for when the program starts: the door, the file behind it, the first list. */
type Moment = "door" | "unlocked" | "list";

let listIsDrawn: () => void;

/** Kept when the first list is on the screen: what nobody asked for yet waits until then. */
export const firstList = new Promise<void>((resolve) => {
  listIsDrawn = resolve;
});

/** Notes that it is so now. */
export function happened(moment: Moment): void {
  performance.mark(moment);
  if (moment === "list") listIsDrawn();
}

/** Notes when what the screen shows from now on was drawn, two frames from now; then comes what could wait for it. */
export function drawn(moment: Moment, then?: () => void): void {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      happened(moment);
      then?.();
    }),
  );
}
