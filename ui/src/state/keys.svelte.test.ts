// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test } from "vitest";

import { addKeys, keysNow, listenToKeys, nameOf, type Binding } from "./keys.svelte";
import { prefs } from "./prefs.svelte";

let heard: string[] = [];
let stops: (() => void)[] = [];

beforeEach(() => {
  heard = [];
  stops = [listenToKeys()];
});
afterEach(() => {
  for (const stop of stops) stop();
  document.body.replaceChildren();
  prefs.singleKeys = true;
});

function bind(key: string, word = key, more: Partial<Binding> = {}): Binding {
  return { key, run: () => void heard.push(word), ...more };
}
function scope(bindings: Binding[], kind?: Parameters<typeof addKeys>[1]): () => void {
  const stop = addKeys(() => bindings, kind);
  stops.push(stop);
  return stop;
}
function press(key: string, more: KeyboardEventInit = {}, target: Element = document.body): KeyboardEvent {
  const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...more });
  target.dispatchEvent(event);
  return event;
}
function field(kind = "text"): HTMLInputElement {
  const input = document.createElement("input");
  input.type = kind;
  document.body.append(input);
  return input;
}

test("a key has one name whatever the order of its modifiers", () => {
  const keys = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
  expect(nameOf({ ...keys, key: "Z", ctrlKey: true, shiftKey: true })).toBe("ctrl+shift+z");
  expect(nameOf({ ...keys, key: "z", metaKey: true })).toBe("ctrl+z");
  expect(nameOf({ ...keys, key: "?", shiftKey: true })).toBe("?");
  expect(nameOf({ ...keys, key: "F6", shiftKey: true })).toBe("shift+f6");
  expect(nameOf({ ...keys, key: " " })).toBe("space");
});

test("single letters work outside text fields only", () => {
  scope([bind("v")]);
  expect(press("v").defaultPrevented).toBe(true);
  expect(press("v", {}, field()).defaultPrevented).toBe(false);
  press("v", {}, field("checkbox"));
  expect(heard).toEqual(["v", "v"]);
});

test("single letters can be switched off, the list of keys stays", () => {
  scope([bind("v"), bind("?"), bind("Ctrl+L")]);
  prefs.singleKeys = false;
  press("v");
  press("?");
  press("l", { ctrlKey: true });
  expect(heard).toEqual(["?", "Ctrl+L"]);
});

test("undo inside a text field belongs to the field, locking does not", () => {
  scope([bind("Ctrl+Z"), bind("Ctrl+Y"), bind("Ctrl+L"), bind("F6")]);
  const input = field();
  press("z", { ctrlKey: true }, input);
  press("y", { ctrlKey: true }, input);
  press("l", { ctrlKey: true }, input);
  press("F6", {}, input);
  expect(heard).toEqual(["Ctrl+L", "F6"]);
});

test("the newest scope is asked first, and one that has nothing to do passes the key on", () => {
  scope([bind("Escape", "list")]);
  scope([bind("Escape", "everywhere")], "everywhere");
  const close = scope([bind("Escape", "popover")]);
  press("Escape");
  close();
  press("Escape");
  scope([{ key: "Escape", run: () => false }]);
  press("Escape");
  expect(heard).toEqual(["popover", "list", "list"]);
});

test("a dialog hides the keys below it, except locking", () => {
  scope([bind("Ctrl+Z"), bind("Ctrl+L", "lock", { always: true })], "everywhere");
  scope([bind("v")]);
  const close = scope([bind("Ctrl+Enter")], "modal");
  press("v");
  press("z", { ctrlKey: true });
  press("Enter", { ctrlKey: true });
  press("l", { ctrlKey: true });
  expect(heard).toEqual(["Ctrl+Enter", "lock"]);
  close();
  press("v");
  expect(heard).toEqual(["Ctrl+Enter", "lock", "v"]);
});

test("the list of keys holds those that have a sentence, by where they work", () => {
  scope([bind("Ctrl+Z", "", { does: "undo" })], "everywhere");
  scope([bind("v", "", { does: "record" }), bind("Escape")]);
  expect(keysNow().screen.map((it) => it.key)).toEqual(["v"]);
  expect(keysNow().everywhere.map((it) => it.key)).toEqual(["Ctrl+Z"]);
});
