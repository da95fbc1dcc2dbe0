import type { PathwayRelapse, PathwaySeen, PathwayStop } from "../../api";
import { capital } from "../../design";
import { format, t, which } from "../../i18n";

/** What stands below the word of a station. */
export function detail({ what }: PathwayStop): string {
  switch (what.station) {
    case "offered": {
      const { answers, reasons, because } = t.referrals.match;
      const answer = answers[what.answer];
      return t.pathways.offered(what.address, what.reason === null ? answer : because(answer, reasons[what.reason]));
    }
    case "key":
    case "moved":
      return what.address;
    case "evaluation":
      return `${which(what.month)}: ${t.course.outcome[what.outcome].toLocaleLowerCase()}`;
    case "support_ended":
      return what.reason === null ? t.pathways.reasonUnknown : t.intake.end.reasons[what.reason];
    case "later_stay":
      return `${t.intake.end.destinations[what.living]} (${t.pathways.known[what.known_from].toLocaleLowerCase()})`;
    default:
      return "";
  }
}

/** How long it took, as far as it is known, in one line. */
export function lengths({ waited, in_shelter, to_first_visit, supported }: PathwaySeen): string {
  const words = t.pathways;
  const parts = [
    waited === null ? undefined : words.waited(waited),
    in_shelter === null ? undefined : words.inShelter(in_shelter),
    to_first_visit === null ? undefined : words.toFirstVisit(to_first_visit),
    supported === null ? undefined : words.supported(supported),
  ].filter((it) => it !== undefined);
  return capital(parts.join(" · "));
}

/** Whether somebody fell back, in a sentence; of who died there is none. */
export function relapsed(it: PathwayRelapse): string | undefined {
  const words = t.pathways.relapse;
  switch (it.is) {
    case "on":
      return words.on(format.day(it.day));
    case "running":
      return words.running(format.day(it.until));
    case "not_seen":
      return words.not_seen(format.day(it.last));
    case "died":
      return undefined;
    default:
      return words[it.is];
  }
}
