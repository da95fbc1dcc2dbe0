import type { PaymentRow, RentStanding } from "../../api";
import { format, t } from "../../i18n";

/** What one can do about the rent of a tenancy. */
export const RENT_VERBS = ["pay", "arrange", "month", "change"] as const;
export type RentVerb = (typeof RENT_VERBS)[number];

/** "1,4 maand huur"; nothing when there is no rent to measure by. */
export function monthsOpen({ open_cents, months_hundredths }: RentStanding): string | undefined {
  if (open_cents === 0 || months_hundredths === null) return undefined;
  // Rounded down like the ladder: 0,99 is less than a month.
  return t.rents.months(format.tenth(Math.floor(months_hundredths / 10) / 10));
}

/** juli 2026 */
export function monthWords(month: string): string {
  return format.monthOfYear(`${month}-01`);
}

/** € 612,50, or € 60,00 terug. */
export function paidWords({ cents, kind }: PaymentRow): string {
  return kind === "refund" ? t.rents.payments.refund(format.euros(cents)) : format.euros(cents);
}
