/** Invented answers about covenants, evaluations and the checklist; part of the fake host. */
import type { ChecklistRow, Commands, CovenantFields } from "./generated";

type Names =
  | "covenants_list" | "covenants_effect" | "covenants_set" | "covenants_remove" | "evaluations_get" | "evaluations_hold" | "evaluations_move"
  | "evaluations_remove" | "omklap_wish" | "omklap_advise" | "promises_add" | "promises_judge" | "checklist_get" | "checklist_set" | "wmo_set" | "wmo_remove";
type Answers = { [K in Names]: (args: Commands[K][0]) => Commands[K][1] };

const USUAL: CovenantFields = {
  term_months: "12", evaluation_months: "3, 6, 9, 12", decides: "together", dwellings_a_year: "", response_days: "2", aftercare_months: "12", reporting: "half_year",
  documents: [], left_out: [], rent_months: "6", nuisance_months: "6", admission_weeks: "26", admission_missed: "4", inspection_months: "6",
};
const BRP: ChecklistRow = { item: "brp", value: "unknown", standing: "unknown", values: ["at_address", "postal_address", "not_registered", "unknown"], said: [] };

export function courseAnswers(): Answers {
  const nothing = (): Record<string, never> => ({});
  const made = (): { id: string } => ({ id: "e1" });
  return {
    covenants_list: () => ({ rows: [], without: [], usual: USUAL, may_keep: true }),
    covenants_effect: () => ({ tenancies: 0, moved: 0, first: [] }),
    covenants_set: nothing,
    covenants_remove: nothing,
    evaluations_get: () => ({
      covenant: { of: "nobody", name: null, fields: USUAL, term_months: 12 }, began: "2026-06-01", term_ends: "2027-06-01", next: "2026-09-01", review_day: null, held: [], wishes: [], advice: [],
      moments: [{ key: 3, month: 3, planned: "2026-09-01", day: "2026-09-01", state: "ahead", held: null }], finance: null, brp: null, may_keep: true, may_decide: true,
    }),
    evaluations_hold: made,
    evaluations_move: nothing,
    evaluations_remove: nothing,
    omklap_wish: made,
    omklap_advise: made,
    promises_add: made,
    promises_judge: nothing,
    checklist_get: () => ({ items: [BRP], settled: 0, guardian: null, decisions: [], may_write: true }),
    checklist_set: nothing,
    wmo_set: made,
    wmo_remove: nothing,
  };
}
