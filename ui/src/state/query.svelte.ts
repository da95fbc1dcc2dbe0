import { tick, untrack } from "svelte";

import { onChanged } from "../api";

/** A noun of the engine: a table whose rows a screen can show. `"*"` is raised with every change. */
export type Noun =
  | "*" | "organisation" | "worker" | "account" | "account_role" | "setting" | "temporary_norm" | "person" | "dwelling"
  | "tenancy" | "lease" | "rent_version" | "visit_agreement" | "exemption" | "visit" | "visit_tenancy" | "visit_result"
  | "rent_month" | "ledger_closing" | "omklap_event" | "task" | "task_text" | "visit_risk" | "saved_view" | "note"
  | "visit_note" | "impression" | "contact" | "visit_lock" | "published_visit" | "publication" | "work_pattern"
  | "absence" | "appointment" | "visit_series" | "series_visit" | "visit_wish" | "visit_time" | "follow_up"
  | "follow_up_text" | "presence" | "observation" | "review_decision" | "decision_text" | "week_sign_off"
  | "sign_off_text" | "payment" | "arrangement" | "signal_step" | "statement_entry" | "payment_reference" | "lease_terms" | "owner_terms" | "inspection"
  | "inspection_item" | "planned_inspection" | "exploitation" | "goal" | "goal_step" | "goal_look" | "photo" | "key_set" | "meter_reading" | "referral" | "offer" | "shelter_history"| "covenant" | "evaluation" | "evaluation_present"
  | "evaluation_move" | "promise" | "omklap_wish" | "omklap_advice" | "criterion_status" | "checklist_entry"
  | "wmo_decision"| "nuisance" | "nuisance_report" | "nuisance_response" | "nuisance_text" | "good_sign" | "calamity" | "meldcode"| "later_stay"| "officer" | "lease_party" | "household"
  | "omklap_condition" | "omklap_signature" | "lease_cut" | "omklap_document" | "document_file" | "criterion_waiver" | "owner_word" | "published_figures"
  | "consent" | "omklap_file" | "letter_template" | "letter" | "support_letter"
  | "incident" | "incident_visit";

const versions: Record<string, number> = $state({});

/** Says that rows of these nouns changed: every query that names one of them asks again. */
export function touch(nouns: readonly string[]): void {
  if (nouns.length === 0) return;
  untrack(() => {
    for (const noun of new Set([...nouns, "*"])) versions[noun] = (versions[noun] ?? 0) + 1;
  });
}

/** Listens to the engine for as long as the window lives. */
export function followChanges(): () => void {
  return onChanged(touch);
}

/** An answer of the engine that keeps itself up to date. */
export type Query<T> = {
  /** The newest answer; stays while a newer one is under way, also when that one fails. */
  readonly data: T | undefined;
  /** Why the newest question failed. */
  readonly error: unknown;
  /** A question is under way. */
  readonly loading: boolean;
  /** Asks once more, after a failure. */
  again(): void;
  /** Ends when what was touched until now has been asked and answered, or has failed. */
  settled(): Promise<void>;
};

/**
 * Asks now, again whenever one of the nouns is touched, and again when state that `load` reads before its first
 * `await` changes. A late answer never replaces a newer one. Call it while a component is being made.
 */
export function query<T>(nouns: readonly Noun[], load: () => Promise<T>): Query<T> {
  let data = $state.raw<T>();
  let error = $state.raw<unknown>();
  let loading = $state(true);
  let asked = $state(0);
  let under: Promise<void> = Promise.resolve();

  $effect(() => {
    void asked;
    for (const noun of nouns) void versions[noun];
    let current = true;
    loading = true;
    under = load()
      .then(
        (answer) => {
          if (!current) return;
          data = answer;
          error = undefined;
        },
        (why: unknown) => {
          if (current) error = why;
        },
      )
      .finally(() => {
        if (current) loading = false;
      });
    return () => {
      current = false;
    };
  });

  return {
    get data() {
      return data;
    },
    get error() {
      return error;
    },
    get loading() {
      return loading;
    },
    again() {
      asked += 1;
    },
    async settled() {
      await tick(); // Now whatever was touched is being asked.
      for (let last: Promise<void> | undefined; last !== under; ) {
        last = under;
        await last;
      }
    },
  };
}
