import type { WeekCell } from "../api";
import { t } from "../i18n";

/** The word of a week in the language in use, marks included: "voldaan, minder dan afspraak". */
export function weekWord(cell: WeekCell): string {
  if (cell.state === "met" && cell.by_temporary_norm) return t.weeks.metTemporary;
  if (cell.state === "met" && cell.norm_short) return t.weeks.metShort;
  return t.weeks.state[cell.state];
}

/** A shorter word for a narrow column, where the shape of the cell shows the rest. */
export function weekWordShort(cell: WeekCell): string {
  if (cell.state === "met" && cell.by_temporary_norm) return t.weeks.legend.metTemporary;
  if (cell.state === "met" && cell.norm_short) return t.weeks.legend.metShort;
  return cell.state === "outside" ? t.weeks.legend.outside : t.weeks.state[cell.state];
}

/** The same text with a capital, for the start of a line. */
export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
