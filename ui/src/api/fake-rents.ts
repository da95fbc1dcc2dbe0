/** Invented answers about rent; part of the fake host. One tenant is a month behind. */
import type { ArrearsPage, Commands, LedgerSheet, OperationKind, PaymentRow, RentSheet, RentStanding, SignalRow, TenancyRow } from "./generated";

type Names =
  | "rent_get" | "rent_record_payment" | "rent_withdraw_payment" | "rent_record_month" | "rent_arrange" | "rent_end_arrangement" | "rent_step"
  | "rent_withdraw_step" | "rent_change" | "rent_set_reference" | "rent_arrears";
type Answers = { [K in Names]: (args: Commands[K][0]) => Commands[K][1] };
type Keep = (kind: OperationKind, nouns: string[], forth: () => void, back: () => void) => void;

const MONTHLY = 62_000;
const STEPS = ["reminder", "contact", "debt_help", "offer", "passed_on", "objection"] as const;

function standing(paid: number): RentStanding {
  const open = Math.max(0, MONTHLY - paid);
  return {
    open_cents: open, ahead_cents: Math.max(0, paid - MONTHLY), monthly_cents: MONTHLY, months_hundredths: Math.floor((open * 100) / MONTHLY),
    step: open === 0 ? "none" : open < MONTHLY ? "signal" : "arrears", oldest: open === 0 ? null : "2026-07-01", days: open === 0 ? null : 27,
    since: open === 0 ? null : "2026-07-01",
  };
}

export function rentAnswers(rows: () => readonly TenancyRow[], refuse: (code: string, args?: Record<string, number>) => never, keep: Keep): Answers {
  let payments: readonly PaymentRow[] = [];
  let taken: readonly SignalRow[] = [];
  let reference: string | null = null;
  const cents = (text: string): number => Math.round(Number(text.replace("€", "").trim().replace(",", ".")) * 100);
  const paid = (): number => payments.reduce((sum, it) => sum + (it.kind === "refund" ? -it.cents : it.cents), 0);
  const ledger = (known: boolean, open: RentStanding): LedgerSheet => ({
    known, kept: true, untold: false, first_day: "2026-06-01", last_day: null, standing: open, payments: known ? [...payments] : [],
    lines: known ? [{ month: "2026-07", day: "2026-07-01", due_cents: MONTHLY, open_cents: open.open_cents, cleared: open.open_cents === 0 ? "2026-07-28" : null, state: open.open_cents === 0 ? "paid" : "open", recorded: false }] : [],
  });
  const sheet = (): RentSheet => ({
    reference, shared_with: [], tenant: ledger(true, standing(paid())), owner: ledger(false, { ...standing(MONTHLY), monthly_cents: null }), owner_of: null, arrangements: [], may_keep: true,
    leases: [{ id: "l1", kind: "sub", first_day: "2026-06-01", last_day: null, rent_cents: 60_000, service_cents: 2000 }],
    steps: STEPS.map((step, at) => taken.find((it) => it.step === step) ?? { step, id: null, day: null, next: at === taken.length }),
  });
  const nothing = (kind: OperationKind) => (): Record<string, never> => {
    keep(kind, ["payment"], () => undefined, () => undefined);
    return {};
  };
  return {
    rent_get: sheet,
    rent_record_payment: ({ amount, day, kind, payer, reference }) => {
      if (!(cents(amount) > 0)) refuse("fields_invalid", {});
      const id = `p${payments.length}`;
      const before = payments;
      keep("record_payment", ["payment"], () => (payments = [{ id, day, cents: cents(amount), kind, payer, reference: reference || null }, ...before]), () => (payments = before));
      return { id };
    },
    rent_withdraw_payment: ({ payment }) => {
      const before = payments;
      keep("withdraw_payment", ["payment"], () => (payments = before.filter((it) => it.id !== payment)), () => (payments = before));
      return {};
    },
    rent_record_month: nothing("record_month"),
    rent_arrange: () => ({ id: "a1" }),
    rent_end_arrangement: nothing("end_arrangement"),
    rent_step: ({ step, day }) => {
      const before = taken;
      keep("take_signal_step", ["signal_step"], () => (taken = [...before, { step, id: step, day, next: false }]), () => (taken = before));
      return { id: step };
    },
    rent_withdraw_step: nothing("withdraw_signal_step"),
    rent_change: () => {
      nothing("change_rent")();
      return { above: null };
    },
    rent_set_reference: ({ reference: wanted }) => {
      const before = reference;
      keep("set_payment_reference", ["payment_reference"], () => (reference = wanted || null), () => (reference = before));
      return {};
    },
    rent_arrears: ({ offset }): ArrearsPage => {
      const it = rows()[0];
      const open = standing(paid());
      if (it === undefined || open.open_cents === 0) return { all: 0, open_cents: 0, steps: [], total: 0, offset, rows: [] };
      return {
        all: 1, open_cents: open.open_cents, steps: [{ step: open.step, count: 1, open_cents: open.open_cents }], total: 1, offset,
        rows: [{ tenancy: it.id, names: [it.name], address: it.address, worker: it.worker, ended: false, standing: open, arrangement: null, last_step: null }],
      };
    },
  };
}
