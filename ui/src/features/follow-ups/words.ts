/** Why a step is asked and when it is due, as sentences. */
import type { FollowUpRow, PlannedAttempt } from "../../api";
import { format, t } from "../../i18n";

/** Because of what it is asked. */
export function because({ because: it }: FollowUpRow): string {
  if (it === null) return t.followUps.lapsed;
  switch (it.why) {
    case "attempt":
      return t.followUps.attempt(t.weeks.outcome[it.outcome], at(it));
    case "tenant_side":
      return t.followUps.tenantSide(it.weeks);
    case "not_seen":
      return t.followUps.notSeen(it.weeks, it.last === null ? undefined : format.weekday(it.last));
    case "alarm":
      return t.followUps.alarm(format.weekday(it.day));
  }
}

/** di 28 juli, 10:45 */
export function at({ day, time }: Pick<PlannedAttempt, "day" | "time">): string {
  return [format.weekday(day), time].filter(Boolean).join(", ");
}

/** By when, seen from today. */
export function due({ due_day }: FollowUpRow, today: string): string {
  if (due_day === today) return t.followUps.today;
  return due_day < today ? t.followUps.late(format.weekday(due_day)) : t.followUps.by(format.weekday(due_day));
}

/** What names a step on the screen. */
export function keyOf({ tenancy, step, asked_day }: FollowUpRow): string {
  return `${tenancy}:${step}:${asked_day}`;
}

/** Who does it, where that is worth saying: it was given to somebody, a lead decides, or the list is of many. */
export function whose({ given, of_lead, worker_name }: FollowUpRow, owned: boolean): string | undefined {
  if (of_lead && !given) return t.followUps.ofLead;
  return worker_name !== null && (given || owned) ? t.followUps.of(worker_name) : undefined;
}

/** The id of its line on a page. */
export function lineOf(row: FollowUpRow): string {
  return `step-${keyOf(row)}`;
}
