import type { LeaseKind, RehousingStepKind, TaskCode, TermGround } from "../../api";
import { plural } from "../plural";
import { stock } from "./stock";
import { tasks } from "./tasks";
import { tenancies } from "./tenancies";

const count = plural("nl");

/** Contracts by hand. */
export const leases = {
  bars: "Contracten over de jaren",
  add: {
    open: "Contract toevoegen",
    title: "Contract toevoegen",
    kind: "Soort contract",
    first: "Eerste dag",
    last: "Laatste dag",
    open_end: "Leeg: zonder einde.",
    fixed: "Voor bepaalde tijd",
    fixedHint: "De grond en het aanzeggen leg je daarna vast bij Woningen, onder afspraken van het contract.",
    rent: "Kale huur",
    costs: "Servicekosten",
    commit: "Contract toevoegen",
    done: (kind: string, day: string) => `${kind} vanaf ${day} staat in het dossier.`,
  },
  change: {
    open: "Dagen wijzigen",
    title: "Dagen van het contract wijzigen",
    named: (kind: string, day: string) => `Dagen wijzigen: ${kind} vanaf ${day}`,
    commit: "Dagen wijzigen",
    done: (kind: string) => `${kind}: de dagen zijn gewijzigd.`,
  },
  end: {
    open: "Beëindigen",
    title: "Contract beëindigen",
    named: (kind: string, day: string) => `Beëindigen: ${kind} vanaf ${day}`,
    what: "De begeleiding gaat gewoon door. Leg hier alleen vast wat is afgesproken: het programma zegt niets op.",
    commit: "Contract beëindigen",
    done: (kind: string, day: string) => `${kind} eindigt op ${day}.`,
  },
  chain: "Let op, zo klopt de keten niet:",
};

/** A move to another home. */
export const rehousing = {
  open: "Herhuisvesten…",
  title: (name: string) => `Herhuisvesten: ${name}`,
  what: "De begeleiding gaat door in een andere woning. Alles is in één keer ongedaan te maken.",
  home: "Naar welke woning?",
  choose: "Kies een woning",
  none: "Er is nu geen woning vrij. Kijk bij Woningen wat er binnenkort leeg komt.",
  free: (address: string, place: string, since: string) => `${address}, ${place}: ${since}`,
  freeSince: (day: string) => `vrij sinds ${day}`,
  freeFrom: (day: string) => `vrij vanaf ${day}`,
  headRent: (owner: string, rent: string) => `${owner}. Hoofdhuur ${rent} per maand.`,
  ownerUnknown: "Eigenaar onbekend",
  rentUnknown: "niet bekend",
  key: "Dag van de sleutel",
  contract: "Het nieuwe contract",
  kind: "Soort contract",
  rent: "Kale huur",
  rentHint: "Per maand, zoals 612,50. Mag leeg blijven.",
  costs: "Servicekosten",
  last: "Laatste dag",
  lastHint: "Leeg: zonder einde.",
  ground: "Waarom mag het tijdelijk?",
  groundNone: "Nog niet bekend",
  grounds: stock.ground satisfies Record<TermGround, string>,
  others: "Wie woont er nog meer?",
  along: (name: string) => `${name} verhuist mee`,
  stays: "Wie niet meeverhuist, blijft in de oude woning wonen. Laat de contracten daar dan doorlopen.",
  old: "Contracten van de oude woning",
  ends: (kind: string, until: string) => `${kind}, ${until}: eindigt`,
  goesOn: (kind: string, until: string) => `${kind}, ${until}: loopt door.`,
  openEnd: "zonder einde",
  until: (day: string) => `t/m ${day}`,
  oldLast: "Laatste dag van deze contracten",
  oldLastHint: (day: string) => `Leeg: ${day}, de dag vóór de sleutel.`,
  steps: "Dit gebeurt er",
  recorded: (n: number) => `${n === 1 ? "Er is al 1 bezoek" : `Er zijn al ${n} bezoeken`} vastgelegd vanaf die dag. ${n === 1 ? "Dat blijft" : "Die blijven"} in het oude dossier staan.`,
  chain: "Let op, zo klopt de keten niet:",
  commit: "Herhuisvesten",
  done: (name: string, address: string, day: string) => `${name} verhuist op ${day} naar ${address}.`,
  from: (address: string, day: string) => `Verhuisd op ${day} van ${address}.`,
  fromOpen: (amount: string) => `Daar staat nog ${amount} huur open.`,
  to: (address: string, day: string) => `Verhuisd op ${day} naar ${address}.`,
  toDossier: (address: string) => `Dossier van ${address}`,
  /** Below something in the timeline that happened in an earlier home. */
  there: (address: string) => `in de vorige woning, ${address}`,
  step: {
    support_ends: ({ day = "" }) => `Begeleiding in de oude woning: laatste dag ${day}.`,
    lease_ends: ({ day = "", lease, rent = "" }) => `${lease === undefined ? "Contract" : tenancies.leaseInFull[lease]}${rent === "" ? "" : ` van ${rent}`} eindigt op ${day}.`,
    ledgers_close: ({ day = "" }) => `De huurboeken van de oude woning sluiten op ${day}.`,
    arrears_stay: ({ rent = "" }) => `${rent} huur staat nog open. Dat blijft bij de oude woning en je ziet het in het nieuwe dossier.`,
    support_begins: ({ day = "" }) => `Begeleiding in de nieuwe woning begint op ${day}. Er valt geen week tussen.`,
    lease_begins: ({ day = "", lease, rent = "" }) => `${lease === undefined ? "Contract" : tenancies.leaseInFull[lease]}${rent === "" ? "" : ` van ${rent}`} begint op ${day}.`,
    agreement_goes: () => "De bezoekafspraak en de begeleider blijven hetzelfde.",
    agreement_weekly: () => "De nazorg stopt: het wordt weer één bezoek per week, want de woning is van jullie.",
    visits_go: ({ count: n = 0 }) => `${count(n, "gepland bezoek gaat", "geplande bezoeken gaan")} mee naar het nieuwe adres.`,
    visits_off: ({ count: n = 0 }) => `${count(n, "bezoek samen gaat", "bezoeken samen gaan")} alleen door voor wie blijft. Plan die opnieuw.`,
    series_go: ({ count: n = 0 }) => `${count(n, "vast bezoek gaat", "vaste bezoeken gaan")} op dezelfde dagen door.`,
    wishes_go: () => "De wensen voor bezoeken gaan mee.",
    exemptions_go: ({ count: n = 0 }) => `${count(n, "vrijstelling die nog loopt of komt gaat", "vrijstellingen die nog lopen of komen gaan")} mee.`,
    risk_goes: () => "Het bezoekrisico gaat mee.",
    contacts_go: ({ count: n = 0 }) => `${count(n, "contact gaat", "contacten gaan")} mee.`,
    contacts_stay: () => "De woonconsulent van de oude eigenaar gaat niet mee.",
    tasks_go: ({ count: n = 0 }) => `${count(n, "open taak gaat", "open taken gaan")} mee.`,
    tasks_stay: ({ count: n = 0 }) => `${count(n, "open taak over de oude woning blijft", "open taken over de oude woning blijven")} daar staan.`,
    follow_ups_go: ({ count: n = 0 }) => `${count(n, "stap van de opvolging wordt", "stappen van de opvolging worden")} een taak.`,
    key_task: ({ day = "", task }) => `Nieuwe taak: ${task === undefined ? "" : tasks.sentence[task]} (${day}).`,
  } satisfies Record<RehousingStepKind, (it: StepFacts) => string> as Record<RehousingStepKind, (it: StepFacts) => string>,
};

/** What a sentence about a step of a move is made of. */
type StepFacts = { day?: string; rent?: string; count?: number; lease?: LeaseKind; task?: TaskCode };
