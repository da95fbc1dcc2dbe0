/** What the runs of a tenancy say, in sentences; the engine counted them. */
import type { StreakRow } from "../../api";
import { format, t } from "../../i18n";

/** The run that holds now: weeks that the tenant missed, else weeks met. What the organisation missed ends neither. */
export function runOf({ tenant_side, met }: StreakRow): { of: "h" | "v"; weeks: number } {
  return tenant_side > 0 ? { of: "h", weeks: tenant_side } : { of: "v", weeks: met };
}

/** "3 weken op rij gemist, kant huurder; 5 weken op rij niet toegelaten, niet alleen door de huurder" */
export function runInWords(streaks: StreakRow): string {
  const { of, weeks } = runOf(streaks);
  const said = [of === "h" ? t.weeks.missedRun(weeks) : t.weeks.metRun(weeks)];
  if (streaks.not_admitted > streaks.tenant_side) said.push(t.weeks.notAdmitted(streaks.not_admitted));
  return said.join("; ");
}

/** "2 weken niet gezien, laatst gezien op 6 juli" */
export function notSeenInWords({ not_seen, last_seen }: StreakRow): string {
  return last_seen === null ? t.weeks.neverSeen(not_seen) : t.weeks.notSeen(not_seen, format.dayOfYear(last_seen));
}
