import type { CriterionStatus, GoodSign, NuisanceKind, NuisanceResponse, NuisanceSource, NuisanceStep } from "../../api";
import type { Messages } from "../nl";
import { plural } from "../plural";

const count = plural("en");
const days = (n: number): string => count(n, "day", "days");

/** What neighbours report, what was done, what goes well; calamities and the meldcode. */
export const nuisance: Messages["nuisance"] = {
  kind: {
    noise: "Noise", mess: "Rubbish or a neglected garden", visitors: "Visitors", pets: "Pets", smell: "Smell or smoke",
    intimidation: "Abuse or threats to neighbours", damage: "Damage", other_nuisance: "Something else", nuisance: "Nuisance, not said which",
  } satisfies Record<NuisanceKind, string>,
  source: {
    neighbour: "Neighbours", corporation: "Corporation or owner", police: "Police", own_worker: "Own worker", municipality: "Municipality",
    other_source: "Somebody else",
  } satisfies Record<NuisanceSource, string>,
  response: {
    talk_tenant: "Talk with the tenant", talk_neighbour: "Talk with who reported it", talk_corporation: "Talk with the corporation",
    joint_talk: "Talk with everybody together", mediation: "Mediation", agreement: "Agreement in writing", warning_letter: "Warning letter",
    put_right: "Cleaned up or mended", other_response: "Something else was done",
  } satisfies Record<NuisanceResponse, string>,
  sign: { compliment: "Compliment", helped: "Helped somebody", takes_part: "Takes part in the street", quiet: "It has become quiet" } satisfies Record<GoodSign, string>,
  criterion: {
    met: (months: number) => `For the omklap: no serious nuisance in the last ${count(months, "month", "months")}.`,
    not_met: (months: number) => `For the omklap: there was confirmed serious nuisance in the last ${count(months, "month", "months")}.`,
    cannot_judge: () => "For the omklap: it cannot be judged yet, a report is open.",
  } satisfies Record<CriterionStatus, (months: number) => string>,
  step: { answer: "Answer a report", judge: "Judge a report" } satisfies Record<NuisanceStep, string>,

  reports: "Reports",
  none: "No nuisance was reported.",
  quiet: (weeks) => count(weeks, "quiet week", "quiet weeks"),
  quietAfter: (day) => `since the last confirmed nuisance on ${day}`,
  quietFrom: (day) => `since the key on ${day}`,
  serious: "serious",
  open: "not judged yet",
  confirmed: "confirmed",
  unfounded: "unfounded",
  from: (source) => `reported by: ${source.toLocaleLowerCase("en")}`,
  judged: (word, day, why) => `${word} on ${day}: ${why}`,
  answered: (n, inTime) => `Answered ${n === 0 ? "the same day" : `after ${days(n)}`}${inTime ? ", in time" : ", later than agreed"}.`,
  answerBy: (day) => `No answer yet. Answer by ${day}.`,
  answerLate: (day) => `No answer yet. It was due by ${day}.`,
  untold: "From a file: it does not say what was done.",
  norm: (n) => `Agreed: an answer within ${count(n, "working day", "working days")}.`,
  did: (what, day) => `${day}: ${what.toLocaleLowerCase("en")}`,
  about: (kind, day) => `${kind}, ${day}`,

  report: { open: "Report nuisance", title: "Report nuisance", change: "Change the report", changeOpen: "Change", commit: "Record", done: "Report recorded.", changed: "Report changed.", day: "Came in on", kind: "About what?", source: "Who reports it?", unknown: "Not known", serious: "Serious", text: "The report in words", textHint: "Optional. Only support workers read this, the landlord does not." },
  judge: { open: "Judge", title: "Judge the report", commit: "Record the judgement", done: "Judgement recorded.", found: "Is the report right?", none: "Not judged yet", yes: "Yes, confirmed", no: "No, unfounded", day: "Judged on", why: "On what ground?", whyHint: "The landlord reads this too. Write nothing about health or care." },
  answer: { open: "Record an answer", title: "What was done?", commit: "Record", done: "Answer recorded.", kind: "What?", day: "When?", back: "Take away", backWhat: (what) => `Take the answer away: ${what}`, taken: "Answer taken away." },
  remove: "Take away",
  removed: "Report taken away.",
  ofReport: (verb, report) => `${verb}: ${report}`,

  signs: "What goes well",
  noSigns: "Nothing recorded yet. A compliment of the neighbours counts too.",
  goodSign: { open: "Record something good", title: "What goes well?", commit: "Record", done: "Recorded.", kind: "What?", source: "Who says so?", day: "When?", said: "In their words", saidHint: "Optional. The landlord reads this too.", removed: "Taken away." },
  count: (reports, signs) => `${count(reports, "report", "reports")}, ${count(signs, "good sign", "good signs")}`,

  calamities: "Calamities",
  calamitiesWhat: "Only the days, and to whom it was reported (Wmo 3.4).",
  noCalamities: "No calamity recorded.",
  calamity: { open: "Record a calamity", change: "Update the steps", title: "Calamity", commit: "Record", done: "Calamity recorded.", removed: "Calamity taken away.", day: "Happened on", reported_day: "Reported on", reported_to: "Reported to", told_day: "Tenant or relatives told on", inquiry_day: "Inquiry began on", closed_day: "Closed on" },
  incidents: "Incidents",
  incidentsWhat: "What happened at a visit or elsewhere. Only workers read this.",
  noIncidents: "No incident recorded.",
  incident: { open: "Record an incident", title: "Incident outside a visit", commit: "Record", done: "Incident recorded.", removed: "Incident taken away.", kind: "What happened?", day: "When?", serious: "Serious", ofVisit: "at a visit", ofVisitWhat: "Is nothing of it true? Then change the result of the visit." },
  judgeIncident: { open: "Judge", title: "Judge an incident", commit: "Record the judgement", done: "Judgement recorded.", found: "Did it happen so?", none: "Not judged yet", yes: "Yes, confirmed", no: "No, it did not happen so" },
  meldcodes: "Meldcode",
  meldcodeWhat: "Only the worker of this tenant and the lead see this. Each opening is in the log.",
  meldcodeOpen: "Open the meldcode",
  noMeldcode: "No meldcode was begun.",
  meldcode: { open: "Begin a meldcode", change: "Update the steps", title: "Meldcode", commit: "Record", done: "Steps recorded.", removed: "Meldcode taken away.", signs_day: "1. Signs put together on", consulted_day: "2. Asked a colleague or Veilig Thuis on", talked_day: "3. Talked over with those concerned on", weighed_day: "4. Weighed on", decided_day: "5. Decided on", reported_day: "Reported on", reported_to: "Reported to" },
  notYet: "not yet",

  line: (kind, day) => `${kind.toLocaleLowerCase("en")}, reported ${day}`,
  by: (day) => `by ${day}`,
  late: (day) => `late: by ${day}`,
  today: "today",
  openName: (name, what) => `Open the report: ${name} · ${what}`,
  team: {
    title: "Nuisance in the team",
    within: (n, of, norm) => `${n} of ${count(of, "report", "reports")} answered ${norm === null ? "in time" : `within ${count(norm, "working day", "working days")}`}`,
    nothing: "No report yet of which the time is up",
    since: (reports, day) => `${count(reports, "report", "reports")} since ${day}`,
    median: (n) => `median: ${days(n)}`,
    untold: (n) => `not known of ${n}`,
    waits: (n) => (n === 0 ? "nothing is open" : `${count(n, "report", "reports")} open`),
  },
  settings: { title: "Answering nuisance", what: "So many working days the team has to answer a report, as long as there is no covenant.", days: "Working days", keep: "Keep the term", chosen: "Term kept." },
  happened: { report: "Nuisance reported:", serious: "Serious nuisance reported:", was: (what, judged) => `${what.toLocaleLowerCase("en")}, ${judged}`, answered: (day) => `First answer on ${day}`, good: "Good sign:", goodWas: (what, source) => `${what.toLocaleLowerCase("en")} (${source.toLocaleLowerCase("en")})`, calamity: "Calamity", calamityTo: (day, to) => `reported on ${day}${to === "" ? "" : ` to ${to}`}`, calamityOpen: "not reported yet" },
};
