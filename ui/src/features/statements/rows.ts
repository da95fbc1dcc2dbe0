import type { StatementRow } from "../../api";

/** Whose rent a payment is, as somebody confirmed it. */
export type Tenant = { id: string; name: string };
export type State = "certain" | "proposed" | "unclear" | "confirmed";

/** What there is to do about a payment. */
export function stateOf(row: StatementRow, confirmed: Tenant | undefined): State {
  if (confirmed !== undefined) return "confirmed";
  if (row.certain) return "certain";
  return row.chosen ? "proposed" : "unclear";
}

/** The one who is proposed, unless two fit equally well: then nobody is chosen for whoever confirms. */
export function proposedOf(row: StatementRow, list: (names: string[]) => string): Tenant | undefined {
  const [first] = row.proposals;
  return first === undefined || !row.chosen ? undefined : { id: first.tenancy, name: list(first.names) };
}
