import { coded } from "./coded";
import { t } from "./language.svelte";

/** What a task is: its own words, else the sentence of its kind. */
export function taskWords({ code, text }: { code: string | null; text: string | null }): string {
  return text ?? coded(t.tasks.sentence, code ?? "") ?? t.tasks.unknown;
}
