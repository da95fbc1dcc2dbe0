import type { StatementRow } from "../../api";

/** Whose rent a payment is, as somebody confirmed it; with the payment that was taken back. */
export type Tenant = { id: string; name: string; payment: string | null };
export const STATES = ["certain", "proposed", "unclear", "back", "confirmed"] as const;
export type State = (typeof STATES)[number];

/** The bank took it back. */
export const isBack = (row: StatementRow): boolean => row.cents < 0;

/** What there is to do about a payment. */
export function stateOf(row: StatementRow, confirmed: Tenant | undefined): State {
  if (confirmed !== undefined) return "confirmed";
  if (isBack(row)) return "back";
  if (row.certain) return "certain";
  return row.chosen ? "proposed" : "unclear";
}

/** The one who is proposed, unless two fit equally well: then nobody is chosen for whoever confirms. */
export function proposedOf(row: StatementRow, list: (names: string[]) => string): Tenant | undefined {
  const [first] = row.proposals;
  return first === undefined || !row.chosen ? undefined : { id: first.tenancy, name: list(first.names), payment: isBack(row) ? (first.paid?.payment ?? null) : null };
}
