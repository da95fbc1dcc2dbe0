/**
 * No code in a line of the history: every code list of the domain is read from its source, and every list that a table of
 * a dossier checks from the schema; each code has a word in each language, or the list is said to stand nowhere in a dossier.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { speak } from "../../i18n";
import { codeWords } from "./words";

const CRATES = join(import.meta.dirname, "../../../../src-tauri/crates");
const DOMAIN = join(CRATES, "domain/src");
const read = (path: string): string => readFileSync(path, "utf8");

/** Of which column in a dossier a list is. */
const SHOWN: Record<string, readonly [noun: string, column: string]> = {
  LadderStep: ["follow_up", "step"], FollowUpResult: ["follow_up", "result"], EndReason: ["tenancy", "end_reason"],
  EndDestination: ["tenancy", "end_destination"], Theme: ["observation", "theme"], Found: ["observation", "level"],
  RiskLevel: ["visit_risk", "level"], ContactKind: ["contact", "kind"], ExemptionReason: ["exemption_reason", "reason"],
  ExemptionState: ["exemption", "state"], IncidentKind: ["incident", "kind"], Outcome: ["visit_result", "outcome"],
  Place: ["visit_result", "place"], LeaseKind: ["lease", "kind"], LedgerKind: ["payment", "ledger"], PaymentKind: ["payment", "kind"], Payer: ["payment", "payer"],
  SignalStep: ["signal_step", "step"], TaskCode: ["task", "code"], TermGround: ["lease_terms", "ground"], NoticeRule: ["lease_terms", "notice"],
  Occasion: ["inspection", "occasion"], Part: ["inspection_item", "part"], Level: ["inspection_item", "level"],
  Priority: ["referral", "priority"], SelfReliance: ["referral", "self_reliance"], ReferralEnd: ["referral", "ended"],
  LifeDomain: ["goal", "domain"], GoalEnd: ["goal", "ended"], Doer: ["goal_step", "doer"], Direction: ["goal_look", "direction"],
  CriterionStatus: ["criterion_status", "status"], Criterion: ["criterion_status", "criterion"], EvaluationOutcome: ["evaluation", "outcome"], Party: ["evaluation_present", "who"],
  WishAnswer: ["omklap_wish", "answer"], Adviser: ["omklap_advice", "adviser"], Advice: ["omklap_advice", "advice"],
  ChecklistItem: ["checklist_entry", "item"], ChecklistValue: ["checklist_entry", "value"],
  NuisanceKind: ["nuisance", "kind"], NuisanceSource: ["nuisance_report", "source"], ResponseKind: ["nuisance_response", "kind"], GoodSign: ["good_sign", "kind"],
ExploitationEnd: ["exploitation", "kind"], Programme: ["dwelling", "programme"],
KnownFrom: ["later_stay", "known_from"],
  KeyHolder: ["key_set", "holder"], Meter: ["meter_reading", "meter"], ReadAt: ["meter_reading", "occasion"],
  PartyRole: ["lease_party", "role"],
  OmklapStep: ["omklap_event", "kind"], Signatory: ["omklap_signature", "who"], Document: ["omklap_document", "document"], DocumentState: ["omklap_document", "state"], WaiverState: ["criterion_waiver", "state"],
  ConsentPurpose: ["consent", "purpose"], LetterKind: ["letter", "kind"],
  OfferAnswer: ["offer", "answer"], OfferReason: ["offer", "reason"],
};
/** Lists that no row of a dossier holds: of the team, its schedule, its review, and what the rule says anew each time. */
const ELSEWHERE = [
  "Role", "OrganisationKind", "OfficerKind", "Parity", "AbsenceKind", "Holiday", "Finding", "Decision", "OmklapState", "WeekState", "Because", "Counts", "Mark", "ArrearsStep", "InspectionState", "WaitingOrder",
"Decider", "Reporting", "MomentState", "Standing", "WmoAsk",
  "Step", "Station",
  "Placeholder", "Lack", "Why",
];

/** Columns that hold a part of their list on purpose: a plan has the other outcomes, care judges two of the criteria and keeps its own letters. */
const PARTLY = ["visit_result.outcome", "criterion_status.criterion", "letter.kind"];

const lists = new Map<string, string[]>();
for (const name of readdirSync(DOMAIN, { recursive: true, encoding: "utf8" }).filter((it) => it.endsWith(".rs"))) {
  for (const [, type, body] of read(join(DOMAIN, name)).matchAll(/^codes! \{ (\w+), "[^"]*" \{([^}]*)\}\}/gm)) {
    lists.set(type ?? "", [...(body ?? "").matchAll(/= "([^"]+)"/g)].map((it) => it[1] ?? ""));
  }
}

/** The tables whose rows make up a dossier, with the codes that the schema allows in their columns. */
function checked(): [noun: string, column: string, code: string][] {
  const rows = read(join(CRATES, "store/src/dossiers/rows.sql"));
  const nouns = new Set([...rows.matchAll(/(?:FROM|JOIN) (\w+)/g)].map((it) => it[1]));
  const schema = ["home", "care", "agreed", "omklap"].map((it) => read(join(CRATES, `store/src/schema/0001_init/${it}.sql`))).join("\n");
  return [...schema.matchAll(/CREATE TABLE (\w+) \((.*?)\n\) STRICT;/gs)].filter((it) => nouns.has(it[1])).flatMap(([, noun, body]) =>
    [...(body ?? "").matchAll(/CHECK \((\w+) IN \(([^)]*)\)\)/g)].flatMap(([, column, codes]) =>
      [...(codes ?? "").matchAll(/'([^']+)'/g)].map((it): [string, string, string] => [noun ?? "", column ?? "", it[1] ?? ""]),
    ),
  );
}

function raw(found: readonly (readonly [string, string, string])[]): string[] {
  return found.filter((it) => codeWords(...it) === undefined).map((it) => it.join(" "));
}

describe.each(["nl", "en"] as const)("the history in %s", (language) => {
  it("shows no code of a list of the domain as a code", () => {
    speak(language);
    const codes = Object.entries(SHOWN).flatMap(([list, [noun, column]]) => (lists.get(list) ?? []).map((code) => [noun, column, code] as const));
    expect(codes.length).toBeGreaterThan(90);
    expect(raw(codes)).toEqual([]);
  });

  it("shows no code that a table of a dossier allows as a code", () => {
    speak(language);
    expect(checked().length).toBeGreaterThan(30);
    expect(raw(checked())).toEqual([]);
  });
});

it("lets every code of a list of the domain into its column", () => {
  const allowed = new Map<string, string[]>();
  for (const [noun, column, code] of checked()) allowed.set(`${noun}.${column}`, [...(allowed.get(`${noun}.${column}`) ?? []), code]);
  const columns = Object.entries(SHOWN).map(([list, place]) => ({ codes: lists.get(list) ?? [], column: place.join(".") })).filter((it) => allowed.has(it.column) && !PARTLY.includes(it.column));
  expect(columns.length).toBeGreaterThan(20);
  expect(columns.flatMap(({ codes, column }) => codes.filter((code) => allowed.get(column)?.includes(code) === false).map((code) => `${column} ${code}`))).toEqual([]);
});

it("knows of every list of the domain whether a dossier holds it", () => {
  expect([...lists.keys()].sort()).toEqual([...Object.keys(SHOWN), ...ELSEWHERE].sort());
});
