import { call } from "../api";
import { t } from "../i18n";
import { toasts } from "./toast.svelte";

/** Takes the newest step back and says which one; a refusal is said too. */
export async function undo(): Promise<void> {
  try {
    const { kind } = await call("history_undo", {});
    toasts.done(t.operations.undone[kind]);
  } catch (why) {
    toasts.failed(why);
  }
}

/** Does the step again that was taken back last. */
export async function redo(): Promise<void> {
  try {
    const { kind } = await call("history_redo", {});
    toasts.done(t.operations.redone[kind], true);
  } catch (why) {
    toasts.failed(why);
  }
}
