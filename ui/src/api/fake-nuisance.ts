/** Invented answers about nuisance; part of the fake host. One report waits. */
import type { Commands, IncidentRow, NuisanceRow, OperationKind } from "./generated";

type Names =
  | "nuisance_get" | "nuisance_care" | "nuisance_add" | "nuisance_tell" | "nuisance_change" | "nuisance_judge" | "nuisance_answer" | "nuisance_withdraw" | "nuisance_remove"
  | "good_signs_add" | "good_signs_remove" | "nuisance_team" | "nuisance_norm" | "nuisance_choose_norm" | "calamities_set" | "calamities_remove"
  | "incidents_add" | "incidents_judge" | "incidents_remove"
  | "meldcode_get" | "meldcode_set" | "meldcode_remove";
type Answers = { [K in Names]: (args: Commands[K][0]) => Commands[K][1] };
type Keep = (kind: OperationKind, nouns: string[], forth: () => void, back: () => void) => void;

const FIRST: NuisanceRow = {
  id: "n0", day: "2026-07-27", about: "noise", source: "neighbour", serious: false, confirmed: null, judged_day: null, judged_why: null, responses: [],
  days: null, answer_by: "2026-07-29", in_time: null, next: "answer", next_day: "2026-07-29",
};

export function nuisanceAnswers(keep: Keep): Answers {
  let reports: readonly NuisanceRow[] = [FIRST];
  let incidents: readonly IncidentRow[] = [];
  let norm = 2;
  const turn = (kind: OperationKind, next: readonly NuisanceRow[]): void => {
    const before = reports;
    keep(kind, ["nuisance"], () => (reports = next), () => (reports = before));
  };
  const happen = (kind: OperationKind, next: readonly IncidentRow[]): void => {
    const before = incidents;
    keep(kind, ["incident"], () => (incidents = next), () => (incidents = before));
  };
  const with_ = (id: string, change: Partial<NuisanceRow>): readonly NuisanceRow[] => reports.map((it) => (it.id === id ? { ...it, ...change } : it));
  const nothing = (kind: OperationKind) => (): Record<string, never> => {
    keep(kind, ["nuisance"], () => undefined, () => undefined);
    return {};
  };
  return {
    nuisance_get: () => ({
      reports: [...reports], signs: [], quiet_weeks: 11, quiet_since: "2026-05-11", after_report: false,
      criterion: reports.some((it) => it.confirmed === null) ? "cannot_judge" : "met", criterion_months: 6, norm_days: norm, may_keep: true, may_meldcode: false,
    }),
    nuisance_care: () => ({ notes: [{ report: "n0", text: "x" }], calamities: [], incidents: [...incidents], may_write: true }),
    nuisance_add: ({ fields }) => {
      const id = `n${reports.length}`;
      turn("add_nuisance", [{ ...FIRST, id, day: fields.day, about: fields.about, source: fields.source, serious: fields.serious }, ...reports]);
      return { id };
    },
    nuisance_tell: ({ report, fields }) => {
      const id = report ?? `n${reports.length}`;
      if (report === null) turn("add_nuisance", [{ ...FIRST, id, ...fields }, ...reports]);
      else turn("change_nuisance", with_(report, fields));
      return { id };
    },
    nuisance_change: ({ report, fields }) => {
      turn("change_nuisance", with_(report, { day: fields.day, about: fields.about, source: fields.source, serious: fields.serious }));
      return {};
    },
    nuisance_judge: ({ report, confirmed, serious, day, why }) => {
      turn("judge_nuisance", with_(report, { confirmed, serious, judged_day: confirmed === null ? null : day, judged_why: confirmed === null ? null : why, next: null, next_day: null }));
      return {};
    },
    nuisance_answer: ({ report, day, did }) => {
      const responses = [...(reports.find((it) => it.id === report)?.responses ?? []), { id: `${report}${day}`, day, did }];
      turn("answer_nuisance", with_(report, { responses, days: 1, in_time: true, next: "judge", next_day: "2026-08-10" }));
      return { id: `${report}${day}` };
    },
    nuisance_withdraw: nothing("withdraw_answer"),
    nuisance_remove: ({ report }) => {
      turn("remove_nuisance", reports.filter((it) => it.id !== report));
      return {};
    },
    good_signs_add: () => ({ id: "g0", ...nothing("add_good_sign")() }),
    good_signs_remove: nothing("remove_good_sign"),
    nuisance_team: () => ({ norm_days: norm, since: "2025-07-28", reports: 17, within: 14, of: 16, untold: 1, median_days: 1, open: [] }),
    nuisance_norm: () => ({ days: norm }),
    nuisance_choose_norm: ({ days }) => ({ days: (norm = days) }),
    calamities_set: () => ({ id: "c0", ...nothing("set_calamity")() }),
    calamities_remove: nothing("remove_calamity"),
    incidents_add: ({ day, what, serious, text }) => {
      const id = `i${incidents.length}`;
      happen("add_incident", [{ id, day, what, serious, confirmed: null, note: text === "" ? null : text, of_visit: false, author: "Fatima" }, ...incidents]);
      return { id };
    },
    incidents_judge: ({ incident, confirmed, serious }) => {
      happen("judge_incident", incidents.map((it) => (it.id === incident ? { ...it, confirmed, serious } : it)));
      return {};
    },
    incidents_remove: ({ incident }) => {
      happen("remove_incident", incidents.filter((it) => it.id !== incident));
      return {};
    },
    meldcode_get: () => [],
    meldcode_set: () => ({ id: "m0", ...nothing("set_meldcode")() }),
    meldcode_remove: nothing("remove_meldcode"),
  };
}
