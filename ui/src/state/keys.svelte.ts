/**
 * The one list of what can be done now: each with its key, its words and its verb.
 *
 * The keyboard, the list of keys (`?`) and the palette (Ctrl K) read it, so none of them can promise what another does
 * not do.
 */
import type { LucideIcon } from "@lucide/svelte";
import { onDestroy, untrack } from "svelte";

import { prefs } from "./prefs.svelte";

/** Something one can do, by its key, by the palette, or by both. */
export type Binding = {
  /**
   * `"v"`, `"Enter"`, `"Ctrl+Z"`, `"Shift+F6"`, `"Alt+ArrowLeft"`; Ctrl is also the command key of a Mac. Without one it
   * is in the palette alone.
   */
  key?: string;
  /** The sentence beside the key in the list of keys; without it the key is not listed. */
  does?: string;
  /** What the palette calls it; without it, what it `does`. */
  name?: string;
  /** Beside its name in the palette: a few words that say more, and that one may search by. */
  also?: string;
  /** Its drawing in the palette. */
  sign?: LucideIcon;
  /** Not in the palette, though it has words. What moves within a list is left out by its key. */
  palette?: false;
  /** Whether there is something to do now; while not, the key goes on to others and nobody offers it. */
  when?: () => boolean;
  /** Runs the verb. Gives back `false` when it had nothing to do here: the key goes on to others. */
  run: (event: KeyboardEvent) => boolean | void;
  /** Also inside text fields, for a key that a field could use itself. */
  inText?: boolean;
  /** Also while a dialog is open: locking. */
  always?: boolean;
};

/** What counts while several scopes stand on top of each other. */
export type ScopeKind = "screen" | "modal" | "everywhere";

type Scope = { kind: ScopeKind; bindings: () => readonly Binding[] };

const scopes: Scope[] = [];
let version = $state(0);

/**
 * Registers keys for as long as the component lives. The newest and innermost scope is asked first, those of
 * everywhere last; a modal scope hides what lies below it. Give a function: it is asked at every key, so sentences
 * follow the language and verbs follow the state.
 */
export function useKeys(bindings: () => readonly Binding[], kind: ScopeKind = "screen"): void {
  onDestroy(addKeys(bindings, kind));
}

/** The same without a component: gives back the function that takes the keys away. */
export function addKeys(bindings: () => readonly Binding[], kind: ScopeKind = "screen"): () => void {
  const scope: Scope = { kind, bindings };
  scopes.push(scope);
  raise();
  return () => {
    const at = scopes.indexOf(scope);
    if (at >= 0) scopes.splice(at, 1);
    raise();
  };
}

/** The dialog of `?` reads `version`; the effect that registers keys must not. */
function raise(): void {
  untrack(() => {
    version += 1;
  });
}

/** Every key that works now and has a sentence, those of the screen first. */
export function keysNow(): { screen: Keyed[]; everywhere: Keyed[] } {
  void version;
  const listed = (kind: ScopeKind): Keyed[] => possible(kind).filter(hasKey).filter((it) => it.does && switchedOn(it.key));
  return { screen: listed("screen"), everywhere: listed("everywhere") };
}

/** Something one can do, as the palette offers it. */
export type Command = {
  name: string;
  also: string | undefined;
  /** The key that does the same, if one works now. */
  key: string | undefined;
  sign: LucideIcon | undefined;
  run: () => void;
};

/** Every command that can be given now, those of the screen first. A dialog hides none: the palette is one itself. */
export function commandsNow(): { screen: Command[]; everywhere: Command[] } {
  void version;
  const offered = (kind: ScopeKind): Command[] => possible(kind).flatMap((it) => {
    const name = it.name ?? it.does;
    if (name === undefined || it.palette === false || (it.key !== undefined && MOVES.test(it.key))) return [];
    const key = it.key !== undefined && switchedOn(it.key) ? it.key : undefined;
    const run = (): void => void it.run(new KeyboardEvent("keydown", { key: it.key ?? "" }));
    return [{ name: name.charAt(0).toUpperCase() + name.slice(1), also: it.also, key, sign: it.sign, run }];
  });
  return { screen: offered("screen"), everywhere: offered("everywhere") };
}

/** Something one can do by a key. */
export type Keyed = Binding & { key: string };

function hasKey(binding: Binding): binding is Keyed {
  return binding.key !== undefined;
}

function possible(kind: ScopeKind): Binding[] {
  return scopes.filter((it) => it.kind === kind).flatMap((it) => it.bindings().filter((binding) => binding.when?.() !== false));
}

/** Keys that belong to the thing that has the focus: without it there is nothing to move or to open. */
const MOVES = /^(\d|Enter|Escape|Space|Tab|Home|End|Page(Up|Down)|(Shift\+)?(Arrow\w+|F6))$/i;

/** Listens to the keyboard of the window: the only key listener outside the widgets themselves. */
export function listenToKeys(target: Window = window): () => void {
  target.addEventListener("keydown", onKey);
  return () => target.removeEventListener("keydown", onKey);
}

function onKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  const pressed = nameOf(event);
  const typing = inTextField(event.target);
  let hidden = false;
  for (const scope of inTurn()) {
    for (const binding of scope.bindings()) {
      if (hidden && binding.always !== true) continue;
      if (binding.key === undefined || normal(binding.key) !== pressed || !allowed(binding, pressed, typing, event.target)) continue;
      if (binding.when?.() === false) continue;
      if (binding.run(event) === false) continue;
      event.preventDefault();
      return;
    }
    hidden ||= scope.kind === "modal";
  }
}

/** The newest scope first; those of everywhere after all others. */
function inTurn(): Scope[] {
  const newest = [...scopes].reverse();
  return [...newest.filter((it) => it.kind !== "everywhere"), ...newest.filter((it) => it.kind === "everywhere")];
}

/** A key without Ctrl or Alt belongs to the field one types in; undo in a field is the undo of that field, and a list of choices has none. */
function allowed(binding: Binding, pressed: string, typing: boolean, target: EventTarget | null): boolean {
  if (!switchedOn(pressed)) return false;
  if (!typing || binding.inText === true) return true;
  if (pressed === "ctrl+z" || pressed === "ctrl+y" || pressed === "ctrl+shift+z") return target instanceof HTMLSelectElement;
  return pressed.startsWith("ctrl+") || /(^|\+)f\d+$/.test(pressed) || pressed === "escape";
}

/** A single sign can be switched off, `?` too (WCAG 2.1.4): then F1 is the way to the list of keys. */
function switchedOn(key: string): boolean {
  return prefs.singleKeys || [...key].length !== 1;
}

/** The canonical name of a key press: modifiers in a fixed order, Shift only where it is not part of the sign. */
export function nameOf(event: Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">): string {
  const key = event.key.toLowerCase();
  const parts: string[] = [];
  if (event.ctrlKey || event.metaKey) parts.push("ctrl");
  if (event.altKey) parts.push("alt");
  const isSign = [...key].length === 1 && !/[a-z]/.test(key);
  if (event.shiftKey && !isSign) parts.push("shift");
  parts.push(key === " " ? "space" : key);
  return parts.join("+");
}

function normal(key: string): string {
  return key.toLowerCase();
}

/** Text is being typed here: fields that take letters, not checkboxes or buttons. */
export function inTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLInputElement && !["checkbox", "radio", "button", "submit", "reset", "range"].includes(target.type);
}
