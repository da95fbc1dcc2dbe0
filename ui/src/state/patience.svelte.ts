/** Time before a screen says that it is busy (`--t-wait` in the tokens). */
const WAIT_MS = 150;

/** True once something has gone on for so long that a person should read that it does. */
export function patience(busy: () => boolean): { readonly over: boolean } {
  let over = $state(false);
  $effect(() => {
    if (!busy()) return;
    const timer = setTimeout(() => (over = true), WAIT_MS);
    return () => {
      clearTimeout(timer);
      over = false;
    };
  });
  return {
    get over() {
      return over;
    },
  };
}
