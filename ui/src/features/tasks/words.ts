import type { TaskRow } from "../../api";
import { t } from "../../i18n";

/** What a task is: its own words, else the sentence of its kind. */
export function taskWords(task: TaskRow): string {
  if (task.text !== null) return task.text;
  return task.code === null ? t.tasks.unknown : t.tasks.sentence[task.code];
}
