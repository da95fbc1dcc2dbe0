import { asRefusal } from "../api";
import { t } from "./language.svelte";

/** What a person reads when a verb was refused or failed. */
export function sentence(why: unknown): string {
  const { code, args } = asRefusal(why);
  return t.errors[code](args);
}
