/**
 * The facts behind a week in sentences, and the lines of its visits.
 *
 * Nothing is decided here: the engine says which step of the rule held and how each visit counted.
 */
import type { ExplainedVisit, WeekExplained } from "../../api";
import { capital } from "../../design";
import { format, t } from "../../i18n";
import { addDays, mondayOf } from "../../state";

/** "13 t/m 19 juli"; the month is named once. */
export function daysOf(week: string): string {
  const [monday, sunday] = [mondayOf(week), addDays(mondayOf(week), 6)];
  const oneMonth = monday.slice(0, 7) === sunday.slice(0, 7);
  return t.weeks.days(oneMonth ? String(Number(monday.slice(8))) : format.dayOfYear(monday), format.dayOfYear(sunday));
}

/** Why the week is what it is, most important first. */
export function reasons(explained: WeekExplained): string[] {
  const { because, visits, period_weeks, span_from, week, exemptions, obliged, available_weekdays, cell } = explained;
  const said = [t.weeks.because[because]];
  if (AGREEMENT.has(because)) said.push(t.weeks.agreed(t.weeks.agreement(visits, period_weeks)));
  if (span_from !== week) said.push(t.weeks.span(format.week(span_from), format.week(week)));
  if (WEEKDAYS.has(because)) said.push(t.weeks.available(available_weekdays));
  for (const { first_day, last_day } of exemptions) {
    said.push(
      last_day === null
        ? t.weeks.exemptionOpen(format.dayOfYear(first_day))
        : t.weeks.exemption(format.dayOfYear(first_day), format.dayOfYear(last_day)),
    );
  }
  if (!obliged && cell.state !== "outside") said.push(t.weeks.notObliged);
  return said;
}

/** Reasons that mean little without the agreement. */
const AGREEMENT: ReadonlySet<WeekExplained["because"]> = new Set([
  "admitted_as_agreed", "admitted_less", "inside_window", "window_cut",
]);
/** Reasons that are about the number of weekdays. */
const WEEKDAYS: ReadonlySet<WeekExplained["because"]> = new Set(["exemption_ran", "too_few_weekdays"]);

/** One visit behind a week, ready to be shown. */
export type VisitLine = { when: string; what: string; who: string; marks: string[] };

/** The line of a visit; `today` parts what is still to come from what is still to be recorded. */
export function visitLine(visit: ExplainedVisit, today: string): VisitLine {
  const { row } = visit;
  const day = row.actual ?? row.planned;
  return {
    when: [day === null || row.known_to_week ? "" : format.weekday(day), row.time ?? ""].filter(Boolean).join(" "),
    what: capital(whatOf(visit, today)),
    who: [row.worker, row.place === null ? null : t.weeks.place[row.place], recordedOf(visit)].filter((it) => it !== null).join(" · "),
    marks: marksOf(visit),
  };
}

function whatOf({ row }: ExplainedVisit, today: string): string {
  if (row.outcome !== null) return t.weeks.outcome[row.outcome];
  return row.planned !== null && row.planned >= today ? t.weeks.planned : t.weeks.toRecord;
}

function recordedOf({ row }: ExplainedVisit): string | null {
  if (row.recorded_ms === null) return null;
  const sameDay = row.actual !== null && format.isoDay(row.recorded_ms) === row.actual;
  const when = sameDay ? format.time(row.recorded_ms) : format.moment(row.recorded_ms);
  if (row.recorded_by === null || row.recorded_by === row.worker) return t.weeks.recordedUnknown(when);
  return t.weeks.recorded(row.recorded_by, when);
}

/** What makes a visit count otherwise than it looks. */
function marksOf({ row, counted_as, outside_support, second_that_day }: ExplainedVisit): string[] {
  return [
    counted_as !== null && counted_as !== row.outcome ? t.weeks.countsAs(t.weeks.outcome[counted_as]) : undefined,
    outside_support ? t.weeks.outsideSupport : undefined,
    second_that_day ? t.weeks.secondThatDay : undefined,
    row.double ? t.weeks.double : undefined,
    row.known_to_week ? t.weeks.knownToWeek : undefined,
  ].filter((it) => it !== undefined);
}
