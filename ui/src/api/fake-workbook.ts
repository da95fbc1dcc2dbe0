/** The invented workbook of the fake host: it resembles the one that the screens were drawn with, and knows no rules. */
import type {
  CellCode, CodeMeaning, CodeSource, Column, Commands, Mapping, Meaning, Outcome, SheetMapping, WorkbookImported, WorkbookRemark, WorkbookSeen,
} from "./generated";

const YEAR = 2026;

function columns(...lines: [header: string, meaning: Meaning, ...samples: string[]][]): Column[] {
  return lines.map(([header, meaning, ...samples], at) => ({ column: at + 1, header, meaning, samples, filled: 34 }));
}

function spread(count: number, from: number, header: (n: number) => string, meaning: (n: number) => Meaning, samples: string[]): Column[] {
  return Array.from({ length: count }, (_, at) => ({ column: from + at, header: header(at + 1), meaning: meaning(at + 1), samples, filled: 30 }));
}

function code(of: CellCode["of"], text: string, count: number, means: CodeMeaning, source: CodeSource = "legend"): CellCode {
  return { of, code: text, count, means, source };
}

const outcome = (it: Outcome): CodeMeaning => ({ is: "outcome", outcome: it });

function sheet(name: string, kind: SheetMapping["kind"], rows: number, header: number, of: Column[], codes: CellCode[] = []): SheetMapping {
  const legend_row = kind === "visit_weeks" ? 1 : null;
  return { name, kind, confidence: 94, header: { first: header, last: header, fixed: false }, rows, columns: of, codes, legend_row, year: YEAR, month_first: false };
}

const MONTHS = ["jan", "feb", "mrt", "apr", "mei", "jun", "jul"];

/** What the program proposes. */
function proposal(): Mapping {
  const tenants = columns(
    ["Nr", { is: "number" }, "1", "2", "3"],
    ["Naam", { is: "full_name" }, "Schijnveld, Olga ’t", "Testman, Sjors"],
    ["Geb.datum", { is: "birth_date" }, "12-3-1988", "1979-11-02"],
    ["Adres", { is: "address" }, "Wolkenhof 12", "Nergenspad 3-B"],
    ["Sleutel", { is: "key_date" }, "2025-08-31", "03-11-2025"],
    ["Begeleider", { is: "worker" }, "Samira", "Samira Oefenbos"],
    ["Opmerkingen", { is: "remarks" }, "hond", "let op: trap"],
    ["Kale huur", { is: "rent" }, "€ 509,71", "676.48"],
    ["Service", { is: "service_costs" }, "€ 42,10", "38"],
    ["Einde", { is: "end_date" }, "18-05-2025", "02-07-2026"],
    ["Reden einde", { is: "end_reason" }, "overleden", "verhuisd", "vertrokken"],
    ["Omklap", { is: "omklap_date" }, "01-01-2026", "?", "nvt"],
    ["Verhuurder", { is: "owner" }, "De Proefcorporatie", "Woonvoorbeeld"],
    ["Bezoek p/w", { is: "visits_per_week" }, "1", "2", "soms"],
  );
  const visits = [
    ...columns(["Naam", { is: "full_name" }, "Schijnveld, Olga ’t"], ["Begeleider", { is: "worker" }, "Samira"]),
    ...spread(30, 3, (n) => `wk ${n}`, (week) => ({ is: "week", year: null, week }), ["v", "nt", "opn"]),
  ];
  const rents = [
    ...columns(["Naam", { is: "full_name" }, "Testman S."], ["Kale huur", { is: "rent" }, "€ 509,71"]),
    ...spread(7, 3, (n) => MONTHS[n - 1] ?? "", (month) => ({ is: "month", year: null, month }), ["551,81", "ok", "55l,21"]),
  ];
  const team = columns(["Naam", { is: "full_name" }, "Samira Oefenbos"], ["Uren", { is: "hours" }, "32", "24"], ["Functie", { is: "role" }, "begeleider"]);
  const ended = (reason: "died" | "moved_on" | "left", destination: "died" | "housed" | "unknown"): CodeMeaning => ({ is: "ended", reason, destination, own_lease: false });
  return {
    sheets: [
      sheet("Huurders", "tenants", 34, 4, tenants, [
        code("end", "overleden", 1, ended("died", "died"), "usual"),
        code("end", "verhuisd", 3, ended("moved_on", "housed"), "usual"),
        code("end", "vertrokken", 2, ended("left", "unknown"), "usual"),
      ]),
      sheet("Bezoeken 2026", "visit_weeks", 34, 2, visits, [
        code("visit", "v", 662, outcome("admitted")),
        code("visit", "nt", 62, outcome("not_home")),
        code("visit", "g", 31, outcome("refused")),
        code("visit", "a", 43, outcome("cancelled_by_tenant")),
        code("visit", "z", 39, outcome("cancelled_by_organisation")),
        code("visit", "opn", 14, { is: "exempt", reason: "hospital" }),
        code("visit", "kv", 3, { is: "unknown" }, "none"),
      ]),
      sheet("Huur 2026", "rent_months", 34, 3, rents, [code("rent", "ok", 41, { is: "paid" }, "usual"), code("rent", "-", 6, { is: "nothing" }, "usual")]),
      sheet("Team", "team", 4, 1, team, [code("role", "begeleider", 4, { is: "role", role: "worker" }, "usual")]),
      sheet("Blad5", "skip", 7, 1, columns(["", { is: "ignore" }, "boodschappen", "batterijen"])),
    ],
    people: [],
    joins: [],
    city: null,
  };
}

function remark(sheet: string, row: number, header: string | null, found: string, reason: WorkbookRemark["reason"], effect: WorkbookRemark["effect"]): WorkbookRemark {
  return { sheet, row, column: header === null ? null : 9, header, found, reason, effect };
}

/** Sums of a sheet's codes that pass. */
function times(mapping: Mapping, which: (means: CodeMeaning) => boolean): number {
  const visits = mapping.sheets.filter((it) => it.kind === "visit_weeks").flatMap((it) => it.codes);
  return visits.reduce((sum, it) => (it.of === "visit" && which(it.means) ? sum + it.count : sum), 0);
}

/** As the engine does for a sheet that a person calls a list of exemptions; any other keeps its columns. */
function thoughtAnew(mapping: Mapping, anew: readonly number[]): Mapping {
  const sheets = mapping.sheets.map((sheet, at): SheetMapping => {
    if (!anew.includes(at) || sheet.kind !== "exemptions") return sheet;
    return { ...sheet, columns: sheet.columns.map((it, place) => ({ ...it, meaning: { is: place === 0 ? "full_name" : place === 1 ? "first_day" : "ignore" } })), codes: [] };
  });
  return { ...mapping, sheets };
}

function seen(mapping: Mapping, remembered: boolean, there: boolean, written: string): WorkbookSeen {
  const has = (kind: SheetMapping["kind"]): boolean => mapping.sheets.some((it) => it.kind === kind);
  const is = (...kinds: CodeMeaning["is"][]) => (means: CodeMeaning) => kinds.includes(means.is);
  const admissions = times(mapping, (it) => it.is === "outcome" && it.outcome === "admitted");
  const attempts = times(mapping, is("outcome")) - admissions;
  const unknown = mapping.sheets.flatMap((sheet) => sheet.codes.map((it) => ({ sheet: sheet.name, it }))).filter(({ it }) => it.means.is === "unknown");
  const unrecorded = has("visit_weeks") ? 20 + times(mapping, is("not_recorded")) : 0;
  const exempt = times(mapping, is("exempt"));
  const tenants = has("tenants") ? 34 : 0;
  const rows = { workers: has("team") ? 4 : 0, tenants, dwellings: tenants, tenancies: tenants, leases: 2 * tenants, visits: admissions + attempts + unrecorded, rent_months: has("rent_months") ? 201 : 0 };
  const none = Object.fromEntries(Object.keys(rows).map((it) => [it, 0]));
  const who = mapping.people.some((it) => it.found === "Testman S.");
  const answer: WorkbookSeen = {
    file: written,
    mapping,
    remembered,
    weighs: {
      admitted: "met", door_only: "missed_tenant", refused: "missed_tenant", not_home: "missed_tenant", cancelled_by_tenant: "missed_tenant",
      cancelled_by_organisation: "missed_organisation", unsafe: "missed_neutral", moved: "missed_organisation", lapsed: "missed_organisation",
      met_elsewhere: "missed_organisation", remote_contact: "missed_organisation",
    },
    counts: {
      tenants, known_tenants: there ? tenants : 0, ended: has("tenants") ? 6 : 0, own_leases: has("tenants") ? 2 : 0, workers: rows.workers,
      joined_names: 7, admissions, attempts, unrecorded, exempt_cells: exempt, rent_cents: has("tenants") ? 2_095_596 : 0,
      outcomes: { admitted: admissions, "": unrecorded },
      matrices: has("visit_weeks")
        ? [{ sheet: "Bezoeken 2026", cells: { visit: admissions + attempts, not_recorded: unrecorded, exempt, outside: 149, not_understood: times(mapping, is("unknown")) } }]
        : [],
    },
    made: there ? none : rows,
    matched: there ? rows : none,
    proposed: there ? [{ sheet: "Huurders", row: 9, record: "tenancies", columns: ["support_end"] }] : [],
    rejected: [
      ...[5, 8, 9, 12, 15, 20, 22, 30, 33].map((row) => remark("Huurders", row, "Omklap", "?", "not_known", "value_left_out")),
      remark("Huurders", 14, "Einde", "31-02-2026", "no_such_day", "still_running"),
      remark("Huurders", 37, "Bezoek p/w", "soms", "not_a_number", "one_visit_a_week"),
      ...(has("rent_months") ? [remark("Huur 2026", 12, "mei", "55l,21", "letter_among_digits", "month_unknown")] : []),
      ...(has("rent_months") && !who ? [remark("Huur 2026", 31, "Naam", "Testman S.", "name_ambiguous", "row_left_out")] : []),
      ...unknown.map(({ sheet, it }, at) => remark(sheet, 11 + at, "wk 7", it.code, "code_unknown", "visit_left_out")),
    ],
    rejected_total: 0,
    city_missing: false,
    told: [remark("Huurders", 21, "Begeleider", "Wout D.", "worker_not_in_team", "worker_made")],
    joined: [{ noun: "worker", person: { id: "w2", name: "Samira Oefenbos", known: false }, written: ["Samira", "Samira O.", "Samira Oefenbos"] }],
    ambiguous: who || !has("rent_months") ? [] : [{
      at: { sheet: 2, row: 31, column: 1 }, found: "Testman S.",
      candidates: [{ id: "p1", name: "Sjors Testman", known: false }, { id: "p2", name: "Saar Testman", known: false }],
    }],
    same_person: mapping.joins.length > 0 ? [] : [{
      one: { id: "p3", name: "Anna Boterbloem", known: false }, other: { id: "t0", name: "Anna Boterbloem", known: true },
      likeness: "same_name", from: { sheet: 0, row: 6, column: 2 },
    }],
  };
  return { ...answer, rejected_total: answer.rejected.length };
}

/** Why a file is refused, by a word in its name, so that every sentence can be looked at. */
const REFUSED = {
  wachtwoord: "workbook_protected", oud: "workbook_outdated", half: "workbook_cut_off", foto: "not_a_workbook", leeg: "workbook_empty", weg: "file_missing",
} as const;

type Answers = Pick<{ [K in keyof Commands]: (args: Commands[K][0]) => Commands[K][1] }, "workbook_look" | "workbook_import" | "workbook_rejected">;

/** The verbs on a workbook; `keep` makes a step that can be undone. */
export function workbookAnswers(refuse: (code: string) => never, keep: (forth: () => void, back: () => void) => void): Answers {
  let kept: Mapping | undefined;
  let there = false;

  function read(path: string, mapping: Mapping | null, anew: readonly number[] = []): WorkbookSeen {
    for (const [word, code] of Object.entries(REFUSED)) if (path.includes(word)) refuse(code);
    return seen(thoughtAnew(mapping ?? kept ?? proposal(), anew), kept !== undefined, there, path);
  }
  return {
    workbook_look: ({ path, mapping, anew }) => read(path, mapping, anew),
    workbook_import: ({ path, mapping }): WorkbookImported => {
      const { made, matched, proposed, rejected, rejected_total, mapping: meant } = read(path, mapping);
      if (!there) keep(() => { there = true; }, () => { there = false; });
      kept = meant;
      return { made, matched, proposed, rejected, rejected_total, backup: Object.values(made).some((it) => it > 0) ? "Team Oost 2026-07-28 110000.omklap-backup" : null, remembered: true };
    },
    workbook_rejected: ({ path, mapping }) => ({ rows: new Set(read(path, mapping).rejected.map((it) => `${it.sheet} ${it.row}`)).size }),
  };
}

