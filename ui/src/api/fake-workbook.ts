/** An invented workbook for drawing the import screen: what it is taken to mean and what would come of it. */
import type {
  CellCode, CodeMeaning, Column, Mapping, Meaning, SheetMapping, WorkbookImported, WorkbookRemark, WorkbookSeen,
} from "./generated";

const WEEKS = 30;

function column(at: number, header: string, meaning: Meaning, samples: string[], filled = 34): Column {
  return { column: at, header, meaning, samples, filled };
}

function code(text: string, count: number, means: CodeMeaning): CellCode {
  return { of: "visit", code: text, count, means, source: text === "" ? "usual" : "legend" };
}

function sheet(name: string, kind: SheetMapping["kind"], header: number, rows: number, columns: Column[], codes: CellCode[] = []): SheetMapping {
  return {
    name, kind, confidence: 95, header: { first: header, last: header }, rows, columns, codes,
    legend_row: codes.length > 0 ? 1 : null, year: kind === "visit_weeks" || kind === "rent_months" ? 2026 : null, month_first: false,
  };
}

const weeks = Array.from({ length: WEEKS }, (_, at) => column(at + 3, `wk ${at + 1}`, { is: "week", year: 2026, week: at + 1 }, ["v", "nt", "opn"], 30));

const MAPPING: Mapping = {
  sheets: [
    sheet("Huurders", "tenants", 4, 34, [
      column(1, "Nr", { is: "number" }, ["1", "2", "3"]),
      column(2, "Naam", { is: "full_name" }, ["Boterbloem, Anna", "Kastanje, Bo van"]),
      column(3, "Adres", { is: "address" }, ["Wolkenhof 3", "Nergenspad 12"]),
      column(4, "Sleutel", { is: "key_date" }, ["2025-08-31", "03-11-2025"]),
      column(5, "Begeleider", { is: "worker" }, ["Samira", "Samira Korenbloem"]),
      column(6, "Opmerkingen", { is: "remarks" }, ["hond", "let op: trap"], 7),
      column(7, "Kale huur", { is: "rent" }, ["€ 509,71", "676.48"]),
      column(8, "Omklap", { is: "omklap_date" }, ["01-01-2026", "?", "nvt"]),
    ]),
    sheet("Bezoeken 2026", "visit_weeks", 3, 34, [column(1, "Nr", { is: "number" }, ["1", "2"]), column(2, "Naam", { is: "full_name" }, ["Boterbloem, Anna"]), ...weeks], [
      code("v", 662, { is: "outcome", outcome: "admitted" }),
      code("nt", 62, { is: "outcome", outcome: "not_home" }),
      code("g", 31, { is: "outcome", outcome: "refused" }),
      code("a", 43, { is: "outcome", outcome: "cancelled_by_tenant" }),
      code("z", 39, { is: "outcome", outcome: "cancelled_by_organisation" }),
      code("opn", 14, { is: "exempt", reason: "hospital" }),
      code("", 20, { is: "not_recorded" }),
    ]),
    sheet("Team", "team", 1, 4, [column(1, "Naam", { is: "full_name" }, ["Samira Korenbloem"], 4), column(2, "Uren", { is: "hours" }, ["32", "28"], 4)]),
    { ...sheet("Oud", "skip", 1, 12, []), confidence: 0, header: null },
  ],
  people: [], joins: [], city: "Fabelstad",
};

function remark(sheetName: string, row: number, header: string, found: string, reason: WorkbookRemark["reason"], effect: WorkbookRemark["effect"]): WorkbookRemark {
  return { sheet: sheetName, row, column: 8, header, found, reason, effect };
}

const REJECTED: WorkbookRemark[] = [
  ...[6, 13, 16].map((row) => remark("Huurders", row, "Omklap", "?", "not_known", "value_left_out")),
  remark("Huurders", 14, "Einde", "31-02-2026", "no_such_day", "still_running"),
  remark("Huurders", 37, "Bezoek p/w", "soms", "not_a_number", "one_visit_a_week"),
  remark("Huur 2026", 12, "mei", "55l,21", "letter_among_digits", "month_unknown"),
];

const MADE = { workers: 4, tenants: 34, dwellings: 34, tenancies: 34, leases: 70, agreements: 34, exemptions: 14, visits: 857, visit_details: 857, rent_months: 186 };
const NOTHING = Object.fromEntries(Object.keys(MADE).map((it) => [it, 0]));

/** What is seen in the invented workbook; `known` when it was taken in before. */
export function seenWorkbook(mapping: Mapping | null, known: boolean): WorkbookSeen {
  const [mine, other] = [{ id: "p1", name: "Samira Boterbloem", known }, { id: "p2", name: "Sam Boterbloem", known }];
  return {
    mapping: mapping ?? MAPPING, remembered: known,
    counts: {
      tenants: 34, known_tenants: known ? 34 : 0, ended: 6, own_leases: 2, workers: 4, joined_names: 4, admissions: 662, attempts: 175,
      unrecorded: 20, exempt_cells: 14, rent_cents: 2_095_596,
      outcomes: { "": 20, admitted: 662, not_home: 62, refused: 31, cancelled_by_tenant: 43, cancelled_by_organisation: 39 },
      matrices: [{ sheet: "Bezoeken 2026", cells: { visit: 837, not_recorded: 20, exempt: 14, outside: 149 } }],
    },
    made: known ? NOTHING : MADE, matched: known ? MADE : NOTHING, proposed: [], rejected: REJECTED,
    told: [remark("Huurders", 21, "Begeleider", "Noor", "worker_not_in_team", "worker_made")],
    joined: [{ noun: "worker", person: { id: "w2", name: "Samira Korenbloem", known }, written: ["Samira", "Samira Korenbloem"] }],
    ambiguous: [{ at: { sheet: 1, row: 31, column: 2 }, found: "Boterbloem S.", candidates: [mine, other] }],
    same_person: [],
  };
}

/** What came of it. */
export function importedWorkbook(known: boolean): WorkbookImported {
  const { made, matched, proposed, rejected } = seenWorkbook(null, known);
  return { made, matched, proposed, rejected, backup: known ? null : "team 2026-07-28 143200.omklap", remembered: true };
}

/** How many rows stand in the workbook of what is left out. */
export const REJECTED_ROWS = REJECTED.length;
