// Keys and meters of a dwelling, by keys alone: a lower reading is said, and keys that should be back.
import { equal } from "node:assert/strict";

import { looks } from "../look.mjs";
import { byKey, openTeam, speaks } from "../stage.mjs";

const HOME = "Kabouterlaan 5";

const WORDS = {
  nl: {
    title: "Woningen", handOut: "Sleutels uitgeven…", who: "Wie krijgt ze?", tenant: "huurder Teun Regenboog", many: "Hoeveel sets?", wrong: "Vul een heel aantal sets in, van 1 tot en met 20.", out: "De sleutels zijn uitgegeven.",
    line: "2 sets, huurder Teun Regenboog, sinds 28 juli 2026", back: "Vandaag terug: 2 sets, huurder Teun Regenboog", isBack: "De sleutels zijn terug.", undone: "Ongedaan gemaakt: de sleutels staan zoals ze stonden.", owed: "Teun Regenboog moet 1 set nog inleveren, sinds 12 juli 2026.",
    read: "Meterstand vastleggen…", reading: "Stand in kWh", done: "De meterstand is vastgelegd.", lower: "Deze stand is lager dan de vorige. Klopt hij, of is de meter vervangen?", remove: "Stand weghalen: Stroom 4.511 kWh, 28 juli 2026", removed: "De meterstand is weggehaald.",
  },
  en: {
    title: "Dwellings", handOut: "Hand out keys…", who: "Who gets them?", tenant: "tenant Teun Regenboog", many: "How many sets?", wrong: "Enter a whole number of sets, from 1 to 20.", out: "The keys are handed out.",
    line: "2 sets, tenant Teun Regenboog, since 28 July 2026", back: "Back today: 2 sets, tenant Teun Regenboog", isBack: "The keys are back.", undone: "Undone: the keys are as they were.", owed: "Teun Regenboog still has to give back 1 set, since 12 July 2026.",
    read: "Record a meter reading…", reading: "Reading in kWh", done: "The meter reading is recorded.", lower: "This reading is lower than the one before. Is it right, or was the meter replaced?", remove: "Remove the reading: Electricity 4,511 kWh, 28 July 2026", removed: "The meter reading is removed.",
  },
};

async function journey({ page, engine, context }, language, look) {
  const words = WORDS[language];
  const press = (key) => page.keyboard.press(key);
  const use = byKey(page);
  const seen = looks(page, "upkeep", look);
  await speaks(context, language);
  await openTeam(engine);
  const lease = (first_day, last_day) => ({ first_day, last_day, rent: "621", costs: "20" });
  const { tenancy } = await engine.call("tenancies_begin", {
    person: null, new_person: { given_name: "Teun", prefix: "", family_name: "Regenboog", birth_date: "", phone: "", email: "", municipality: "", referral_date: "" },
    dwelling: null, new_dwelling: { street: "Kabouterlaan", number: "5", postcode: "", city: "Fabelstad", owner: null, self_contained: true, programme: "" },
    together: false, worker: null, support_start: "2024-11-01", visits: 1, period_weeks: 1, reason: "", head: lease("2023-11-01", ""), sub: lease("2024-11-01", ""),
  });
  const dwelling = (await engine.call("dwellings_list", { search: "Kabouterlaan" }))[0].id;
  await engine.call("meters_read", { dwelling, meter: "electricity", day: "2024-11-01", reading: "4512", occasion: "begin" });

  await page.goto("/");
  await page.locator("nav .item[aria-current=page]").waitFor();
  await press("Control+6");
  await page.getByRole("heading", { level: 1, name: words.title }).waitFor();
  await page.getByRole("row", { name: HOME }).waitFor();
  await page.locator("[role=grid]:focus").waitFor();
  await press("Enter");
  const panel = page.getByRole("complementary");

  // Keys: refused without a number, handed out, back, and not back after all.
  await use(words.handOut);
  await panel.getByLabel(words.who).selectOption({ label: words.tenant });
  await panel.getByLabel(words.many).fill("0");
  await press("Control+Enter");
  await panel.getByText(words.wrong).waitFor();
  await seen("keys");
  await panel.getByLabel(words.many).fill("2");
  await press("Control+Enter");
  await page.getByText(words.out).waitFor();
  await panel.getByText(words.line).waitFor();
  await use(words.back);
  await page.getByText(words.isBack).waitFor();
  await press("Control+z");
  await page.getByText(words.undone).waitFor();
  await panel.getByText(words.line).waitFor();

  // A reading below the one before is kept and said.
  await use(words.read);
  await panel.getByLabel(words.reading).fill("4511");
  await seen("meter");
  await press("Control+Enter");
  await page.getByText(words.done).waitFor();
  await panel.getByText(words.lower).scrollIntoViewIfNeeded();
  await seen("lower");
  await use(words.remove);
  await page.getByText(words.removed).waitFor();
  await panel.getByText(words.lower).waitFor({ state: "detached" });

  // The tenant has left with one set.
  await engine.call("keys_hand_out", { dwelling, holder: "tenant", tenancy, sets: "1", day: "2024-11-01" });
  const leases = (await engine.call("stock_get", { dwelling })).leases.filter((it) => it.kind === "sub").map((it) => it.id);
  await engine.call("tenancies_end", { tenancy, last_day: "2026-07-11", reason: "left", destination: "unknown", leases, tasks: [] });
  await page.reload();
  await page.locator("nav .item[aria-current=page]").waitFor();
  await press("Control+6");
  await page.getByRole("row", { name: HOME }).waitFor();
  await page.locator("[role=grid]:focus").waitFor();
  if ((await panel.count()) === 0) await press("Enter");
  await panel.getByText(words.owed).scrollIntoViewIfNeeded();
  await seen("owed");
  equal(await panel.getByText(words.owed).count(), 1);
}

export default [
  { name: "upkeep, Dutch and light: keys and meters by keys alone", play: (it) => journey(it, "nl", "light") },
  { name: "upkeep, English and dark: keys and meters by keys alone", screen: { colorScheme: "dark" }, play: (it) => journey(it, "en", "dark") },
];
