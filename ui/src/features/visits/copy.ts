/** A visit as plain text for another program: facts and impression apart, and what is an opinion says so. */
import { call, type VisitCopy } from "../../api";
import { capital } from "../../design";
import { format, t } from "../../i18n";
import { toasts } from "../../state";

export function copyText(visit: VisitCopy): string {
  const words = t.atVisits;
  const when = [visit.day === null ? "" : format.dayInFull(visit.day), visit.time].filter(Boolean).join(", ");
  const part = (head: string, lines: readonly string[]): string[] => (lines.length === 0 ? [] : ["", head, ...lines]);
  return [
    words.copyHead(visit.name, when),
    ...(visit.worker === null ? [] : [words.copyWorker(visit.worker)]),
    words.copyResult(capital(t.weeks.outcome[visit.outcome])),
    ...part(words.copyFacts, visit.facts),
    ...part(words.copyFound, visit.observations.map((it) => words.copyFoundOne(t.visits.theme[it.theme], t.visits.found[it.level]))),
    ...part(words.copyImpression, visit.impressions),
  ].join("\n");
}

/** Puts it on the clipboard, and says so. */
export async function copyVisit(tenancy: string, result: string): Promise<void> {
  try {
    const visit = await call("visits_copy", { tenancy, result });
    try {
      await navigator.clipboard.writeText(copyText(visit));
      toasts.done(t.atVisits.copied(visit.name), false);
    } catch {
      toasts.refused(t.atVisits.notCopied);
    }
  } catch (why) {
    toasts.failed(why);
  }
}
