// Dwellings by keys alone: a fixed term comes to its notice window, the chain is put right, an inspection is written.
import { equal, match } from "node:assert/strict";

import { isAccessible, looks, picture } from "../look.mjs";
import { byKey, openTeam, speaks } from "../stage.mjs";

const NAME = "Teun Regenboog";
const HOME = "Kabouterlaan 5";

const WORDS = {
  nl: {
    title: "Woningen", said: "1 woning, 0 leeg", broken: "2 dingen kloppen niet", owed: /Als niemand betaalt, is .* nog €\s641,00 schuldig/, why: /tot en met 27 augustus 2026/,
    notice: "Opzegtermijn wijzigen", noticeDone: "De opzegtermijn van De Vlierboom is 3 maanden.", owedNow: "1.923,00",
    ground: "Grond", shelter: "maatschappelijke opvang of sociale noodsituatie", consent: "Toestemming voor onderverhuur van", terms: "De afspraken van het contract zijn vastgelegd.",
    ahead: "Nog 3 dagen tot het aanzegvenster.", between: "De brief moet weg tussen 31 juli 2026 en 30 september 2026.", task: "Taak maken", taskMade: "De taak staat klaar, uiterlijk 30 september 2026.",
    undone: "de afspraken van het contract zijn weer zoals ze waren", inspect: "Inspectie vastleggen…", water: "Water en afvoer", concern: "Zorg", needed: "Wat is er nodig? Water en afvoer",
    refused: "Schrijf bij elke zorg wat er nodig is.", inspected: "De inspectie is vastgelegd.", settle: "Opgelost: Water en afvoer", settled: "Het punt is opgelost.", early: "Dit is een dag die nog moet komen",
    head: "hoofdhuur", which: "Welk contract?", none: "0 leeg",
  },
  en: {
    title: "Dwellings", said: "1 dwelling, 0 empty", broken: "2 things are not right", owed: /If nobody pays, .* still owes €641\.00/, why: /until 27 August 2026/,
    notice: "Change the notice period", noticeDone: "The notice period of De Vlierboom is 3 months.", owedNow: "1,923.00",
    ground: "Ground", shelter: "shelter or social emergency", consent: "Consent to subletting of", terms: "The terms of the lease are recorded.",
    ahead: "3 days until the notice window.", between: "The letter must go out between 31 July 2026 and 30 September 2026.", task: "Make a task", taskMade: "The task is made, due 30 September 2026.",
    undone: "the terms of the lease are as they were", inspect: "Record an inspection…", water: "Water and drains", concern: "Concern", needed: "What is needed? Water and drains",
    refused: "Say with every concern what is needed.", inspected: "The inspection is recorded.", settle: "Settled: Water and drains", settled: "The point is settled.", early: "",
    head: "head lease", which: "Which lease?", none: "0 empty",
  },
};

async function journey({ page, engine, context }, language, look) {
  const words = WORDS[language];
  const press = (key) => page.keyboard.press(key);
  const seen = looks(page, "dwellings", look);
  const use = byKey(page);
  await speaks(context, language);
  await openTeam(engine);
  const owner = (await engine.call("organisations_add", { name: "De Vlierboom", kind: "corporation" })).id;
  const lease = (first_day, last_day) => ({ first_day, last_day, rent: "621", costs: "20" });
  await engine.call("tenancies_begin", {
    person: null, new_person: { given_name: "Teun", prefix: "", family_name: "Regenboog", birth_date: "", phone: "", email: "", municipality: "", referral_date: "" },
    dwelling: null, new_dwelling: { street: "Kabouterlaan", number: "5", postcode: "", city: "Fabelstad", owner, self_contained: true, programme: "" },
    together: false, worker: null, support_start: "2024-11-01", visits: 1, period_weeks: 1, reason: "",
    head: lease("2023-11-01", ""), sub: lease("2024-11-01", "2026-10-31"),
  });

  await page.goto("/");
  await page.locator("nav .item[aria-current=page]").waitFor();
  await press("Control+6");
  await page.getByRole("heading", { level: 1, name: words.title }).waitFor();
  const row = page.getByRole("row", { name: HOME });
  await row.waitFor();
  equal((await page.getByRole("status").first().innerText()).trim(), words.said);
  match(await page.getByRole("row").nth(1).innerText(), words.owed);
  await page.locator("[role=grid]:focus").waitFor();
  await seen("list");

  // Why so much is owed, and another notice period.
  await press("w");
  match(await page.getByRole("dialog").innerText(), words.why);
  await seen("why");
  await use(words.notice);
  const panel = page.getByRole("complementary");
  await panel.waitFor();
  await press("Control+a");
  await page.keyboard.type("3");
  await press("Control+Enter");
  await page.getByText(words.noticeDone).waitFor();
  await page.getByRole("row").nth(1).getByText(words.owedNow).waitFor();

  // What is not right in the contracts, as one list and at the dwelling.
  await use(words.broken);
  await panel.getByRole("button", { name: HOME }).first().waitFor();
  await seen("broken");
  await panel.getByRole("button", { name: HOME }).first().focus();
  await press("Enter");
  await panel.getByRole("img").waitFor();
  await seen("home");
  await press("Control+Enter");
  await panel.getByLabel(words.ground, { exact: true }).selectOption({ label: words.shelter });
  await seen("terms");
  await panel.getByLabel(words.consent).fill("2023-10-20");
  await press("Control+Enter");
  await page.getByText(words.terms).waitFor();
  await panel.getByText(words.ahead).waitFor();
  await panel.getByText(words.between).waitFor();
  equal(await page.getByText(words.broken).count(), 0);
  await seen("notice");
  await press("Control+z");
  await page.getByText(words.undone).waitFor();
  await use(words.broken);
  await press("Escape");
  await press("Control+y");
  await panel.getByText(words.ahead).waitFor();
  await use(words.task);
  await page.getByText(words.taskMade).waitFor();
  const tasks = await engine.call("tasks_list", { worker: null, tenancy: null, open: true, only: null });
  equal(tasks.filter((it) => it.kind === "task" && JSON.stringify(it).includes("2026-09-30")).length, 1);
  equal(tasks.filter((it) => it.kind === "notice").length, 1, "the letter itself stands among what is to be done, with or without a task");

  // An inspection, refused without words, then written and settled.
  await use(words.inspect);
  await panel.getByLabel(words.water, { exact: true }).selectOption({ label: words.concern });
  await press("Control+Enter");
  await panel.getByText(words.refused).waitFor();
  await panel.getByLabel(words.needed).fill("lekkage");
  await seen("inspect");
  await press("Control+Enter");
  await page.getByText(words.inspected).waitFor();
  await panel.getByText("lekkage").waitFor();
  await seen("inspected");
  await use(words.settle);
  await page.getByText(words.settled).waitFor();
  await press("Escape");
  await panel.waitFor({ state: "detached" });
  await page.locator("[role=grid]:focus").waitFor();
  await seen("after");
}

export default [
  { name: "dwellings, Dutch and light: from a fixed term to its notice, with an inspection", play: (it) => journey(it, "nl", "light") },
  { name: "dwellings, English and dark: from a fixed term to its notice, with an inspection", screen: { colorScheme: "dark" }, play: (it) => journey(it, "en", "dark") },
  {
    name: "dwellings of the example team in both themes",
    async play({ page }) {
      await page.goto("/");
      await page.locator("ol .way").first().waitFor();
      await page.keyboard.press("2");
      await page.locator("main .page .sect").first().waitFor();
      await page.keyboard.press("Control+6");
      await page.locator("main [role=grid] .grp").first().waitFor();
      await picture(page, "dwellings-example");
      await isAccessible(page, "the dwellings of the example team");
      await page.keyboard.press("Enter");
      await page.locator("aside .bars").waitFor();
      await picture(page, "dwellings-example-open");
      await isAccessible(page, "a dwelling of the example team");
      await page.emulateMedia({ colorScheme: "dark" });
      await picture(page, "dwellings-example-dark");
      await isAccessible(page, "a dwelling in the dark");
    },
  },
];
