/** Moves the focus to the next part of the window (F6): rail, bar, list, panel, in the order of the page. */
export function movePane(by: 1 | -1): void {
  const panes = [...document.querySelectorAll<HTMLElement>("[data-pane]")];
  // A panel lies inside the content: the innermost part is where the person is.
  const here = panes.findLastIndex((it) => it.contains(document.activeElement));
  const next = here < 0 ? panes[0] : panes[(here + by + panes.length) % panes.length];
  if (next) enter(next);
}

/** Focus goes to the part of the pane that asks for it, else to its first control, else to the pane itself. */
function enter(pane: HTMLElement): void {
  const wanted = pane.querySelector<HTMLElement>("[data-pane-focus]");
  const first = pane.querySelector<HTMLElement>("a[href], button:not(:disabled), input:not(:disabled), [tabindex='0']");
  if (wanted === null && first === null) pane.tabIndex = -1;
  (wanted ?? first ?? pane).focus();
}

/** For `{@attach}`: what scrolls is a stop of Tab, so that keys can scroll it. */
export function scrollsByKeys(node: HTMLElement): void {
  node.tabIndex = 0;
}

/** For `{@attach}`: the list of a screen takes the focus when it appears and nobody is doing anything yet. */
export function takesIdleFocus(node: HTMLElement): void {
  const focused = document.activeElement;
  if (focused === null || focused === document.body || focused.tagName === "MAIN") node.focus({ preventScroll: true });
}
