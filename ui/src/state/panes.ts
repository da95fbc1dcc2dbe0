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

/** From a field above a list to the list: the part of the pane around it that asks for the focus. */
export function enterPane(from: HTMLElement): void {
  const pane = from.closest<HTMLElement>("[data-pane]");
  (pane ?? document).querySelector<HTMLElement>("[data-pane-focus]")?.focus();
}

/** To the title of the panel that opened beside the list, if one did. */
export function enterPanel(): void {
  const panel = document.querySelector<HTMLElement>("aside[data-pane]");
  panel?.querySelector<HTMLElement>("h2")?.focus();
}

/** For `{@attach}`: the list of a screen takes the focus when it appears and nobody is doing anything yet. */
export function takesIdleFocus(node: HTMLElement): void {
  const focused = document.activeElement;
  if (focused === null || focused === document.body || focused.tagName === "MAIN") node.focus({ preventScroll: true });
}
