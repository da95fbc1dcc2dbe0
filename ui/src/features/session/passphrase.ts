/** A passphrase of at least this many characters is asked only where no keyring guards the slot (`privacy.md`). */
const WITHOUT_KEYRING = 14;
const MUCH = 8;

/** How a passphrase stands: how many characters are missing, or that it is enough. */
export type Length = { kind: "empty" } | { kind: "short"; missing: number } | { kind: "enough" } | { kind: "strong" };

/** Length counts, in characters as a person counts them; spaces at the ends count too. */
export function lengthOf(passphrase: string, min: number): Length {
  const length = [...passphrase].length;
  if (length === 0) return { kind: "empty" };
  if (length < min) return { kind: "short", missing: min - length };
  return length < min + MUCH ? { kind: "enough" } : { kind: "strong" };
}

/** From 0 to 1, for the bar below the field. */
export function filled(passphrase: string, min: number): number {
  return Math.min(1, [...passphrase].length / (min + MUCH));
}

/** This laptop has no keyring: the passphrase guards the team alone. */
export function aloneOn(min: number): boolean {
  return min >= WITHOUT_KEYRING;
}
