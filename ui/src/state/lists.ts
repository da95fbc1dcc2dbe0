import { call } from "../api";
import { firstList } from "./drawn";

/**
 * Has the engine work out what the long lists are read from, before anybody opens one: who is behind with the rent among
 * thousands takes a moment to compute, and no time when it was.
 */
export async function makeListsReady(): Promise<void> {
  await firstList;
  try {
    await call("lists_ready", {});
  } catch {
    // The list itself says what is wrong, to who opens it.
  }
}
