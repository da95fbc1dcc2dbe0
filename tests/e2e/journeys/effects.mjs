// What a change does to weeks that are past stands there before it is made, and on Thursday noon who will be missed.
import { equal, match, ok } from "node:assert/strict";

import { isAccessible, picture } from "../look.mjs";
import { CASELOAD, openTeam } from "../stage.mjs";

const FROM = "2026-W01";
const TO = "2026-W31";

async function aCaseload(engine, exchange) {
  await openTeam(engine);
  await engine.call("set_import", { folder: CASELOAD, dry_run: false });
  const { tenancy } = await engine.call("tenancies_named", { name: exchange });
  return { tenancy, name: (await engine.call("tenancies_get", { id: tenancy })).row.name };
}

/** The states of the weeks of one tenancy up to now. */
async function states(engine, tenancy) {
  const { weeks } = await engine.call("weeks_report", { from: FROM, to: TO, as_of: null, tenancy });
  return weeks.map(({ week, state, norm_met }) => `${week} ${state} ${norm_met}`);
}

/** How many weeks differ. */
const turned = (one, other) => one.filter((it, at) => it !== other[at]).length;

async function openTenant(page, name) {
  await page.goto("/");
  await page.getByRole("navigation").first().waitFor();
  await page.keyboard.press("Control+3");
  await page.locator("main [role=grid] .wkstate").first().waitFor();
  await page.keyboard.press("/");
  await page.keyboard.type(name);
  await page.getByRole("row", { name: new RegExp(name) }).click();
  return page.getByRole("complementary", { name });
}

const COUNTED = /^(\d+) (?:week verandert|weken veranderen) van stand:$/;

/** The number in the sentence that stands before the change. */
async function told(within) {
  const said = await within.getByText(COUNTED).first().innerText();
  return Number(COUNTED.exec(said)[1]);
}

export default [
  {
    name: "an agreement says how many weeks turn, and which, before it is made and before it is taken away",
    async play({ page, engine }) {
      const { tenancy, name } = await aCaseload(engine, "T7");
      const panel = await openTenant(page, name);
      const before = await states(engine, tenancy);
      await panel.getByRole("button", { name: "Bezoekafspraak" }).click();
      const agree = page.getByRole("complementary", { name: `Bezoekafspraak: ${name}` });
      await agree.getByLabel("Eerste dag").fill("2026-01-05");
      await agree.getByLabel("Aantal bezoeken").fill("2");
      await agree.getByText(COUNTED).waitFor();
      const many = await told(agree);
      ok(many > 5, `${many} weeks`);
      equal(await agree.getByRole("listitem").filter({ hasText: /^week \d+: / }).count(), 3, "a few by name");
      await agree.getByRole("button", { name: `Toon alle ${many} weken` }).click();
      equal(await agree.getByRole("listitem").filter({ hasText: /^week \d+: / }).count(), many, "all of them when asked");
      await picture(page, "effect-agreement");
      await isAccessible(page, "the effect of an agreement");
      await page.keyboard.press("Control+Enter");
      await page.getByRole("status").filter({ hasText: "2 bezoeken per week" }).waitFor();
      const after = await states(engine, tenancy);
      equal(turned(before, after), many, "what was said is what happened");

      await panel.getByRole("button", { name: "Bezoekafspraak" }).click();
      await agree.getByRole("button", { name: /Weghalen: 2 bezoeken/ }).click();
      equal(await told(agree), many);
      equal(turned(after, await states(engine, tenancy)), 0, "nothing went yet");
      await picture(page, "effect-agreement-away");
      await isAccessible(page, "an agreement that is about to go");
      await page.keyboard.press("Enter");
      await page.getByRole("status").filter({ hasText: "De bezoekafspraak is weggehaald." }).waitFor();
      equal(turned(before, await states(engine, tenancy)), 0);
    },
  },
  {
    name: "an exemption says how many weeks turn before it is granted, changed and withdrawn",
    async play({ page, engine }) {
      const { tenancy, name } = await aCaseload(engine, "T7");
      const missed = await states(engine, tenancy);
      await engine.call("exemptions_propose", { tenancy, first_day: "2026-07-13", last_day: "2026-07-26", reason: "hospital", granted: false });
      const panel = await openTenant(page, name);
      await panel.getByRole("button", { name: "Vrijstelling" }).click();
      const exempt = page.getByRole("complementary", { name: `Vrijstelling: ${name}` });
      const line = exempt.getByRole("listitem").filter({ hasText: "13 juli 2026" });
      await line.getByRole("button", { name: "Toekennen", exact: true }).click();
      const many = await told(line);
      equal(turned(missed, await states(engine, tenancy)), 0, "nothing is granted yet");
      await page.keyboard.press("Enter");
      await page.getByRole("status").filter({ hasText: `Vrijstelling toegekend aan ${name}.` }).waitFor();
      equal(turned(missed, await states(engine, tenancy)), many);

      await line.getByRole("button", { name: "Wijzigen" }).click();
      await exempt.getByLabel("Laatste dag").fill("2026-07-19");
      await exempt.getByText(/1 week verandert van stand:/).waitFor();
      await line.getByRole("button", { name: "Intrekken", exact: true }).click();
      await line.getByText(COUNTED).waitFor();
      equal(await told(line), many);
      await picture(page, "effect-exemption-withdrawn");
      await isAccessible(page, "an exemption that is about to go");
      await line.getByRole("button", { name: "Laten staan" }).click();
      equal(turned(missed, await states(engine, tenancy)), many);
      await line.getByRole("button", { name: "Intrekken", exact: true }).click();
      await line.getByRole("button", { name: "Nu intrekken" }).click();
      await page.getByRole("status").filter({ hasText: "De vrijstelling is ingetrokken." }).waitFor();
      equal(turned(missed, await states(engine, tenancy)), 0);
    },
  },
  {
    name: "a correction to a day of another week says of both weeks what they become",
    async play({ page, engine }) {
      const { tenancy, name } = await aCaseload(engine, "T1");
      await page.goto("/");
      await page.getByRole("navigation").first().waitFor();
      await page.keyboard.press("[");
      await page.getByRole("button", { name, exact: true }).click();
      const panel = page.getByRole("complementary");
      await panel.getByRole("button", { name: "Andere dag" }).click();
      await panel.getByLabel("Op welke dag?").fill("2026-07-20");
      await panel.getByText("Nog 1 week verandert van stand:").waitFor();
      await panel.getByText("week 31: voldaan wordt dreigt te missen").waitFor();
      await picture(page, "effect-correction");
      await isAccessible(page, "a correction of two weeks");
      const before = await states(engine, tenancy);
      await page.keyboard.press("Control+Enter");
      await page.locator(".toast").getByText(name).waitFor();
      equal(turned(before, await states(engine, tenancy)), 1);
    },
  },
  {
    name: "on thursday noon a worker is told how many of their own tenants are missed, without a name",
    async play({ page, engine }) {
      await aCaseload(engine, "T7");
      const workers = await engine.call("workers_list", {});
      const joost = workers.find((it) => it.name === "Joost Testman");
      const { accounts: [{ account }] } = await engine.call("accounts_list", {});
      await engine.call("accounts_change", { id: account.id, name: account.name, roles: account.roles, worker: joost.id });
      await engine.pass(2 * 24 * 3600 + 59 * 60);
      await page.goto("/");
      await page.getByRole("navigation").first().waitFor();
      equal((await engine.call("weeks_forecast", { own: true })).due, false);
      equal(await page.locator("nav .soon").count(), 0, "a minute before noon it is early");
      await engine.pass(60);
      await page.reload();
      const soon = page.locator("nav .soon");
      await soon.waitFor();
      const { own } = await engine.call("weeks_forecast", { own: true });
      match(await soon.innerText(), new RegExp(`^${own} van jouw huurders (mist|missen) deze week$`));
      await isAccessible(page, "the forecast in the rail");
      await picture(page, "forecast-rail");
      await soon.click();
      await page.getByLabel("Toestand", { exact: true }).waitFor();
      equal(await page.getByLabel("Toestand", { exact: true }).inputValue(), "at_risk");
    },
  },
];
