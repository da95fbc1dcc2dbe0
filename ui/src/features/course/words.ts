/** How a tenancy goes, in words. */
import type { MomentRow, MomentTodo, PresentRow } from "../../api";
import { format, t } from "../../i18n";

/** "Na 12 maanden", or one in between. */
export function which(month: number | null): string {
  return month === null ? t.course.between : t.course.after(month);
}

/** "Roos, Joost, woonconsulent Ilse": names alone of the tenant and who supports them, the others by what they are. */
export function presentWords(present: readonly PresentRow[]): string {
  const one = ({ who, name }: PresentRow): string => {
    const what = t.course.party[who].toLocaleLowerCase();
    if (name === null) return what;
    return who === "tenant" || who === "worker" || who === "own" || who === "other" ? name : `${what} ${name}`;
  };
  return present.map(one).join(", ");
}

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
