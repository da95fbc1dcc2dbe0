import type { SeriesFilled } from "../../api";
import { format, t } from "../../i18n";

/** More are counted. */
const SHOWN = 2;

/** What was made from series, with the days that a public holiday moved. */
export function filledSaid({ made, shifted, left_out }: SeriesFilled): string {
  const words = t.schedule.series;
  const moved = shifted.slice(0, SHOWN).map((it) => words.shifted(it.name, format.weekday(it.from_day), t.schedule.holidays[it.holiday], format.weekday(it.day)));
  const more = shifted.length > SHOWN ? [words.shiftedMore(shifted.length - SHOWN)] : [];
  return [words.made(made), ...moved, ...more, ...(left_out > 0 ? [words.leftOut(left_out)] : [])].join(" ");
}
