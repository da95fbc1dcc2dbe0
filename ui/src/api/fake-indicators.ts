/** Invented figures over all tenancies; part of the fake host. */
import type { Commands, FigureLine, OperationKind } from "./generated";

type Names = "indicators_housing" | "indicators_lost" | "indicators_people" | "indicators_publish" | "indicators_export";
type Answers = { [K in Names]: (args: Commands[K][0]) => Commands[K][1] };
type Keep = (kind: OperationKind, nouns: string[], forth: () => void, back: () => void) => void;

const TODAY = "2026-07-28";
const line = (code: string, more: Partial<FigureLine>): FigureLine => ({ code, part: null, n: null, of: null, mean: null, median: null, missing: 0, few: false, withheld: false, ...more });

export function indicatorAnswers(keep: Keep): Answers {
  let published: { day: string; lines: FigureLine[] }[] = [];
  const flow = [
    line("flow_at_start", { n: 80 }), line("flow_came", { n: 16 }), line("flow_went", { n: 9, few: true }),
    line("flow_went_by_reason", { part: "moved_on", n: 6, of: 9, missing: 1, few: true }), line("flow_went_by_reason", { part: "left", n: 2, of: 9, missing: 1, few: true }),
    line("flow_at_end", { n: 87 }),
  ];
  const youth = (): FigureLine[] => [line("youth_count", { n: 12, missing: 2 }), line("youth_waited", { n: 7, mean: 114.4, median: 90, missing: 3, few: true }), line("youth_relapse", { n: 1, of: 6, missing: 2, few: true })];
  return {
    indicators_housing: ({ as_of, period }) => ({
      as_of: as_of ?? TODAY, period,
      retention: [
        { months: 6, housed: 98, started: 106, since: "2026-01-28", same_dwelling: 93, not_homeless: 99, died: 1, missing: 0 },
        { months: 12, housed: 76, started: 90, since: "2025-07-28", same_dwelling: 68, not_homeless: 78, died: 2, missing: 1 },
        { months: 24, housed: 45, started: 61, since: "2024-07-28", same_dwelling: 38, not_homeless: 47, died: 3, missing: 3 },
      ],
      survival: [
        { months: 0, at_risk: 121, events: 0, survival: 1, low: 1, high: 1 },
        { months: 12, at_risk: 76, events: 14, survival: 0.86, low: 0.78, high: 0.91 },
        { months: 34, at_risk: 18, events: 12, survival: 0.65, low: 0.51, high: 0.77 },
      ],
      started: 121, lost: 26, died: 3,
      followed: [{ months: 0, at_risk: 121 }, { months: 6, at_risk: 98 }, { months: 12, at_risk: 76 }, { months: 18, at_risk: 64 }, { months: 24, at_risk: 45 }, { months: 30, at_risk: 36 }, { months: 36, at_risk: 18 }],
      censored: [3, 14, 20, 30, 36], flow, omklap: [line("omklap_months", { n: 14, mean: 16.25, median: 15.9 }), line("omklap_own_name", { n: 30, of: 87, missing: 1 })], published: [],
    }),
    indicators_lost: () => [
      { tenancy: "t1", name: "Teun Regenboog", address: "Fabelplein 41", first_day: "2024-01-08", last_day: "2025-03-31", months: 14.7, reason: "eviction_arrears", destination: "ethos_3" },
      { tenancy: "t2", name: "Cas Hazelnoot", address: "Madeliefpad 3", first_day: "2024-02-01", last_day: "2024-12-31", months: 11, reason: null, destination: "unknown" },
    ],
    indicators_people: ({ as_of, period }) => ({
      as_of: as_of ?? TODAY, period,
      waiting: [line("people_waited", { n: 40, mean: 120.2, median: 98, missing: 3 }), line("people_relapse", { n: 4, of: 20, missing: 5 })],
      youth: {
        count: 12, birth_missing: 2, waiting_days: { mean: 114.4, median: 90, n: 7, missing: 3 }, first_visit_days: { mean: null, median: null, n: 0, missing: 0 },
        stay_days: { mean: null, median: null, n: 0, missing: 0 }, relapse: { n: 1, of: 6, running: 1, missing: 2 },
      },
      youth_lines: youth(), published, may_publish: period === "2026-H1",
    }),
    indicators_publish: () => {
      const then = published;
      const now = [{ day: TODAY, lines: youth().map((it) => ((it.n ?? 0) < 5 ? { ...it, n: null, withheld: true } : it)) }, ...published];
      keep("publish_figures", ["published_figures"], () => (published = now), () => (published = then));
      return { id: "p1" };
    },
    indicators_export: () => ({}),
  };
}
