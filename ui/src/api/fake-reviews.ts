/** Invented answers about the weekly review, forecast, trend and temporary norms; never in the build. */
import type { Commands, Decision, DecisionMade, Finding, NormRow, ReviewFinding, VisitRow, WeekCell, WeekState } from "./generated";

type Answers = { [K in keyof Commands]?: (args: Commands[K][0]) => Commands[K][1] };

type Team = {
  refuse: (code: string) => never;
  /** Notes an undoable step. */
  keep: (kind: "decide_review" | "sign_off_week" | "add_norm" | "change_norm" | "remove_norm", nouns: string[], apply: () => void, back: () => void) => void;
};

const NOW = Date.UTC(2026, 6, 28, 9);
const WEEK = "2026-W31";
const cell = (state: WeekState): WeekCell => ({ state, norm_short: false, by_temporary_norm: false });

function visit(tenancy: string, name: string, day: string, outcome: VisitRow["outcome"]): VisitRow {
  return {
    visit: `${tenancy}-${day}`, result: outcome === null ? null : `r-${day}`, tenancy, name, planned: day, time: "11:00", known_to_week: false,
    actual: outcome === null ? null : day, outcome, place: null, worker: "Joost Madelief", recorded_by: null, recorded_ms: null, double: false, together: [],
  };
}

function options(decisions: readonly Decision[]): ReviewFinding["options"] {
  return decisions.map((decision) => ({
    decision, needs_words: decision === "no_action" || decision === "check_side", needs_worker: decision === "hand_over",
    worker: decision === "no_action" ? null : "Joost Madelief", due_day: decision === "no_action" ? null : "2026-08-03",
  }));
}

const TEUN = ["t1", "Teun Regenboog"] as const;
const SAAR = ["t2", "Saar Kiezelsteen"] as const;

function finding([tenancy, name]: readonly [string, string], finding: Finding, more: Partial<ReviewFinding>): ReviewFinding {
  return {
    tenancy, name, finding, cell: cell("at_risk"), becomes: cell("missed_tenant"), because: "tenant_side", tenant_side: 6, not_seen: 4,
    last_seen: "2026-06-25", visits: [], late: [], exemption: null, settled: false, decision: null, options: options(["remind", "no_action"]), ...more,
  };
}

export function reviewAnswers({ refuse, keep }: Team): Answers {
  let decided: readonly (readonly [string, DecisionMade])[] = [];
  let signed: { week: string; by: string; at_ms: number; remark: string | null; tenancies: number } | null = null;
  let norms: readonly NormRow[] = [];
  const found = (): ReviewFinding[] => [
    finding(TEUN, "not_visited", {
      visits: [visit(...TEUN, "2026-07-27", "not_home"), visit(...TEUN, "2026-07-28", "not_home")],
      options: options(["two_colleagues", "call_housing_officer", "change_worker", "check_side", "no_action"]),
    }),
    finding(TEUN, "not_seen", { options: options(["call_housing_officer", "two_colleagues", "remind", "no_action"]) }),
    finding(SAAR, "unrecorded", { cell: cell("met"), becomes: null, because: "admitted_as_agreed", tenant_side: 0, not_seen: 0, visits: [visit(...SAAR, "2026-07-24", null)] }),
    finding(SAAR, "follow_up_late", {
      cell: cell("met"), becomes: null, because: "admitted_as_agreed", tenant_side: 0, not_seen: 0,
      late: [{ id: "f1", step: "third_attempt", text: null, due_day: "2026-07-20", days_late: 8, worker: "Joost Madelief" }],
      options: options(["remind", "hand_over", "no_action"]),
    }),
  ];
  const key = (it: { tenancy: string; finding: Finding }): string => `${it.finding}-${it.tenancy}`;
  const made = (it: ReviewFinding): DecisionMade | null => decided.find(([name]) => name === key(it))?.[1] ?? null;

  return {
    review_get: ({ week }) => ({
      week: week ?? WEEK, first_day: "2026-07-27", last_day: "2026-08-02", running: true, tenancies: 98, usual: 96, may_record: true,
      findings: found().map((it) => ({ ...it, decision: made(it) })), signed, changed: [],
    }),
    review_case: ({ week, tenancy }) => ({
      tenancy, name: tenancy === TEUN[0] ? TEUN[1] : SAAR[1], address: "Kabouterlaan 5", worker: "Joost Madelief", phone: "06 1234 5678", support_start: "2024-11-01",
      weeks: Array.from({ length: 12 }, (_, at) => `2026-W${at + 20}`).map((it, at) => (at === 11 ? week : it)), cells: "vvvvvvhhhhhd",
      follow_ups: [],
    }),
    review_decide: ({ tenancy, finding, decision, text }) => {
      const offered = found().find((it) => it.tenancy === tenancy && it.finding === finding)?.options.find((it) => it.decision === decision);
      if (offered === undefined) return refuse("decision_not_offered");
      if (offered.needs_words && text.trim() === "") return refuse("words_missing");
      const before = decided;
      const row: DecisionMade = { id: "d", decision, worker: offered.worker, due_day: offered.due_day, text: text === "" ? null : text, by: "Ilse Dauwdruppel", at_ms: NOW };
      keep("decide_review", ["review_decision"], () => { decided = [[key({ tenancy, finding }), row], ...before]; }, () => { decided = before; });
      return { id: "d" };
    },
    review_sign_off: ({ week, remark }) => {
      const before = signed;
      keep("sign_off_week", ["week_sign_off"], () => { signed = { week, by: "Ilse Dauwdruppel", at_ms: NOW, remark: remark || null, tenancies: 98 }; }, () => { signed = before; });
      return { id: "s" };
    },
    review_signed: () => ({ last: signed, next: WEEK, changed: [] }),
    weeks_forecast: () => ({ week: WEEK, due: false, own: 0, workers: [] }),
    weeks_trend: () => [],
    norms_weekdays: () => ({ weekdays: 3 }),
    norms_list: () => [...norms],
    norms_effect: () => ({ weeks: 0, tenancies: 0, turned: [] }),
    norms_add: (fields) => {
      const before = norms;
      keep("add_norm", ["temporary_norm"], () => { norms = [{ id: "n", ...fields, last_day: fields.last_day || null }, ...before]; }, () => { norms = before; });
      return { id: "n" };
    },
  };
}
