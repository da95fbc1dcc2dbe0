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
