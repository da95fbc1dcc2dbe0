// Rent by keys alone: somebody who is behind is found, arranges it, and gets clear.
import { equal, match } from "node:assert/strict";

import { hasNoSidewaysScroll, isAccessible, looks, picture } from "../look.mjs";
import { byKey, openTeam, speaks } from "../stage.mjs";

const NAME = "Teun Regenboog";

const WORDS = {
  nl: {
    arrears: "Huur open", behind: /1 huurder met iets open, samen €\s1\.660,00/, serious: "Ernstige achterstand", tab: "Contracten en huur",
    negative: "Een bedrag is niet minder dan nul.", recorded: "Betaling van € 420,00 vastgelegd", left: "1.240,00 open", arrange: "Regeling afspreken",
    arranged: "Regeling afgesproken: € 620 per maand, 2 maanden", above: "Dit is meer dan er open staat.", reminder: "Vandaag gedaan: Schriftelijke herinnering",
    taken: "Vastgelegd: Schriftelijke herinnering", undone: "de stap is weer weg", nothing: "Er staat niets open.", nobody: "Niemand heeft huur open.",
    change: "Huur wijzigen", month: "Huurmaand vastleggen", running: "regeling loopt",
  },
  en: {
    arrears: "Rent open", behind: /1 tenant with something open, together €1,660\.00/, serious: "Serious arrears", tab: "Leases and rent",
    negative: "An amount is not less than nothing.", recorded: "Payment of € 420,00 recorded", left: "1,240.00 open", arrange: "Agree on an arrangement",
    arranged: "Arrangement agreed: € 620 a month, 2 months", above: "This is more than is open.", reminder: "Done today: Written reminder",
    taken: "Recorded: Written reminder", undone: "the step is gone again", nothing: "Nothing is open.", nobody: "Nobody has rent open.",
    change: "Change the rent", month: "Record a month", running: "arrangement running",
  },
};

/** Teun has the key since 11 May; nothing was paid. */
async function begin(engine) {
  const lease = (first_day, rent, costs) => ({ first_day, last_day: "", rent, costs });
  await engine.call("tenancies_begin", {
    person: null, new_person: { given_name: "Teun", prefix: "", family_name: "Regenboog", birth_date: "", phone: "", email: "", municipality: "", referral_date: "" },
    dwelling: null, new_dwelling: { street: "Staalkade", number: "12", postcode: "", city: "Proefstad", owner: null, self_contained: true, programme: "" },
    together: false, worker: null, support_start: "2026-05-11", visits: 1, period_weeks: 1, reason: "",
    head: lease("2026-05-01", "600", ""), sub: lease("2026-05-11", "600", "20"),
  });
}

async function journey({ page, engine, context }, language, look) {
  const words = WORDS[language];
  const press = (key) => page.keyboard.press(key);
  const seen = looks(page, "rent", look);
  const toArrears = async () => {
    await press("Control+3");
    await page.locator("main [role=grid] [role=rowheader]").first().waitFor();
    await press("Control+k");
    await page.keyboard.type(words.arrears);
    await page.getByRole("option", { name: words.arrears }).first().waitFor();
    await press("Enter");
    await page.getByRole("heading", { level: 1, name: words.arrears }).waitFor();
  };
  const use = byKey(page);
  await speaks(context, language);
  await openTeam(engine);
  await begin(engine);

  // Found from the list of tenants.
  await page.goto("/");
  await page.locator("nav .item[aria-current=page]").waitFor();
  await toArrears();
  await page.getByRole("row", { name: NAME }).waitFor();
  match(await page.getByRole("status").first().innerText(), words.behind);
  await page.getByRole("row", { name: NAME }).getByText(words.serious).waitFor();
  await seen("arrears");
  await press("ArrowDown");
  await press("Enter");
  await page.getByRole("tab", { name: words.tab, selected: true }).waitFor();
  const part = page.locator("#part");
  await part.getByText("1.660,00").or(part.getByText("1,660.00")).first().waitFor();
  await seen("dossier");

  // A payment, said to be wrong at its field first.
  await press("n");
  const panel = page.getByRole("complementary");
  await panel.waitFor();
  await page.keyboard.type("-420");
  await press("Control+Enter");
  await panel.getByText(words.negative).waitFor();
  await seen("payment-refused");
  await press("Control+a");
  await page.keyboard.type("420,00");
  await press("Control+Enter");
  await page.getByText(words.recorded).waitFor();
  await part.getByText(words.left).waitFor();

  // An arrangement over what is open.
  await use(words.arrange);
  await panel.waitFor();
  await page.keyboard.type("6200");
  await press("Control+Enter");
  await panel.getByText(words.above).waitFor();
  await press("Control+a");
  await page.keyboard.type("620");
  await press("Tab");
  await press("Control+a");
  await page.keyboard.type("2");
  await seen("arrange");
  await press("Control+Enter");
  await page.getByText(words.arranged).waitFor();

  // The first step of early signalling, taken back and taken.
  await use(words.reminder);
  await page.getByText(words.taken).waitFor();
  await press("Control+z");
  await page.getByText(words.undone).waitFor();
  await use(words.reminder);
  await part.getByText("28 juli 2026").or(part.getByText("28 July 2026")).first().waitFor();
  await seen("arranged");
  for (const verb of [words.change, words.month]) {
    await use(verb);
    await panel.getByRole("heading").first().waitFor();
    await seen(verb === words.change ? "change" : "month");
    await press("Escape");
    await panel.waitFor({ state: "detached" });
  }

  // Nine weeks later everything was paid.
  await engine.pass(63 * 24 * 60 * 60);
  await page.reload();
  await page.locator("nav .item[aria-current=page]").waitFor();
  await toArrears();
  await page.getByRole("row", { name: NAME }).waitFor();
  await press("ArrowDown");
  await press("Enter");
  await page.getByRole("tab", { name: words.tab, selected: true }).waitFor();
  await press("n");
  await panel.waitFor();
  await page.keyboard.type("2480");
  await press("Control+Enter");
  await part.getByText(words.nothing).waitFor();
  await seen("clear");
  await toArrears();
  await page.getByText(words.nobody).waitFor();
  await seen("nobody");
  equal(await page.getByRole("row", { name: NAME }).count(), 0);
}

export default [
  {
    name: "rent stands in one column at 200 % zoom",
    screen: { viewport: { width: 683, height: 384 }, deviceScaleFactor: 2 },
    async play({ page, engine }) {
      await openTeam(engine);
      await begin(engine);
      await page.goto("/");
      await page.locator("nav .item[aria-current=page]").waitFor();
      await page.keyboard.press("Control+3");
      await page.getByRole("button", { name: WORDS.nl.arrears }).click();
      await page.getByRole("row", { name: NAME }).waitFor();
      await picture(page, "rent-zoomed-arrears");
      await isAccessible(page, "arrears");
      await hasNoSidewaysScroll(page, "arrears");
      await page.getByRole("row", { name: NAME }).click();
      await page.getByRole("tab", { name: WORDS.nl.tab, selected: true }).waitFor();
      await page.locator("#part table").first().waitFor();
      await picture(page, "rent-zoomed-dossier");
      await hasNoSidewaysScroll(page, "dossier");
    },
  },
  { name: "arrears are arranged and cleared by keys alone (nl, light)", play: (stage) => journey(stage, "nl", "light") },
  { name: "arrears are arranged and cleared by keys alone (en, dark)", screen: { colorScheme: "dark", locale: "en-GB" }, play: (stage) => journey(stage, "en", "dark") },
];
