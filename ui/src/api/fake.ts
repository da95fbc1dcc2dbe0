/**
 * Invented answers for drawing screens (`npm run dev`, then `?fake`) and for component tests; never in the build.
 *
 * `&door=first|locked|example|open` chooses the door, `&rows=5000` the size, `&slow=2000` makes every answer late.
 * It knows no rules: states of weeks are drawn by lot from a fixed seed. The real engine decides everything else.
 */
import type {
  Because, Commands, ExplainedVisit, FieldProblem, FigureRow, FlipStep, LeaseRow, OperationKind, Outcome, SessionState, TenancyRow, VisitRow, WeekCell,
  TenanciesRefine, WeekState, WorkerGroup, WorkerLoad,
} from "./generated";
import { courseAnswers } from "./fake-course";
import { dossierAnswers } from "./fake-dossier";
import { todayAnswers } from "./fake-today";
import { accountAnswers } from "./fake-accounts";
import { listAnswers } from "./fake-lists";
import { scheduleAnswers } from "./fake-schedule";
import { paletteAnswers } from "./fake-palette";
import { nuisanceAnswers } from "./fake-nuisance";
import { omklapAnswers } from "./fake-omklap";
import { indicatorAnswers } from "./fake-indicators";
import { paperAnswers } from "./fake-papers";
import { pathwayAnswers } from "./fake-pathways";
import { rentAnswers } from "./fake-rents";
import { reviewAnswers } from "./fake-reviews";
import { statementAnswers } from "./fake-statements";
import { workbookAnswers } from "./fake-workbook";
import { useHost, type Host, type Listener } from "./host";

const TODAY = "2026-07-28";
const WEEK = 31;
const PASSPHRASE = "drie groene fietsen";
const FIRST = ["Anna", "Bo", "Cas", "Dirk", "Esra", "Femke", "Guus", "Hind", "Ilja", "Juno", "Kees", "Lotte", "Mo", "Noor", "Omar", "Pien", "Quinn", "Roos", "Saar", "Teun"];
const LAST = ["Boterbloem", "Egelantier", "Hazelnoot", "Korhoen", "Maanzaad", "Vlinderslag", "Wilgenroosje", "Lantaarn", "Steenbreek", "Avondrood", "Zilverberk", "Waterlelie", "Pimpernel", "Kastanje", "Regenboog"];
const STREETS = ["Wolkenhof", "Kabouterlaan", "Nergenspad", "Verzonnenlaan", "Fabelplein", "Denkbeeldstraat", "Sprookjeskade"];
const WORKERS = [["Fatima Appelbloesem", 1920], ["Joost Madelief", 1680], ["Samira Korenbloem", 1440], ["Wout Duinroos", 1920]] as const;
const WORDS = "appel berg citroen dorp eiland fluit gans hamer iglo jas kaars lamp molen noot oven paard regen schip tafel uil vos water zon zee".split(" ");
const CODES: Record<string, WeekState> = {
  v: "met", w: "met", t: "met", s: "exempt", n: "no_obligation", o: "outside", k: "on_track", d: "at_risk", g: "planned",
  p: "to_plan", u: "unrecorded", h: "missed_tenant", q: "missed_organisation", x: "missed_neutral",
};

type Answers = { [K in keyof Commands]?: (args: Commands[K][0]) => Commands[K][1] };
type Step = { kind: OperationKind; at_ms: number };
type Tenancy = { row: TenancyRow; workerId: string; lot: number; results: VisitRow[] };

function refuse(code: string, args: Record<string, number> = {}, fields: readonly FieldProblem[] = []): never {
  throw { code, args, fields };
}

/** A number from 0 up to and without 1 that is the same on every run. */
function lot(...seed: number[]): number {
  let hash = 2166136261;
  for (const part of seed) hash = Math.imul(hash ^ (part + 0x9e37), 16777619);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  hash ^= hash >>> 12;
  return (hash >>> 0) / 4294967296;
}

function pick<T>(list: readonly T[], at: number): T {
  return list[Math.floor(at * list.length) % list.length] as T;
}

function cellOf(code: string): WeekCell {
  return { state: CODES[code] ?? "outside", norm_short: code === "w", by_temporary_norm: code === "t" };
}

function codeOf(tenancy: number, week: number): string {
  const at = lot(tenancy, week);
  if (tenancy % 13 === 4 && week < 16) return week === 15 ? "n" : "o";
  if (tenancy % 17 === 6 && week >= 14 && week < 20) return "s";
  if (week > WEEK) return at < 0.8 ? "g" : "p";
  if (week === WEEK) return at < 0.35 ? "v" : at < 0.8 ? "k" : at < 0.9 ? "d" : "g";
  if (tenancy % 11 === 7 && week > 25) return "h";
  return at < 0.88 ? "v" : at < 0.9 ? "w" : at < 0.91 ? "t" : at < 0.945 ? "h" : at < 0.97 ? "q" : at < 0.985 ? "x" : "u";
}

function figures(cells: string): FigureRow {
  const n = (codes: string): number => [...cells].filter((it) => codes.includes(it)).length;
  const met = n("vwt");
  const [tenant, organisation, neutral, unrecorded] = [n("h"), n("q"), n("x"), n("u")];
  const admitted = met + n("k");
  return {
    met, obliged: met + tenant + organisation + neutral + unrecorded, by_temporary_norm: n("t"), admitted,
    attempts: admitted + 2 * tenant + organisation, missed_tenant: tenant, missed_organisation: organisation,
    missed_neutral: neutral, unrecorded,
  };
}

function weekNumbers(from: string, to: string): number[] {
  const first = Number(from.slice(6));
  return Array.from({ length: Math.max(0, Number(to.slice(6)) - first + 1 + 53 * (Number(to.slice(0, 4)) - Number(from.slice(0, 4)))) }, (_, i) => first + i);
}

/** Monday of a week of 2026 plus so many days. */
function dayOf(week: number, plus = 0): string {
  return new Date(Date.UTC(2025, 11, 29) + ((week - 1) * 7 + plus) * 86_400_000).toISOString().slice(0, 10);
}

function weekName(week: number): string {
  return `2026-W${String(week).padStart(2, "0")}`;
}

function makeTenancy(n: number, count: number): Tenancy {
  const worker = Math.floor((n / count) * WORKERS.length);
  const [name] = WORKERS[worker] as (typeof WORKERS)[number];
  const cells = Array.from({ length: 26 }, (_, i) => codeOf(n, WEEK - 26 + i)).join("");
  const { met, obliged } = figures(cells);
  const ended = n % 19 === 18;
  return {
    workerId: `w${worker}`,
    lot: n,
    results: [],
    row: {
      id: `t${n}`,
      name: `${pick(FIRST, lot(n, 1))} ${pick(LAST, lot(n, 2))}`,
      address: `${pick(STREETS, lot(n, 3))} ${1 + Math.floor(lot(n, 4) * 60)}`,
      city: "Fabelstad",
      worker: name,
      week: ended ? cellOf("o") : cellOf(codeOf(n, WEEK)),
      met, obliged,
      lease: ended ? null : n % 9 === 5 ? "own" : "sub",
      lease_months: 2 + Math.floor(lot(n, 5) * 22),
      support_start: "2025-03-01",
      support_end: ended ? "2026-06-21" : null,
      found: null,
    },
  };
}

function named(step: Step | undefined): Step | null {
  return step === undefined ? null : { kind: step.kind, at_ms: step.at_ms };
}

/** A host with invented answers; each call gives a team of its own. */
export function fakeHost(options: { door?: SessionState["door"] | "example"; rows?: number; slow?: number } = {}): Host {
  const ears = new Set<(nouns: readonly string[]) => void>();
  const slow = options.slow ?? 0;
  let door: SessionState["door"] = options.door === "example" ? "locked" : (options.door ?? "open");
  let hasTeam = options.door === "locked" || options.door === "open" || options.door === undefined;
  let example = options.door === "example";
  let team = "Team Oost";
  let person = "Ilse Dauwdruppel";
  let failures = 0;
  let waitUntil = 0;
  let changed: string[] = [];
  const done: (Step & { back: () => void; forth: () => void })[] = [];
  const taken: (Step & { back: () => void; forth: () => void })[] = [];

  const count = options.rows ?? 60;
  const all = Array.from({ length: count }, (_, n) => makeTenancy(n, count)).sort(
    (a, b) => a.workerId.localeCompare(b.workerId) || a.row.name.localeCompare(b.row.name, "nl"),
  );

  const state = (): SessionState => ({
    door,
    example,
    has_team: hasTeam,
    team: door === "open" ? (example ? "Voorbeeldteam" : team) : null,
    account: door === "open" ? { id: "a0", name: person, roles: ["lead", "administrator"], worker: null } : null,
    wait_seconds: Math.max(0, Math.ceil((waitUntil - Date.now()) / 1000)),
    passphrase_min: 12,
    keyring: true,
    today: TODAY,
    week: weekName(WEEK),
    version: "0.1.0",
  });

  function find(id: string): Tenancy {
    return all.find((it) => it.row.id === id) ?? refuse("missing");
  }

  /** Whose dossier was opened, newest last. */
  const opened: string[] = [];

  function matching(search: string, worker: string | null, ended = true): Tenancy[] {
    const words = search.toLowerCase().split(/\s+/).filter(Boolean);
    return all.filter(({ row, workerId }) => {
      if (worker !== null && workerId !== worker) return false;
      if (!ended && row.support_end !== null) return false;
      const begins = `${row.name} ${row.address} ${row.worker}`.toLowerCase().split(/\s+/);
      return words.every((word) => begins.some((it) => it.startsWith(word)));
    });
  }

  function groupsOf(rows: Tenancy[]): WorkerGroup[] {
    const groups: WorkerGroup[] = [];
    rows.forEach((it, at) => {
      const last = groups.at(-1);
      if (last?.worker === it.workerId) last.count += 1;
      else {
        const minutes = WORKERS[Number(it.workerId.slice(1))]?.[1] ?? null;
        groups.push({ worker: it.workerId, name: it.row.worker, minutes_per_week: minutes, first: at, count: 1, load: loadOf(it.workerId), state: null });
      }
    });
    return groups;
  }

  function loadOf(worker: string): WorkerLoad | null {
    const minutes = WORKERS[Number(worker.slice(1))]?.[1];
    const tenants = all.filter((it) => it.workerId === worker && it.row.support_end === null).length;
    return minutes === undefined ? null : { tenants, tenths: Math.round((tenants * 21_600) / minutes), fullness: "busy" };
  }

  function code(tenancy: Tenancy, week: number): string {
    if (tenancy.row.support_end !== null && week > 25) return "o";
    if (week === WEEK && tenancy.results.some((it) => it.outcome === "admitted")) return "v";
    return codeOf(tenancy.lot, week);
  }

  function refined(rows: Tenancy[], refine: TenanciesRefine | null): Tenancy[] {
    if (refine === null) return rows;
    const shown = rows.filter(
      (it) =>
        (refine.workers.length === 0 ? !refine.nobody : refine.workers.includes(it.workerId)) &&
        (refine.states.length === 0 || refine.states.includes(it.row.week.state)) &&
        (refine.span !== "ended" || it.row.support_end !== null),
    );
    return refine.descending ? shown.reverse() : shown;
  }

  const streaks = (tenancy: Tenancy) => {
    const bad = tenancy.lot % 11 === 7;
    return { not_admitted: bad ? 5 : 0, not_seen: bad ? 5 : 0, tenant_side: bad ? 5 : 0, met: bad ? 0 : 24, last_seen: bad ? "2026-06-18" : "2026-07-22" };
  };

  const planned = (tenancy: Tenancy, week: number): VisitRow => ({
    visit: `v${tenancy.lot}-${week}`, result: null, tenancy: tenancy.row.id, name: tenancy.row.name,
    planned: dayOf(week, 1 + (tenancy.lot % 4)), time: `${9 + (tenancy.lot % 7)}:30`.padStart(5, "0"), known_to_week: false,
    actual: null, outcome: null, place: null, worker: tenancy.row.worker, recorded_by: null, recorded_ms: null, double: false, together: [],
  });

  const made = (row: VisitRow, outcome: Outcome): VisitRow => ({
    ...row, result: `r${row.visit}`, actual: row.planned, outcome, place: outcome === "admitted" ? "dwelling" : "door",
    recorded_by: row.worker, recorded_ms: Date.UTC(2026, 6, 27, 9, 12),
  });

  /** A second try, two days later. */
  const madeLater = (row: VisitRow, tries: number): VisitRow => {
    const day = new Date(Date.parse(`${row.planned}T00:00:00Z`) + 2 * tries * 86_400_000).toISOString().slice(0, 10);
    return { ...row, result: `${row.result}-${tries}`, planned: day, actual: day, recorded_ms: Date.parse(`${day}T16:45:00Z`) };
  };

  function weekVisits(tenancy: Tenancy): VisitRow[] {
    const row = planned(tenancy, WEEK);
    const result = tenancy.results.find((it) => it.visit === row.visit);
    return [result ?? row, ...tenancy.results.filter((it) => it.visit !== row.visit)];
  }

  const ofToday = todayAnswers({
    today: TODAY, week: weekName(WEEK), refuse, keep,
    visits: () =>
      all.flatMap((it) => weekVisits(it).slice(0, 1).map((row) => ({ tenancy: it.row.id, name: it.row.name, address: it.row.address, city: it.row.city, worker: it.row.worker, week: it.row.week, row }))),
  });

  function steps(day: string): FlipStep[] {
    return [
      { kind: "head_lease_ends", day: before(day), total_cents: 74210, name: null },
      { kind: "sublease_ends", day: before(day), total_cents: 68850, name: null },
      { kind: "own_lease_begins", day, total_cents: 74210, name: null },
      { kind: "aftercare_begins", day, total_cents: null, name: null },
      { kind: "ledgers_close", day: before(day), total_cents: null, name: null },
      ...(["housing_allowance", "direct_debit", "energy", "insurance", "municipal_taxes", "keys", "corporation_contact", "wmo_officer"] as const).map(
        (task): FlipStep => ({ kind: `task_${task}`, day, total_cents: null, name: null }),
      ),
    ];
  }

  const flips = new Map<string, string>();

  /** The day before. */
  function before(day: string): string {
    return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
  }

  function leasesOf(tenancy: Tenancy): LeaseRow[] {
    const day = flips.get(tenancy.row.id) ?? (tenancy.row.lease === "own" ? "2026-04-01" : undefined);
    const last_day = day === undefined ? null : before(day);
    return [
      { id: "l1", kind: "head", first_day: "2025-02-15", last_day, fixed_term: false, total_cents: 74210 },
      { id: "l2", kind: "sub", first_day: "2025-03-01", last_day, fixed_term: true, total_cents: 68850 },
      ...(day === undefined ? [] : [{ id: "l3", kind: "own", first_day: day, last_day: null, fixed_term: false, total_cents: 74210 } satisfies LeaseRow]),
    ];
  }

  function keep(kind: OperationKind, nouns: string[], forth: () => void, back: () => void): void {
    forth();
    done.push({ kind, at_ms: Date.now(), forth, back });
    taken.length = 0;
    changed = nouns;
  }

  function turn(from: typeof done, to: typeof done, way: "back" | "forth", empty: string): { kind: OperationKind } {
    const step = from.pop() ?? refuse(empty);
    step[way]();
    to.push(step);
    changed = ["visit_result", "lease", "tenancy", "note", "contact", "visit_risk", "attachment", "task"];
    return { kind: step.kind };
  }

  /** Numbers of work that somebody stopped. */
  const stopped = new Set<number>();
  const STEPS = 20;
  /** Late, as the address asks; long work says how far it is. */
  async function late(listener: Listener | undefined): Promise<void> {
    for (let step = 1; step <= STEPS && slow > 0; step += 1) {
      await new Promise((resolve) => setTimeout(resolve, slow / STEPS));
      if (listener === undefined) continue;
      if (stopped.delete(listener.number)) refuse("cancelled");
      listener.hear({ done: (step * 13_000) / STEPS, total: 13_000 });
    }
  }

  const answers: Answers = {
    session_state: state,
    work_stop: ({ work }) => {
      stopped.add(work);
      return {};
    },
    session_create_team: (args) => {
      team = args.team;
      person = args.name;
      return { words: WORDS, ask: [7, 19] };
    },
    session_confirm_recovery: ({ words }) => {
      if (words[0] !== WORDS[6] || words[1] !== WORDS[18]) refuse("recovery_words_wrong");
      hasTeam = true;
      door = "open";
      return state();
    },
    session_open_example: () => {
      door = "open";
      example = true;
      return state();
    },
    session_discard_example: () => {
      example = false;
      door = hasTeam ? "locked" : "first";
      return state();
    },
    session_unlock: ({ passphrase }) => {
      const left = Math.ceil((waitUntil - Date.now()) / 1000);
      if (left > 0) refuse("too_soon", { seconds: left });
      if (passphrase !== PASSPHRASE) {
        failures += 1;
        if (failures >= 3) waitUntil = Date.now() + 5000 * (failures - 2);
        refuse("wrong_passphrase");
      }
      failures = 0;
      door = "open";
      return state();
    },
    session_recover: ({ words }) => {
      if (words !== WORDS.join(" ")) refuse("recovery_words_wrong");
      door = "open";
      return state();
    },
    session_lock: () => {
      door = "locked";
      return state();
    },
    tenancies_list: ({ search, worker, ended, refine, offset, limit }) => {
      const rows = refined(matching(search, worker, ended || (refine !== null && refine.span !== "running")), refine);
      return { total: rows.length, all: all.length, owners: ["De Brug", "Thuisvest"], more_words: false, groups: groupsOf(rows), offset, rows: rows.slice(offset, offset + limit).map((it) => it.row) };
    },
    ...paletteAnswers({ find: (search) => matching(search, null).map((it) => it.row), opened, get: (id) => find(id).row }),
    tenancies_get: ({ id }) => {
      const tenancy = find(id);
      opened.push(id);
      return {
        row: tenancy.row, postcode: "1234 AB", owner: "Woningstichting De Brug", provider: "Stichting Thuishaven", visits: 1,
        period_weeks: 1, aftercare: tenancy.row.lease === "own",
        leases: leasesOf(tenancy), beside: [], household: null,
        mismatches: tenancy.lot % 10 === 3 ? ["day_without_title"] : [], week_visits: weekVisits(tenancy), exemption: null,
        streaks: streaks(tenancy), flip_refusal: tenancy.row.lease === "own" || flips.has(id) ? "already_own" : null, may_record: true, may_flip: true,
      };
    },
    lists_ready: () => ({}),
    workers_list: () =>
      WORKERS.map(([name, minutes], at) => ({
        id: `w${at}`, name, minutes_per_week: minutes, email: null, tenancies: all.filter((it) => it.workerId === `w${at}`).length, load: loadOf(`w${at}`),
      })),
    ...listAnswers({
      keep,
      ids: ({ search, worker, ended, refine }) => refined(matching(search, worker, ended || (refine !== null && refine.span !== "running")), refine).map((it) => it.row.id),
      get: (id) => find(id).row,
      give: (ids, worker) => {
        const before = ids.map((id) => ({ it: find(id), workerId: find(id).workerId, name: find(id).row.worker }));
        const name = WORKERS[Number(worker.slice(1))]?.[0] ?? "";
        keep(
          "reassign_tenancies", ["tenancy"],
          () => before.forEach(({ it }) => { it.workerId = worker; it.row = { ...it.row, worker: name }; }),
          () => before.forEach((was) => { was.it.workerId = was.workerId; was.it.row = { ...was.it.row, worker: was.name }; }),
        );
      },
    }),
    visits_list: ({ tenancy }) => all.filter((it) => tenancy === null || it.row.id === tenancy).flatMap(weekVisits),
    visits_preview: ({ tenancy, day, outcome }) => {
      if (day > TODAY) refuse("visit_in_future");
      const before = find(tenancy).row.week;
      const after = outcome === "admitted" ? cellOf("v") : before;
      return { week: weekName(WEEK), before, after, because: outcome === "admitted" ? "admitted_as_agreed" : "visit_planned", turned: [] };
    },
    ...ofToday,
    ...reviewAnswers({ refuse, keep }),
    ...nuisanceAnswers(keep),
    ...pathwayAnswers(keep),
    ...indicatorAnswers(keep),
    ...paperAnswers(keep),
    ...rentAnswers(() => matching("", null).map((it) => it.row), refuse, keep),
    ...statementAnswers(() => matching("", null).map((it) => it.row), refuse, (forth, back) => keep("book_statement", ["payment", "statement_entry"], forth, back)),
    visits_record: ({ tenancy, day, outcome, place, draft }) => {
      if (draft !== null) ofToday.drafts_drop({ place: draft });
      const it = find(tenancy);
      if (day > TODAY) refuse("visit_in_future");
      const before = it.row.week;
      const after = outcome === "admitted" ? cellOf("v") : before;
      const row = { ...made(planned(it, WEEK), outcome), actual: day, place: place ?? "dwelling", recorded_by: person, recorded_ms: Date.now() };
      keep(
        "record_visit", ["visit_result"],
        () => { it.results = [...it.results, row]; it.row = { ...it.row, week: after }; },
        () => { it.results = it.results.filter((other) => other !== row); it.row = { ...it.row, week: before }; },
      );
      return { result: "r", change: { week: weekName(WEEK), before, after, because: "admitted_as_agreed", turned: [] } };
    },
    visits_correct: ({ tenancy, outcome, day, replaces }) => {
      const it = find(tenancy);
      const before = it.results;
      const after = before.map((row) => (row.result === replaces ? { ...row, outcome, actual: day, result: `${row.result}-2` } : row));
      keep("correct_visit", ["visit_result"], () => { it.results = after; }, () => { it.results = before; });
      return { result: "r2", change: { week: weekName(WEEK), before: it.row.week, after: it.row.week, because: "visit_planned", turned: [] } };
    },
    weeks_grid: ({ from, to, search, worker, offset, limit }) => {
      const rows = matching(search, worker);
      const weeks = weekNumbers(from, to);
      return {
        weeks: weeks.map(weekName), total: rows.length, groups: groupsOf(rows), offset,
        rows: rows.slice(offset, offset + limit).map((it) => {
          const cells = weeks.map((week) => code(it, week)).join("");
          return { tenancy: it.row.id, name: it.row.name, cells, figures: figures(cells), streaks: streaks(it), changed: [] };
        }),
      };
    },
    weeks_totals: ({ from, to, search, worker }) => {
      const rows = matching(search, worker);
      const weeks = weekNumbers(from, to);
      return { tenancies: rows.length, figures: figures(rows.map((it) => weeks.map((week) => code(it, week)).join("")).join("")) };
    },
    weeks_explain: ({ tenancy, week }) => {
      const it = find(tenancy);
      const number = Number(week.slice(6));
      const letter = code(it, number);
      const because: Record<string, Because> = {
        v: "admitted_as_agreed", w: "admitted_less", t: "temporary_norm", s: "exemption_ran", n: "too_few_weekdays", o: "not_active",
        k: "visit_planned", d: "visit_planned", g: "visit_planned", p: "nothing_planned", u: "outcome_missing", h: "tenant_side",
        q: "organisation_cancelled", x: "not_safe",
      };
      const outcomes: Record<string, Outcome[]> = { v: ["admitted"], w: ["admitted"], t: ["admitted"], h: ["not_home", "refused"], q: ["cancelled_by_organisation"], x: ["unsafe"] };
      const seen = (outcomes[letter] ?? []).map((outcome, at): ExplainedVisit => ({
        row: madeLater(made(planned(it, number), outcome), at), counted_as: outcome, outside_support: false, second_that_day: false,
      }));
      return {
        tenancy, name: it.row.name, week, first_day: dayOf(number), last_day: dayOf(number, 6), cell: cellOf(letter),
        because: because[letter] ?? "no_attempt", obliged: !"sno".includes(letter), available_weekdays: 5, visits: 1, period_weeks: 1,
        span_from: week, exemptions: letter === "s" ? [{ first_day: dayOf(14), last_day: dayOf(19, 6) }] : [], seen,
      };
    },
    omklap_preview: ({ tenancy, day }) =>
      find(tenancy).row.lease === "own" || flips.has(tenancy) ? { refusal: "already_own", steps: [] } : { refusal: null, steps: steps(day) },
    omklap_flip: ({ tenancy, day }) => {
      const it = find(tenancy);
      if (it.row.lease === "own" || flips.has(tenancy)) refuse("flip_already_own");
      keep("flip_lease", ["lease", "tenancy"], () => void flips.set(it.row.id, day), () => void flips.delete(it.row.id));
      return { lease: "l3", steps: steps(day), undo_until: before(day) };
    },
    ...courseAnswers(),
    ...omklapAnswers({
      people: () => all.filter((it) => it.row.support_end === null).map(({ row, lot }) => ({ id: row.id, name: row.name, address: row.address, lot, own: row.lease === "own" })),
      today: TODAY, refuse, keep,
    }),
    ...accountAnswers(refuse, (nouns) => void (changed = nouns)),
    ...scheduleAnswers((nouns) => void (changed = nouns)),
    ...workbookAnswers(refuse, (forth, back) => keep("import_workbook", ["tenancy"], forth, back)),
    ...dossierAnswers((id) => answers.tenancies_get?.({ id }) ?? refuse("missing"), (tenancy) => ofToday.tasks_list({ worker: null, tenancy, open: false, only: null }).filter((it) => it.kind === "task"), refuse, keep),
    history_steps: () => ({
      undo: named(done.at(-1)), redo: named(taken.at(-1)), saved_ms: done.at(-1)?.at_ms ?? Date.UTC(2026, 6, 28, 12, 32),
    }),
    history_in_the_way: () => null,
    history_undo: () => turn(done, taken, "back", "nothing_to_undo"),
    history_redo: () => turn(taken, done, "forth", "nothing_to_redo"),
  };

  return {
    async call(name, args, listener) {
      if (name !== "work_stop") await late(listener);
      const answer = answers[name as keyof Commands] as ((args: unknown) => unknown) | undefined;
      if (answer === undefined) refuse("unknown_command");
      if (door !== "open" && !name.startsWith("session_") && name !== "work_stop") refuse("locked");
      changed = [];
      const given = structuredClone(answer(structuredClone(args)));
      if (changed.length > 0) for (const hear of ears) hear(changed);
      return given;
    },
    onChanged(hear) {
      ears.add(hear);
      return () => void ears.delete(hear);
    },
  };
}

/** Puts the fake in place, as the address asks. */
export function useFakeHost(asked: URLSearchParams): void {
  const door = asked.get("door");
  useHost(
    fakeHost({
      ...(door === "first" || door === "locked" || door === "example" || door === "open" ? { door } : {}),
      rows: Number(asked.get("rows") ?? 60),
      slow: Number(asked.get("slow") ?? 0),
    }),
  );
}
