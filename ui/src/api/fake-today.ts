/** The invented day of the fake host: what the screens of Vandaag need, without any rule. */
import type { Commands, RiskRow, TaskRow, Today, TodayVisit, VisitRow, WeekCell } from "./generated";

type Answers = Pick<
  { [K in keyof Commands]: (args: Commands[K][0]) => Commands[K][1] },
  "today_get" | "tasks_list" | "tasks_add" | "tasks_change" | "tasks_finish" | "visits_along" | "visits_plan" | "visits_change" | "visits_cancel_plan"
    | "drafts_save" | "drafts_get" | "drafts_drop" | "follow_ups_list" | "today_sheet"
>;

/** What the day is made of: tenancies as the caseload of the fake has them. */
export type OfToday = { tenancy: string; name: string; address: string; city: string; worker: string; week: WeekCell; row: VisitRow };

type Team = {
  today: string;
  week: string;
  refuse: (code: string) => never;
  /** Writes one step that can be undone. */
  keep: (kind: "plan_visit" | "change_visit" | "cancel_visit" | "add_task" | "change_task" | "finish_task", nouns: string[], forth: () => void, back: () => void) => void;
  /** The visits of this week, of everybody. */
  visits: () => OfToday[];
};

const RISKS: RiskRow[] = [
  { state: "green", measures: null, last_day: "2026-12-31", was: null },
  { state: "expired", measures: null, last_day: "2026-07-01", was: { level: "green", measures: null } },
  { state: "orange", measures: "hond los in huis", last_day: "2026-12-31", was: null },
  { state: "unknown", measures: null, last_day: null, was: null },
];

export function todayAnswers({ today, week, refuse, keep, visits }: Team): Answers {
  const drafts = new Map<string, { text: string; saved_ms: number }>();
  let tasks: TaskRow[] = [
    { id: "k1", tenancy: "t3", name: "Dirk Korhoen", code: "keys", text: null, due_day: "2026-08-01", done_day: null, worker: null, worker_name: null, given: false, who: null, kept: null },
  ];
  let plans: { id: string; tenancy: string; day: string; time: string | null; minutes: number }[] = [];
  let number = 0;

  function nameOf(tenancy: string): string {
    return visits().find((it) => it.tenancy === tenancy)?.name ?? refuse("missing");
  }
  function shown({ row, address, city, week }: OfToday, at: number): TodayVisit {
    const hour = Number((row.time ?? "09:00").slice(0, 2));
    return {
      row, minutes: 60, end: `${String(hour + 1).padStart(2, "0")}:30`, worker: null, colleague: null, colleague_name: null, address, city,
      phone: at === 0 ? "06 00 00 00 00" : null, risk: RISKS[at % RISKS.length] as RiskRow,
      tasks: tasks.filter((it) => it.tenancy === row.tenancy && it.code !== "todo" && it.done_day === null), week,
      arrived: null, gone: null,
    };
  }
  function set(next: typeof tasks, kind: "add_task" | "change_task" | "finish_task"): void {
    const before = tasks;
    keep(kind, ["task", "task_text"], () => (tasks = next), () => (tasks = before));
  }
  function plan(next: typeof plans, kind: "plan_visit" | "change_visit" | "cancel_visit"): void {
    const before = plans;
    keep(kind, ["visit"], () => (plans = next), () => (plans = before));
  }

  function ofTasks(tenancy: string | null, open: boolean): TaskRow[] {
    return tasks.filter((it) => (tenancy === null || it.tenancy === tenancy) && (!open || it.done_day === null));
  }
  function dayOf(day: string | null): Today {
    const asked = day ?? today;
    const all = visits();
    const own = plans.filter((it) => it.day === asked).flatMap((it) => {
      const of = all.find((other) => other.tenancy === it.tenancy);
      return of ? [{ ...of, row: { ...of.row, visit: it.id, planned: it.day, time: it.time, outcome: null, result: null } }] : [];
    });
    const rows = [...all.filter((it) => it.row.planned === asked).slice(0, 4), ...own].sort((a, b) => (a.row.time ?? "").localeCompare(b.row.time ?? ""));
    const waiting = all.slice(-2).map((it) => ({ ...it, row: { ...it.row, visit: `${it.row.visit}-earlier`, planned: "2026-07-24" } }));
    return {
      day: asked, week, now_minutes: 11 * 60, worker: null, may_choose: true, may_record: true, tenancies: all.length, visits: rows.map(shown),
      waiting: waiting.map((it) => ({ row: it.row, week, cell: it.week })),
    };
  }

  return {
    follow_ups_list: () => ({ open: [], past: [] }),
    today_sheet: ({ day }): Today => dayOf(day),
    today_get: ({ day }): Today => dayOf(day),
    tasks_list: ({ tenancy, open, only }) =>
      ofTasks(tenancy, open).filter((it) => only === null || it.due_day < today || (only === "today" && it.due_day === today)).map((it) => ({ kind: "task", ...it })),
    tasks_add: ({ tenancy, text, due_day }) => {
      if (text.trim() === "") refuse("words_missing");
      const id = `task${(number += 1)}`;
      const task: TaskRow = { id, tenancy, name: nameOf(tenancy), code: "todo", text, due_day, done_day: null, worker: null, worker_name: null, given: false, who: null, kept: null };
      set([...tasks, task], "add_task");
      return { task: id };
    },
    tasks_change: ({ task, text, due_day }) => {
      set(tasks.map((it) => (it.id === task ? { ...it, text: text ?? it.text, due_day } : it)), "change_task");
      return {};
    },
    tasks_finish: ({ task, done }) => {
      set(tasks.map((it) => (it.id === task ? { ...it, done_day: done ? today : null } : it)), "finish_task");
      return {};
    },
    visits_along: () => [],
    visits_plan: ({ tenancy, day, time, minutes }) => {
      const id = `plan${(number += 1)}`;
      plan([...plans, { id, tenancy, day, time, minutes: minutes ?? 60 }], "plan_visit");
      return { visit: id };
    },
    visits_change: ({ visit, day, time }) => {
      plan(plans.map((it) => (it.id === visit ? { ...it, day, time } : it)), "change_visit");
      return {};
    },
    visits_cancel_plan: ({ visit }) => {
      plan(plans.filter((it) => it.id !== visit), "cancel_visit");
      return {};
    },
    drafts_save: ({ place, text }) => {
      const saved_ms = Date.UTC(2026, 6, 28, 12, 32);
      drafts.set(place, { text, saved_ms });
      return { saved_ms };
    },
    drafts_get: ({ place }) => drafts.get(place) ?? null,
    drafts_drop: ({ place }) => {
      drafts.delete(place);
      return {};
    },
  };
}
