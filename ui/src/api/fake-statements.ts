/** Invented answers about statements of the bank; part of the fake host. */
import type { Commands, StatementRow, TenancyRow } from "./generated";

type Names = "statement_read" | "statement_book";
type Answers = { [K in Names]: (args: Commands[K][0]) => Commands[K][1] };

export function statementAnswers(rows: () => readonly TenancyRow[], refuse: (code: string, args?: Record<string, number>) => never, keep: (forth: () => void, back: () => void) => void): Answers {
  let booked: readonly string[] = [];
  const row = (key: string, tenant: TenancyRow | undefined, it: Partial<StatementRow>): StatementRow => ({
    key, line: 10, day: "2026-07-01", cents: 62_000, party: tenant?.name ?? "W. Onbekend", on_behalf_of: null, iban: "NL20INGB0001234567", words: "huur juli", payments: 1, certain: false, same_as: null,
    chosen: tenant !== undefined,
    proposals: tenant === undefined ? [] : [{ tenancy: tenant.id, names: [tenant.name], address: tenant.address, reasons: [{ kind: "month", month: "2026-07", months: null }, { kind: "name", month: null, months: null }], paid: null }],
    ...it,
  });
  return {
    statement_read: ({ path }) => {
      if (!path.endsWith(".xml")) refuse("not_a_statement");
      const [first, second] = rows();
      const all = [row("e1", first, { certain: true }), row("e2", second, {}), row("e3", undefined, { cents: 10_000, words: "borg" })];
      return {
        account: "NL91ABNA0417164300", another_account: false, first_day: "2026-07-01", last_day: "2026-07-02", known: booked.length, outgoing: 1, pending: 0, more: 0,
        rows: all.filter((it) => !booked.includes(it.key)),
      };
    },
    statement_book: ({ chosen }) => {
      const before = booked;
      const after = [...booked, ...chosen.map((it) => it.key)];
      keep(() => (booked = after), () => (booked = before));
      return { payments: chosen.length, taken_back: 0, cents: chosen.length * 62_000 };
    },
  };
}
