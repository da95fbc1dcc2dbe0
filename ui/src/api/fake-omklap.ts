/** Invented answers about the omklap; part of the fake host. It keeps steps, documents and waivers; what is judged is told beforehand. */
import type {
  Commands, Criterion, CriterionEvidence, CriterionRow, DocumentRow, DocumentState, NextStep, OmklapBoardRow, OmklapDocument, OmklapSheet, OmklapState, OmklapStep, OmklapStepRow, OperationKind,
} from "./generated";

type Names =
  | "omklap_board" | "omklap_calendar" | "omklap_get" | "omklap_report" | "omklap_step" | "omklap_correct" | "omklap_document" | "document_files_add" | "document_files_remove"
  | "document_files_open" | "omklap_waive" | "omklap_unwaive" | "omklap_owner";
type Answers = { [K in Names]: (args: Commands[K][0]) => Commands[K][1] };
type Person = { id: string; name: string; address: string; lot: number; own: boolean };
type Kept = { state: OmklapState; steps: OmklapStepRow[]; documents: DocumentRow[]; criteria: CriterionRow[]; flips: string | null };
type Team = {
  people: () => readonly Person[];
  today: string;
  refuse: (code: string, args?: Record<string, number>) => never;
  keep: (kind: OperationKind, nouns: string[], forth: () => void, back: () => void) => void;
};

const STATES = ["in_sublease", "in_preparation", "requested", "agreed", "signed", "flipped"] as const;
const ALL: readonly OmklapState[] = ["no_flip", "in_sublease", "in_preparation", "requested", "agreed", "signed", "flipped", "ended"];
const STEPS: readonly OmklapStep[] = ["prepare", "request", "agree", "sign", "flip", "postpone", "reject", "withdraw", "correct"];
const AFTER: Partial<Record<OmklapState, Partial<Record<OmklapStep, OmklapState>>>> = {
  in_sublease: { prepare: "in_preparation" },
  in_preparation: { request: "requested", postpone: "in_sublease", reject: "in_sublease", withdraw: "in_sublease" },
  requested: { agree: "agreed", postpone: "in_sublease", reject: "in_sublease", withdraw: "in_sublease" },
  agreed: { sign: "signed", postpone: "in_sublease", reject: "in_sublease", withdraw: "in_sublease" },
  signed: { flip: "flipped", postpone: "in_sublease", reject: "in_sublease", withdraw: "in_sublease" },
  flipped: { correct: "signed" },
};
const KINDS: Partial<Record<OmklapStep, OperationKind>> = {
  prepare: "prepare_omklap", request: "request_omklap", agree: "agree_omklap", sign: "sign_omklap", postpone: "postpone_omklap", reject: "reject_omklap", withdraw: "withdraw_omklap",
};
const DOCUMENTS: readonly OmklapDocument[] = [
  "final_evaluation", "written_wish", "request", "joint_talk", "inspection_report", "no_arrears", "income", "brp_extract", "identity_seen", "termination", "own_lease", "deposit", "housing_allowance",
  "direct_debit", "utilities", "insurance", "taxes", "keys_and_meters", "aftercare", "wmo_officer", "contact_changed",
];
const BEFORE_SIGNING = 11;
const DONE = 9;
const OWNERS = ["Woonstichting De Vlierboom", "Thuisvest"] as const;

const nothing: CriterionEvidence = { day: null, until: null, month: null, cents: null, count: null, of: null, norm: null, lately: null, words: null, record: null, tenancy: null, name: null };
const met = (code: Criterion, evidence: Partial<CriterionEvidence>): CriterionRow => ({ code, status: "met", why: null, waiver: null, earliest: "2026-07-28", evidence: { ...nothing, ...evidence } });

function criteria(): CriterionRow[] {
  return [
    { ...met("rent", { month: "2026-03", cents: 21460, norm: 6 }), status: "not_met", why: "rent_was_open", earliest: "2026-10-01" },
    { ...met("dwelling", { day: "2026-01-14", until: "2026-07-14", count: 0, norm: 6 }), status: "cannot_judge", why: "inspection_old", earliest: null },
    met("term", { day: "2025-05-15", until: "2026-05-15", count: 14, norm: 12 }),
    met("admission", { count: 3, of: 26, norm: 4, lately: 0 }),
    met("nuisance", { count: 0, of: 1, norm: 6 }),
    met("support", { day: "2026-05-15", words: "Laat ons elke week binnen." }),
    met("finance", { day: "2026-06-01" }),
    met("brp", { day: "2025-05-19" }),
    met("wish", { day: "2026-06-30", words: "Graag. Dan is het echt van mij." }),
    met("owner", {}),
  ];
}

function documents(): DocumentRow[] {
  return DOCUMENTS.map((document, at) => ({
    document, state: at < DONE - 2 || at === 12 || at === 15 ? "there" : null, day: at < DONE - 2 || at === 12 || at === 15 ? `2026-0${5 + (at % 2)}-15` : null, reason: null, before_signing: at < BEFORE_SIGNING, takes_files: document !== "identity_seen",
    files: at === 0 ? [{ id: "f0", name: "eindevaluatie.pdf", size_bytes: 184_000, here: true }] : [],
  }));
}

export function omklapAnswers({ people, today, refuse, keep }: Team): Answers {
  const kept = new Map<string, Kept>();
  let made = 0;

  const stateOf = ({ lot, own }: Person): OmklapState => {
    if (own) return lot % 2 === 0 ? "flipped" : "no_flip";
    return lot % 7 === 3 ? "in_preparation" : lot % 17 === 6 ? "requested" : lot % 23 === 9 ? "agreed" : lot % 29 === 11 ? "signed" : "in_sublease";
  };
  function of(person: Person): Kept {
    const found = kept.get(person.id) ?? { state: stateOf(person), steps: [], documents: documents(), criteria: criteria(), flips: stateOf(person) === "flipped" ? "2026-07-01" : null };
    kept.set(person.id, found);
    return found;
  }
  const find = (tenancy: string): Person => people().find((it) => it.id === tenancy) ?? refuse("missing");
  /** Changes what is kept of one, so that it can be taken back. */
  function change(kind: OperationKind, tenancy: string, to: Partial<Kept>): void {
    const before = of(find(tenancy));
    keep(kind, ["omklap_event", "omklap_document", "criterion_waiver"], () => void kept.set(tenancy, { ...before, ...to }), () => void kept.set(tenancy, before));
  }
  const ownerOf = ({ lot }: Person): string => OWNERS[lot % OWNERS.length] ?? OWNERS[0];

  function boardRow(person: Person): OmklapBoardRow {
    const { state, steps, flips } = of(person);
    const { id, name, address, lot } = person;
    return {
      tenancy: id, name, address, owner: ownerOf(person), since: steps[0]?.day ?? "2026-07-06", months: 2 + (lot % 20), can_start: lot % 20 >= 10, earliest: lot % 3 === 0 ? null : "2026-10-01",
      silent_days: state === "requested" && lot % 2 === 0 ? 47 : null, open_conditions: state === "agreed" ? 1 : 0, flips: flips ?? (state === "signed" ? "2026-09-01" : null),
      aftercare_until: state === "flipped" ? "2026-12-01" : null, review_day: steps[0]?.review_day ?? null, proposals: 0,
    };
  }

  function next(it: Kept): NextStep[] {
    return STEPS.filter((step) => AFTER[it.state]?.[step] !== undefined).map((step) => ({
      step,
      lacks: step === "request" && it.steps.length === 0 ? ["worker_advice", "file"] : step === "sign" && it.documents.some((one) => one.before_signing && one.state === null) ? ["documents"] : [],
    }));
  }

  function sheet(person: Person): OmklapSheet {
    const it = of(person);
    return {
      tenancy: person.id, dwelling: `d-${person.id}`, name: person.name, state: it.state, since: it.steps[0]?.day ?? (it.state === "in_sublease" ? null : "2026-07-06"), seen: it.steps[0]?.id ?? null, silent_days: null,
      of: "owner", with: ownerOf(person), decides: "together", recipient: ownerOf(person), on: today, criteria: it.criteria,
      earliest: it.criteria.some((one) => one.code === "dwelling" && one.status !== "met" && one.waiver?.state !== "granted") ? { day: null, last: [], needs: ["dwelling"], expires: [] } : { day: "2026-10-01", last: ["rent"], needs: [], expires: [] },
      next: next(it), steps: it.steps, documents: it.documents, signers: [{ who: "tenant", name: person.name }, { who: "owner", name: ownerOf(person) }, { who: "provider", name: "Stichting Thuishaven" }],
      flips: it.flips, aftercare_until: it.state === "flipped" ? "2026-12-01" : null, term_step: 3, may_propose: true, may_keep: true, may_decide: true,
    };
  }

  return {
    omklap_board: ({ owner, column, offset, limit }) => {
      const all = people();
      const shown = all.filter((it) => owner === "" || ownerOf(it) === owner);
      const columns = STATES.filter((it) => column === null || it === column).map((state) => {
        const rows = shown.filter((it) => of(it).state === state);
        return { state, count: rows.length, rows: rows.slice(offset, offset + limit).map(boardRow) };
      });
      const under = (state: OmklapState): boolean => ["in_preparation", "requested", "agreed", "signed"].includes(state);
      return { all: shown.length, under_way: shown.filter((it) => under(of(it).state)).length, no_flip: shown.filter((it) => of(it).state === "no_flip").length, proposals: 0, owners: [...OWNERS].sort(), columns };
    },
    omklap_calendar: ({ owner }) => {
      const shown = people().filter((it) => owner === "" || ownerOf(it) === owner).slice(0, 9);
      const kinds = ["evaluation", "review", "earliest", "flip", "aftercare_ends"] as const;
      const days = shown.map((it, at) => {
        const what = kinds[at % kinds.length] ?? "evaluation";
        return { day: `2026-${String(8 + (at % 5)).padStart(2, "0")}-${String(1 + 3 * at).padStart(2, "0")}`, was: null, what, tenancy: it.id, name: it.name, owner: ownerOf(it), month: what === "evaluation" ? 9 : null };
      });
      return { days: days.sort((a, b) => a.day.localeCompare(b.day)), without: 4 };
    },
    omklap_get: ({ tenancy }) => sheet(find(tenancy)),
    omklap_report: ({ as_of, on }) => ({ as_of: as_of ?? today, on: on ?? today, tenancies: [] }),
    omklap_step: ({ tenancy, step, seen, day, person, reason, must_change, review_day, extends_steps, conditions, signatures }) => {
      const it = of(find(tenancy));
      if (seen !== (it.steps[0]?.id ?? null)) refuse("omklap_moved");
      const state = AFTER[it.state]?.[step];
      const kind = KINDS[step];
      if (state === undefined || kind === undefined) return refuse("omklap_step_not_from", { step: STEPS.indexOf(step), state: ALL.indexOf(it.state) });
      if (step === "sign" && signatures.length < 3) refuse("omklap_lacks", { step: 3, lacks: 1 << 9 });
      const blank = (text: string): string | null => (text === "" ? null : text);
      made += 1;
      const row: OmklapStepRow = {
        id: `e${made}`, step, day, person: blank(person), reason: blank(reason), must_change: blank(must_change), review_day: blank(review_day), extends_months: extends_steps === 0 ? null : extends_steps * 3, file: step === "request" ? "f1" : null,
        conditions: conditions.map(({ words, by_day }, at) => ({ words, task: `c${made}-${at}`, due_day: by_day, done_day: null })), signatures, author: "Ilse Dauwdruppel",
      };
      change(kind, tenancy, { state, steps: [row, ...it.steps] });
      return { id: row.id };
    },
    omklap_correct: ({ tenancy, seen, reason, what, day }) => {
      const it = of(find(tenancy));
      if (seen !== (it.steps[0]?.id ?? null)) refuse("omklap_moved");
      if (what === "day" && day === "") refuse("day_invalid");
      made += 1;
      const row: OmklapStepRow = { id: `e${made}`, step: "correct", day: today, person: null, reason, must_change: null, review_day: null, extends_months: null, file: null, conditions: [], signatures: [], author: null };
      change("correct_flip", tenancy, { state: what === "flip" || day > today ? "signed" : "flipped", flips: what === "flip" ? null : day, steps: [row, ...it.steps] });
      return {};
    },
    omklap_document: ({ tenancy, document, state, day, reason }) => {
      const it = of(find(tenancy));
      const set = (row: DocumentRow): DocumentRow => ({ ...row, state: state as DocumentState | null, day: state === null ? null : day, reason: reason === "" ? null : reason });
      change("set_document", tenancy, { documents: it.documents.map((row) => (row.document === document ? set(row) : row)) });
      return {};
    },
    document_files_add: ({ tenancy, document, path }) => {
      made += 1;
      const file = { id: `f${made}`, name: path.split(/[\\/]/).at(-1) ?? path, size_bytes: 84_000, here: true };
      change("add_document_file", tenancy, { documents: of(find(tenancy)).documents.map((row) => (row.document === document ? { ...row, files: [...row.files, file] } : row)) });
      return { id: file.id };
    },
    document_files_remove: ({ tenancy, file }) => {
      change("remove_document_file", tenancy, { documents: of(find(tenancy)).documents.map((row) => ({ ...row, files: row.files.filter((it) => it.id !== file) })) });
      return {};
    },
    document_files_open: ({ file }) => ({ path: `copies/${file}`, name: file }),
    omklap_waive: ({ tenancy, criterion, reason }) => {
      if (reason.trim() === "") refuse("name_blank");
      change("waive_criterion", tenancy, { criteria: of(find(tenancy)).criteria.map((row) => (row.code === criterion ? { ...row, waiver: { state: "granted", reason, day: today } } : row)) });
      return {};
    },
    omklap_unwaive: ({ tenancy, criterion }) => {
      change("unwaive_criterion", tenancy, { criteria: of(find(tenancy)).criteria.map((row) => (row.code === criterion ? { ...row, waiver: null } : row)) });
      return {};
    },
    omklap_owner: ({ tenancy, day, willing, words }) => {
      const said = (row: CriterionRow): CriterionRow => ({ ...row, status: willing ? "met" : "not_met", why: willing ? null : "owner_not", evidence: { ...nothing, day, words } });
      change("say_owner", tenancy, { criteria: of(find(tenancy)).criteria.map((row) => (row.code === "owner" ? said(row) : row)) });
      return { id: "o1" };
    },
  };
}
