/** Invented answers about the schedule; never in the build. */
import type { AbsenceRow, Commands, PatternRow, TeamSchedule } from "./generated";

type Answers = { [K in keyof Commands]?: (args: Commands[K][0]) => Commands[K][1] };

/** What somebody typed elsewhere. */
const SAID = { meeting: "Teamoverleg", away: "Naar oma", course: "Cursus" };

/** `touch` says which nouns changed. */
export function scheduleAnswers(touch: (nouns: string[]) => void): Answers {
  const line = (weekday: number, ends = "17:00", parity: PatternRow["parity"] = "every"): PatternRow => ({
    parity, weekday, hours: { starts: "09:00", ends }, from_day: "2026-01-01", last_day: null,
  });
  let patterns = [line(1), line(2), line(4), line(5, "13:00", "even")];
  let most = 5;
  let absences: AbsenceRow[] = [{ id: "away", kind: "leave", first_day: "2026-07-29", last_day: "2026-07-31", hours: null }];
  let meetings = [{ id: "meet", title: SAID.meeting, day: "2026-07-28", hours: { starts: "09:00", ends: "10:30" }, every_weeks: 1 as number | null, last_day: null as string | null }];
  return {
    schedule_team: (): TeamSchedule => ({
      may_lead: true,
      own: null,
      workers: ["w0", "w1", "w2", "w3"].map((worker) => ({
        worker, may_change: true, patterns: worker === "w0" ? patterns : [], absences: worker === "w0" ? absences : [], appointments: [],
        covers: [{ worker: worker === "w0" ? "w1" : null, tenancies: 3 }],
      })),
      meetings,
    }),
    schedule_most: () => ({ most }),
    schedule_choose_most: (chosen) => {
      most = chosen.most;
      touch(["setting"]);
      return chosen;
    },
    patterns_set: ({ from_day, lines }) => {
      patterns = lines.map(({ parity, weekday, starts, ends }) => ({ parity, weekday, hours: { starts, ends }, from_day, last_day: null }));
      touch(["work_pattern"]);
      return {};
    },
    absences_preview: ({ first_day }) => ({
      visits: first_day < "2026-08-01" ? [{ visit: "v1", tenancy: "t1", name: "Vera Goudsbloem", day: first_day, time: "10:00" }] : [],
    }),
    absences_add: ({ kind, first_day, last_day }) => {
      absences = [...absences, { id: `a${absences.length}`, kind, first_day, last_day: last_day === "" ? null : last_day, hours: null }];
      touch(["absence"]);
      return { id: "made" };
    },
    absences_remove: ({ absence }) => {
      absences = absences.filter((it) => it.id !== absence);
      touch(["absence"]);
      return {};
    },
    appointments_add: ({ title, day, starts, ends, every_weeks }) => {
      meetings = [...meetings, { id: `m${meetings.length}`, title, day, hours: { starts, ends }, every_weeks, last_day: null }];
      touch(["appointment"]);
      return { id: "made" };
    },
    calendar_look: () => ({
      proposals: [
        { uid: "c1", title: SAID.away, day: "2026-08-03", last_day: "2026-08-07", hours: null, times: 1, recurring: false, state: "new" },
        { uid: "c2", title: SAID.course, day: "2026-10-13", last_day: null, hours: { starts: "09:00", ends: "11:00" }, times: 4, recurring: true, state: "known" },
      ],
      left_out: [{ line: 16, why: "recurrence" }],
    }),
    calendar_import: ({ chosen }) => ({ made: chosen.length, changed: 0, ended: 0 }),
    wishes_get: () => ({ name: "Vera Goudsbloem", worker: "w0", cover: null, together: false, minutes: null, times: [] }),
    wishes_set: () => {
      touch(["visit_wish"]);
      return {};
    },
    series_list: () => [],
    series_add: () => ({ made: 8, shifted: [], left_out: 0 }),
    series_fill: () => ({
      made: 2, shifted: [{ tenancy: "t1", name: "Vera Goudsbloem", from_day: "2026-12-25", day: "2026-12-24", holiday: "christmas_day" }], left_out: 0,
    }),
  };
}
