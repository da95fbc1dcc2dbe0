import type { DwellingFields, HomeMatch, LeaseFields, PersonFields, TenanciesBegin } from "../../api";

/** Something that was found and chosen. */
export type Choice = { id: string; label: string; note?: string | undefined };

/** Everything that the form of a new tenant holds, also what is not sent. */
export type Beginning = {
  personKind: "fresh" | "known";
  person: PersonFields;
  knownPerson: Choice | undefined;
  homeKind: "fresh" | "known";
  dwelling: DwellingFields;
  knownDwelling: Choice | undefined;
  together: boolean;
  worker: string | null;
  supportStart: string;
  visits: string;
  weeks: string;
  reason: string;
  withHead: boolean;
  head: LeaseFields;
  withSub: boolean;
  sub: LeaseFields;
};

const LEASE: LeaseFields = { first_day: "", last_day: "", rent: "", costs: "" };

export function blank(today: string): Beginning {
  return {
    personKind: "fresh",
    person: { given_name: "", prefix: "", family_name: "", birth_date: "", phone: "", email: "", municipality: "", referral_date: "" },
    knownPerson: undefined,
    homeKind: "fresh",
    dwelling: { street: "", number: "", postcode: "", city: "", owner: null, self_contained: true, programme: "" },
    knownDwelling: undefined,
    together: false,
    worker: null,
    supportStart: today,
    visits: "1",
    weeks: "1",
    reason: "",
    withHead: false,
    head: { ...LEASE },
    withSub: false,
    sub: { ...LEASE },
  };
}

/** A home for somebody who waits: what the provider pays for it, and whether somebody lives there with whom they will. */
export type KeyHome = Choice & { rent: HomeMatch["rent"]; together: boolean };

/**
 * The key of a home for somebody who waits: both are known, and a sublease comes with it at the rent that the provider
 * pays. Who comes to live with somebody comes into the sublease that is there.
 */
export function keyOf(today: string, person: Choice, { id, label, rent, together }: KeyHome): Beginning {
  return {
    ...blank(today), personKind: "known", knownPerson: person, homeKind: "known", knownDwelling: { id, label }, together, withSub: !together,
    sub: { ...LEASE, first_day: today, rent: rent === null ? "" : typed(rent.rent_cents), costs: rent === null ? "" : typed(rent.service_cents) },
  };
}

/** An amount as it is typed. */
function typed(cents: number): string {
  return `${Math.trunc(cents / 100)},${String(cents % 100).padStart(2, "0")}`;
}

/** A number as it is typed; what is none becomes 0, which the engine refuses at its field. */
export function numberOf(text: string): number {
  return /^\d{1,4}$/.test(text.trim()) ? Number(text) : 0;
}

/** What is sent of it. */
export function asked(it: Beginning): TenanciesBegin {
  const [fresh, freshHome] = [it.personKind === "fresh", it.homeKind === "fresh"];
  return {
    person: fresh ? null : (it.knownPerson?.id ?? null),
    new_person: fresh ? { ...it.person } : null,
    dwelling: freshHome ? null : (it.knownDwelling?.id ?? null),
    new_dwelling: freshHome ? { ...it.dwelling } : null,
    together: !freshHome && it.together,
    worker: it.worker,
    support_start: it.supportStart,
    visits: numberOf(it.visits),
    period_weeks: numberOf(it.weeks),
    reason: it.reason,
    head: it.withHead ? { ...it.head, last_day: "" } : null,
    sub: it.withSub ? { ...it.sub } : null,
  };
}
