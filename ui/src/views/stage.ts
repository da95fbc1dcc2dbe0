/** A screen on its own, on a host that a test chooses: to show it, to press its keys, and to read what it says. */
import { flushSync, mount, unmount, type Component } from "svelte";

import { useHost, type Host } from "../api";
import { speak } from "../i18n";
import { followChanges, forgetForms, forgetKept, listenToKeys, navigation, session, toasts } from "../state";

let stop: (() => void)[] = [];

/** As after a start, in Dutch; for `beforeEach`. */
export async function begin(host: Host): Promise<void> {
  speak("nl");
  useHost(host);
  navigation.reset();
  forgetKept();
  toasts.clear();
  forgetForms();
  stop = [followChanges(), listenToKeys()];
  await session.refresh();
}

/** Leaves nothing behind; for `afterEach`. */
export function end(): void {
  for (const it of stop) it();
  document.body.replaceChildren();
}

/** Everything that was promised so far has happened. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 40; turn += 1) {
    await Promise.resolve();
    flushSync();
  }
}

/** Gives back the way to another screen. */
export async function show(screen: Component): Promise<() => Promise<void>> {
  const main = document.createElement("main");
  document.body.append(main);
  const shown = mount(screen, { target: main });
  let there = true;
  const leave = (): void => {
    if (there) void unmount(shown);
    there = false;
  };
  stop.push(leave);
  await settled();
  // What waits for the picture comes with it.
  await new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(seen)));
  await settled();
  return async () => {
    leave();
    await settled();
  };
}

export async function press(key: string, more: KeyboardEventInit = {}): Promise<void> {
  (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...more }));
  await settled();
}

export function text(selector: string): string {
  return document.querySelector(selector)?.textContent.replace(/\s+/g, " ").trim() ?? "";
}
