import { beforeEach, describe, expect, it, test } from "vitest";

import type { CodeMeaning, Column, Mapping, Meaning, Outcome, SheetMapping, WeekState, WorkbookRemark, WorkbookSeen } from "../../api";
import { LANGUAGES, MESSAGES, speak } from "../../i18n";
import { keyOf, withCity, withCode, withColumns, withHeader, withHeaderRows, withJoin, withKind, withPerson, withYear } from "./choices";
import { columnLines, headerOf, letters, samplesOf, sheetWords, spanWords } from "./lines";
import { codeChoices, codeWords, columnChoices, columnWords, weighs } from "./options";
import { withQuestions } from "./questions";
import { byName, bySheet, grouped, rowsSaid } from "./remarks";

beforeEach(() => speak("nl"));

function column(at: number, header: string, meaning: Meaning, samples: string[] = []): Column {
  return { column: at, header, meaning, samples, filled: 5 };
}
function week(at: number, number: number, taken = true): Column {
  return column(at, `wk ${number}`, taken ? { is: "week", year: null, week: number } : { is: "ignore" }, ["v", "nt"]);
}
function sheet(more: Partial<SheetMapping>): SheetMapping {
  return {
    name: "Bezoeken", kind: "visit_weeks", confidence: 90, header: { first: 2, last: 3, fixed: false }, rows: 34, columns: [], codes: [], legend_row: 1, year: 2026,
    month_first: false, ...more,
  };
}
function mapping(...sheets: SheetMapping[]): Mapping {
  return { sheets, people: [], joins: [], city: null };
}

describe("a choice", () => {
  const before = mapping(
    sheet({ codes: [{ of: "visit", code: "v", count: 9, means: { is: "unknown" }, source: "none" }, { of: "place", code: "v", count: 1, means: { is: "unknown" }, source: "none" }] }),
    sheet({ name: "Team", kind: "team", columns: [column(1, "Naam", { is: "full_name" }), column(2, "Uren", { is: "hours" })] }),
  );

  it("of a code changes that code in that kind of cell alone, and not the mapping that came", () => {
    const after = withCode(before, 0, "visit", "v", { is: "outcome", outcome: "admitted" });
    expect(after.sheets[0]?.codes.map((it) => it.means.is)).toEqual(["outcome", "unknown"]);
    expect(after.sheets[1]).toBe(before.sheets[1]);
    expect(before.sheets[0]?.codes[0]?.means.is).toBe("unknown");
  });

  it("of columns, a kind, a year or a city changes nothing else", () => {
    expect(withColumns(before, 1, new Map([[2, { is: "ignore" }]])).sheets[1]?.columns.map((it) => it.meaning.is)).toEqual(["full_name", "ignore"]);
    expect(withKind(before, 0, "skip").sheets.map((it) => it.kind)).toEqual(["skip", "team"]);
    expect(withYear(before, 0, 2025).sheets.map((it) => it.year)).toEqual([2025, 2026]);
    expect([withCity(before, " Fabelstad ").city, withCity(before, "  ").city]).toEqual(["Fabelstad", null]);
  });

  it("of one row or two for the headers stays when another row is pointed at", () => {
    const one = withHeaderRows(before, 0, 1);
    expect(one.sheets[0]?.header).toEqual({ first: 2, last: 2, fixed: true });
    expect(withHeader(one, 0, 4).sheets[0]?.header).toEqual({ first: 4, last: 4, fixed: true });
    expect(withHeader(withHeaderRows(before, 0, 2), 0, 4).sheets[0]?.header).toEqual({ first: 4, last: 5, fixed: true });
    expect(withHeader(before, 0, 4).sheets[0]?.header).toEqual({ first: 4, last: 4, fixed: false });
  });

  it("of a person holds once a name, and can be taken back", () => {
    const one = withPerson(withPerson(before, "Testman S.", "p1"), "Testman S.", "p2");
    expect(one.people).toEqual([{ found: "Testman S.", means: "p2" }]);
    expect(withPerson(one, "Testman S.", undefined).people).toEqual([]);
    const joined = withJoin(before, "p3", "t0", true);
    expect(joined.joins).toEqual([{ person: "p3", same_as: "t0" }]);
    expect(withJoin(joined, "p3", "t0", false).joins).toEqual([]);
  });

  it("is told from every other one", () => {
    expect(keyOf({ is: "week", year: null, week: 3 })).not.toBe(keyOf({ is: "week", year: null, week: 4 }));
    expect(keyOf({ is: "outcome", outcome: "refused" })).not.toBe(keyOf({ is: "outcome", outcome: "admitted" }));
  });
});

describe("columns", () => {
  it("that are weeks in a row are one line, also when they are left out", () => {
    const taken = sheet({ columns: [column(1, "Naam", { is: "full_name" }, ["Olga"]), week(2, 1), week(3, 2), week(4, 3)] });
    const [name, weeks, ...rest] = columnLines(taken, taken);
    expect(rest).toEqual([]);
    expect([name && headerOf(name), weeks && headerOf(weeks), weeks && samplesOf(weeks)]).toEqual(["Naam", "wk 1 … wk 3", "v · nt"]);
    expect(spanWords(weeks?.proposed ?? [], 2026)).toBe("Week 1 t/m 3 van 2026");
    const left = sheet({ columns: [column(1, "Naam", { is: "full_name" }), week(2, 1, false), week(3, 2, false), week(4, 3, false)] });
    expect(columnLines(left, taken).map((it) => it.columns.length)).toEqual([1, 3]);
  });

  it("without a header are called by their letter", () => {
    expect([1, 26, 27, 703].map(letters)).toEqual(["A", "Z", "AA", "AAA"]);
    expect(headerOf({ columns: [column(3, "", { is: "ignore" })], proposed: [] })).toBe("Kolom C");
  });

  it("say how a sheet is built", () => {
    expect(sheetWords(sheet({ columns: [week(2, 1), week(3, 2)] }))).toBe("matrix, 34 rijen × 2 weken");
    expect(sheetWords(sheet({ kind: "tenants" }))).toBe("lijst, kop op rij 3, 34 rijen");
    expect(sheetWords(sheet({ kind: "team", header: null, rows: 1 }))).toBe("lijst, 1 rij");
  });
});

describe("choices", () => {
  it("always hold what is chosen now, even what nobody would look for", () => {
    const odd = { is: "ended", reason: "left", destination: "ethos_5", own_lease: false } as const;
    expect(codeChoices({ of: "end", means: odd })[0]?.choices).toEqual([odd]);
    const lists = columnChoices("team", { is: "rent" }, { is: "week", year: null, week: 7 });
    expect(lists[0]?.choices).toEqual([{ is: "rent" }, { is: "week", year: null, week: 7 }]);
  });

  it("have words in every language, each once a list", () => {
    for (const language of LANGUAGES) {
      speak(language);
      for (const of of ["visit", "place", "rent", "end", "exemption", "role"] as const) {
        const words = codeChoices({ of, means: { is: "unknown" } }).flatMap((it) => it.choices).map(codeWords);
        expect(words.filter((it) => !it)).toEqual([]);
        expect(new Set(words).size, `${language} ${of}`).toBe(words.length);
      }
      for (const kind of Object.keys(MESSAGES.nl.workbooks.kind) as SheetMapping["kind"][]) {
        const words = columnChoices(kind).flatMap((it) => it.choices).map((it) => columnWords(it, 2026));
        expect(new Set(words).size, `${language} ${kind}`).toBe(words.length);
      }
    }
  });

  it("offer every plain meaning of a column for some kind of sheet", () => {
    const kinds = Object.keys(MESSAGES.nl.workbooks.kind) as SheetMapping["kind"][];
    const offered = new Set(kinds.flatMap((kind) => columnChoices(kind).flatMap((it) => it.choices.map(({ is }) => is))));
    expect(Object.keys(MESSAGES.nl.workbooks.meaning).filter((it) => !offered.has(it as Meaning["is"]))).toEqual([]);
  });

  it("say how a code counts for its week", () => {
    const said = Object.fromEntries(Object.keys(MESSAGES.nl.workbooks.outcome).map((it) => [it, "met"])) as Record<Outcome, WeekState>;
    said.not_home = "missed_neutral"; // Whatever the engine says.
    const of = (means: CodeMeaning): string => weighs(means, said);
    expect(of({ is: "outcome", outcome: "admitted" })).toBe("met");
    expect(of({ is: "outcome", outcome: "not_home" })).toBe("missed_neutral");
    expect(of({ is: "outcome", outcome: "lapsed" })).toBe("inExemption");
    expect(of({ is: "exempt", reason: "hospital" })).toBe("exempt");
    expect(of({ is: "not_recorded" })).toBe("unrecorded");
    expect([of({ is: "unknown" }), of({ is: "nothing" })]).toEqual(["notTaken", "notInWeek"]);
  });
});

describe("remarks", () => {
  const remark = (row: number, found: string, more: Partial<WorkbookRemark> = {}): WorkbookRemark => ({
    sheet: "Huurders", row, column: 9, header: "Omklap", found, reason: "not_known", effect: "value_left_out", ...more,
  });

  it("that say the same of the same value are one, with each row once", () => {
    const groups = grouped([remark(5, "?"), remark(8, "?"), remark(8, "?"), remark(9, "morgen", { reason: "not_a_day" })]);
    expect(groups.map(({ found, rows }) => [found, rows])).toEqual([["?", [5, 8]], ["morgen", [9]]]);
  });

  it("of a sheet as such have no rows", () => {
    const [group] = grouped([remark(0, "", { header: null, column: null, reason: "sheet_unknown", effect: "sheet_left_out" })]);
    expect(group?.rows).toEqual([]);
    expect(MESSAGES.nl.workbooks.left.rows("Blad5", group?.rows ?? [1])).toBe("Blad5");
  });

  it("name the rows of a sheet once, and not all of very many", () => {
    expect(bySheet([{ sheet: "A", row: 3 }, { sheet: "B", row: 1 }, { sheet: "A", row: 3 }, { sheet: "A", row: 9 }])).toEqual([["A", [3, 9]], ["B", [1]]]);
    expect(rowsSaid([3, 9])).toBe("3, 9");
    expect(rowsSaid(Array.from({ length: 13 }, (_, at) => at + 1))).toBe("1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 …");
  });

  it("ask once who a name is, and remember the question after it was answered", () => {
    const at = (row: number) => ({ sheet: 0, row, column: 1 });
    const names = [{ at: at(3), found: "S.", candidates: [] }, { at: at(9), found: "S.", candidates: [] }];
    expect(byName(names)).toEqual([{ found: "S.", first: names[0], times: 2 }]);
    const asked = withQuestions({ names: [], pairs: [] }, { ambiguous: names.slice(0, 1), same_person: [] } as unknown as WorkbookSeen);
    const later = withQuestions(asked, { ambiguous: [], same_person: [] } as unknown as WorkbookSeen);
    expect(later).toBe(asked);
    expect(later.names.map((it) => it.found)).toEqual(["S."]);
  });
});

test("the counts make sentences of one and of more", () => {
  const { nl, en } = MESSAGES;
  expect(nl.workbooks.take(34, 662)).toBe("Importeren (34 huurders, 662 bezoeken)");
  expect(nl.workbooks.take(1, 1)).toBe("Importeren (1 huurder, 1 bezoek)");
  expect(nl.workbooks.becomes.tenants(34, 6, 2)).toBe("huurders, 6 al vertrokken, 2 met eigen contract");
  expect(nl.workbooks.becomes.tenants(1, 0, 0)).toBe("huurder");
  expect(en.workbooks.becomes.workers(4, 7)).toBe("support workers, 7 spellings brought together");
  expect(nl.workbooks.left.rows("Huurders", [5, 8])).toBe("Huurders, 2 rijen");
  expect(nl.workbooks.left.found("Omklap", "?")).toBe("Omklap: ?");
});
