// Who works when: working days, leave with what it hits, meetings, wishes and regular visits, all by keys.
import { equal } from "node:assert/strict";
import { rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { isAccessible, picture } from "../look.mjs";
import { CASELOAD, openTeam } from "../stage.mjs";

const TENANT = "Vera 't Fictiefsen";
const WORKER = "Joost Testman";

/** The Team screen of a team with a caseload, and with a visit on Thursday. */
async function openTeamScreen(page, engine) {
  await openTeam(engine);
  await engine.call("set_import", { folder: CASELOAD, dry_run: false });
  const workers = await engine.call("workers_list", {});
  const worker = workers.find((it) => it.name === WORKER).id;
  const { tenancy } = await engine.call("tenancies_named", { name: "T6" });
  await engine.call("visits_plan", { tenancy, day: "2026-07-30", time: "10:00", worker });
  await engine.call("patterns_set", {
    worker: workers.find((it) => it.name !== WORKER).id, from_day: "2026-01-01",
    lines: [1, 2, 4].map((weekday) => ({ parity: "every", weekday, starts: "9", ends: "17" })).concat([{ parity: "odd", weekday: 5, starts: "9", ends: "12" }]),
  });
  await page.goto("/");
  await page.getByRole("heading", { name: "Vandaag" }).waitFor();
  await page.getByRole("link", { name: "Team" }).or(page.getByRole("button", { name: "Team" })).first().click();
  await page.getByRole("heading", { name: "Team", exact: true }).waitFor();
  await page.locator("tbody [role=img]").first().waitFor();
  return tenancy;
}

/** Puts the focus on a button, as a person with the Tab key would, and presses it. */
async function press(page, name) {
  const button = page.getByRole("button", { name, exact: true }).first();
  await button.focus();
  await page.keyboard.press("Enter");
}

/** Everything of the journey once, with a look at each panel. */
const looks = [
  { suffix: "", colorScheme: "light", viewport: { width: 1366, height: 768 } },
  { suffix: "-dark", colorScheme: "dark", viewport: { width: 1366, height: 768 } },
  { suffix: "-1920", colorScheme: "light", viewport: { width: 1920, height: 1080 } },
];

/** A calendar file with a name and these events: name, title, day and hour. */
async function writeCalendar(path, events) {
  const of = ([uid, title, at]) => `BEGIN:VEVENT\nUID:${uid}\nSUMMARY:${title}\nDTSTART:${at}\nDURATION:PT1H\nEND:VEVENT\n`;
  await writeFile(path, `BEGIN:VCALENDAR\nVERSION:2.0\nX-WR-CALNAME:Werk\n${events.map(of).join("")}END:VCALENDAR\n`);
}

/** What a calendar no longer has is said before it ends, and comes back with one undo. */
async function calendarTwice({ page, engine }) {
  await openTeamScreen(page, engine);
  const path = join(tmpdir(), `omklap-werk-${process.pid}.ics`);
  const [first, dentist, last] = [["first", "Intervisie", "20260803T090000"], ["dentist", "Tandarts", "20260804T090000"], ["last", "Scholing", "20260806T090000"]];
  const take = async () => {
    await press(page, `Rooster van ${WORKER}`);
    await press(page, "Agenda (.ics) inlezen…");
    await page.getByLabel("Plaats van het bestand").fill(path);
    await page.keyboard.press("Control+Enter");
    await page.getByRole("group", { name: "Wat wil je overnemen?" }).waitFor();
  };
  const appointments = async () => {
    const { workers } = await engine.call("schedule_team", {});
    return workers.flatMap((it) => it.appointments).length;
  };
  await writeCalendar(path, [first, dentist, last]);
  await take();
  await page.getByLabel("Titels overnemen").focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("Control+Enter");
  await page.getByText("3 erbij, 0 aangepast.").waitFor();

  await writeCalendar(path, [first, last]);
  await take();
  const ended = page.getByRole("group", { name: "Wat wil je overnemen?" }).locator("label").filter({ hasText: "Tandarts" });
  await ended.getByText("vervalt").waitFor();
  equal(await appointments(), 3, "looking ends nothing");
  await picture(page, "schedule-calendar-ended");
  await isAccessible(page, "a calendar with an end");
  await page.keyboard.press("Control+Enter");
  await page.getByText("0 erbij, 0 aangepast, 1 vervallen.").waitFor();
  equal(await appointments(), 2);
  await page.keyboard.press("Control+z");
  await page.getByText(/Ongedaan gemaakt/).first().waitFor();
  equal(await appointments(), 3);
  await rm(path);
}

/** How full a day may be is chosen where the other numbers of the team are. */
async function fullDay({ page, engine }) {
  await openTeamScreen(page, engine);
  await page.getByRole("link", { name: "Instellingen" }).or(page.getByRole("button", { name: "Instellingen" })).first().click();
  const most = page.getByLabel("Vol bij");
  await page.waitForFunction((it) => it.value === "5", await most.elementHandle());
  await most.fill("0");
  await page.keyboard.press("Enter");
  await page.getByText("Vul een heel getal in van 1 tot en met 20.").waitFor();
  await most.fill("3");
  await page.keyboard.press("Enter");
  await page.getByText("Een dag is vol bij 3 bezoeken.").waitFor();
  equal((await engine.call("schedule_most", {})).most, 3);
  await most.scrollIntoViewIfNeeded();
  await picture(page, "schedule-most");
  await isAccessible(page, "settings with how full a day may be");
  await page.locator(".toast button").first().focus();
  await page.keyboard.press("Enter");
  await page.getByText(/Ongedaan gemaakt/).first().waitFor();
  equal((await engine.call("schedule_most", {})).most, 5);
}

/** A visit that moves at the door is told the same as one that is planned: not to a day on which nobody is there. */
async function movedAway({ page, engine }) {
  const tenancy = await openTeamScreen(page, engine);
  const [worker] = (await engine.call("workers_list", {})).filter((it) => it.name === WORKER);
  const { visit } = await engine.call("visits_plan", { tenancy, day: "2026-07-28", time: "16:00", worker: worker.id });
  await engine.call("absences_add", { worker: worker.id, kind: "leave", first_day: "2026-07-29", last_day: "2026-07-31", starts: "", ends: "" });
  await page.getByRole("link", { name: "Vandaag" }).or(page.getByRole("button", { name: "Vandaag" })).first().click();
  await page.locator(`[id*="${visit}"]`).first().click();
  const panel = page.getByRole("complementary");
  await panel.getByRole("heading", { level: 2 }).waitFor();
  await page.keyboard.press("0");
  const day = panel.getByLabel("Naar welke dag?");
  await day.fill("2026-07-30");
  await panel.locator(".fit .hard").filter({ hasText: `${WORKER} heeft verlof` }).waitFor();
  await picture(page, "record-moved-reasons");
  await isAccessible(page, "a visit that moves, with reasons");
  await page.keyboard.press("Control+Enter");
  await panel.getByRole("alert").filter({ hasText: "Dat kan hier niet." }).waitFor();
  const seen = (await engine.call("today_get", { day: "2026-07-28", worker: null, everybody: true })).visits.find((it) => it.row.visit === visit);
  equal(seen.row.outcome, null, "nothing was recorded");
  await day.fill("2026-08-03");
  await panel.getByRole("alert").waitFor({ state: "detached" });
  await page.keyboard.press("Control+Enter");
  await panel.waitFor({ state: "detached" });
  const moved = (await engine.call("week_get", { week: "2026-W32" })).visits.find((it) => it.tenancy === tenancy);
  equal(`${moved.day} ${moved.time}`, "2026-08-03 16:00", "at the hour that it had");
}

export default [
  { name: "a visit that is moved at the door moves to no day of leave", play: movedAway },
  { name: "what a calendar no longer has is shown as ended before it ends", play: calendarTwice },
  { name: "how full a day may be is the team's number", play: fullDay },
].concat(looks.map(({ suffix, colorScheme, viewport }) => ({
  name: `the schedule of a team is kept by keys${suffix}`,
  screen: { colorScheme, viewport },
  async play({ page, engine }) {
    const tenancy = await openTeamScreen(page, engine);
    const see = async (what) => {
      await picture(page, `schedule-${what}${suffix}`);
      await isAccessible(page, what);
    };

    // Working days: even and odd weeks apart.
    await press(page, `Rooster van ${WORKER}`);
    await page.getByRole("heading", { name: WORKER }).waitFor();
    await see("worker-unknown");
    await press(page, "Werkdagen wijzigen…");
    await page.getByLabel("Even en oneven").focus();
    await page.keyboard.press("Space");
    for (const day of ["maandag", "donderdag"]) {
      await page.getByLabel(day, { exact: true }).focus();
      await page.keyboard.press("Space");
    }
    await see("pattern");
    await page.keyboard.press("Control+Enter");
    await page.getByText(`De werkdagen van ${WORKER} zijn opgeslagen.`).waitFor();
    await page.getByRole("img", { name: "Even weken: ma, do. Oneven weken: geen dag." }).first().waitFor();

    // Leave says what it hits before it is saved.
    await press(page, "Verlof invoeren");
    await page.getByLabel("Wie").selectOption({ label: WORKER });
    await page.getByLabel("Eerste dag").fill("2026-07-29");
    await page.getByLabel("Laatste dag").fill("2026-07-31");
    await page.getByText("op die dagen:").waitFor();
    await page.getByText(`do 30 juli 10:00 ${TENANT}`).waitFor();
    await see("leave");
    await page.keyboard.press("Control+Enter");
    await page.getByRole("cell", { name: "29 t/m 31 juli" }).waitFor();
    await page.keyboard.press("Control+z");
    await page.getByRole("cell", { name: "29 t/m 31 juli" }).waitFor({ state: "detached" });
    await page.keyboard.press("Control+y");
    await page.getByRole("cell", { name: "29 t/m 31 juli" }).waitFor();

    // A meeting of the team.
    await press(page, "Overleg");
    await press(page, "Overleg toevoegen");
    await page.getByLabel("Waarvoor").fill("Teamoverleg");
    await see("meeting");
    await page.keyboard.press("Control+Enter");
    await page.getByText("elke di 09:00–10:00").waitFor();
    await see("team");

    // What a tenant asks for, and a visit that comes back.
    await page.goto("/");
    await page.getByRole("heading", { name: "Vandaag" }).waitFor();
    await page.keyboard.press("Control+k");
    await page.keyboard.type(TENANT);
    await page.getByRole("option", { name: TENANT }).first().waitFor();
    await page.keyboard.press("Enter");
    await page.getByRole("tab", { name: /Bezoekafspraken/ }).click();
    await press(page, "Wensen bij bezoek");
    await page.getByLabel("Vaste vervanger").selectOption({ index: 1 });
    await page.getByLabel("Altijd met twee").focus();
    await page.keyboard.press("Space");
    await press(page, "Moment toevoegen");
    await see("wishes");
    await page.keyboard.press("Control+Enter");
    await page.getByText(`De wensen van ${TENANT} zijn opgeslagen.`).waitFor();
    const wishes = await engine.call("wishes_get", { tenancy });
    equal(wishes.together, true);
    equal(wishes.times.length, 1);
    await press(page, "Vaste bezoeken");
    await page.getByLabel("Dag", { exact: true }).selectOption({ label: "vrijdag" });
    await see("series");
    await page.keyboard.press("Control+Enter");
    await page.getByText(/bezoeken staan gepland/).first().waitFor();
    await press(page, "Vaste bezoeken");
    await page.getByText("elke vr 10:00").waitFor();
    await see("series-running");
    await press(page, "Stoppen: elke vr 10:00");
    await page.getByText(/Het vaste bezoek is gestopt/).first().waitFor();
  },
})));
