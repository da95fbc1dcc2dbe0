import type { CriterionStatus, GoodSign, NuisanceKind, NuisanceResponse, NuisanceSource, NuisanceStep } from "../../api";
import { plural } from "../plural";

const count = plural("nl");
const days = (n: number): string => count(n, "dag", "dagen");

/** What neighbours report, what was done, what goes well; calamities and the meldcode. */
export const nuisance = {
  kind: {
    noise: "Geluid", mess: "Vuil of verwaarloosde tuin", visitors: "Bezoek of aanloop", pets: "Huisdieren", smell: "Stank of rook",
    intimidation: "Schelden of bedreigen van buren", damage: "Schade", other_nuisance: "Iets anders", nuisance: "Overlast, niet gezegd welke",
  } satisfies Record<NuisanceKind, string> as Record<NuisanceKind, string>,
  source: {
    neighbour: "Buren", corporation: "Corporatie of eigenaar", police: "Politie", own_worker: "Eigen begeleider", municipality: "Gemeente",
    other_source: "Iemand anders",
  } satisfies Record<NuisanceSource, string> as Record<NuisanceSource, string>,
  response: {
    talk_tenant: "Gesprek met de huurder", talk_neighbour: "Gesprek met de melder", talk_corporation: "Gesprek met de corporatie",
    joint_talk: "Gesprek met iedereen samen", mediation: "Buurtbemiddeling", agreement: "Afspraak op papier", warning_letter: "Waarschuwing per brief",
    put_right: "Opgeruimd of hersteld", other_response: "Iets anders gedaan",
  } satisfies Record<NuisanceResponse, string> as Record<NuisanceResponse, string>,
  sign: { compliment: "Compliment", helped: "Heeft iemand geholpen", takes_part: "Doet mee in de buurt", quiet: "Het is rustig geworden" } satisfies Record<GoodSign, string> as Record<GoodSign, string>,
  criterion: {
    met: (months: number) => `Voor de omklap: geen ernstige overlast in de laatste ${count(months, "maand", "maanden")}.`,
    not_met: (months: number) => `Voor de omklap: er was bevestigde ernstige overlast in de laatste ${count(months, "maand", "maanden")}.`,
    cannot_judge: () => "Voor de omklap: nog niet te beoordelen, er staat een melding open.",
  } satisfies Record<CriterionStatus, (months: number) => string> as Record<CriterionStatus, (months: number) => string>,
  step: { answer: "Reageren op een melding", judge: "Melding beoordelen" } satisfies Record<NuisanceStep, string> as Record<NuisanceStep, string>,

  reports: "Meldingen",
  none: "Er is geen overlast gemeld.",
  quiet: (weeks: number) => count(weeks, "rustige week", "rustige weken"),
  quietAfter: (day: string) => `sinds de laatste bevestigde overlast op ${day}`,
  quietFrom: (day: string) => `sinds de sleutel op ${day}`,
  serious: "ernstig",
  open: "nog niet beoordeeld",
  confirmed: "bevestigd",
  unfounded: "ongegrond",
  from: (source: string) => `gemeld door: ${source.toLocaleLowerCase("nl")}`,
  judged: (word: string, day: string, why: string) => `${word} op ${day}: ${why}`,
  answered: (n: number, inTime: boolean) => `Reactie ${n === 0 ? "dezelfde dag" : `na ${days(n)}`}${inTime ? ", op tijd" : ", later dan afgesproken"}.`,
  answerBy: (day: string) => `Nog geen reactie. Reageer uiterlijk ${day}.`,
  answerLate: (day: string) => `Nog geen reactie. Dat moest uiterlijk ${day}.`,
  untold: "Uit een bestand: wat er gedaan is, staat er niet bij.",
  norm: (n: number) => `Afspraak: reageren binnen ${count(n, "werkdag", "werkdagen")}.`,
  did: (what: string, day: string) => `${day}: ${what.toLocaleLowerCase("nl")}`,
  about: (kind: string, day: string) => `${kind}, ${day}`,

  report: { open: "Overlast melden", title: "Overlast melden", change: "Melding wijzigen", changeOpen: "Wijzigen", commit: "Vastleggen", done: "Melding vastgelegd.", changed: "Melding gewijzigd.", day: "Binnengekomen op", kind: "Waarover?", source: "Wie meldt het?", unknown: "Niet bekend", serious: "Ernstig", text: "De melding in woorden", textHint: "Niet verplicht. Alleen begeleiders lezen dit, de verhuurder niet." },
  judge: { open: "Beoordelen", title: "Melding beoordelen", commit: "Beoordeling vastleggen", done: "Beoordeling vastgelegd.", found: "Klopt de melding?", none: "Nog niet beoordeeld", yes: "Ja, bevestigd", no: "Nee, ongegrond", day: "Beoordeeld op", why: "Waarop berust dat?", whyHint: "Ook de verhuurder leest dit. Schrijf niets over gezondheid of zorg." },
  answer: { open: "Reactie vastleggen", title: "Wat is er gedaan?", commit: "Vastleggen", done: "Reactie vastgelegd.", kind: "Wat?", day: "Wanneer?", back: "Weghalen", backWhat: (what: string) => `Reactie weghalen: ${what}`, taken: "Reactie weggehaald." },
  remove: "Weghalen",
  removed: "Melding weggehaald.",
  ofReport: (verb: string, report: string) => `${verb}: ${report}`,

  signs: "Wat goed gaat",
  noSigns: "Nog niets vastgelegd. Een compliment van de buren telt ook.",
  goodSign: { open: "Iets goeds vastleggen", title: "Wat gaat er goed?", commit: "Vastleggen", done: "Vastgelegd.", kind: "Wat?", source: "Wie zegt het?", day: "Wanneer?", said: "In hun woorden", saidHint: "Niet verplicht. Ook de verhuurder leest dit.", removed: "Weggehaald." },
  count: (reports: number, signs: number) => `${count(reports, "melding", "meldingen")}, ${count(signs, "goed teken", "goede tekens")}`,

  calamities: "Calamiteiten",
  calamitiesWhat: "Alleen de data en aan wie er gemeld is (Wmo 3.4).",
  noCalamities: "Geen calamiteit vastgelegd.",
  calamity: { open: "Calamiteit vastleggen", change: "Stappen bijwerken", title: "Calamiteit", commit: "Vastleggen", done: "Calamiteit vastgelegd.", removed: "Calamiteit weggehaald.", day: "Gebeurd op", reported_day: "Gemeld op", reported_to: "Gemeld aan", told_day: "Huurder of naasten ingelicht op", inquiry_day: "Onderzoek begonnen op", closed_day: "Afgesloten op" },
  incidents: "Voorvallen",
  incidentsWhat: "Wat er bij een bezoek of daarbuiten gebeurde. Alleen begeleiders lezen dit.",
  noIncidents: "Geen voorval vastgelegd.",
  incident: { open: "Voorval vastleggen", title: "Voorval buiten een bezoek", commit: "Vastleggen", done: "Voorval vastgelegd.", removed: "Voorval weggehaald.", kind: "Wat gebeurde er?", day: "Wanneer?", serious: "Ernstig", ofVisit: "bij een bezoek", ofVisitWhat: "Klopt er niets van? Verander dan het resultaat van het bezoek." },
  judgeIncident: { open: "Beoordelen", title: "Voorval beoordelen", commit: "Beoordeling vastleggen", done: "Beoordeling vastgelegd.", found: "Is het zo gebeurd?", none: "Nog niet beoordeeld", yes: "Ja, bevestigd", no: "Nee, niet zo gebeurd" },
  meldcodes: "Meldcode",
  meldcodeWhat: "Alleen de begeleider van deze huurder en de teamleider zien dit. Elke keer openen staat in het logboek.",
  meldcodeOpen: "Meldcode openen",
  noMeldcode: "Er is geen meldcode begonnen.",
  meldcode: { open: "Meldcode beginnen", change: "Stappen bijwerken", title: "Meldcode", commit: "Vastleggen", done: "Stappen vastgelegd.", removed: "Meldcode weggehaald.", signs_day: "1. Signalen in kaart gebracht op", consulted_day: "2. Overlegd met een collega of Veilig Thuis op", talked_day: "3. Gesproken met betrokkenen op", weighed_day: "4. Gewogen op", decided_day: "5. Besloten op", reported_day: "Gemeld op", reported_to: "Gemeld aan" },
  notYet: "nog niet",

  line: (kind: string, day: string) => `${kind.toLocaleLowerCase("nl")}, gemeld ${day}`,
  by: (day: string) => `uiterlijk ${day}`,
  late: (day: string) => `te laat: uiterlijk ${day}`,
  today: "vandaag",
  openName: (name: string, what: string) => `Melding openen: ${name} · ${what}`,
  team: {
    title: "Overlast in het team",
    within: (n: number, of: number, norm: number | null) => `${n} van ${count(of, "melding", "meldingen")} ${norm === null ? "op tijd" : `binnen ${count(norm, "werkdag", "werkdagen")}`} beantwoord`,
    nothing: "Nog geen melding waarvan de tijd om is",
    since: (reports: number, day: string) => `${count(reports, "melding", "meldingen")} sinds ${day}`,
    median: (n: number) => `midden: ${days(n)}`,
    untold: (n: number) => `van ${n} niet bekend`,
    waits: (n: number) => (n === 0 ? "niets staat open" : `${count(n, "melding", "meldingen")} open`),
  },
  settings: { title: "Reageren op overlast", what: "Zo veel werkdagen heeft het team om op een melding te reageren, zolang er geen convenant is.", days: "Werkdagen", keep: "Termijn bewaren", chosen: "Termijn bewaard." },
  happened: { report: "Overlast gemeld:", serious: "Ernstige overlast gemeld:", was: (what: string, judged: string) => `${what.toLocaleLowerCase("nl")}, ${judged}`, answered: (day: string) => `Eerste reactie op ${day}`, good: "Goed teken:", goodWas: (what: string, source: string) => `${what.toLocaleLowerCase("nl")} (${source.toLocaleLowerCase("nl")})`, calamity: "Calamiteit", calamityTo: (day: string, to: string) => `gemeld op ${day}${to === "" ? "" : ` aan ${to}`}`, calamityOpen: "nog niet gemeld" },
};
