/** What the streaks of a tenancy say, in sentences; the engine counted them. */
import type { StreakRow } from "../../api";
import { format, t } from "../../i18n";

export function streakSentences({ not_seen, not_admitted, tenant_side, last_seen }: StreakRow): string[] {
  const words = t.tenancies.panel;
  const day = last_seen === null ? undefined : format.day(last_seen);
  const seen =
    not_seen === 0
      ? (day === undefined ? words.neverSeen : words.seen(day))
      : (day === undefined ? words.notSeenEver(not_seen) : words.notSeen(not_seen, day));
  return [
    seen,
    ...(not_admitted > 0 ? [words.notAdmitted(not_admitted)] : []),
    ...(tenant_side > 0 ? [words.tenantSide(tenant_side)] : []),
  ];
}
