/** What stands in a dossier, in words: values of the history, months. */
import type { ChangedColumn } from "../../api";
import { coded, format, t, taskWords, which } from "../../i18n";

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MONTH = /^\d{4}-\d{2}$/;
/** So many months. */
const MONTHS = /^\d+$/;
/** Columns that hold yes or no. */
const FLAGS = ["aftercare", "fixed_term", "self_contained", "serious", "confirmed", "kept", "willing"];

/** "juli 2026" of `2026-07`. */
export function monthWords(month: string): string {
  return format.monthOfYear(`${month}-01`);
}

/** A value of the history as a person reads it. */
export function valueWords(noun: string, column: string, value: string | null): string {
  if (value === null || value === "") return t.dossiers.history.empty;
  if (column === "cents" || column.endsWith("_cents")) return format.euros(Number(value));
  if (DAY.test(value)) return format.day(value);
  if ((column === "month" || column === "first_month") && MONTH.test(value)) return monthWords(value);
  if (noun === "meter_reading" && column === "reading") return format.number(Number(value) / 1000);
  if (FLAGS.includes(column)) return value === "1" ? t.dossiers.history.yes : t.dossiers.history.no;
  if (noun === "task" && column === "code") return taskWords({ code: value, text: null });
  return codeWords(noun, column, value) ?? value;
}

/** The word of a code that a column holds; absent where the language has none. */
export function codeWords(noun: string, column: string, code: string): string | undefined {
  const { course, covenants, dossiers, followUps, goals, intake, omklap, referrals, rents, stock, weeks } = t;
  const lists: Record<string, Record<string, string>> = {
    "visit_risk.level": t.visits.risk, "observation.level": dossiers.found, "observation.theme": dossiers.theme,
    "contact.kind": dossiers.contactKind, "lease.kind": t.tenancies.leaseInFull, "incident.kind": t.atVisits.kind,
    "exemption.state": intake.exempt.states, "exemption_reason.reason": intake.exempt.reasons,
    "tenancy.end_reason": intake.end.reasons, "tenancy.end_destination": intake.end.destinations,
    "shelter_history.ethos_before": intake.end.destinations,
    "visit.state": { ...weeks.outcome, ...dossiers.history.code }, "visit_result.outcome": weeks.outcome, "visit_result.place": weeks.place,
    "omklap_event.kind": omklap.taken, "omklap_signature.who": omklap.signatory, "omklap_document.document": covenants.document, "document_file.document": covenants.document,
    "omklap_document.state": { there: omklap.document.there, proposed: omklap.document.skipPropose, waived: omklap.document.skip },
    "criterion_waiver.criterion": covenants.criterion, "criterion_waiver.state": { proposed: omklap.proposed, granted: omklap.waived },
    "task.code": t.tasks.sentence, "follow_up.step": followUps.title, "follow_up.result": followUps.result,
    "payment.ledger": rents.ledger, "payment.kind": { payment: rents.pay.payment, refund: rents.pay.refund }, "payment.payer": rents.payer, "signal_step.step": rents.signal,
    "goal.domain": goals.domain, "goal.ended": goals.ended, "goal_step.doer": goals.doer, "goal_look.direction": goals.direction,
    "lease_terms.ground": stock.ground, "lease_terms.notice": stock.noticeRule,
    "inspection.occasion": stock.occasion, "inspection_item.part": stock.part, "inspection_item.level": stock.level,
    "referral.priority": referrals.priorities, "referral.self_reliance": referrals.form.reliances, "referral.ended": referrals.end.ends,
    "evaluation.support": course.status, "evaluation.outcome": course.outcome, "evaluation_present.who": course.party, "promise.who": course.party,
    "omklap_wish.answer": course.wish, "omklap_advice.adviser": course.adviser, "omklap_advice.advice": course.advice,
    "criterion_status.criterion": covenants.criterion, "criterion_status.status": course.status,
    "checklist_entry.item": course.item, "checklist_entry.value": course.value,
    "nuisance.kind": t.nuisance.kind, "nuisance_report.source": t.nuisance.source, "nuisance_response.kind": t.nuisance.response,
    "later_stay.living": intake.end.destinations, "later_stay.known_from": t.pathways.known, "good_sign.kind": t.nuisance.sign, "good_sign.source": t.nuisance.source,
"exploitation.kind": stock.exploitation.kind, "dwelling.programme": stock.programme,
    "lease_party.role": t.parties.role,
    "consent.purpose": t.papers.purpose, "letter.kind": t.letters.kind, "support_letter.kind": t.letters.kind,
    "key_set.holder": stock.keyring.holder, "meter_reading.meter": stock.meters.meter, "meter_reading.occasion": stock.meters.at,
    "offer.answer": referrals.match.answers, "offer.reason": referrals.match.reasons,
  };
  const key = `${noun}.${column}`;
  return Object.hasOwn(lists, key) ? coded(lists[key] ?? {}, code) : undefined;
}

/** What a column is called. */
export function columnWords(column: string): string {
  return coded(t.dossiers.column, column) ?? column.replaceAll("_", " ");
}

/** What a record is called: its noun, and by what it goes. */
export function recordWords(noun: string, label: string | null): string {
  const word = coded(t.dossiers.noun, noun) ?? noun.replaceAll("_", " ");
  if (label === null) return word;
  if ((noun === "evaluation" || noun === "evaluation_move") && MONTHS.test(label)) return t.dossiers.history.record(word, which(Number(label)).toLocaleLowerCase());
  const named = codeWords(noun, noun === "checklist_entry" ? "item" : noun === "inspection_item" ? "part" : "criterion", label);
  if (named !== undefined) return t.dossiers.history.record(word, named.toLocaleLowerCase());
  return t.dossiers.history.record(word, DAY.test(label) ? format.day(label) : MONTH.test(label) ? monthWords(label) : label);
}

/** A change of one column in words. */
export function changeWords(noun: string, { column, before, after }: Pick<ChangedColumn, "column" | "before" | "after">): { what: string; before: string; after: string } {
  return { what: columnWords(column), before: valueWords(noun, column, before), after: valueWords(noun, column, after) };
}
