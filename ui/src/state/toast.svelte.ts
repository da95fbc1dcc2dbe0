import { sentence } from "../i18n";

/** One line at the foot of the window. */
export type ToastLine = {
  readonly id: number;
  readonly text: string;
  /** Done: polite, leaves by itself. Failed: said at once, stays until it is closed. */
  readonly tone: "done" | "failed";
  /** Offers *Ongedaan maken* beside the sentence. */
  readonly undo: boolean;
};

let lines = $state.raw<readonly ToastLine[]>([]);
let next = 1;

/** What the window says about the thing that was just done. One sentence at a time: a newer one takes its place. */
export const toasts = {
  get lines(): readonly ToastLine[] {
    return lines;
  },
  /** Says what was done; with `undo` the newest step can be taken back from here. */
  done(text: string, undo = false): void {
    lines = [{ id: next++, text, tone: "done", undo }];
  },
  /** Says why something could not be done, in the sentence of its code. */
  failed(why: unknown): void {
    this.refused(sentence(why));
  },
  /** Says in a sentence of its own why something could not be done. */
  refused(text: string): void {
    lines = [{ id: next++, text, tone: "failed", undo: false }];
  },
  close(id: number): void {
    lines = lines.filter((it) => it.id !== id);
  },
  clear(): void {
    lines = [];
  },
};
