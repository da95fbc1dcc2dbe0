/**
 * Waiting before a picture is drawn, so that one picture comes instead of two.
 *
 * Drawing a screen that will be another one in a moment costs more than the wait, and flickers. Nothing under this time
 * is noticed; what takes longer is waited for on the screen, with words.
 */
const UNNOTICED_MS = 150;

/** Ends when this has ended, well or not, and in any case before a person notices. */
export async function soon(work: Promise<unknown>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise((resolve) => {
    timer = setTimeout(resolve, UNNOTICED_MS);
  });
  await Promise.race([work.catch(() => undefined), limit]);
  clearTimeout(timer);
}
