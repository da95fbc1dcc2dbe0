/** Invented answers about one dossier; part of the fake host. */
import type {
  AttachmentRow, Commands, ContactRow, ContactSaid, DossierChange, FieldProblem, NoteRow, OperationKind, RiskRow, TaskRow, TenancyDetail, TimelineItem,
} from "./generated";

type Answers = { [K in keyof Commands]?: (args: Commands[K][0]) => Commands[K][1] };
type Keep = (kind: OperationKind, nouns: string[], forth: () => void, back: () => void) => void;

const TODAY = "2026-07-28";
const PERSON = "Ilse Dauwdruppel";
const CONTACT = "Jan Fictief";
const MADE_MS = Date.UTC(2026, 6, 20, 14, 12);

const HAPPENED: readonly TimelineItem[] = [
  { key: "k1", day: "2026-07-21", who: "Joost Madelief", home: null, what: { kind: "visit", outcome: "admitted", place: "dwelling", time: "13:00", known_to_week: false, facts: ["Rookmelder getest."], impressions: ["Lijkt moe."], observations: [{ theme: "dwelling", level: "good" }] } },
  { key: "h1", day: "2026-07-20", who: PERSON, home: null, what: { kind: "risk", level: "green", before: "orange", measures: null, last_day: "2027-01-20" } },
  { key: "81", day: "2026-06-01", who: null, home: null, what: { kind: "rent", month: { month: "2026-06", due_cents: 64_130, paid_cents: 42_670, paid_on: "2026-06-03", state: "partly" } } },
];

const CHANGED: readonly DossierChange[] = [
  {
    number: 7, kind: "change_contact", author: PERSON, at_ms: MADE_MS, reason: null,
    records: [{ noun: "contact", id: "c0", label: CONTACT, did: "changed", count: 1, columns: [{ column: "phone", before: "06 1234 5678", after: "06 8765 4321", may_put_back: true }] }],
  },
  { number: 1, kind: "import_set", author: PERSON, at_ms: MADE_MS - 86_400_000, reason: null, records: [{ noun: "visit_result", id: null, label: null, did: "made", count: 61, columns: [] }] },
];

const PUT_BACK: DossierChange = {
  number: 8, kind: "change_contact", author: PERSON, at_ms: MADE_MS, reason: null,
  records: [{ noun: "contact", id: "c0", label: CONTACT, did: "changed", count: 1, columns: [{ column: "phone", before: "06 8765 4321", after: "06 1234 5678", may_put_back: false }] }],
};

/** `get` knows the tenancy and `tasksOf` its tasks; `keep` makes a step that can be undone. */
export function dossierAnswers(get: (id: string) => TenancyDetail, tasksOf: (id: string) => TaskRow[], refuse: (code: string, args?: Record<string, number>, fields?: readonly FieldProblem[]) => never, keep: Keep): Answers {
  let made = 0;
  let notes: readonly NoteRow[] = [];
  let contacts: readonly ContactRow[] = [];
  let risk: RiskRow = { state: "unknown", measures: null, last_day: null, was: null };
  /** The change of the telephone number was put back. */
  let back = false;
  const files: readonly AttachmentRow[] = [{ id: "f1", name: "Beschikking.pdf", size_bytes: 48_213, day: "2026-07-01", author: PERSON, here: true }];

  const blank = (text: string): string | null => (text.trim() === "" ? null : text.trim());
  const contactOf = (id: string, said: ContactSaid): ContactRow => {
    const digits = said.phone.replace(/\D/g, "").length;
    const wrong: FieldProblem[] = [
      ...(said.name.trim() === "" ? [{ field: "name", code: "name_blank", args: {} } as const] : []),
      ...(said.phone !== "" && digits < 6 ? [{ field: "phone", code: "phone_invalid", args: {} } as const] : []),
    ];
    if (wrong.length > 0) refuse("fields_invalid", { number: wrong.length }, wrong);
    return {
      id, kind: said.kind, name: said.name.trim(), organisation: blank(said.organisation), phone: blank(said.phone), email: blank(said.email),
      remark: blank(said.remark), author: PERSON,
    };
  };
  /** Puts another list of notes in place, as one step. */
  const writeNotes = (kind: OperationKind, next: readonly NoteRow[]): void => {
    const before = notes;
    keep(kind, ["note"], () => void (notes = next), () => void (notes = before));
  };
  const writeContacts = (kind: OperationKind, next: readonly ContactRow[]): void => {
    const before = contacts;
    keep(kind, ["contact"], () => void (contacts = next), () => void (contacts = before));
  };

  return {
    dossiers_get: ({ tenancy }) => ({
      tenancy: get(tenancy), dwelling: "d1", moved_from: null, moved_to: null, phone: "06 0000 0000", email: null, risk,
      rents: [
        { month: "2026-06", due_cents: 64_130, paid_cents: 42_670, paid_on: "2026-06-03", state: "partly" },
        { month: "2026-07", due_cents: 64_130, paid_cents: 64_130, paid_on: "2026-07-01", state: "paid" },
      ],
      rent_open_cents: 21_460,
      leases: get(tenancy).leases.map((lease) => ({ lease, rents: [{ from_day: lease.first_day, rent_cents: 61_000, service_cents: 3130 }], parties: [] })),
      agreements: [{ id: "g1", from_day: "2025-03-01", visits: 1, period_weeks: 1, aftercare: false, author: PERSON }],
      exemptions: [], contacts: [...contacts], officers: [], goals: [], notes: [...notes], attachments: [...files],
      tasks: tasksOf(tenancy),
      may_write: true,
    }),
    dossiers_timeline: () => ({ items: [...HAPPENED], next: null }),
    dossiers_history: () => ({ rows: back ? [PUT_BACK, ...CHANGED.slice(1)] : [...CHANGED], more: false }),
    dossiers_put_back: () => {
      keep("change_contact", ["contact"], () => void (back = true), () => void (back = false));
      return {};
    },
    dossiers_at: ({ tenancy, day }) => {
      if (day > TODAY) refuse("day_in_future");
      const { row, leases } = get(tenancy);
      return {
        existed: day >= "2026-07-01", name: row.name, phone: null, email: null, address: row.address, worker: row.worker,
        agreement: { visits: 1, period_weeks: 1, aftercare: false }, risk: { state: "unknown", measures: null, last_day: null, was: null }, leases, contacts: [], goals: [],
      };
    },
    notes_add: ({ day, text }) => {
      if (text.trim() === "") refuse("words_missing");
      const id = `n${++made}`;
      writeNotes("add_note", [{ id, day, text: text.trim(), author: PERSON, made_ms: MADE_MS }, ...notes]);
      return { id };
    },
    notes_change: ({ id, day, text }) => {
      writeNotes("change_note", notes.map((it) => (it.id === id ? { ...it, day, text } : it)));
      return { id };
    },
    notes_remove: ({ id }) => {
      writeNotes("remove_note", notes.filter((it) => it.id !== id));
      return { id };
    },
    contacts_add: ({ contact }) => {
      const row = contactOf(`c${++made}`, contact);
      writeContacts("add_contact", [...contacts, row]);
      return { id: row.id };
    },
    contacts_change: ({ id, contact }) => {
      const row = contactOf(id, contact);
      writeContacts("change_contact", contacts.map((it) => (it.id === id ? row : it)));
      return { id };
    },
    contacts_remove: ({ id }) => {
      writeContacts("remove_contact", contacts.filter((it) => it.id !== id));
      return { id };
    },
    risks_set: ({ level, measures, last_day }) => {
      if (level !== "green" && measures.trim() === "") refuse("measures_missing");
      const before = risk;
      const next: RiskRow = { state: level, measures: blank(measures), last_day, was: null };
      keep("set_risk", ["visit_risk"], () => void (risk = next), () => void (risk = before));
      return { id: "r1" };
    },
    attachments_open: ({ id }) => ({ path: "/", name: files.find((it) => it.id === id)?.name ?? refuse("missing") }),
  };
}
