import type { Role } from "../../api";
import { plural } from "../plural";

const count = plural("nl");

/** What one role may, line by line. */
type Rights = Record<"dossiers" | "team" | "notes" | "leases" | "decisions" | "accounts", Record<Exclude<Role, "rent_desk">, string>>;

/** The team: workers, accounts and their roles. */
export const accounts = {
  sub: (workers: number, tenants: number, fte: string) =>
    `${count(workers, "begeleider", "begeleiders")}, ${count(tenants, "huurder", "huurders")}, ${fte} fte`,
  workers: "Begeleiders",
  name: "Naam",
  hours: "Uur",
  tenants: "Huurders",
  perFte: "Per fte",
  unknown: "onbekend",
  fte: "Fte is 36 uur.",
  noWorkers: "Nog geen begeleiders. Zij komen mee met de lijst die een beheerder importeert.",
  notYours: "De lijst van begeleiders hoort bij wie met huurders werkt.",
  title: "Accounts",
  count: (n: number) => count(n, "account", "accounts"),
  you: "jij",
  shut: "Kan hier niet in",
  shutWhat: "Dit account heeft op deze laptop nog geen wachtzin.",
  is: (worker: string) => `is ${worker}`,
  noWorker: "zonder eigen huurders",
  add: "Account toevoegen",
  change: "Wijzig…",
  changeOf: (name: string) => `Account van ${name}`,
  addWhat: "Deze persoon opent het team op deze laptop met een eigen wachtzin.",
  person: "Naam",
  personHint: "Deze naam staat bij alles wat deze persoon vastlegt.",
  roles: "Rollen",
  roleWhat: {
    worker: "eigen huurders: lezen en vastleggen",
    lead: "heel het team, beslissen, nakijken",
    administrator: "accounts, reservekopieën, importeren; geen dossiers",
    reader: "meelezen, niets vastleggen",
  } satisfies Record<Exclude<Role, "rent_desk">, string>,
  worker: "Wie is dit in de lijst van begeleiders?",
  workerNone: "Niemand uit de lijst",
  workerHint: "Zo weet Omklap welke huurders van deze persoon zijn.",
  workerMissing: "Zonder naam uit de lijst heeft een begeleider geen eigen huurders. Dan vraagt Omklap bij elk dossier een reden.",
  passphrase: "Eerste wachtzin",
  passphraseHint: (min: number) => `Minstens ${min} tekens. Geef hem persoonlijk door; de ander kan hem in Instellingen veranderen.`,
  noUndo: "Een account toevoegen of weghalen kun je niet ongedaan maken: de sleutel hoort daarbij.",
  adding: "Bezig met de sleutel maken…",
  added: (name: string) => `${name} kan het team nu openen.`,
  save: "Account wijzigen",
  saved: (name: string) => `Het account van ${name} is gewijzigd. Het geldt zodra ${name} opnieuw ontgrendelt.`,
  reset: "Nieuwe wachtzin geven",
  resetWhat: "Voor wie de wachtzin kwijt is. De oude werkt daarna niet meer.",
  resetLabel: "Nieuwe wachtzin",
  resetDo: "Wachtzin geven",
  resetDone: (name: string) => `${name} opent het team nu met de nieuwe wachtzin.`,
  remove: "Account weghalen…",
  removeTitle: (name: string) => `Account van ${name} weghalen?`,
  removeWhat: (name: string) =>
    `${name} kan het team op deze laptop niet meer openen. Alles wat ${name} vastlegde blijft staan, met de naam erbij. Dit kun je niet ongedaan maken.`,
  removeDo: "Account weghalen",
  removed: (name: string) => `Het account van ${name} is weg.`,
  rights: "Rollen bekijken",
  rightsTitle: "Wie mag wat",
  rightOf: {
    dossiers: "Dossier en bezoeken",
    team: "Rooster en naleving van het team",
    notes: "Verslagen en doelen",
    leases: "Contracten, huur, omklap",
    decisions: "Vrijstellingen, nakijken",
    accounts: "Accounts, kopieën, importeren",
  },
  right: {
    dossiers: { worker: "eigen huurders en waarneming; een ander na een reden", lead: "iedereen, lezen en vastleggen", administrator: "nee", reader: "lezen, na een reden" },
    team: { worker: "lezen", lead: "lezen en nakijken", administrator: "nee", reader: "lezen" },
    notes: { worker: "eigen huurders en waarneming", lead: "ja", administrator: "nee", reader: "na een reden" },
    leases: { worker: "lezen en voorstellen", lead: "beslissen", administrator: "nee", reader: "lezen" },
    decisions: { worker: "voorstellen", lead: "beslissen", administrator: "nee", reader: "nee" },
    accounts: { worker: "eigen wachtzin", lead: "toevoegen en weghalen", administrator: "ja", reader: "eigen wachtzin" },
  } satisfies Rights as Rights,
  rentDesk: "Huurmedewerkers doen nog niet mee: in dit bestand staan ook verslagen, en die mogen zij niet zien.",
  technical: "Wie in het team zit, kan technisch alles op deze laptop lezen. De rollen en het logboek bewaken het gebruik.",
};
