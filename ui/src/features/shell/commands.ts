import Contrast from "@lucide/svelte/icons/contrast";
import Keyboard from "@lucide/svelte/icons/keyboard";
import Languages from "@lucide/svelte/icons/languages";
import Lock from "@lucide/svelte/icons/lock";
import Printer from "@lucide/svelte/icons/printer";
import Redo from "@lucide/svelte/icons/redo-2";
import Undo from "@lucide/svelte/icons/undo-2";

import { t } from "../../i18n";
import { movePane, navigation, palette, prefs, redo, SCREENS, session, undo, type Binding, type RailScreen } from "../../state";
import { SIGNS } from "./signs";

/** The digit of a screen, in the order of the rail; the settings have the key that desktop programs have for them. */
function digit(screen: RailScreen, at: number): { key?: string } {
  if (screen === "settings") return { key: "Ctrl+," };
  return at < 9 ? { key: `Ctrl+${at + 1}` } : {};
}

/** What one can do on every screen. */
export function everywhere(showKeys: () => void): Binding[] {
  const { shortcut } = t.shell;
  const { command } = t.palette;
  const dark = isDark();
  return [
    { key: "Ctrl+K", does: command.search, palette: false, run: () => palette.show() },
    { key: "Ctrl+Z", does: shortcut.undo, name: command.undo, also: command.undoWhat, sign: Undo, run: () => void undo() },
    { key: "Ctrl+Y", does: shortcut.redo, name: command.redo, also: command.undoWhat, sign: Redo, run: () => void redo() },
    { key: "Ctrl+Shift+Z", run: () => void redo() },
    { key: "Ctrl+P", does: command.print, sign: Printer, run: print },
    { key: "Ctrl+L", does: shortcut.lock, name: command.lock, sign: Lock, always: true, run: () => void session.lock("person") },
    {
      key: "Alt+ArrowLeft", does: shortcut.back, name: command.back, also: command.backWhat, when: () => navigation.canGoBack,
      run: () => navigation.back(),
    },
    { key: "F6", does: shortcut.nextPane, run: () => movePane(1) },
    { key: "Shift+F6", does: shortcut.previousPane, run: () => movePane(-1) },
    { key: "?", does: shortcut.keys, name: command.keys, also: command.keysWhat, sign: Keyboard, run: showKeys },
    { key: "F1", does: shortcut.keysAnywhere, palette: false, run: showKeys },
    { name: dark ? command.light : command.dark, also: command.colours, sign: Contrast, run: () => void (prefs.theme = dark ? "light" : "dark") },
    {
      name: command.language, also: command.languageWhat, sign: Languages,
      run: () => void (prefs.language = prefs.language === "nl" ? "en" : "nl"),
    },
    {
      name: prefs.singleKeys ? command.lettersOff : command.lettersOn, sign: Keyboard,
      run: () => void (prefs.singleKeys = !prefs.singleKeys),
    },
    ...SCREENS.map((screen, at): Binding => ({
      ...digit(screen, at),
      does: shortcut.go(t.shell.screen[screen]), sign: SIGNS[screen], run: () => navigation.go(screen),
    })),
  ];
}

/** Prints what is in front. What is not on paper loses the focus for a moment: it gets it back. */
function print(): void {
  const origin = document.activeElement;
  addEventListener("afterprint", () => origin instanceof HTMLElement && origin.focus(), { once: true });
  window.print();
}

/** What is on the screen now, chosen or as the system has it. */
function isDark(): boolean {
  return prefs.theme === "system" ? matchMedia("(prefers-color-scheme: dark)").matches : prefs.theme === "dark";
}
