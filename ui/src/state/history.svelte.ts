import { asRefusal, call } from "../api";
import { format, sentence, t } from "../i18n";
import { toasts } from "./toast.svelte";

/** Takes the newest step back and says which one; a refusal is said too. */
export async function undo(): Promise<void> {
  try {
    const { kind } = await call("history_undo", {});
    toasts.done(t.operations.undone[kind]);
  } catch (why) {
    toasts.refused(await whyNot(why, false));
  }
}

/** Does the step again that was taken back last. */
export async function redo(): Promise<void> {
  try {
    const { kind } = await call("history_redo", {});
    toasts.done(t.operations.redone[kind], true);
  } catch (why) {
    toasts.refused(await whyNot(why, true));
  }
}

/** The sentence of a refusal; where somebody wrote since, with who, what and when. */
async function whyNot(why: unknown, redo: boolean): Promise<string> {
  if (asRefusal(why).code !== "changed_since") return sentence(why);
  const since = await call("history_in_the_way", { redo }).catch(() => null);
  if (since === null) return sentence(why);
  return t.operations.inTheWay(since.author, t.operations.names[since.kind], format.moment(since.at_ms));
}
