// The week of the team by keys alone: planned, carried, locked, told, and taken back; and the same by hand.
import { deepEqual, equal, match, ok } from "node:assert/strict";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { hasNoSidewaysScroll, isAccessible, picture } from "../look.mjs";
import { CASELOAD, openTeam, speaks } from "../stage.mjs";

/** The week after the one of today: Monday is 3 August. */
const WEEK = "2026-W32";
const [MON, TUE, WED, THU, FRI] = ["2026-08-03", "2026-08-04", "2026-08-05", "2026-08-06", "2026-08-07"];

/** Four workers with hours, leave, an illness and a meeting; visits of theirs, one of two people. */
export async function aWeek(engine) {
  await openTeam(engine);
  await engine.call("set_import", { folder: CASELOAD, dry_run: false });
  const folder = join(tmpdir(), `omklap-week-${process.pid}`);
  await mkdir(folder, { recursive: true });
  const days = (worker, weekdays) => weekdays.map((day) => `P${worker}${day},W${worker},every,${day},09:00,17:30,2026-01-01,`);
  const files = {
    work_patterns: ["id,worker_id,parity,weekday,starts,ends,from,to", ...days(1, [1, 2, 3, 4]), ...days(2, [1, 2, 3, 4, 5]), ...days(3, [2, 3, 4, 5]), ...days(4, [1, 2, 3, 4, 5])],
    absences: ["id,worker_id,kind,from,to", `A1,W1,leave,${TUE},${WED}`, `A2,W4,sickness,${FRI},`],
    appointments: ["id,worker_id,title,day,starts,minutes,every_weeks", "B1,,overleg,2026-07-28,09:00,90,1"],
    visit_wishes: ["id,tenancy_id,cover_id,together,minutes", "C1,T11,W1,false,", "C2,T18,,true,"],
  };
  for (const [file, lines] of Object.entries(files)) await writeFile(join(folder, `${file}.csv`), lines.join("\n"));
  const taken = await engine.call("set_import", { folder, dry_run: false });
  equal(taken.rejected.length, 0, JSON.stringify(taken.rejected));
  const people = await engine.call("workers_list", {});
  const list = await engine.call("tenancies_list", { search: "", worker: null, ended: false, offset: 0, limit: 60 });
  const { tenancy: together } = await engine.call("tenancies_named", { name: "T18" });
  const of = (worker) => list.rows.filter((it) => it.worker === worker.name && it.id !== together);
  return { people, of };
}

/** Visits for the whole team over the week. */
async function filled(engine, { people, of }) {
  const times = ["09:30", "11:15", "13:30", "15:00"];
  for (const [at, worker] of people.entries()) {
    let slot = at;
    for (const tenant of of(worker).slice(0, 7)) {
      const days = worker.name.startsWith("Samira") ? [MON, THU] : at === 2 ? [TUE, WED, THU, FRI] : [MON, TUE, WED, THU, FRI];
      const day = days[slot % days.length];
      await engine.call("visits_plan", { tenancy: tenant.id, day, time: times[Math.floor(slot / days.length) % times.length], worker: worker.id });
      slot += 1;
    }
  }
}

/** Walks to a block, or to an empty cell, as one does: to the corner, then down each day. */
async function standOn(page, id) {
  const here = () => page.evaluate(() => document.activeElement?.id ?? "");
  const press = async (key, times) => {
    for (let n = 0; n < times; n += 1) await page.keyboard.press(key);
  };
  for (let day = 0; day < 6; day += 1) {
    await press("ArrowUp", 24);
    if (day === 0) await press("ArrowLeft", 6);
    else await press("ArrowRight", 1);
    await press("ArrowUp", 24);
    for (let row = 0; row < 24; row += 1) {
      if ((await here()) === id) return;
      await press("ArrowDown", 1);
    }
  }
  throw new Error(`The arrows do not come to ${id}; they end on ${await here()}`);
}

async function byKeys({ page, engine }, words, shots) {
  const team = await aWeek(engine);
  await filled(engine, team);
  const [femke, hassan, , samira] = team.people;
  const week = () => engine.call("week_get", { week: WEEK });
  const plan = async (id) => (await week()).visits.find((it) => it.visit === id);
  const tag = page.locator(".head .tag");
  const toast = page.locator(".toast");
  await page.goto("/");
  await page.getByRole("navigation").waitFor();
  await page.keyboard.press("Control+2");
  await page.getByRole("heading", { level: 1, name: "Week 31" }).waitFor();
  await page.keyboard.press("]");
  await page.getByRole("heading", { level: 1, name: "Week 32" }).waitFor();
  await page.locator(".plan .chip:focus").waitFor();
  await isAccessible(page, "week");
  await hasNoSidewaysScroll(page, "week");
  equal(await tag.innerText(), words.draft);

  // New, on an empty cell: whose day it is stands there already.
  await standOn(page, `cell-${femke.id}-${FRI}`);
  await page.keyboard.press("Enter");
  const panel = page.getByRole("complementary");
  const { missing } = await week();
  const seen = (it) => missing.filter((other) => other.name === it.name).length === 1;
  const tenant = missing.find((it) => it.planned === 0 && seen(it) && team.people.some((worker) => team.of(worker).some((row) => row.id === it.tenancy)));
  await page.keyboard.type(tenant.name);
  await panel.locator(".lines li").first().waitFor();
  await panel.locator("[aria-busy=false]").waitFor();
  await page.keyboard.press("Enter");
  await panel.getByRole("textbox", { name: words.time }).waitFor();
  await page.keyboard.type("10:00");
  await page.keyboard.press("Control+Enter");
  await page.locator(`.plan td[data-worker="${femke.id}"][data-day="${FRI}"] .chip:focus`).waitFor();
  const made = (await week()).visits.find((it) => it.tenancy === tenant.tenancy);
  equal(`${made.day} ${made.time} ${made.worker}`, `${FRI} 10:00 ${femke.id}`);

  // Carried to where somebody is on leave: it is said before it is dropped, and refused.
  const block = page.locator(`#block-${made.visit}-worker`);
  await page.keyboard.press("Enter");
  await page.locator(".carry").waitFor();
  for (const key of ["ArrowLeft", "ArrowLeft", "Shift+ArrowDown", "Shift+ArrowDown", "Shift+ArrowDown"]) await page.keyboard.press(key);
  await page.locator(".carry .hard").filter({ hasText: words.leave }).waitFor();
  equal(await page.locator(`td[data-worker="${samira.id}"][data-day="${WED}"] .chip:focus`).count(), 1, "the focus goes along");
  match(await page.locator("main p[role=status].sr").innerText(), words.leave, "it is spoken");
  if (shots) await picture(page, "week-carried");
  await isAccessible(page, "week while a block is carried");
  await page.keyboard.press("Enter");
  await page.locator(".carry").getByText(words.refused).waitFor();
  equal((await plan(made.visit)).day, FRI, "nothing moved");
  await page.keyboard.press("Escape");
  await page.locator(`td[data-day="${FRI}"] #block-${made.visit}-worker:focus`).waitFor();

  // Carried a day and a quarter of an hour, dropped, taken back, and dropped again.
  await page.keyboard.press("Enter");
  for (const key of ["ArrowLeft", "ArrowDown", "ArrowDown", "ArrowUp"]) await page.keyboard.press(key);
  await page.keyboard.press("Enter");
  await toast.filter({ hasText: made.name }).waitFor();
  await page.locator(`td[data-day="${THU}"] #block-${made.visit}-worker:focus`).waitFor();
  equal((await plan(made.visit)).time, "10:15");
  await page.keyboard.press("Control+z");
  await page.locator(`td[data-day="${FRI}"] #block-${made.visit}-worker`).waitFor();
  await page.keyboard.press("Control+y");
  await page.locator(`td[data-day="${THU}"] #block-${made.visit}-worker`).waitFor();

  // Locked it stays; then somebody comes along.
  await standOn(page, `block-${made.visit}-worker`);
  await page.keyboard.press("l");
  await toast.filter({ hasText: words.lockedNow }).waitFor();
  await block.locator(".ico").waitFor();
  await page.keyboard.press("Enter");
  await toast.filter({ hasText: words.stays }).waitFor();
  equal(await page.locator(".carry").count(), 0);
  await page.keyboard.press("l");
  await toast.filter({ hasText: words.unlockedNow }).waitFor();

  // The form says the same as the carried block while one types, and does not save what cannot be.
  await page.keyboard.press("e");
  await panel.getByRole("combobox", { name: words.along }).waitFor();
  await panel.getByRole("combobox", { name: words.goes }).selectOption({ label: samira.name });
  await panel.getByLabel(words.day, { exact: true }).fill(WED);
  await panel.locator(".fit .hard").filter({ hasText: words.leave }).waitFor();
  if (shots) await picture(page, "week-plan-reasons");
  await isAccessible(page, "the form with reasons");
  await page.keyboard.press("Control+Enter");
  await panel.getByRole("alert").filter({ hasText: words.refused }).filter({ hasText: words.leave }).waitFor();
  equal((await plan(made.visit)).day, THU, "what cannot be is not saved");
  await panel.getByLabel(words.day, { exact: true }).fill(THU);
  await panel.getByRole("alert").waitFor({ state: "detached" });
  await page.keyboard.press("Escape");
  await standOn(page, `block-${made.visit}-worker`);

  await page.keyboard.press("e");
  await panel.getByRole("combobox", { name: words.along }).waitFor();
  await panel.getByRole("textbox", { name: words.time }).fill("10:30"); // Until then the colleague is elsewhere.
  for (let field = 0; field < 3; field += 1) await page.keyboard.press("Tab");
  await page.keyboard.type(hassan.name.slice(0, 4));
  await page.keyboard.press("Control+Enter");
  await page.locator(`td[data-worker="${hassan.id}"][data-day="${THU}"] #block-${made.visit}-colleague`).waitFor();
  equal((await plan(made.visit)).colleague, hassan.id);
  if (shots) {
    await picture(page, "week");
    await page.emulateMedia({ colorScheme: "dark" });
    await picture(page, "week-dark");
    await isAccessible(page, "week, dark");
    await page.emulateMedia({ colorScheme: "light" });
    await page.setViewportSize({ width: 1920, height: 1080 });
    await picture(page, "week-1920");
    await page.setViewportSize({ width: 1366, height: 768 });
  }

  // Who is not planned yet, and why.
  await page.keyboard.press("m");
  await panel.getByRole("heading", { level: 2, name: words.missing }).waitFor();
  const { needed, planned } = await week();
  equal(await panel.locator("li").count(), needed - planned);
  await page.getByText(words.covered(planned, needed)).waitFor();
  if (shots) await picture(page, "week-missing");
  await isAccessible(page, "week with who is not planned");
  await page.keyboard.press("Escape");
  await page.locator(".plan .chip:focus").waitFor();

  // What will be told is read first, by worker; told as one step; what changes after it is struck through; told again.
  await page.keyboard.press("Control+Enter");
  const changes = (await week()).changes;
  await panel.getByText(words.messages(changes)).waitFor();
  await panel.getByRole("heading", { level: 3, name: femke.name }).waitFor();
  equal(await panel.locator(".who ul li").count(), changes);
  equal((await week()).publications, 0, "reading tells nobody");
  if (shots) await picture(page, "week-telling");
  await isAccessible(page, "week with what will be told");
  await page.keyboard.press("Control+Enter");
  await tag.filter({ hasText: words.published }).waitFor();
  await standOn(page, `block-${made.visit}-worker`);
  await page.keyboard.press("Enter");
  for (const key of ["ArrowLeft", "ArrowDown", "ArrowDown", "ArrowDown"]) await page.keyboard.press(key);
  await page.locator(".carry:not(.bad)").getByText(words.newFace(femke.name)).waitFor();
  await page.keyboard.press("Enter");
  await tag.filter({ hasText: words.changes(2) }).waitFor();
  equal(await page.locator(".chip.gone").count(), 2, "both of them were told another day");
  if (shots) await picture(page, "week-changed");
  await isAccessible(page, "week that changed since it was told");
  await page.keyboard.press("Control+z");
  await tag.filter({ hasText: words.published }).waitFor();
  await page.keyboard.press("Control+z");
  await tag.filter({ hasText: words.draft }).waitFor();
  equal((await week()).publications, 0, "telling a week is one step back");
  await page.keyboard.press("Control+y");
  await tag.filter({ hasText: words.published }).waitFor();

  // The calendar of one of them, after a warning that names the place.
  const to = join(tmpdir(), `omklap-agenda-${process.pid}-${words.draft}.ics`);
  await page.getByRole("button", { name: words.calendar }).focus();
  await page.keyboard.press("Enter");
  await panel.getByRole("combobox", { name: words.whose }).waitFor();
  if (shots) await picture(page, "week-calendar");
  await isAccessible(page, "week with the calendar");
  await panel.getByRole("textbox", { name: words.file }).focus();
  await page.keyboard.type(to);
  await page.keyboard.press("Enter");
  const warning = page.getByRole("dialog");
  await warning.getByText(to).waitFor();
  await isAccessible(page, "the warning before a calendar");
  await page.keyboard.press("Control+Enter");
  await panel.getByText(words.written).waitFor();
  await rm(to);
}

/** The mouse does what the keys do, and nothing else: another day or another worker, and the same refusal. */
async function byHand({ page, engine }) {
  const team = await aWeek(engine);
  const [femke, hassan, , samira] = team.people;
  const [tenant] = team.of(femke);
  const { visit } = await engine.call("visits_plan", { tenancy: tenant.id, day: MON, time: "11:00", worker: hassan.id });
  const plan = async () => (await engine.call("week_get", { week: WEEK })).visits.find((it) => it.visit === visit);
  await page.goto("/");
  await page.getByRole("navigation").waitFor();
  await page.keyboard.press("Control+2");
  await page.keyboard.press("]");
  await page.locator(".plan .chip").waitFor();
  const cell = (worker, day) => page.locator(`td[data-worker="${worker.id}"][data-day="${day}"]`);
  const drag = async (worker, day) => {
    const [from, to] = [await page.locator(".plan .chip:not(.gone)").boundingBox(), await cell(worker, day).boundingBox()];
    await page.mouse.move(from.x + 40, from.y + 8);
    await page.mouse.down();
    await page.mouse.move(to.x + 30, to.y + 40, { steps: 6 });
  };
  await drag(samira, TUE);
  await page.locator(".carry .hard").first().waitFor();
  await page.mouse.up();
  await cell(hassan, MON).locator(".chip").waitFor();
  equal((await plan()).worker, hassan.id, "refused, it lies where it lay");
  await drag(femke, THU);
  await page.mouse.up();
  await cell(femke, THU).locator(".chip").waitFor();
  await page.locator(".toast").getByText(tenant.name).waitFor();
  const moved = await plan();
  equal(`${moved.worker} ${moved.day} ${moved.time}`, `${femke.id} ${THU} 11:00`);
  await drag(hassan, TUE);
  await page.keyboard.press("Escape");
  await page.mouse.up();
  await cell(femke, THU).locator(".chip").waitFor();
  equal((await plan()).day, THU, "a drag that is given up changes nothing");
  await page.locator(".plan .chip").click();
  await page.getByRole("complementary").getByRole("combobox").first().waitFor();
  ok((await plan()).movable);
}

/** A team that is longer than the window: drawn where one looks, the same height everywhere, carried past the edge, whole on paper. */
async function longTeam({ page, engine }) {
  const team = await aWeek(engine);
  const names = Array.from({ length: 30 }, (_, at) => `Zorgwerker ${10 + at}`);
  const lines = [1, 2, 3, 4, 5].map((weekday) => ({ parity: "every", weekday, starts: "09:00", ends: "17:00" }));
  for (const name of names) {
    const { id } = await engine.call("workers_add", { name, hours: "36", email: "" });
    await engine.call("patterns_set", { worker: id, from_day: "2026-01-01", lines });
  }
  const people = await engine.call("workers_list", {});
  const workerOf = (name) => people.find((it) => it.name === name);
  const [femke] = team.people;
  const tenants = team.people.flatMap(team.of);
  for (const [at, tenant] of tenants.slice(0, 12).entries()) {
    await engine.call("visits_plan", { tenancy: tenant.id, day: at < 6 ? MON : THU, time: `${9 + (at % 6)}:30`, worker: workerOf(names[28]).id });
  }
  const { visit } = await engine.call("visits_plan", { tenancy: tenants[13].id, day: MON, time: "11:00", worker: femke.id });
  const worker = async () => (await engine.call("week_get", { week: WEEK })).visits.find((it) => it.visit === visit).worker;
  await page.goto("/");
  await page.getByRole("navigation").waitFor();
  await page.keyboard.press("Control+2");
  await page.keyboard.press("]");
  const block = page.locator(`#block-${visit}-worker`);
  await block.waitFor();
  await page.locator("tr.far").first().waitFor();
  const plan = page.locator(".plan");
  const heights = () => plan.evaluate((it) => [...it.querySelectorAll("tbody tr")].map((row) => Math.round(row.getBoundingClientRect().height)));
  const before = await heights();
  equal(before.length, people.length);
  equal(await page.locator("tr.far .chip, tr.far .nothing").count(), 0, "what is far is empty");
  for (const name of names) equal(await page.getByRole("rowheader").filter({ hasText: name }).count(), 1, "and has its name");
  await isAccessible(page, "the week of a long team");
  await picture(page, "week-long");

  // By keys to somebody far down: the focus is there, and so is the row.
  await block.focus();
  await page.keyboard.press("Enter");
  await page.locator(".carry").waitFor();
  for (let step = 0; step < 31; step += 1) await page.keyboard.press("Shift+ArrowDown");
  const deep = await page.evaluate(() => ({ worker: document.activeElement.closest("td")?.dataset.worker, top: document.activeElement.getBoundingClientRect().top }));
  equal(deep.worker, people[31].id);
  ok(deep.top > 0 && deep.top < 768, `it is in sight: ${deep.top}`);
  await page.keyboard.press("Escape");
  await page.locator(`td[data-worker="${femke.id}"] #block-${visit}-worker:focus`).waitFor();

  // By hand: at the lower edge the rows come along, and the block with them.
  await plan.evaluate((it) => (it.scrollTop = 0));
  const [from, box] = [await block.boundingBox(), await plan.boundingBox()];
  await page.mouse.move(from.x + 40, from.y + 8);
  await page.mouse.down();
  await page.mouse.move(from.x + 40, box.y + box.height - 10, { steps: 5 });
  await page.waitForFunction(() => { const it = document.querySelector(".plan"); return it.scrollTop + it.clientHeight > it.scrollHeight - 5; });
  await page.locator(".carry:not(.bad)").waitFor();
  const last = people.at(-1);
  await page.locator(`td[data-worker="${last.id}"][data-day="${MON}"] #block-${visit}-worker`).waitFor();
  await page.mouse.up();
  await page.locator(".toast").getByText(last.name).waitFor();
  equal(await worker(), last.id);
  await page.keyboard.press("Control+z");
  await page.locator(`td[data-worker="${femke.id}"] #block-${visit}-worker`).waitFor();
  equal(await worker(), femke.id);

  // On paper everybody has their week, and no row is higher than it was said to be.
  await page.reload();
  await page.getByRole("navigation").waitFor();
  await page.keyboard.press("Control+2");
  await page.keyboard.press("]");
  await page.locator("tr.far").first().waitFor();
  await page.pdf();
  equal(await page.locator("tr.far").count(), 0, "paper has them all");
  equal(await page.locator(`td[data-worker="${workerOf(names[28]).id}"] .chip`).count(), 12);
  deepEqual(await heights(), before, "what was far was as high as it is");
}

/** The week of one worker on a clock: the same keys, and a hand that carries by quarters of an hour. */
async function onTheClock({ page, engine }) {
  const team = await aWeek(engine);
  await filled(engine, team);
  const [, hassan] = team.people;
  const [one] = (await engine.call("week_get", { week: WEEK })).visits.filter((it) => it.worker === hassan.id && it.day === WED);
  const plan = async () => (await engine.call("week_get", { week: WEEK })).visits.find((it) => it.visit === one.visit);
  await page.goto("/");
  await page.getByRole("navigation").waitFor();
  await page.keyboard.press("Control+2");
  await page.keyboard.press("]");
  await page.locator(".plan .chip:focus").waitFor();
  await standOn(page, `block-${one.visit}-worker`);
  await page.keyboard.press("t");
  const event = page.locator(`.times .ec-event:has(#block-${one.visit}-worker)`);
  await event.waitFor();
  await page.locator(`.times #block-${one.visit}-worker:focus`).waitFor();
  await picture(page, "week-clock");
  await isAccessible(page, "week on a clock");
  await page.emulateMedia({ colorScheme: "dark" });
  await picture(page, "week-clock-dark");
  await isAccessible(page, "week on a clock, dark");
  await page.emulateMedia({ colorScheme: "light" });
  await page.keyboard.press("Enter");
  for (let step = 0; step < 3; step += 1) await page.keyboard.press("ArrowDown");
  await page.locator(".carry").getByText("10:15").waitFor();
  await page.keyboard.press("Enter");
  await page.locator(".toast").getByText(one.name).waitFor();
  equal((await plan()).time, "10:15");
  await page.locator(".carry").waitFor({ state: "detached" });
  const box = await event.boundingBox();
  await page.mouse.move(box.x + 30, box.y + 8);
  await page.mouse.down();
  await page.mouse.move(box.x + 30, box.y + 30, { steps: 4 });
  await page.mouse.move(box.x + 30, box.y + 52, { steps: 4 });
  await page.locator(".carry").getByText(/11:(15|30)/).waitFor();
  const [to] = /11:\d\d/.exec(await page.locator(".carry").innerText());
  await page.mouse.up();
  await page.locator(".carry").waitFor({ state: "detached" });
  equal((await plan()).time, to, "it is dropped where it was said to be");
  await event.getByText(to).waitFor();
  await page.keyboard.press("t");
  await page.locator(`.plan #block-${one.visit}-worker:focus`).waitFor();
}

const DUTCH = {
  draft: "Concept", time: "Tijd", leave: /verlof/, lockedNow: "staat vast", stays: "Maak het eerst los", unlockedNow: "niet meer vast", along: "Wie gaat er mee?",
  goes: "Wie gaat er?", day: "Dag", messages: (n) => `${n} berichten`, missing: "Nog niet gepland", covered: (planned, needed) => `${planned} van ${needed}`, published: "Gepubliceerd", refused: "Dat kan hier niet.", newFace: (name) => `${name} is voor de huurder een nieuw gezicht.`, changes: (n) => `${n} wijzigingen`,
  calendar: "Agenda (.ics)", whose: "Van wie?", file: "Waar komt het bestand?", written: "Het bestand is gemaakt",
};
const ENGLISH = {
  draft: "Draft", time: "Time", leave: /on leave/, lockedNow: "is locked", stays: "Unlock it first", unlockedNow: "no longer locked", along: "Who comes along?",
  goes: "Who goes?", day: "Day", messages: (n) => `${n} messages`, missing: "Not planned yet", covered: (planned, needed) => `${planned} of ${needed}`, published: "Published", refused: "That is not possible here.", newFace: (name) => `${name} is a new face for the tenant.`, changes: (n) => `${n} changes`,
  calendar: "Calendar (.ics)", whose: "Whose?", file: "Where does the file go?", written: "The file is made",
};

export default [
  { name: "a week is planned, carried, locked, told and taken back by keys alone", play: (stage) => byKeys(stage, DUTCH, true) },
  {
    name: "the same week in English",
    async play({ page, engine, context }) {
      await speaks(context, "en");
      await byKeys({ page, engine }, ENGLISH, false);
    },
  },
  { name: "the week of one worker is carried on a clock, by keys and by hand", play: onTheClock },
  { name: "a visit is dragged to another day and worker, refused where it cannot be, and put back", play: byHand },
  { name: "the week of a long team is drawn where one looks, carried past the edge, and whole on paper", play: longTeam },
];
