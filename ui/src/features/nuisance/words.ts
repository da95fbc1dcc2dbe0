/** How a report stands, and what waits, as sentences. */
import type { CalamityRow, GoodSign, IncidentKind, IncidentRow, MeldcodeRow, NuisanceKind, NuisanceResponse, NuisanceRow, NuisanceSource, OpenReport } from "../../api";
import { format, t } from "../../i18n";

export const KINDS = ["noise", "mess", "visitors", "pets", "smell", "intimidation", "damage", "other_nuisance", "nuisance"] as const satisfies readonly NuisanceKind[];
export const SOURCES = ["neighbour", "corporation", "police", "own_worker", "municipality", "other_source"] as const satisfies readonly NuisanceSource[];
export const RESPONSES = ["talk_tenant", "talk_neighbour", "talk_corporation", "joint_talk", "mediation", "agreement", "warning_letter", "put_right", "other_response"] as const satisfies readonly NuisanceResponse[];
export const SIGNS = ["compliment", "helped", "takes_part", "quiet"] as const satisfies readonly GoodSign[];

export const INCIDENTS = ["threat", "violence", "others_present", "animal", "dwelling", "unsafe_visit"] as const satisfies readonly IncidentKind[];

/** "Bedreiging, 20 juli": what an incident goes by; a file names one in the words of another program. */
export function nameOfIncident({ what, day }: Pick<IncidentRow, "what" | "day">): string {
  return t.nuisance.about(t.atVisits.kind[what] ?? what, format.day(day));
}

/** Options of a choice. */
export function options<T extends string>(codes: readonly T[], words: Record<T, string>): { value: T; label: string }[] {
  return codes.map((value) => ({ value, label: words[value] }));
}

/** "Geluid, 20 juli": what a report goes by. */
export function nameOf({ about, day }: Pick<NuisanceRow, "about" | "day">): string {
  return t.nuisance.about(t.nuisance.kind[about], format.day(day));
}

/** Whether it is so, and on what ground. */
export function judged({ confirmed, judged_day, judged_why }: NuisanceRow): string {
  if (confirmed === null) return t.nuisance.open;
  const word = confirmed ? t.nuisance.confirmed : t.nuisance.unfounded;
  return judged_day === null || judged_why === null ? word : t.nuisance.judged(word, format.day(judged_day), judged_why);
}

/** How fast it was answered, or by when it has to be. */
export function answered({ days, in_time, answer_by, next, confirmed }: NuisanceRow, today: string): string | undefined {
  if (days !== null) return t.nuisance.answered(days, in_time === true);
  if (next === "answer") return answer_by < today ? t.nuisance.answerLate(format.weekday(answer_by)) : t.nuisance.answerBy(format.weekday(answer_by));
  return confirmed === false ? undefined : t.nuisance.untold;
}

/** What an open report is about, in a list of many things. */
export function lineOf({ about, day, next }: OpenReport): string {
  return `${t.nuisance.step[next]}: ${t.nuisance.line(t.nuisance.kind[about], format.day(day))}`;
}

/** By when, seen from today. */
export function due({ due_day }: OpenReport, today: string): string {
  if (due_day === today) return t.nuisance.today;
  return due_day < today ? t.nuisance.late(format.weekday(due_day)) : t.nuisance.by(format.weekday(due_day));
}

/** What opens a panel. */
export type NuisanceVerb =
  | { verb: "report"; row?: NuisanceRow }
  | { verb: "judge" | "answer"; row: NuisanceRow }
  | { verb: "sign" }
  | { verb: "calamity"; row?: CalamityRow }
  | { verb: "incident" }
  | { verb: "judgeIncident"; row: IncidentRow }
  | { verb: "meldcode"; row?: MeldcodeRow };
