import { call, type TaskRow } from "../../api";
import { t } from "../../i18n";
import { toasts } from "../../state";

/** Marks a task as done today; one that is done, as open again. */
export async function turn(task: TaskRow): Promise<void> {
  const done = task.done_day === null;
  try {
    await call("tasks_finish", { tenancy: task.tenancy, task: task.id, done });
    toasts.done((done ? t.tasks.finished : t.tasks.reopened)(task.name), true);
  } catch (why) {
    toasts.failed(why);
  }
}
