import { toasts } from "../../state";

/** Does something that has no form of its own, and says how it went: that it is done, or why it could not be. Whether it was. */
export async function said(verb: () => Promise<unknown>, done: string): Promise<boolean> {
  try {
    await verb();
    toasts.done(done, true);
    return true;
  } catch (why) {
    toasts.failed(why);
    return false;
  }
}
