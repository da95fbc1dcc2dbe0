// Following up by keys alone: a failed attempt asks for another one, a step is closed, an evening is entered in a grid,
// and the day goes to paper without a note.
import { deepEqual, equal, match, ok } from "node:assert/strict";
import { mkdir, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { hasNoSidewaysScroll, isAccessible, picture } from "../look.mjs";
import { CASELOAD, openTeam, PICTURES, speaks } from "../stage.mjs";

const TODAY = "2026-07-28";
const NOTE = "GEHEIM-verslag";

/** Nine visits of today: at T22 nobody was let in this week yet, T7 was missed for two weeks on the tenant's side. */
async function nineVisits(engine) {
  await openTeam(engine);
  await engine.call("set_import", { folder: CASELOAD, dry_run: false });
  const { rows } = await engine.call("tenancies_list", { search: "", worker: null, ended: false, offset: 0, limit: 100 });
  const id = async (name) => (await engine.call("tenancies_named", { name })).tenancy;
  const ids = { T22: await id("T22"), T7: await id("T7") };
  const others = rows.map((it) => it.id).filter((it) => !Object.values(ids).includes(it)).slice(0, 7);
  const visits = [];
  for (const [at, tenancy] of [ids.T22, ids.T7, ...others].entries()) {
    visits.push((await engine.call("visits_plan", { tenancy, day: TODAY, time: `${String(8 + at).padStart(2, "0")}:15` })).visit);
  }
  return { ids, visits, others };
}

async function playOn({ page, engine, context }, words, shots) {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  // The dialog of the printer would wait for a person.
  await page.addInitScript(() => { window.print = () => undefined; });
  const { ids, visits, others } = await nineVisits(engine);
  await page.goto("/");
  const list = page.getByRole("list", { name: words.list });
  await list.waitFor();
  const section = page.locator("section").filter({ has: page.getByRole("heading", { name: words.heading }) });
  await section.getByText(words.twoWeeks).first().waitFor();

  // Nobody home: the step is there, with a time that was not tried, and one key plans it.
  await page.locator(`[id*="${visits[0]}"]:focus`).waitFor();
  await page.keyboard.press("i");
  await list.getByText(words.in).waitFor();
  await page.keyboard.press("i");
  await list.getByText(words.inOut).waitFor();
  await page.keyboard.press("v");
  await page.keyboard.press("2");
  await page.getByText(words.becomesAtRisk).waitFor();
  await page.keyboard.press("Control+Enter");
  await page.locator(`[id*="${visits[1]}"]:focus`).waitFor();
  await section.getByRole("button", { name: words.proposal }).waitFor();
  await isAccessible(page, "today with follow-ups");
  await hasNoSidewaysScroll(page, "today with follow-ups");
  if (shots) await picture(page, "follow-up-today");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("p");
  await page.locator(".toast").getByText(words.planned).waitFor();
  const thursday = await engine.call("today_get", { day: "2026-07-30", worker: null, everybody: true });
  equal(thursday.visits.find((it) => it.row.tenancy === ids.T22)?.row.time, "17:00");

  // Not safe: the incident is opened with the result, also when little is said.
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("v");
  await page.keyboard.press("7");
  const panel = page.getByRole("complementary");
  await panel.getByText(words.incident).waitFor();
  await panel.getByLabel(words.kindOf).selectOption("threat");
  await isAccessible(page, "an incident");
  if (shots) await picture(page, "follow-up-incident");
  await page.keyboard.press("Control+Enter");
  await page.locator(`[id*="${visits[2]}"]:focus`).waitFor();
  const { items } = await engine.call("dossiers_timeline", { tenancy: ids.T7, before: null, limit: 10 });
  equal(items.find((it) => it.what.kind === "incident")?.what.what, "threat");

  // Two colleagues: the panel plans with somebody who comes along.
  await section.getByRole("button", { name: words.openTwo }).first().focus();
  await page.keyboard.press("Enter");
  await panel.getByText(words.consent).waitFor();
  await isAccessible(page, "a step of the ladder");
  if (shots) await picture(page, "follow-up-panel");
  await page.keyboard.press("3");
  await page.keyboard.press("Control+Enter");
  await page.locator(".toast").getByText(words.closed).waitFor();
  await page.keyboard.press("Control+z");
  await section.getByRole("button", { name: words.openTwo }).first().waitFor();

  // The evening: a digit, a note, the next; then all that is left at once.
  await page.keyboard.press("e");
  const table = page.getByRole("table");
  await table.waitFor();
  await page.keyboard.press("1");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.type(NOTE);
  await table.locator(".week").getByText(words.met).first().waitFor();
  const before = await table.getByRole("row").count();
  await page.keyboard.press("Control+Enter");
  await page.waitForFunction((count) => document.querySelectorAll("table tr").length === count, before - 1);
  await page.keyboard.press("1");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("3");
  await isAccessible(page, "the evening");
  await hasNoSidewaysScroll(page, "the evening");
  if (shots) await picture(page, "follow-up-evening");
  await page.keyboard.press("Control+Shift+Enter");
  await page.locator(".toast").getByText(words.recordedTwo).waitFor();
  await page.keyboard.press("Escape");
  await list.waitFor();

  // For another program: facts apart.
  const recorded = list.locator(`[id*="${others[0]}"]`);
  await recorded.focus();
  await page.keyboard.press("c");
  await page.locator(".toast").getByText(words.copied).waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  match(copied, new RegExp(`${words.facts}\\n${NOTE}`));

  // Paper: nine visits are two pages, and no note is on them.
  await page.keyboard.press("Control+p");
  await page.locator(".paper .sheet").nth(1).waitFor({ state: "attached" });
  await page.emulateMedia({ media: "print" });
  const text = await page.locator("body").innerText();
  ok(text.includes(words.destroy) && !text.includes(NOTE), text);
  equal(text.split(words.destroy).length - 1, 2, "the foot stands on both pages");
  const shown = await page.locator(".paper .visit").count();
  equal(shown, 9);
  if (shots) {
    await page.setViewportSize({ width: 688, height: 1010 });
    await page.screenshot({ path: join(PICTURES, "follow-up-paper.png"), fullPage: true });
  }
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: false });
  if (shots) await writeFile(join(PICTURES, "day-sheet.pdf"), pdf);
  equal(pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g)?.length, 2, "two pages");
  await page.emulateMedia({ media: "screen" });
  const log = await engine.call("log_list", { limit: 20, tenancy: null });
  ok(log.some((it) => it.event === "printed"));
}

const DUTCH = {
  list: /Bezoeken op dinsdag 28 juli/, heading: "Opvolging", twoWeeks: /2 weken op rij gemist/, in: /in 11:0\d/, inOut: /in 11:0\d, uit 11:0\d/,
  becomesAtRisk: /Week 31 (wordt|blijft) dreigt te missen/, proposal: /Plan do 30 juli, 17:00: nog een poging/, planned: /gepland op do 30 juli, 17:00/,
  incident: /Er wordt een voorval geopend/, kindOf: "Wat gebeurde er?", openTwo: /Opvolging van .*: met twee collega's/, consent: /Niemand gaat een woning in zonder toestemming/,
  closed: /niet bereikt\. Opvolging afgesloten/, met: "voldaan", recordedTwo: /2 bezoeken vastgelegd/, copied: /staat op het klembord/, facts: "Gezien en gehoord:", destroy: "Na gebruik vernietigen",
};
const ENGLISH = {
  list: /Visits on Tuesday,? 28 July/, heading: "Follow-up", twoWeeks: /2 weeks in a row missed/, in: /in 11:0\d/, inOut: /in 11:0\d, out 11:0\d/,
  becomesAtRisk: /Week 31 (becomes|stays)/, proposal: /Plan Thu 30 July, 17:00: another attempt/, planned: /planned on Thu 30 July, 17:00/,
  incident: /An incident is opened/, kindOf: "What happened?", openTwo: /Follow-up of .*: two colleagues/, consent: /Nobody enters a home without consent/,
  closed: /not reached\. Follow-up closed/, met: "met", recordedTwo: /2 visits recorded/, copied: /on the clipboard/, facts: "Seen and heard:", destroy: "Destroy after use",
};

/** One visit of today that serves two tenants; gives back their names. */
async function aCouple(engine) {
  await openTeam(engine);
  await engine.call("set_import", { folder: CASELOAD, dry_run: false });
  const folder = join(tmpdir(), `omklap-couple-${process.pid}`);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "visits.csv"), `id,tenancy_id,worker_id,planned_date,planned_time,actual_date,location,outcome,note\nC1,T7,W1,${TODAY},10:00,,,,\n`);
  await writeFile(join(folder, "visit_tenancies.csv"), "id,visit_id,tenancy_id\nC2,C1,T25\n");
  const taken = await engine.call("set_import", { folder, dry_run: false });
  equal(JSON.stringify(taken.rejected), "[]");
  const nameOf = async (name) => (await engine.call("tenancies_get", { id: (await engine.call("tenancies_named", { name })).tenancy })).row.name;
  return { seven: await nameOf("T7"), twentyFive: await nameOf("T25") };
}

/** The same visit serves two tenants; the dossier and the settings show the ladder too. */
async function couple({ page, engine }) {
  await aCouple(engine);
  await page.goto("/");
  await page.getByRole("list", { name: DUTCH.list }).waitFor();
  await page.keyboard.press("v");
  await page.keyboard.press("1");
  const panel = page.getByRole("complementary");
  const other = panel.getByLabel(/Ook voor/);
  await other.waitFor();
  await other.selectOption("not_home");
  await isAccessible(page, "a couple");
  await picture(page, "follow-up-couple");
  await page.keyboard.press("Control+Enter");
  await page.locator("li.done").waitFor();
  await page.locator("li.miss").waitFor();
  await page.keyboard.press("Control+z");
  await page.locator("li.open").nth(1).waitFor();
  equal(await page.locator("li.done, li.miss").count(), 0);

  const tenancy = (await engine.call("tenancies_named", { name: "T7" })).tenancy;
  await engine.call("follow_ups_close", { tenancy, step: "two_colleagues", asked_day: "2026-07-27", result: "agreed", text: "Belt voortaan eerst" });
  const name = (await engine.call("tenancies_get", { id: tenancy })).row.name;
  await page.keyboard.press("Control+k");
  await page.keyboard.type(name);
  await page.getByRole("option", { name: new RegExp(name) }).first().waitFor();
  await page.keyboard.press("Enter");
  await page.getByText("veiligheidscheck met woonconsulent").first().waitFor();
  await isAccessible(page, "the ladder in a dossier");
  await picture(page, "follow-up-dossier");
  await page.getByRole("tab", { name: /Taken/ }).click();
  await page.getByText("Belt voortaan eerst").waitFor();
  await picture(page, "follow-up-dossier-past");

  await page.getByRole("link", { name: "Instellingen" }).or(page.getByRole("button", { name: "Instellingen" })).first().click();
  const third = page.getByLabel(/^Derde poging/);
  await third.fill("9");
  await page.getByRole("button", { name: "Deze weken gebruiken" }).click();
  await page.getByText(/laat een latere stap niet eerder komen/).waitFor();
  await third.fill("2");
  await page.getByRole("button", { name: "Deze weken gebruiken" }).click();
  await page.locator(".toast").getByText("De opvolging vraagt nu na deze weken.").waitFor();
  equal((await engine.call("follow_ups_thresholds", {})).third_attempt, 2);
  await isAccessible(page, "the thresholds");
  await picture(page, "follow-up-settings");
}

/** The steps of the ladder stand among the tasks, and are planned, closed and opened again from there by keys. */
async function steps({ page, engine }) {
  await openTeam(engine);
  await engine.call("set_import", { folder: CASELOAD, dry_run: false });
  const { tenancy } = await engine.call("tenancies_named", { name: "T25" });
  const { row: { name } } = await engine.call("tenancies_get", { id: tenancy });
  await engine.call("tasks_add", { tenancy, text: "Kaartje door de deur", due_day: TODAY });
  await page.goto("/");
  await page.getByRole("heading", { name: "Opvolging en taken" }).waitFor();
  await page.getByRole("button", { name: `Opvolging van ${name}: kaartje door de deur` }).focus();
  await page.keyboard.press("p");
  await page.locator(".toast").getByText(/gepland op wo 29 juli, 17:00/).waitFor();
  await page.keyboard.press("Control+z");
  await page.getByRole("button", { name: "Alle taken" }).click();
  await page.keyboard.press("/");
  await page.keyboard.type(name);
  const step = page.getByRole("row", { name: new RegExp(`${name} Tweede poging deze week: na ‘niet thuis’ op ma 27 juli`) });
  await step.waitFor();
  const task = page.getByRole("row", { name: new RegExp(`vandaag ${name} Kaartje door de deur`) });
  await task.waitFor();
  await isAccessible(page, "tasks with steps of the ladder");
  await picture(page, "tasks-with-steps");
  equal((await engine.call("follow_ups_list", { tenancy })).open[0].planned, null);
  await step.click();
  const panel = page.getByRole("complementary");
  await panel.getByText("Niemand gaat een woning in").waitFor();
  await picture(page, "tasks-step-panel");
  await page.keyboard.press("3");
  await page.keyboard.press("Control+Enter");
  await page.locator(".toast").getByText(/niet bereikt\. Opvolging afgesloten/).waitFor();
  await step.waitFor({ state: "detached" });
  await page.keyboard.press("Control+z");
  await step.waitFor();
}

/** A visit for a step says while one types why it cannot be, is not planned then, and is where it can. */
async function planned({ page, engine }) {
  const { ids } = await nineVisits(engine);
  const { row: { name, worker } } = await engine.call("tenancies_get", { id: ids.T7 });
  const people = await engine.call("workers_list", {});
  const own = people.find((it) => it.name === worker);
  const other = people.find((it) => it.name !== worker);
  await engine.call("absences_add", { worker: own.id, kind: "leave", first_day: "2026-07-30", last_day: "2026-07-31", starts: "", ends: "" });
  const step = async () => (await engine.call("follow_ups_list", { tenancy: ids.T7 })).open[0];
  await page.goto("/");
  await page.getByRole("button", { name: `Opvolging van ${name}: met twee collega's` }).first().click();
  const panel = page.getByRole("complementary");
  await panel.getByText("Bezoek plannen").first().click();
  await panel.getByLabel("Wie gaat er mee?").selectOption({ label: other.name });
  await panel.getByLabel("Dag").fill("2026-07-30");
  await panel.getByLabel("Tijd").fill("14:00");
  await panel.locator(".fit .hard").filter({ hasText: `${worker} heeft verlof` }).waitFor();
  await isAccessible(page, "a step with reasons");
  await picture(page, "follow-up-reasons");
  await page.keyboard.press("Control+Enter");
  await panel.getByRole("alert").filter({ hasText: "Dat kan hier niet." }).filter({ hasText: "verlof" }).waitFor();
  equal((await step()).planned.day, TODAY, "what cannot be is not planned: there is only the visit of today");
  await panel.getByLabel("Dag").fill("2026-07-29");
  await panel.getByRole("alert").waitFor({ state: "detached" });
  await page.keyboard.press("Control+Enter");
  await page.locator(".toast").getByText(/gepland op wo 29 juli, 14:00/).waitFor();
  const { visits } = await engine.call("week_get", { week: "2026-W31" });
  equal(visits.filter((it) => it.tenancy === ids.T7 && it.day === "2026-07-29" && it.colleague === other.id).length, 1);
}

/** A couple whose one visit waits is one row of the evening; a half of it may differ. */
async function coupleInTheEvening({ page, engine }) {
  const { seven, twentyFive } = await aCouple(engine);
  await page.goto("/");
  await page.locator("li.open").first().waitFor();
  await page.keyboard.press("e");
  const table = page.getByRole("table");
  await table.waitFor();
  const row = table.getByRole("row").filter({ hasText: seven });
  equal(await row.count(), 1);
  await row.getByText(twentyFive).waitFor();
  await page.keyboard.press("1");
  await table.getByRole("combobox", { name: `Resultaat van ${seven}` }).selectOption("not_home");
  await row.locator(".week").getByText("dreigt te missen").waitFor();
  await row.locator(".week").getByText("voldaan", { exact: true }).waitFor();
  await isAccessible(page, "a couple in the evening");
  await hasNoSidewaysScroll(page, "a couple in the evening");
  await picture(page, "evening-couple");
  await table.getByRole("combobox", { name: `Resultaat van ${twentyFive}` }).focus();
  await page.keyboard.press("Control+Enter");
  await page.locator(".toast").getByText(`${twentyFive} en ${seven}`).waitFor();
  const outcomes = async () => {
    const { visits } = await engine.call("today_get", { day: TODAY, worker: null, everybody: true });
    return visits.map((it) => it.row.outcome).sort();
  };
  deepEqual(await outcomes(), ["admitted", "not_home"]);
  await page.keyboard.press("Control+z");
  await row.waitFor();
  deepEqual(await outcomes(), [null, null], "one step takes both halves back");
}

export default [
  { name: "steps of the ladder stand among the tasks and are followed up from there", play: steps },
  { name: "a visit for a step says why it cannot be, and is not planned then", play: planned },
  { name: "a couple in the evening is one row, and one half may differ", play: coupleInTheEvening },
  { name: "a failed attempt is followed up, an evening entered and a day printed by keys alone", play: (stage) => playOn(stage, DUTCH, true) },
  {
    name: "a failed attempt is followed up in English, in the dark",
    screen: { colorScheme: "dark" },
    async play(stage) {
      await speaks(stage.page, "en");
      await playOn(stage, ENGLISH, false);
      await stage.page.screenshot({ path: join(PICTURES, "follow-up-dark.png") });
    },
  },
  { name: "a couple is recorded as one visit, and the ladder stands in the dossier and the settings", screen: { viewport: { width: 1920, height: 1080 } }, play: couple },
];
