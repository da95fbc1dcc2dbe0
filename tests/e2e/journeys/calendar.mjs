// The calendar of a worker, taken in by another program's parser week after week: nothing is there twice, and every
// visit is at its hour, through the end of summer time, Christmas, week 53 and the beginning of the next summer time.
import { equal, ok } from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { rm } from "node:fs/promises";

import ICAL from "ical.js";

import { CASELOAD, openTeam } from "../stage.mjs";

/** Ten weeks: two around 25 October, three around Christmas with week 53, the first of 2027, and four around 28 March. */
const WEEKS = ["2026-W43", "2026-W44", "2026-W51", "2026-W52", "2026-W53", "2027-W01", "2027-W11", "2027-W12", "2027-W13", "2027-W14"];

/** The day of a week, Monday is 0. */
function dayOf(week, at) {
  const [year, number] = [Number(week.slice(0, 4)), Number(week.slice(6))];
  const fourth = Date.UTC(year, 0, 4);
  const monday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * 86_400_000;
  return new Date(monday + ((number - 1) * 7 + at) * 86_400_000).toISOString().slice(0, 10);
}

const CLOCK = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Amsterdam", year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit" });

/** What another program does: an event with a name that is known and a higher number takes the place of the one before. */
class Calendar {
  events = new Map();

  async take(path) {
    const file = new ICAL.Component(ICAL.parse(await readFile(path, "utf8")));
    for (const zone of file.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(new ICAL.Timezone(zone));
    const seen = new Set();
    for (const part of file.getAllSubcomponents("vevent")) {
      const event = new ICAL.Event(part);
      ok(!seen.has(event.uid), `${event.uid} is twice in one file`);
      seen.add(event.uid);
      const known = this.events.get(event.uid);
      if (known !== undefined && known.sequence > event.sequence) throw new Error(`${event.uid} goes back from ${known.sequence} to ${event.sequence}`);
      const at = CLOCK.format(event.startDate.toJSDate());
      const minutes = (event.endDate.toJSDate() - event.startDate.toJSDate()) / 60_000;
      const status = part.getFirstPropertyValue("status");
      if (known !== undefined && known.sequence === event.sequence) {
        equal(JSON.stringify([known.at, known.status]), JSON.stringify([at, status]), "what changed has a higher number");
      }
      this.events.set(event.uid, { sequence: event.sequence, at, minutes, status });
    }
  }

  /** When somebody goes, in order. */
  get visits() {
    return [...this.events.values()].filter((it) => it.status === "CONFIRMED").map((it) => `${it.at} ${it.minutes}`).sort();
  }
}

async function tenWeeks({ engine }) {
  await openTeam(engine);
  await engine.call("set_import", { folder: CASELOAD, dry_run: false });
  const [joost, other] = await engine.call("workers_list", {});
  const { rows } = await engine.call("tenancies_list", { search: "", worker: null, ended: false, offset: 0, limit: 12 });
  const calendars = new Map([[joost.id, new Calendar()], [other.id, new Calendar()]]);
  const stands = new Map(); // What the plan says: visit to its place.
  const plan = async (tenancy, day, time, worker = joost.id) => {
    const { visit } = await engine.call("visits_plan", { tenancy, day, time, minutes: 45, worker });
    stands.set(visit, { tenancy, visit, day, time, minutes: 45, worker, colleague: null });
    return visit;
  };
  const change = async (visit, to) => {
    const place = { ...stands.get(visit), ...to };
    await engine.call("visits_change", place);
    stands.set(visit, place);
  };
  let files = 0;
  const told = async (week) => {
    await engine.call("week_publish", { week });
    for (const [worker, calendar] of calendars) {
      const to = join(tmpdir(), `omklap-calendar-${process.pid}-${(files += 1)}.ics`);
      await engine.call("week_calendar", { worker, names: false, word: "Bezoek", to });
      await calendar.take(to);
      await rm(to);
      const goes = [...stands.values()].filter((it) => it.worker === worker || it.colleague === worker);
      const expected = goes.map((it) => `${it.day} ${it.time} ${it.minutes}`).sort();
      equal(JSON.stringify(calendar.visits), JSON.stringify(expected), `${week}: the calendar has what was told, and nothing twice`);
    }
  };

  for (const week of WEEKS) {
    // The second one lies on the Sunday on which the clocks change, where there is one.
    const moves = await plan(rows[0].id, dayOf(week, 1), "09:30");
    const sunday = await plan(rows[1].id, dayOf(week, 6), "10:00");
    const goes = await plan(rows[2].id, dayOf(week, 3), "13:15");
    const stays = await plan(rows[3].id, dayOf(week, 4), "00:15");
    await told(week);
    await change(moves, { day: dayOf(week, 2), time: "08:45" });
    await change(sunday, { colleague: other.id });
    await change(stays, { minutes: 90 });
    await engine.call("visits_cancel_plan", { tenancy: stands.get(goes).tenancy, visit: goes });
    stands.delete(goes);
    await told(week);
    await change(sunday, { worker: other.id, colleague: null, time: "03:30" });
    await change(moves, { time: "09:30" });
    await told(week);
  }
  equal(calendars.get(joost.id).events.size, 4 * WEEKS.length, "each visit is one event, however often it was told");
  equal(calendars.get(other.id).events.size, WEEKS.length);
}

export default [{ name: "another program takes in ten weeks that were told three times each, with summer time and holidays, and has nothing twice", play: tenWeeks }];
