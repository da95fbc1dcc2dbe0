import type { PaymentRow, RentStanding } from "../../api";
import { format, t } from "../../i18n";

/** In hundredths. */
const TWO_MONTHS = 200;

/** What one can do about the rent of a tenancy. */
export const RENT_VERBS = ["pay", "arrange", "month", "change", "reference"] as const;
export type RentVerb = (typeof RENT_VERBS)[number];

/** 1,4: months of rent that are open, rounded down like the ladder: 0,99 is less than a month. Nothing without a measure. */
export function tenths({ open_cents, months_hundredths }: RentStanding): string | undefined {
  return open_cents === 0 || months_hundredths === null ? undefined : format.tenth(Math.floor(months_hundredths / 10) / 10);
}

/** "1,4 maand huur" */
export function monthsOpen(standing: RentStanding): string | undefined {
  const open = tenths(standing);
  return open === undefined ? undefined : t.rents.months(open, (standing.months_hundredths ?? 0) >= TWO_MONTHS);
}

/** juli 2026 */
export function monthWords(month: string): string {
  return format.monthOfYear(`${month}-01`);
}

/** € 612,50, or € 60,00 terug. */
export function paidWords({ cents, kind }: PaymentRow): string {
  return kind === "refund" ? t.rents.payments.refund(format.euros(cents)) : format.euros(cents);
}
