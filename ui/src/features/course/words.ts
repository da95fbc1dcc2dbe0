/** How a tenancy goes, in words. */
import type { MomentRow, MomentTodo } from "../../api";
import { format, t } from "../../i18n";

/** What is asked by a day. */
export function todoWords({ what, month }: Pick<MomentTodo, "what" | "month">): string {
  return what === "wmo" ? t.course.todo.wmo : t.course.todo.evaluation(month ?? 0);
}

/** What a moment is known by in a list. */
export function todoKey(it: MomentTodo): string {
  return `${it.what} ${it.tenancy} ${it.due_day}`;
}

/** Where a moment stands: held on a day, or its state, and the day that it was moved from. */
export function standsAt(it: MomentRow): string {
  const state = it.held === null ? t.course.state[it.state] : t.course.heldOn(format.day(it.held));
  return it.day === it.planned ? state : `${state}, ${t.course.movedFrom(format.day(it.planned))}`;
}
