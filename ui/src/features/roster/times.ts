/** The week of one worker on a clock: their blocks as the calendar library draws them. */
import type { Calendar } from "@event-calendar/core";

import type { PlanWorker } from "../../api";
import { t } from "../../i18n";
import { addDays } from "../../state";
import { cellKey, type Block, type Cells } from "./blocks";
import { minutesOf, type Place } from "./place";

type Time = Calendar.EventInput;
type VisitBlock = Extract<Block, { kind: "visit" }>;

const MIDNIGHT = 24 * 60;

/** The blocks of a worker in the order of the clock. */
export function blocksOf(cells: Cells, worker: string, days: readonly string[]): VisitBlock[] {
  return days.flatMap((day) => (cells.get(cellKey(worker, day)) ?? []).filter((it) => it.kind === "visit"));
}

/** Blocks, what is taken of the days, and the days off, as events. One without a time lies on top of its day. */
export function eventsOf(blocks: readonly VisitBlock[], worker: PlanWorker, mayMove: (block: VisitBlock) => boolean): Time[] {
  const visits = blocks.map((block): Time => ({
    id: block.key, title: block.visit.short, startEditable: mayMove(block), extendedProps: { block },
    ...span(block.place.day, block.place.time, block.visit.minutes),
  }));
  const ground = worker.days.flatMap(({ day, off, taken }): Time[] => [
    ...(off === null ? [] : [{ display: "background" as const, title: t.roster.off[off], classNames: ["away"], start: `${day}T00:00:00`, end: `${addDays(day, 1)}T00:00:00` }]),
    ...taken.map((it): Time => ({ display: "background", title: it.title ?? t.roster.taken, classNames: ["taken"], ...span(day, it.starts, it.minutes) })),
  ]);
  return [...ground, ...visits];
}

function span(day: string, time: string | null, minutes: number): { start: string; end: string; allDay?: boolean } {
  if (time === null) return { start: `${day}T00:00:00`, end: `${addDays(day, 1)}T00:00:00`, allDay: true };
  const end = minutesOf(time) + minutes;
  const clock = (at: number): string => `${String(Math.floor(at / 60)).padStart(2, "0")}:${String(at % 60).padStart(2, "0")}:00`;
  return { start: `${day}T${time}:00`, end: end < MIDNIGHT ? `${day}T${clock(end)}` : `${addDays(day, 1)}T${clock(end - MIDNIGHT)}` };
}

/** Where a hand carries a block: the library tells a moment of this clock, and means the one on the screen. */
export function placeAt(start: Date, allDay: boolean, worker: string): Place {
  const two = (n: number): string => String(n).padStart(2, "0");
  const day = `${start.getFullYear()}-${two(start.getMonth() + 1)}-${two(start.getDate())}`;
  return { day, time: allDay ? null : `${two(start.getHours())}:${two(start.getMinutes())}`, worker };
}
