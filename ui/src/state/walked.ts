import { tick } from "svelte";

/** A list of lines that one walks through by keys; the line of a key is the element `name-key`. */
export type WalkedList = {
  name: string;
  /** The keys of the lines, as they stand. */
  keys: () => readonly string[];
  /** The line one stands on. */
  at: () => string | undefined;
  /** Stands on another line. */
  move: (key: string) => void;
};

/** The ways through a list: a step, or straight to a line. What has the focus goes along. */
export function walked({ name, keys, at, move }: WalkedList): { walk: (by: 1 | -1) => boolean; standOn: (key: string | undefined) => Promise<void> } {
  async function standOn(key: string | undefined): Promise<void> {
    if (key === undefined) return;
    move(key);
    await tick();
    const element = document.getElementById(`${name}-${key}`);
    element?.focus();
    element?.scrollIntoView({ block: "nearest" });
  }
  function walk(by: 1 | -1): boolean {
    const lines = keys();
    if (inPanel() || lines.length === 0) return false;
    const here = at();
    const place = here === undefined ? -1 : lines.indexOf(here);
    void standOn(lines[Math.min(Math.max(place + by, 0), lines.length - 1)]);
    return true;
  }
  return { walk, standOn };
}

/** The person is in the panel beside the list: keys of the list are not meant. */
export function inPanel(): boolean {
  return document.activeElement?.closest("aside[data-pane]") != null;
}
