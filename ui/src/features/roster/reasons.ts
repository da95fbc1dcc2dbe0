/** Why a visit does not fit at a place, in sentences. The engine found the reasons; here are only the words. */
import type { MisfitRow } from "../../api";
import { format, t } from "../../i18n";

/** One sentence. `nameOf` says who a worker is. */
export function reason({ why }: MisfitRow, nameOf: (worker: string) => string): string {
  const words = t.roster.why;
  switch (why.is) {
    case "absent": {
      const days = why.last_day === null ? words.since(format.weekday(why.first_day))
        : why.first_day === why.last_day ? format.weekday(why.first_day)
        : words.days(format.weekday(why.first_day), format.weekday(why.last_day));
      const when = why.hours === null ? days : `${days}, ${why.hours.starts}–${why.hours.ends}`;
      return words.absent[why.kind](nameOf(why.worker), when);
    }
    case "day_off":
      return words.dayOff(nameOf(why.worker));
    case "busy":
      return words.busy(nameOf(why.worker), why.of_team ? why.title : "", why.hours.starts, why.hours.ends);
    case "visiting":
      return words.visiting(nameOf(why.worker), why.name, why.hours.starts, why.hours.ends);
    case "needs_two":
      return words.needsTwo;
    case "outside_hours":
      return words.outsideHours(nameOf(why.worker), hours(why.hours));
    case "full":
      return words.full(nameOf(why.worker), why.visits);
    case "outside_times":
      return why.times.length === 0 ? words.otherDays : words.outsideTimes(hours(why.times));
    case "unknown_face":
      return words.unknownFace(nameOf(why.worker));
    case "too_near":
      return words.tooNear(format.weekday(why.day));
    case "public_holiday":
      return words.holiday;
  }
}

function hours(parts: readonly { starts: string; ends: string }[]): string {
  return format.list(parts.map(({ starts, ends }) => `${starts}–${ends}`));
}
