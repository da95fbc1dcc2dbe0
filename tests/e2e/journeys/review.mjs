// A lead looks through the week by keys alone: decides, signs off, and sees later that a signed week is another one.
import { equal, match, ok } from "node:assert/strict";

import { everyControlIsNamed, hasNoSidewaysScroll, isAccessible, picture } from "../look.mjs";
import { CASELOAD, openTeam } from "../stage.mjs";

/** The caseload, with somebody who calls instead of coming by, and a question that waits for the lead. */
async function caseload(engine) {
  await openTeam(engine);
  await engine.call("set_import", { folder: CASELOAD, dry_run: false });
  const { tenancy } = await engine.call("tenancies_named", { name: "T7" });
  const other = await engine.call("tenancies_named", { name: "T25" });
  await engine.call("exemptions_propose", { tenancy: other.tenancy, first_day: "2026-07-13", last_day: "2026-08-16", reason: "hospital", granted: false });
  return tenancy;
}

/** The program stands open on Naleving. */
async function toCompliance(page) {
  await page.goto("/");
  await page.getByRole("navigation").first().waitFor();
  await page.keyboard.press("Control+4");
  await page.getByRole("grid").waitFor();
}

async function inDark(page, look) {
  await page.emulateMedia({ colorScheme: "dark" });
  await look();
  await page.emulateMedia({ colorScheme: "light" });
}

export default [
  {
    name: "a week is looked through, decided and signed off by keys alone",
    async play({ page, engine }) {
      const tenancy = await caseload(engine);
      await toCompliance(page);
      await page.getByText("Nog geen week nagekeken").waitFor();
      await page.keyboard.press("r");
      await page.getByRole("heading", { name: "Week 31 nakijken" }).waitFor();
      const panel = page.getByRole("complementary", { name: "Jamal Fictiefsen" });
      await panel.getByText("Deze week wordt de 3e op rij die gemist is, kant huurder.").waitFor();
      await panel.getByText("week 20 t/m 31").waitFor();
      await picture(page, "review");
      await isAccessible(page, "the review");
      await everyControlIsNamed(page, "the review");
      await inDark(page, async () => {
        await picture(page, "review-dark");
        await isAccessible(page, "the review, dark");
      });
      const before = await engine.call("review_get", { week: "2026-W31" });
      const left = before.findings.length;

      // A digit decides, and the next one has the focus.
      await page.keyboard.press("1");
      await page.getByRole("status").filter({ hasText: "Jamal Fictiefsen: met twee langs." }).waitFor();
      await page.getByText(`1 van ${left} bekeken;`).waitFor();
      await page.keyboard.press("Control+z");
      await page.getByText(`0 van ${left} bekeken;`).waitFor();

      // Every finding, by digits alone; a reason is typed where one is asked.
      for (let done = 0; done < left; done += 1) {
        const row = page.locator('[id^="finding-"][aria-current="true"]').filter({ hasText: "nu kiezen" });
        await row.waitFor();
        const digit = (await row.getAttribute("id"))?.startsWith("finding-not_visited") ? 2 : 1;
        const option = page.locator("aside .opt:not([disabled])").nth(digit - 1);
        const asks = (await option.getAttribute("aria-expanded")) !== null;
        await page.keyboard.press(String(digit));
        if (asks) {
          await page.getByLabel("Waarom?").waitFor();
          await page.keyboard.type("Nagevraagd bij de begeleider");
          await page.keyboard.press("Enter");
        }
        await page.getByText(`${done + 1} van ${left} bekeken;`).waitFor();
      }
      await picture(page, "review-decided");
      await isAccessible(page, "the review, decided");
      const steps = await engine.call("review_case", { week: "2026-W31", tenancy });
      equal(steps.follow_ups[0]?.step, "safety_check");

      // Signed off, with a remark.
      await page.keyboard.press("Control+Enter");
      const sign = page.getByRole("complementary", { name: "Week 31 afronden" });
      await sign.getByText("Alles is bekeken.").waitFor();
      await page.keyboard.type("Rustige week, twee gesprekken gepland.");
      await isAccessible(page, "signing off");
      await page.keyboard.press("Control+Enter");
      await page.getByText("Week 31 nagekeken door Sam Morgenster").waitFor();
      const after = await engine.call("review_get", { week: "2026-W31" });
      equal(after.signed?.remark, "Rustige week, twee gesprekken gepland.");

      // In English too.
      await page.evaluate(() => localStorage.clear());
      await page.keyboard.press("Control+k");
      await page.keyboard.type("English");
      await page.keyboard.press("Enter");
      await page.getByRole("heading", { name: "Review week 31" }).waitFor();
      await picture(page, "review-english");
      await isAccessible(page, "the review in English");
      await everyControlIsNamed(page, "the review in English");
    },
  },
  {
    name: "from the review a visit is planned, recorded and a dossier opened, by keys alone",
    async play({ page, engine }) {
      await caseload(engine);
      await toCompliance(page);
      await page.keyboard.press("r");
      const panel = page.getByRole("complementary");
      await panel.filter({ hasText: "Jamal Fictiefsen" }).getByText("Waarom?").waitFor();
      // A visit for who was not seen.
      await page.keyboard.press("p");
      await page.getByRole("complementary", { name: "Nieuw bezoek" }).waitFor();
      await page.keyboard.press("Control+Enter");
      await page.getByRole("status").filter({ hasText: "Jamal Fictiefsen" }).first().waitFor();
      await page.locator('[id^="finding-"][aria-current="true"]:focus').waitFor();
      // The result of a visit that nobody wrote down.
      const waits = page.locator('[id^="finding-unrecorded-"]');
      const before = await waits.count();
      for (let step = 0; step < 20 && !(await page.evaluate(() => document.activeElement?.id.startsWith("finding-unrecorded-"))); step += 1) {
        await page.keyboard.press("ArrowDown");
      }
      const name = await page.locator('[id^="finding-"][aria-current="true"] b').first().textContent();
      await page.keyboard.press("v");
      await panel.filter({ hasText: name ?? "" }).getByRole("radio").first().waitFor();
      await picture(page, "review-record");
      await isAccessible(page, "recording in the review");
      await page.keyboard.press("1");
      await page.keyboard.press("Control+Enter");
      await page.getByRole("status").filter({ hasText: name ?? "" }).first().waitFor();
      await page.waitForFunction((n) => document.querySelectorAll('[id^="finding-unrecorded-"]').length < n, before);
      // The weeks before, and the dossier.
      await page.locator('[id^="finding-"][aria-current="true"]:focus').waitFor();
      await page.keyboard.press("ArrowLeft");
      await panel.getByRole("heading", { name: "Week 30" }).waitFor();
      await page.keyboard.press("Enter");
      await page.getByRole("tab").first().waitFor();
    },
  },
  {
    name: "the week of the example team is looked through with few keys a decision",
    async play({ page, engine }) {
      await page.goto("/");
      await page.locator("ol .way").first().waitFor();
      await page.keyboard.press("2");
      await page.locator("main .page .sect").first().waitFor();
      await page.keyboard.press("Control+4");
      await page.getByRole("grid").waitFor();
      let keys = 0;
      const press = async (key) => {
        keys += 1;
        await page.keyboard.press(key);
      };
      await press("r");
      await page.getByRole("heading", { name: /nakijken/ }).waitFor();
      const { week, findings } = await engine.call("review_get", { week: null });
      const began = performance.now();
      for (let done = 0; done < findings.length; done += 1) {
        await page.locator('[id^="finding-"][aria-current="true"]').filter({ hasText: "nu kiezen" }).waitFor();
        // The first that asks for no words: what a lead mostly decides.
        const options = await page.locator("aside .opt").evaluateAll((all) => all.map((it) => it.getAttribute("aria-expanded") !== null));
        const at = options.indexOf(false);
        ok(at >= 0, "there is something to decide without typing");
        await press(String(at + 1));
        await page.getByText(`${done + 1} van ${findings.length} bekeken;`).waitFor();
      }
      const seconds = ((performance.now() - began) / 1000).toFixed(0);
      console.log(`       week ${week} of the example team: ${findings.length} findings, ${keys} keys with the way in, ${seconds} s by a machine`);
      equal(keys, findings.length + 1);
      const kinds = new Set(findings.map((it) => it.finding));
      console.log(`       kinds: ${[...kinds].join(", ")}`);
      ok(kinds.size >= 3, "a week of a team has more than one kind of finding");
      await picture(page, "review-example");
    },
  },
  {
    name: "naleving is filtered, kept as a view, followed over the quarters, and shows a signed week that changed",
    async play({ page, engine }) {
      const tenancy = await caseload(engine);
      await engine.call("review_sign_off", { week: "2026-W30", remark: "" });
      const visits = await engine.call("visits_list", { from: "2026-07-20", to: "2026-07-26", tenancy, worker: null });
      await engine.call("visits_correct", {
        tenancy, visit: visits[0].visit, day: visits[0].actual ?? visits[0].planned, outcome: "admitted", place: null, said: null, moves_to: null,
        replaces: visits[0].result, reason: null,
      });
      await toCompliance(page);
      await page.getByText("Week 30 nagekeken door Sam Morgenster").waitFor();
      await page.getByText("1 week is veranderd na het nakijken").click();
      await page.getByText("Jamal Fictiefsen, week 30: was gemist, kant huurder, is nu voldaan").waitFor();
      await page.getByRole("gridcell", { name: "V voldaan, week 30, Jamal Fictiefsen, veranderd na het nakijken" }).waitFor();
      await picture(page, "naleving-signed");
      await isAccessible(page, "naleving with a changed week");
      await hasNoSidewaysScroll(page, "naleving");
      await inDark(page, () => picture(page, "naleving-signed-dark"));

      // The facts behind a week stand at the side and follow the keys.
      await page.keyboard.press("/");
      await page.keyboard.type("Jamal Fict");
      await page.getByRole("status").filter({ hasText: "1 huurder" }).first().waitFor();
      await page.getByRole("gridcell", { name: "V voldaan, week 30, Jamal Fictiefsen" }).click();
      await page.getByRole("dialog", { name: "Jamal Fictiefsen, week 30" }).waitFor();
      await picture(page, "naleving-why");
      await page.keyboard.press("z");
      const facts = page.getByRole("complementary");
      await facts.filter({ hasText: "Jamal Fictiefsen, week 30" }).getByText("Waarom?").waitFor();
      await page.keyboard.press("ArrowLeft");
      await facts.filter({ hasText: "Jamal Fictiefsen, week 29" }).getByText("Waarom?").waitFor();
      await picture(page, "naleving-docked");
      await isAccessible(page, "naleving with the facts docked");
      await hasNoSidewaysScroll(page, "naleving with the facts docked");
      await inDark(page, () => picture(page, "naleving-docked-dark"));
      await page.keyboard.press("Escape");
      await facts.waitFor({ state: "detached" });
      await page.keyboard.press("/");
      await page.keyboard.press("Escape");
      await page.getByRole("status").filter({ hasText: "31 huurders" }).first().waitFor();

      await page.getByLabel("Alleen met gemiste weken").check();
      await page.getByLabel("Toestand", { exact: true }).selectOption("at_risk");
      const shown = page.getByRole("status").filter({ hasText: "huurders" }).first();
      await shown.filter({ hasText: /· \d huurders/ }).waitFor();
      await page.getByRole("button", { name: "Weergave bewaren…" }).click();
      await page.keyboard.type("Dreigt nu");
      await page.keyboard.press("Enter");
      await page.getByRole("status").filter({ hasText: "Weergave Dreigt nu is bewaard." }).waitFor();
      await page.getByRole("button", { name: "Filters weghalen" }).click();
      await shown.filter({ hasText: "31 huurders" }).waitFor();
      await page.getByRole("button", { name: "Dreigt nu", exact: true }).click();
      await shown.filter({ hasText: /· \d huurders/ }).waitFor();
      await isAccessible(page, "naleving, filtered");
      await picture(page, "naleving-filtered");
      await page.getByRole("button", { name: "Filters weghalen" }).click();

      // The trend, as a chart and as a table one key away.
      await page.keyboard.press("v");
      const trend = page.getByRole("complementary", { name: "Bezoekgraad per kwartaal" });
      await trend.getByRole("img", { name: /^3e kwartaal 2026: \d+\s?%, \d+ van \d+; loopt nog/ }).waitFor();
      await picture(page, "naleving-trend");
      await isAccessible(page, "the trend");
      await page.keyboard.press("t");
      await trend.getByRole("rowheader", { name: /^2e kwartaal 2026/ }).waitFor();
      await isAccessible(page, "the trend as a table");
      await picture(page, "naleving-trend-table");
      await page.keyboard.press("Escape");

      // On Thursday noon the forecast says who is missed, by worker and not by tenant.
      await engine.pass(2 * 24 * 3600 + 2 * 3600);
      await page.reload();
      await page.getByRole("heading", { name: "Vandaag", level: 1 }).waitFor();
      await page.keyboard.press("Control+4");
      const line = page.getByText("Mist deze week, zoals het er nu voor staat:");
      await line.waitFor();
      const said = await line.locator("..").textContent();
      match(said ?? "", /Testman \d/);
      ok(!(said ?? "").includes("Jamal"));
      await picture(page, "naleving-forecast");
      await line.locator("..").getByRole("button").first().click();
      await page.getByLabel("Toestand", { exact: true }).waitFor();
      equal(await page.getByLabel("Toestand", { exact: true }).inputValue(), "at_risk");
    },
  },
  {
    name: "a temporary norm says which weeks it turns before it is brought in, and goes with one undo",
    async play({ page, engine }) {
      const tenancy = await caseload(engine);
      await engine.call("visits_record", {
        tenancy, visit: null, day: "2026-07-23", outcome: "remote_contact", place: null, said: null, moves_to: null, replaces: null, reason: null,
      });
      await page.goto("/");
      await page.getByRole("navigation").first().waitFor();
      await page.keyboard.press("Control+,");
      await page.getByText("Er is geen tijdelijke norm.").waitFor();
      await page.getByRole("button", { name: "Nieuwe norm…" }).press("Enter");
      await page.getByLabel("Eerste dag").fill("2026-07-20");
      await page.getByLabel("Laatste dag").fill("2026-07-26");
      await page.getByText("1 week verandert van stand, bij 1 huurder:").waitFor();
      await page.getByText("Jamal Fictiefsen, week 30: gemist, kant huurder wordt voldaan door tijdelijke norm").waitFor();
      await picture(page, "norms");
      await isAccessible(page, "a temporary norm");
      await page.getByRole("button", { name: "Norm invoeren" }).press("Enter");
      await page.getByRole("status").filter({ hasText: "De tijdelijke norm geldt." }).waitFor();
      await page.getByText("20 juli 2026 t/m 26 juli 2026").waitFor();
      equal((await engine.call("norms_list")).length, 1);
      await page.keyboard.press("Control+z");
      await page.getByText("Er is geen tijdelijke norm.").waitFor();
      equal((await engine.call("norms_list")).length, 0);
    },
  },
  {
    name: "the review and naleving on a wide screen",
    screen: { viewport: { width: 1920, height: 1080 } },
    async play({ page, engine }) {
      await caseload(engine);
      await toCompliance(page);
      await picture(page, "naleving-1920");
      await page.keyboard.press("r");
      await page.getByRole("complementary", { name: "Jamal Fictiefsen" }).waitFor();
      await picture(page, "review-1920");
      await isAccessible(page, "the review on a wide screen");
    },
  },
];
