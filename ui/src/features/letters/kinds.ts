/** The kinds of letters, and on which side each stands. */
import type { LetterKind } from "../../api";

export const KINDS = ["joint_talk", "rent_reminder", "request", "agreements", "missed_visit"] as const satisfies readonly LetterKind[];

/** It comes from who gives support; the others come from the landlord. */
export function isCare(kind: LetterKind): boolean {
  return kind === "agreements" || kind === "missed_visit";
}
