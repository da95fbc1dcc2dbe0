import type { ExemptionItem } from "../../api";
import { format, t } from "../../i18n";

/** The days of an exemption in words. */
export function daysOf({ first_day, last_day }: Pick<ExemptionItem, "first_day" | "last_day">): string {
  const words = t.intake.exempt;
  return last_day === null ? words.daysOpen(format.day(first_day)) : words.days(format.day(first_day), format.day(last_day));
}
