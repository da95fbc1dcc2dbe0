import type { MatchReason } from "../../api";
import { plural } from "../plural";

const count = plural("nl");

/** Statements of the bank: a file, what it may pay, and what is booked of it. */
export const statements = {
  open: "Bankafschrift",
  title: "Bankafschrift",
  busy: "Bezig met het afschrift",
  booking: "Bezig met boeken",
  file: {
    what: "Haal bij je bank een afschrift op als CAMT.053. Omklap leest het op deze laptop, stelt voor wiens huur elke betaling is, en boekt alleen wat je bevestigt.",
    incoming: "Alleen wat binnenkomt van huurders wordt geboekt. Wat jullie zelf betalen, zoals huur aan een eigenaar, leg je vast in het dossier bij het contract.",
    pick: "Kies een bestand…",
    path: "Waar staat het bestand?",
    pathHint: "De hele plaats, zoals de Verkenner hem laat zien.",
    pathMissing: "Vul in waar het bestand staat.",
    read: "Lees het afschrift",
    again: "Ander bestand",
    kinds: "Bankafschrift",
  },
  of: (account: string, first: string, last: string) => (first === last ? `${account}, ${first}` : `${account}, ${first} tot en met ${last}`),
  anotherAccount: "Van deze rekening boekte je nog niets. Klopt het dat hier huur binnenkomt?",
  beside: (known: number, outgoing: number, pending: number) =>
    [known > 0 ? `${known} al geboekt` : "", outgoing > 0 ? `${outgoing} uitgaand` : "", pending > 0 ? `${pending} nog niet verwerkt door de bank` : ""].filter((it) => it !== "").join(", "),
  takesBack: (day: string) => `De betaling van ${day} gaat weg`,
  refunds: "Er komt een terugbetaling bij",
  sameAs: (line: number) => `Gelijk aan regel ${line} van het afschrift: misschien dubbel`,
  byHand: (day: string) => `Dit bedrag is op ${day} al met de hand vastgelegd`,
  byMonth: (month: string) => `De huur van ${month} is al als betaald vastgelegd: misschien is dit die betaling`,
  more: (many: number) => `Er ${many === 1 ? "staat" : "staan"} nog ${count(many, "betaling", "betalingen")} in dit bestand. Je ziet ze als deze geboekt zijn.`,
  empty: "Alles van dit afschrift is geboekt, of er kwam niets binnen.",
  none: "Geen betaling past bij deze keuze.",
  search: "Zoek een betaling",
  placeholder: "Naam, omschrijving of bedrag",
  view: { all: "Alle", certain: "Zeker", proposed: "Voorstel", unclear: "Kies zelf", back: "Teruggeboekt", confirmed: "Bevestigd" },
  list: (many: number) => `Betalingen op het afschrift, ${many}`,
  head: { day: "Dag", amount: "Bedrag", party: "Betaald door", tenant: "Huur van", state: "Stand" },
  state: { certain: "Zeker", proposed: "Voorstel", unclear: "Kies zelf", back: "Teruggeboekt", confirmed: "Bevestigd" },
  together: (many: number) => `${many} betalingen samen`,
  nobody: "Geen huurder gevonden",
  several: (many: number) => `${many} huurders passen even goed`,
  onBehalf: (name: string) => `namens ${name}`,
  reason: ({ kind, month, months }: MatchReason, monthInWords: string): string =>
    ({
      reference: "kenmerk", iban: "rekening betaalde eerder", month: month === null ? "bedrag" : `huur van ${monthInWords}`, months: `bedrag van ${months ?? 0} maanden`, rent: "maandhuur",
      name: "naam", family: "achternaam", close: "naam lijkt erop",
    })[kind],
  certain: (many: number) => `Bevestig ${count(many, "zekere", "zekere")}`,
  book: (many: number) => (many === 0 ? "Boek" : `Boek ${count(many, "betaling", "betalingen")}`),
  booked: (many: number, amount: string, back: number) =>
    [many > 0 ? `${count(many, "betaling", "betalingen")} geboekt, samen ${amount}.` : "", back > 0 ? `${count(back, "teruggeboekte betaling", "teruggeboekte betalingen")} verwerkt.` : ""].filter((it) => it !== "").join(" "),
  unbooked: "Deze betalingen waren al geboekt. Er is niets veranderd.",
  pane: {
    whose: "Wiens huur is dit?",
    whoseBack: "Wiens betaling ging terug?",
    back: "Staat de betaling in het huurboek, dan gaat hij daar weg. Anders komt er op deze dag een terugbetaling bij.",
    proposals: "Voorstellen",
    other: "Een andere huurder",
    leave: "Laat staan",
    left: "Deze betaling blijft staan en wordt niet geboekt.",
  },
  keys: { move: "door de lijst", confirm: "bevestigen of laten staan", choose: "huurder kiezen", certain: "alle zekere bevestigen", book: "boeken" },
};
