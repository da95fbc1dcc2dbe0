// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test } from "vitest";

import { addKeys, commandsNow, keysNow, listenToKeys, nameOf, type Binding } from "./keys.svelte";
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

test("single signs can be switched off, and then nobody promises them", () => {
  scope([bind("v", "v", { does: "record" }), bind("?", "?", { does: "keys" }), bind("F1", "F1", { does: "keys" }), bind("Ctrl+L")]);
  prefs.singleKeys = false;
  press("v");
  press("?");
  press("F1");
  press("l", { ctrlKey: true });
  expect(heard).toEqual(["F1", "Ctrl+L"]);
  expect(keysNow().screen.map((it) => it.key)).toEqual(["F1"]);
  expect(commandsNow().screen.map((it) => [it.name, it.key])).toEqual([["Record", undefined], ["Keys", undefined], ["Keys", "F1"]]);
});

test("what has nothing to do now is neither done, nor listed, nor offered", () => {
  let open = false;
  scope([bind("v", "list", { does: "record" })]);
  scope([bind("v", "panel", { does: "record the visit", when: () => open })]);
  press("v");
  expect(keysNow().screen.map((it) => it.does)).toEqual(["record"]);
  expect(commandsNow().screen.map((it) => it.name)).toEqual(["Record"]);
  open = true;
  press("v");
  expect(heard).toEqual(["list", "panel"]);
});

test("the palette offers verbs, with or without a key, and not the keys of a list", () => {
  scope([
    bind("ArrowDown", "", { does: "move" }), bind("Enter", "", { does: "open" }), bind("1", "", { does: "first" }),
    bind("n", "make", { does: "make", name: "New tenant", also: "by hand" }), bind("x"), bind("Ctrl+K", "", { does: "search", palette: false }),
    { name: "Dark", run: () => void heard.push("dark") },
  ]);
  scope([bind("Ctrl+L", "", { does: "lock" }), bind("F6", "", { does: "next" })], "everywhere");
  scope([bind("Ctrl+Enter", "", { does: "hidden" })], "modal");
  expect(commandsNow().screen.map(({ name, also, key }) => [name, also, key])).toEqual([
    ["New tenant", "by hand", "n"],
    ["Dark", undefined, undefined],
  ]);
  expect(commandsNow().everywhere.map((it) => it.name)).toEqual(["Lock"]);
  for (const command of commandsNow().screen) command.run();
  expect(heard).toEqual(["make", "dark"]);
  expect(keysNow().screen.map((it) => it.key)).not.toContain(undefined);
});

test("undo inside a text field belongs to the field, locking does not", () => {
  scope([bind("Ctrl+Z"), bind("Ctrl+Y"), bind("Ctrl+L"), bind("F6")]);
  const input = field();
  press("z", { ctrlKey: true }, input);
  press("y", { ctrlKey: true }, input);
  press("l", { ctrlKey: true }, input);
  press("F6", {}, input);
  expect(heard).toEqual(["Ctrl+L", "F6"]);
  const choices = document.createElement("select");
  document.body.append(choices);
  press("z", { ctrlKey: true }, choices);
  expect(heard).toEqual(["Ctrl+L", "F6", "Ctrl+Z"]);
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
