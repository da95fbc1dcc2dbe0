import type { Criterion, CriterionStatus, CriterionWhy, OmklapDayKind, OmklapLack, OmklapState, OmklapStep, Signatory } from "../../api";
import { lacksOf, OMKLAP_STATES, OMKLAP_STEPS } from "../omklap-codes";
import { plural } from "../plural";

const count = plural("nl");
const list = new Intl.ListFormat("nl");

/** What a criterion is judged from, its days and amounts written out; what is not known is blank, or none. */
export type Said = { day: string; until: string; month: string; amount: string; words: string; name: string; of: string; municipal: boolean; count: number; all: number; norm: number; lately: number };
type Reasons = Partial<Record<CriterionWhy | "met", (it: Said) => string>>;

const STANDS: Record<OmklapState, string> = {
  no_flip: "Dit contract stond vanaf het begin op naam van de huurder.",
  in_sublease: "De onderhuur loopt en er is nog niets voorbereid.",
  in_preparation: "De omklap is in voorbereiding.",
  requested: "De omklap is aangevraagd.",
  agreed: "De corporatie is akkoord.",
  signed: "Het nieuwe contract is getekend.",
  flipped: "De huurder heeft al een eigen contract.",
  ended: "De huur via het programma is voorbij.",
};
const DOING: Record<OmklapStep, string> = {
  prepare: "Voorbereiden", request: "Aanvragen", agree: "Een akkoord vastleggen", sign: "Tekenen", flip: "Omklappen",
  postpone: "Uitstellen", reject: "Een afwijzing vastleggen", withdraw: "Intrekken", correct: "Een omklap rechtzetten",
};
const ONLY: Record<OmklapStep, string> = {
  prepare: "kan alleen zolang de onderhuur loopt en er niets onderweg is",
  request: "kan alleen tijdens de voorbereiding",
  agree: "kan alleen na de aanvraag",
  sign: "kan alleen na het akkoord",
  flip: "kan alleen na het tekenen",
  postpone: "kan alleen als de omklap onderweg is: van de voorbereiding tot en met het tekenen",
  reject: "kan alleen als de omklap onderweg is: van de voorbereiding tot en met het tekenen",
  withdraw: "kan alleen als de omklap onderweg is: van de voorbereiding tot en met het tekenen",
  correct: "kan alleen na een omklap",
};

/** What a step lacks, as it stands in a sentence. */
const LACK: Record<OmklapLack, string> = {
  sublease: "een onderhuur die loopt", wish: "de wens van de huurder", final_evaluation: "een evaluatie met als uitkomst: omklap voorbereiden", worker_advice: "het advies van de begeleider",
  lead_advice: "het advies van de teamleider", file: "het omklapdossier", tenant_signs: "de handtekening van de huurder", partner_signs: "de handtekening van de partner", owner_signs: "de handtekening van de eigenaar",
  provider_signs: "de handtekening van de zorgaanbieder", guardian_signs: "de handtekening van de bewindvoerder", documents: "een of meer documenten van de lijst",
};

/** Why a step does not follow, from its place and that of the state in their lists. */
export function stepRefused(step: number | undefined, state: number | undefined): string {
  const [wanted, from] = [OMKLAP_STEPS[step ?? -1], OMKLAP_STATES[state ?? -1]];
  if (wanted === undefined || from === undefined) return "Deze stap past niet bij hoe ver de omklap is. Er is niets vastgelegd. Kijk hoe het nu staat.";
  if (from === "no_flip") return `${STANDS[from]} ${DOING[wanted]} hoeft dus niet.`;
  if (from === "ended") return `${STANDS[from]} ${DOING[wanted]} kan niet meer.`;
  return `${STANDS[from]} ${DOING[wanted]} ${ONLY[wanted]}. Er is niets vastgelegd.`;
}

/** What a step lacks, from its place and the bits of a refusal. */
export function stepLacks(step: number | undefined, bits: number | undefined): string {
  const [wanted, lacks] = [OMKLAP_STEPS[step ?? -1], lacksOf(bits ?? 0)];
  if (wanted === undefined || lacks.length === 0) return "Voor deze stap ontbreekt nog iets. Er is niets vastgelegd. Kijk bij de stap wat er nodig is.";
  return `${DOING[wanted]} kan nog niet. Eerst nodig: ${list.format(lacks.map((it) => LACK[it]))}. Er is niets vastgelegd.`;
}

/** The omklap: the board, one tenancy on its way, its steps and documents, the calendar. */
export const omklap = {
  said: (all: number, way: number, proposals: number) =>
    `${count(all, "huurder", "huurders")}, ${way} onderweg naar een eigen contract${proposals === 0 ? "" : `, ${count(proposals, "voorstel", "voorstellen")} om te beslissen`}`,
  noFlip: (n: number) => `${count(n, "huurder had", "huurders hadden")} vanaf het begin een eigen contract`,
  owners: "Alle corporaties",
  owner: "Corporatie",
  calendar: "Kalender",
  board: "Bord",
  boardName: "Omklappen, naar hoe ver ze zijn",
  busy: "Bezig met de omklappen…",
  nobodyOf: (owner: string) => `In een woning van ${owner} woont nu niemand die je hier ziet. Kies een andere corporatie.`,
  nobody: "Er is nog niemand met een huurcontract via het programma.",
  choose: "Kies iemand op het bord. Dan staat hier wat al voldaan is, vanaf welke dag het kan en wat de volgende stap is.",
  empty: "niemand",
  others: (n: number) => `en ${count(n, "ander", "anderen")}`,
  othersName: (others: string, column: string) => `${others}: ${column}`,
  backToBoard: "Terug naar het bord",
  listName: (column: string, n: number) => `${column}: ${count(n, "huurder", "huurders")}`,
  head: { name: "Huurder", state: "Hoe staat het?", since: "Sinds", owner: "Corporatie" },
  state: {
    no_flip: "Meteen eigen contract", in_sublease: "Onderhuur loopt", in_preparation: "In voorbereiding", requested: "Aangevraagd",
    agreed: "Akkoord", signed: "Getekend", flipped: "Nazorg", ended: "Gestopt",
  } satisfies Record<OmklapState, string> as Record<OmklapState, string>,
  line: {
    start: "kan starten",
    canStart: (months: number) => `kan starten: ${count(months, "maand", "maanden")}`,
    months: (months: number) => `${count(months, "maand", "maanden")} onderhuur`,
    earliest: (day: string) => `vroegst ${day}`,
    since: (day: string) => `sinds ${day}`,
    silent: (days: number) => `${count(days, "dag", "dagen")} stil`,
    conditions: (n: number) => `${count(n, "voorwaarde", "voorwaarden")} open`,
    flips: (day: string) => `omklap ${day}`,
    flipped: (day: string) => `omgeklapt ${day}`,
    aftercare: (day: string) => `nazorg tot ${day}`,
    review: (day: string) => `opnieuw op ${day}`,
    reviewWas: (day: string) => `opnieuw bekijken: was ${day}`,
    proposals: (n: number) => count(n, "voorstel", "voorstellen"),
    noDay: "nog geen dag",
  },
  keys: { move: "bewegen", open: "kiezen", side: "naar de huurder", calendar: "kalender of bord", step: "volgende stap", documents: "documenten" },

  // One tenancy.
  under: { owner: (name: string) => `Convenant ${name}`, municipality: (name: string) => `Convenant ${name}`, nobody: (name: string) => (name === "" ? "Geen convenant" : `${name}, geen convenant`) },
  decides: (who: string) => `beslist: ${who.toLocaleLowerCase()}`,
  counts: (met: number, not: number, unknown: number) => [`${met} voldaan`, ...(not > 0 ? [`${not} niet`] : []), ...(unknown > 0 ? [`${unknown} niet te beoordelen`] : [])].join(", "),
  waivedCount: (n: number) => `${n} vrijgesteld`,
  dossier: "Dossier",
  table: { verdict: "Oordeel", criterion: "Voorwaarde", why: "Waarom", earliest: "Vroegst" },
  tableName: (name: string) => `Voorwaarden van ${name}`,
  status: { met: "Voldaan", not_met: "Niet voldaan", cannot_judge: "Niet te beoordelen" } satisfies Record<CriterionStatus, string> as Record<CriterionStatus, string>,
  waived: "Vrijgesteld",
  proposed: "Voorstel: vrijstellen",
  waivedOn: (day: string, why: string) => `Vrijgesteld op ${day}: ${why}`,
  proposedOn: (day: string, why: string) => `Voorstel van ${day}: ${why}`,
  now: "nu",
  sinceDay: (day: string) => `sinds ${day}`,
  after: {
    term: "na begin onderhuur", rent: "na betaling", nuisance: "na oordeel", admission: "na bezoeken", support: "na oordeel", dwelling: "na inspectie", finance: "na regelen",
    brp: "na inschrijving", wish: "na de wens", owner: "na akkoord",
  } satisfies Record<Criterion, string> as Record<Criterion, string>,
  /** The same by its reason, where that asks for something else. */
  afterWhy: {
    term_runs: "na twee jaar", no_rent_recorded: "na vastleggen", rent_record_old: "na bijwerken", concern: "na oplossen", judged_not: "na nieuw oordeel", serious_nuisance: "na twee jaar",
    not_wanted: "na een ja", owner_not: "na een ja",
  } satisfies Partial<Record<CriterionWhy, string>> as Partial<Record<CriterionWhy, string>>,
  /** What stands in square brackets leads to the record. */
  because: {
    term: {
      met: ({ count: n, norm }) => `Onderhuur loopt [${count(n, "maand", "maanden")}]; nodig ${norm === 1 ? "is er 1" : `zijn er ${norm}`}.`,
      term_runs: ({ count: n, norm, until }) => `Onderhuur loopt [${count(n, "maand", "maanden")}]; nodig ${norm === 1 ? "is er 1" : `zijn er ${norm}`}.${until === "" ? "" : ` Dat is op ${until}.`}`,
      no_sublease: () => "Er loopt geen [onderhuur].",
    },
    rent: {
      met: ({ norm, lately }) => (lately > 0 ? `De [regeling] is ${count(lately, "maand", "maanden")} nagekomen.` : `[Niets open], en de laatste ${count(norm, "maand", "maanden")} ook niet.`),
      rent_open: ({ amount }) => `Er staat [${amount}] open.`,
      rent_was_open: ({ amount, month }) => `Nu niets open. Eind ${month} stond [${amount}] open; die maand telt nog mee.`,
      no_rent_recorded: () => "Er is nog [geen huur] vastgelegd.",
      rent_record_old: () => "De [huur] is al meer dan twee maanden niet bijgewerkt.",
    },
    nuisance: {
      met: ({ all, norm }) => (all === 0 ? `[Geen meldingen] in ${count(norm, "maand", "maanden")}.` : `[${count(all, "melding", "meldingen")}] in ${count(norm, "maand", "maanden")}, geen bevestigd als ernstig.`),
      serious_nuisance: ({ day, until }) => `Ernstige overlast op [${day}], bevestigd.${until === "" ? "" : ` Telt mee tot ${until}.`}`,
      report_open: ({ count: n }) => `[${count(n, "melding", "meldingen")}] ${n === 1 ? "is" : "zijn"} nog niet beoordeeld.`,
    },
    admission: {
      met: ({ count: n, all, norm }) => `[${count(n, "week", "weken")}] gemist kant huurder in ${count(all, "week", "weken")}; hoogstens ${norm}. Laatste 4 weken: geen.`,
      missed_too_often: ({ count: n, all, norm }) => `[${count(n, "week", "weken")}] gemist kant huurder in ${count(all, "week", "weken")}; hoogstens ${norm}.`,
      missed_lately: ({ lately, count: n, all }) => `[${count(lately, "week", "weken")}] gemist kant huurder in de laatste 4; ${n} in ${count(all, "week", "weken")}.`,
      too_few_visits: ({ count: n, norm }) => `Te weinig bezocht door de organisatie: [${count(n, "week", "weken")}] ${n === 1 ? "telt" : "tellen"} mee, nodig zijn er ${norm}.`,
    },
    support: {
      met: ({ day, words }) => `Oordeel op [${day}]${words === "" ? "." : `: “${words}”`}`,
      judged_not: ({ day, words }) => `Oordeel op [${day}]: nog niet${words === "" ? "." : `. “${words}”`}`,
      not_judged: () => "Nog niet beoordeeld bij een [evaluatie].",
    },
    dwelling: {
      met: ({ day, until }) => `[Inspectie] op ${day}, niets zorgelijks open.${until === "" ? "" : ` Telt tot en met ${until}.`}`,
      no_inspection: () => "Er is nog [geen inspectie] geweest.",
      inspection_old: ({ day, norm }) => `Laatste [inspectie] is van ${day}, ouder dan ${count(norm, "maand", "maanden")}.`,
      concern: ({ day, count: n }) => `[Inspectie] op ${day}: ${count(n, "punt", "punten")} met zorg nog open.`,
    },
    finance: {
      met: ({ day }) => `Inkomen, huurtoeslag en schulden: [in orde]${day === "" ? "" : ` sinds ${day}`}.`,
      to_arrange: ({ day }) => `Van inkomen, huurtoeslag of schulden is [nog iets te regelen]${day === "" ? "" : ` (${day})`}.`,
      unknown: () => "Inkomen, huurtoeslag of schulden: [nog niet uitgezocht].",
    },
    brp: {
      met: ({ day }) => `[Ingeschreven] op dit adres${day === "" ? "" : ` sinds ${day}`}.`,
      to_arrange: () => "Nog [niet ingeschreven] op dit adres.",
      unknown: () => "Of de huurder hier [ingeschreven] is, weten we niet.",
    },
    wish: {
      met: ({ day, words }) => `Vastgelegd op [${day}]${words === "" ? "." : `: “${words}”`}`,
      not_wanted: ({ day, words, name }) => `Op [${day}] zei ${name === "" ? "de huurder" : name}: niet of nog niet.${words === "" ? "" : ` “${words}”`}`,
      not_asked: ({ name }) => `Nog [niet gevraagd] aan ${name === "" ? "de huurder" : name}.`,
    },
    owner: {
      met: ({ day, of, words }) => (day === "" ? `Volgens het [convenant]${of === "" ? "" : ` met ${of}`}.` : `Gezegd op ${day}${words === "" ? "." : `: “${words}”`}`),
      owner_silent: ({ of, municipal }) => (municipal ? `De eigenaar heeft nog niets gezegd. Het [convenant] is met ${of}, niet met de eigenaar.` : "De eigenaar heeft nog niets gezegd en er is geen [convenant]."),
      owner_not: ({ day, words }) => `Op ${day} zei de eigenaar nee.${words === "" ? "" : ` “${words}”`}`,
    },
  } satisfies Record<Criterion, Reasons> as Record<Criterion, Reasons>,
  planInspection: "Inspectie plannen",
  ownerSay: "Antwoord vastleggen",
  waive: "Vrijstellen…",
  proposeWaive: "Voorstellen om vrij te stellen…",
  grantWaive: "Vrijstelling geven",
  unwaive: "Toch vragen",
  dropProposal: "Voorstel weghalen",
  nameOf: (verb: string, what: string) => `${verb}: ${what}`,
  unwaived: (what: string) => `‘${what}’ telt weer mee.`,

  earliest: {
    day: (day: string) => `Vroegst mogelijke omklap: ${day}, als het goed blijft gaan`,
    now: "Alles is voldaan: de omklap kan",
    none: "Nog geen datum",
    first: (what: string) => `Nog geen datum: eerst ${what}.`,
    needs: {
      term: "een onderhuur", rent: "de huur op orde", nuisance: "een oordeel over de melding", admission: "meer bezoeken", support: "een oordeel over de begeleiding", dwelling: "een inspectie",
      finance: "de financiën regelen", brp: "inschrijven op het adres", wish: "de wens van de huurder", owner: "een antwoord van de eigenaar",
    } satisfies Record<Criterion, string> as Record<Criterion, string>,
    /** The same by its reason, where that asks for something else. */
    needsWhy: {
      term_runs: "de looptijd, die nog langer dan twee jaar duurt", no_rent_recorded: "de huur vastleggen", rent_record_old: "de huur bijwerken in Omklap", concern: "de zorgpunten in de woning oplossen",
      judged_not: "een nieuw oordeel over de begeleiding", serious_nuisance: "langer dan twee jaar zonder ernstige overlast", not_wanted: "een ja van de huurder", owner_not: "een ja van de eigenaar",
    } satisfies Partial<Record<CriterionWhy, string>> as Partial<Record<CriterionWhy, string>>,
    all: (what: string) => `Eerst nodig: ${what}.`,
    last: (what: string) => `${what} is als laatste voldaan.`,
    lasts: (what: string) => `${what} zijn als laatste voldaan.`,
    expires: (what: string) => `${what} verloopt voordat de rest voldaan is. Vernieuw dat op tijd.`,
    expireAll: (what: string) => `${what} verlopen voordat de rest voldaan is. Vernieuw die op tijd.`,
    people: "Mensen beslissen, niet deze lijst.",
    quote: (what: string) => `‘${what}’`,
    flips: (day: string) => `Het eigen contract begint op ${day}.`,
    flipped: (day: string) => `Het eigen contract loopt sinds ${day}.`,
    aftercare: (day: string) => `Nazorg tot en met ${day}.`,
    undo: "Klopt de dag niet? Tot die dag kun je de omklap ongedaan maken.",
    noFlip: "Het contract stond vanaf het begin op naam van de huurder. Er is niets om te klappen.",
    ended: "De huur via het programma is voorbij.",
    today: "nu",
    can: "omklap kan",
    line: (parts: string) => `Van nu tot de vroegst mogelijke omklap: ${parts}`,
  },
  since: (state: string, day: string) => `${state} sinds ${day}`,
  backSince: (day: string) => `Weer in de onderhuur sinds ${day}`,
  silentFor: (days: number) => `Aan deze omklap gebeurde ${count(days, "dag", "dagen")} niets.`,

  documents: "Documenten",
  documentsOf: (n: number, of: number) => `${n} van ${of}`,
  wholeList: "Hele lijst",
  document: {
    none: "Het convenant vraagt geen documenten.",
    before: "Nodig vóór het tekenen",
    around: "Rond de dag van de omklap",
    todo: "nog doen",
    waived: "niet nodig",
    proposed: "voorstel: niet nodig",
    tick: "Aanwezig",
    open: "Aangeven…",
    openName: (what: string) => `Aangeven: ${what}`,
    title: "Document",
    how: "Hoe staat het?",
    there: "Het is er",
    skip: "Niet nodig",
    skipPropose: "Voorstellen: niet nodig",
    toCome: "Komt nog",
    day: "Sinds",
    why: "Waarom niet nodig?",
    done: (what: string) => `${what}: bijgewerkt.`,
    commit: "Vastleggen",
    attach: "Bestand toevoegen",
    attachName: (what: string) => `Bestand toevoegen: ${what}`,
    attachTitle: "Bestand toevoegen",
    what: "Het bestand komt versleuteld in het teambestand. Van een identiteitsbewijs bewaar je nooit een kopie.",
    remove: "Weghalen",
    removed: (name: string) => `${name} is weg.`,
    grant: "Niet nodig, akkoord",
    reopen: "Toch nodig",
  },

  next: "Volgende stap",
  otherSteps: "Andere stappen",
  nothingNext: "Er is nu geen stap te zetten.",
  lacksHead: (step: string) => `Voor ${step} ontbreekt nog`,
  lacksThere: (n: number) => `Eerst nog ${count(n, "ding", "dingen")}; ze staan bij de volgende stap.`,
  lack: {
    sublease: "Een onderhuur die loopt", wish: "De wens van de huurder", final_evaluation: "Een evaluatie met als uitkomst: omklap voorbereiden", worker_advice: "Het advies van de begeleider",
    lead_advice: "Het advies van de teamleider", file: "Het omklapdossier", tenant_signs: "Handtekening van de huurder", partner_signs: "Handtekening van de partner", owner_signs: "Handtekening van de eigenaar",
    provider_signs: "Handtekening van de zorgaanbieder", guardian_signs: "Handtekening van de bewindvoerder", documents: "Documenten van de lijst",
  } satisfies Record<OmklapLack, string> as Record<OmklapLack, string>,
  lackWhere: {
    sublease: "Contracten en huur", wish: "Evaluatie", final_evaluation: "Evaluatie", worker_advice: "Evaluatie", lead_advice: "Evaluatie",
    file: "Omklapdossier", documents: "Documenten",
  } satisfies Partial<Record<OmklapLack, string>> as Partial<Record<OmklapLack, string>>,

  step: {
    prepare: "Voorbereiden", request: "Aanvragen", agree: "Akkoord", sign: "Tekenen", flip: "Omklappen", postpone: "Uitstellen", reject: "Afwijzen", withdraw: "Intrekken", correct: "Rechtzetten",
  } satisfies Record<OmklapStep, string> as Record<OmklapStep, string>,
  /** A step as it was taken. */
  taken: {
    prepare: "Voorbereiding begonnen", request: "Aangevraagd", agree: "Akkoord", sign: "Getekend", flip: "Omgeklapt", postpone: "Uitgesteld", reject: "Afgewezen", withdraw: "Ingetrokken",
    correct: "Omklap rechtgezet",
  } satisfies Record<OmklapStep, string> as Record<OmklapStep, string>,
  /** A step inside a sentence: "Voor het aanvragen ontbreekt nog". */
  inSentence: {
    prepare: "het voorbereiden", request: "de aanvraag", agree: "het akkoord", sign: "het tekenen", flip: "de omklap", postpone: "het uitstel", reject: "de afwijzing", withdraw: "het intrekken", correct: "het rechtzetten",
  } satisfies Record<OmklapStep, string> as Record<OmklapStep, string>,
  open: {
    prepare: "Voorbereiding beginnen…", request: "Aanvraag vastleggen…", agree: "Akkoord vastleggen…", sign: "Tekenen vastleggen…", flip: "Omklappen…", postpone: "Uitstellen…", reject: "Afwijzing vastleggen…",
    withdraw: "Intrekken…", correct: "Omklap rechtzetten…",
  } satisfies Record<OmklapStep, string> as Record<OmklapStep, string>,
  commit: {
    prepare: "Voorbereiding beginnen", request: "Aanvraag vastleggen", agree: "Akkoord vastleggen", sign: "Tekenen vastleggen", flip: "Omklappen", postpone: "Uitstellen", reject: "Afwijzing vastleggen",
    withdraw: "Intrekken", correct: "Rechtzetten",
  } satisfies Record<OmklapStep, string> as Record<OmklapStep, string>,
  does: {
    prepare: "De documentenlijst gaat open. Er komt een taak voor het gesprek met de corporatie en, als dat nodig is, een inspectie.",
    request: "Wat in het omklapdossier staat, ligt vast zoals het verstuurd is.",
    agree: "Elke voorwaarde van de corporatie wordt een taak.",
    sign: "Daarna kun je de dag van de omklap kiezen.",
    postpone: "De huurder blijft in de onderhuur. Er komt een taak om het op die dag opnieuw te bekijken.",
    reject: "De huurder blijft in de onderhuur. Er komt een taak om het op die dag opnieuw te bekijken.",
    withdraw: "De huurder blijft in de onderhuur. Er komt een taak om het op die dag opnieuw te bekijken.",
    correct: "De contracten staan daarna weer zoals ze waren, of de omklap krijgt de goede dag.",
  } satisfies Partial<Record<OmklapStep, string>> as Partial<Record<OmklapStep, string>>,
  done: (name: string, step: string) => `${name}: ${step.toLocaleLowerCase()}.`,
  form: {
    day: { prepare: "Begonnen op", request: "Aangevraagd op", agree: "Akkoord op", sign: "Getekend op", postpone: "Uitgesteld op", reject: "Afgewezen op", withdraw: "Ingetrokken op" } satisfies Partial<Record<OmklapStep, string>> as Partial<Record<OmklapStep, string>>,
    person: { request: "Aangevraagd bij", agree: "Wie gaf akkoord?", postpone: "Wie wil uitstel?", reject: "Wie wees af?", withdraw: "Wie trok in?" } satisfies Partial<Record<OmklapStep, string>> as Partial<Record<OmklapStep, string>>,
    personHint: "Naam en bij welke organisatie.",
    reason: "Waarom?",
    mustChange: "Wat moet er eerst veranderen?",
    review: "Opnieuw bekijken op",
    extends: "Hoeveel langer?",
    extendsNot: "Niet langer",
    extendsBy: (months: number) => `${count(months, "maand", "maanden")}`,
    conditions: "Voorwaarden van de corporatie",
    noConditions: "Geen voorwaarden. Voeg er een toe als de corporatie iets vraagt.",
    condition: "Wat vraagt de corporatie?",
    byDay: "Uiterlijk",
    another: "Voorwaarde erbij",
    drop: (n: number) => `Voorwaarde ${n} weg`,
    signers: "Wie tekenden er?",
    signerHint: "Alleen wie een naam heeft, is vastgelegd.",
    guardianNone: "Leeg als er geen bewindvoerder is.",
    movedOn: "Zo staat het nu",
  },
  signatory: { tenant: "Huurder", partner: "Partner", owner: "Eigenaar", provider: "Zorgaanbieder", guardian: "Bewindvoerder" } satisfies Record<Signatory, string> as Record<Signatory, string>,
  correct: {
    what: "De dag van de omklap is geweest. Ongedaan maken kan dan niet meer; rechtzetten wel, met een reden.",
    how: "Wat is er mis?",
    day: "De dag klopt niet",
    not: "Er is niet omgeklapt",
    right: "Eerste dag van het eigen contract",
    commitDay: (day: string) => `Rechtzetten: omklap per ${day}`,
    commitNot: "Rechtzetten: niet omgeklapt",
    done: (name: string) => `${name}: de omklap is rechtgezet.`,
  },
  elsewhere: {
    title: (state: string) => `Deze omklap staat op ‘${state}’, niet op ‘Getekend’.`,
    box: "De stappen hiervoor zijn buiten Omklap gezet",
    need: "Zet eerst de stappen ervoor, of geef aan dat die buiten Omklap gezet zijn.",
  },
  waiving: {
    title: (what: string) => `Vrijstellen: ${what}`,
    propose: (what: string) => `Voorstellen om vrij te stellen: ${what}`,
    what: "De voorwaarde blijft zichtbaar als niet voldaan, maar houdt de omklap niet meer tegen. De reden staat in het dossier.",
    proposeWhat: "De teamleider beslist. Tot dan verandert er niets.",
    why: "Waarom?",
    commit: "Vrijstellen",
    commitPropose: "Voorstellen",
    done: (what: string) => `‘${what}’ is vrijgesteld.`,
    donePropose: (what: string) => `Voorgesteld om ‘${what}’ vrij te stellen.`,
  },
  ownerWord: {
    title: "Antwoord van de eigenaar",
    ask: "Wil de eigenaar een contract met deze huurder?",
    yes: "Ja",
    no: "Nee",
    day: "Gezegd op",
    words: "In hun woorden",
    commit: "Vastleggen",
    done: "Het antwoord van de eigenaar is vastgelegd.",
  },
  history: "Stappen",
  noHistory: "Er is nog geen stap gezet.",
  says: {
    sent: "Het omklapdossier zoals het is verstuurd",
    with: { request: "bij", agree: "door", postpone: "door", reject: "door", withdraw: "door" } satisfies Partial<Record<OmklapStep, string>> as Partial<Record<OmklapStep, string>>,
    mustChange: (words: string) => `Eerst: ${words}`,
    review: (day: string) => `Opnieuw bekijken op ${day}.`,
    extends: (months: number) => `Termijn ${count(months, "maand", "maanden")} langer.`,
    signed: (who: string) => `Getekend door ${who}.`,
    signer: (name: string, as: string) => `${name} (${as.toLocaleLowerCase()})`,
    author: (name: string) => `vastgelegd door ${name}`,
    conditionDone: (day: string) => `voldaan op ${day}`,
    conditionOver: "niet meer aan de orde",
    conditionOpen: (day: string) => `open, uiterlijk ${day}`,
  },
  moved: "Er is intussen een stap gezet. Hieronder staat hoe het nu is; wat je typte staat er nog.",
  notAny: (step: string) => `${step} past niet meer bij hoe het nu staat.`,

  days: {
    title: "Kalender van de komende 12 maanden",
    kind: {
      evaluation: "evaluatie", review: "opnieuw bekijken", earliest: "vroegst mogelijk", flip: "omklap", aftercare_ends: "nazorg eindigt",
    } satisfies Record<OmklapDayKind, string> as Record<OmklapDayKind, string>,
    possible: "kan nu",
    evaluation: (months: number) => `evaluatie na ${count(months, "maand", "maanden")}`,
    was: (what: string, day: string) => `${what}, was op ${day}`,
    none: (month: string) => `${month}: niets`,
    head: { day: "Dag", what: "Wat" },
    count: (n: number) => `Kalender van de komende 12 maanden: ${count(n, "dag", "dagen")}`,
    without: (n: number) => `Van ${count(n, "huurder", "huurders")} is nog geen dag te zeggen.`,
    nothing: "Er staat niets in de komende 12 maanden.",
  },
  part: {
    title: "Omklap",
    open: "Naar de omklap",
    noDay: "Nog geen datum te zeggen.",
  },
};
