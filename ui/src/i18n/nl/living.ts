import type { LeaseKind, OfficerKind, PartyRole, PartyStands } from "../../api";
import { plural } from "../plural";

const count = plural("nl");

/** Who works at corporations, municipalities and others. */
export const officers = {
  heading: "Contacten van organisaties",
  what: "Wie bel je bij een corporatie, een gemeente of een andere organisatie? Je ziet de contacten van de eigenaar bij elke woning en in elk dossier. Schrijf hier niets over huurders.",
  none: "Er staat nog niemand in.",
  noOrganisation: "Voeg eerst een organisatie toe bij een woning.",
  add: "Contact toevoegen",
  edit: "Wijzigen",
  editName: (name: string) => `Wijzigen: ${name}`,
  remove: "Weghalen",
  removeName: (name: string) => `Weghalen: ${name}`,
  where: "Bij welke organisatie?",
  kind: "Functie",
  name: "Naam",
  phone: "Telefoon",
  email: "E-mail",
  remark: "Goed om te weten",
  remarkHint: "Bijvoorbeeld op welke dagen iemand werkt.",
  save: "Contact vastleggen",
  cancel: "Annuleren",
  added: (name: string, where: string) => `${name} staat bij ${where}.`,
  changed: (name: string) => `Wat je weet van ${name} is gewijzigd.`,
  removed: (name: string) => `${name} is weggehaald.`,
  of: (where: string) => `Contacten bij ${where}`,
  ofOwner: (owner: string) => `Van de eigenaar, ${owner}`,
  noneOfOwner: "Van de eigenaar is nog geen contact vastgelegd.",
  keptAt: "Toevoegen en wijzigen doe je bij Instellingen.",
  kinds: {
    housing_officer: "Woonconsulent",
    rent_collector: "Incassomedewerker",
    repairs: "Reparaties",
    caretaker: "Wijkbeheerder",
    wmo_officer: "Wmo-consulent",
    youth_coordinator: "Jongerenregisseur",
    debt_adviser: "Schuldhulpverlener",
    administrator: "Bewindvoerder",
    policy: "Afspraken en convenant",
    other: "Iemand anders",
  } satisfies Record<OfficerKind, string> as Record<OfficerKind, string>,
};

/** Who stands in contracts. */
export const parties = {
  /** Who lets to whom. */
  between: (kind: LeaseKind, owner: string, provider: string, tenant: string) =>
    kind === "tripartite" ? `${owner}, ${provider} en ${tenant}` : kind === "head" ? `${owner} verhuurt aan ${provider}` : kind === "own" ? `${owner} verhuurt aan ${tenant}` : kind === "use" ? `${provider} geeft in gebruik aan ${tenant}` : `${provider} verhuurt aan ${tenant}`,
  ownerUnknown: "eigenaar onbekend",
  providerUnknown: "zorgaanbieder",
  role: {
    second_tenant: "Tweede huurder",
    co_tenant: "Medehuurder",
    administrator: "Bewindvoerder",
    curator: "Curator",
  } satisfies Record<PartyRole, string> as Record<PartyRole, string>,
  who: (name: string, role: string) => `${name}, ${role.toLocaleLowerCase()}`,
  /** On the chain, below the tenant. */
  beside: (role: PartyRole, name: string) => (role === "second_tenant" || role === "co_tenant" ? `samen met ${name}` : `${parties.role[role].toLocaleLowerCase()} ${name}`),
  stands: { coming: "nog niet", past: "niet meer", outside: "deze dagen vallen buiten het contract" } satisfies Record<Exclude<PartyStands, "now">, string> as Record<Exclude<PartyStands, "now">, string>,
  since: (day: string) => `vanaf ${day}`,
  until: (day: string) => `t/m ${day}`,
  span: (from: string, to: string) => `${from} t/m ${to}`,
  whole: "het hele contract",
  signs: (names: string[]) => `${names.join(" en ")} tekent mee als er een contract op eigen naam komt.`,
  signsNot: (names: string[]) => `${names.join(" en ")} staat niet in het contract op eigen naam. Wie voor de huurder tekent, hoort daar ook in.`,
  add: {
    open: "Iemand toevoegen",
    named: (lease: string, day: string) => `Iemand toevoegen: ${lease} vanaf ${day}`,
    title: "Wie staat er ook in het contract?",
    lease: "In welk contract?",
    role: "Als wat?",
    partner: "Wie?",
    partnerHint: "Wie in deze woning ook een dossier heeft.",
    noPartner: "In deze woning heeft niemand anders een dossier. Kies medehuurder voor wie geen begeleiding krijgt.",
    choose: "Kies iemand",
    name: "Naam",
    nameHint: "Alleen een naam: van een medehuurder zonder begeleiding, of van wie voor de huurder tekent.",
    first: "Eerste dag",
    firstHint: "Leeg: vanaf het begin van het contract.",
    last: "Laatste dag",
    lastHint: "Leeg: tot het einde van het contract.",
    commit: "Toevoegen aan het contract",
    done: (name: string) => `${name} staat in het contract.`,
    second: "De tweede huurder",
  },
  end: {
    open: "Uit het contract",
    named: (who: string) => `Uit het contract: ${who}`,
    title: "Uit het contract",
    what: "Het contract zelf loopt door.",
    last: "Laatste dag in het contract",
    commit: "Uit het contract",
    done: (name: string, day: string) => `${name} staat tot en met ${day} in het contract.`,
  },
  remove: { named: (who: string) => `Weghalen, want dit klopte niet: ${who}`, done: (name: string) => `${name} is weggehaald uit het contract.` },
  happened: {
    began: (lease: string) => `Nieuw in het contract (${lease.toLocaleLowerCase()}):`,
    ended: (lease: string) => `Laatste dag in het contract (${lease.toLocaleLowerCase()}):`,
  },
};

/** Who lives in a home, in numbers. */
export const households = {
  title: "Huishouden",
  what: "Wie er woont naast wie hier een dossier heeft. Alleen aantallen, geen namen.",
  none: "Nog niet vastgelegd. Woont er niemand anders, leg dan nul vast.",
  counts: (children: number, young: number, adults: number) => {
    const parts = [
      children > 0 ? count(children, "kind", "kinderen") : "",
      young > 0 ? `${count(young, "volwassene", "volwassenen")} jonger dan 27` : "",
      adults > 0 ? `${count(adults, "volwassene", "volwassenen")} van 27 of ouder` : "",
    ].filter((it) => it !== "");
    return parts.length === 0 ? "niemand anders" : parts.join(", ");
  },
  /** On the chain. */
  with: (counts: string) => `met ${counts}`,
  nobody: "woont alleen",
  since: (day: string) => `vanaf ${day}`,
  span: (from: string, to: string) => `${from} t/m ${to}`,
  also: (name: string, counts: string) => `In het dossier van ${name} staat: ${counts}.`,
  alsoNothing: (name: string) => `${name} woont hier ook en heeft een eigen dossier.`,
  share: (n: number) => `In deze woning wonen ${n} volwassenen van 27 of ouder. Dat kan tellen voor de kostendelersnorm. De gemeente beslist, per situatie.`,
  mayShare: (known: number, unknown: number) => `Misschien wonen hier ${known + unknown} volwassenen van 27 of ouder: van ${unknown === 1 ? "een huurder" : `${unknown} huurders`} is de geboortedatum niet bekend.`,
  add: "Huishouden vastleggen",
  edit: "Wijzigen",
  editDay: (day: string) => `Wijzigen: huishouden vanaf ${day}`,
  remove: "Weghalen",
  removeDay: (day: string) => `Weghalen: huishouden vanaf ${day}`,
  removed: "Deze regel over het huishouden is weggehaald.",
  form: {
    title: "Huishouden",
    from: "Vanaf welke dag?",
    fromHint: "Dit geldt tot de volgende regel.",
    children: "Kinderen jonger dan 18",
    young: "Volwassenen van 18 tot en met 26",
    adults: "Volwassenen van 27 of ouder",
    hint: "Leeg is nul.",
    without: "Tel wie hier een eigen dossier heeft niet mee: de huurder niet, en een tweede huurder niet.",
    commit: "Huishouden vastleggen",
    done: "Het huishouden is vastgelegd.",
  },
  happened: "Huishouden",
};
