import type { AlongRow } from "../api";

/** The tenancies that a new visit serves too: those who are expected, but for whom somebody put in or took off. */
export function goingAlong(people: readonly AlongRow[], chosen: Readonly<Record<string, boolean>> = {}): string[] {
  return people.filter((it) => chosen[it.tenancy] ?? it.expected).map((it) => it.tenancy);
}
