// By keys alone: a covenant says what it moves and is used, its evaluation is held with an agreement that is kept, the
// checklist comes to green, wish and advice are written, and a Wmo decision asks for the next one.
import { equal, match } from "node:assert/strict";

import { looks } from "../look.mjs";
import { byKey, openTeam, speaks, tabBy } from "../stage.mjs";

const NAME = "Teun Regenboog";

const WORDS = {
  nl: {
    add: "Convenant toevoegen", term: "Looptijd in maanden", evaluations: "Evaluaties na maand", unsound: /oplopende maanden/, moved: /Van 1 huurder krijgt de volgende evaluatie een andere dag/, use: "Convenant gebruiken",
    done: "Het convenant met De Vlierboom geldt.", late: "Evaluatie na 3 maanden houden", tab: "Evaluatie", under: /Convenant met De Vlierboom\. Looptijd 24 maanden/, overdue: "Evaluatie te laat",
    hold: "Evaluatie vastleggen: na 3 maanden", officer: "Woonconsulent", officerName: "Naam van woonconsulent", support: "Werkt mee aan begeleiding", met: "Voldaan", why: "Waarom?", own: "Wat vindt de huurder zelf?",
    outcome: "Wat komt eruit?", extra: "Extra afspraken", another: "Afspraak erbij", what: "Wat is afgesproken?", by: "Uiterlijk", refused: "Schrijf", held: "Evaluatie na 3 maanden vastgelegd.", next: "Volgende evaluatie",
    move: "Andere dag: na 6 maanden", onDay: "Op welke dag?", farAway: "Kijk het jaar na.", movedTo: "Evaluatie na 6 maanden is op 15 oktober 2026.", promise: "Afspraak toevoegen", promised: "De afspraak staat bij de taken.",
    kept: "Nagekomen: Huurtoeslag nalopen", keptDone: "De afspraak is nagekomen.", wish: "Wens vastleggen", wishWords: "In eigen woorden", wishDone: "De wens is vastgelegd.", advice: "Advies vastleggen", adviceDone: "Het advies is vastgelegd.",
    update: (item) => `Bijwerken: ${item}`, state: "Hoe staat het?", green: /financiën voldaan, inschrijving voldaan/,
    items: [["Inkomen", "Bijstand"], ["Huurtoeslag", "Loopt"], ["Schulden", "Geen"], ["Inschrijving (BRP)", "Op dit adres"]], wmo: "Beschikking vastleggen", product: "Wat is er toegekend?", first: "Vanaf", last: "Tot en met", wmoDone: "De beschikking is vastgelegd.",
    renew: "Nieuwe Wmo-beschikking aanvragen", timeline: "Tijdlijn", told: /na 3 maanden: extra afspraken\./, present: "Aanwezig: Teun, Fatima, woonconsulent Ilse.", undone: "de Wmo-beschikking is weer zoals hij was", tasks: "Taken",
  },
  en: {
    add: "Add a covenant", term: "Term in months", evaluations: "Evaluations after month", unsound: /rising months/, moved: /For 1 tenant the next evaluation gets another day/, use: "Use the covenant",
    done: "The covenant with De Vlierboom holds.", late: "Hold the evaluation after 3 months", tab: "Evaluation", under: /Covenant with De Vlierboom\. Term 24 months/, overdue: "Evaluation overdue",
    hold: "Record an evaluation: after 3 months", officer: "Housing officer", officerName: "Name of housing officer", support: "Works along with support", met: "Met", why: "Why?", own: "What does the tenant think?",
    outcome: "What comes of it?", extra: "Extra agreements", another: "Another agreement", what: "What was agreed?", by: "By", refused: "Write", held: "Evaluation after 3 months recorded.", next: "Next evaluation",
    move: "Another day: after 6 months", onDay: "On which day?", farAway: "Check the year.", movedTo: "Evaluation after 6 months is on 15 October 2026.", promise: "Add an agreement", promised: "The agreement stands with the tasks.",
    kept: "Kept: Huurtoeslag nalopen", keptDone: "The agreement was kept.", wish: "Record the wish", wishWords: "In their own words", wishDone: "The wish is recorded.", advice: "Record advice", adviceDone: "The advice is recorded.",
    update: (item) => `Update: ${item}`, state: "How does it stand?", green: /finances met, registration met/,
    items: [["Income", "Social assistance"], ["Housing allowance", "Running"], ["Debts", "None"], ["Registration (BRP)", "At this address"]], wmo: "Record a decision", product: "What was granted?", first: "From", last: "Until", wmoDone: "The decision is recorded.",
    renew: "Ask for another Wmo decision", timeline: "Timeline", told: /after 3 months: extra agreements\./, present: "Present: Teun, Fatima, housing officer Ilse.", undone: "the Wmo decision is as it was", tasks: "Tasks",
  },
};

async function journey({ page, engine, context }, language, look) {
  const words = WORDS[language];
  const press = (key) => page.keyboard.press(key);
  const seen = looks(page, "course", look);
  const use = byKey(page);
  await speaks(context, language);
  await openTeam(engine);
  const owner = (await engine.call("organisations_add", { name: "De Vlierboom", kind: "corporation" })).id;
  const worker = (await engine.call("workers_add", { name: "Fatima Appelbloesem", hours: "32", email: "" })).id;
  const lease = { first_day: "2026-04-01", last_day: "", rent: "621", costs: "20" };
  const { tenancy } = await engine.call("tenancies_begin", {
    person: null, new_person: { given_name: "Teun", prefix: "", family_name: "Regenboog", birth_date: "", phone: "", email: "", municipality: "", referral_date: "" },
    dwelling: null, new_dwelling: { street: "Kabouterlaan", number: "5", postcode: "", city: "Fabelstad", owner, self_contained: true, programme: "" },
    together: false, worker, support_start: "2026-04-01", visits: 1, period_weeks: 1, reason: "", head: lease, sub: lease,
  });

  // A covenant of one year whose first evaluation is earlier; months that fall are refused at the field.
  await page.goto("/");
  await page.locator("nav .item[aria-current=page]").waitFor();
  await press("Control+,");
  await use(words.add);
  await page.getByLabel(words.term, { exact: true }).fill("24");
  await page.getByLabel(words.evaluations).fill("6, 3");
  await use(words.use);
  await page.getByText(words.unsound).waitFor();
  await page.getByLabel(words.evaluations).fill("2, 6, 12, 18, 24");
  await page.getByText(words.moved).waitFor();
  await page.getByText(words.moved).scrollIntoViewIfNeeded();
  await seen("covenant");
  await page.getByLabel(words.evaluations).fill("3, 6, 12, 18, 24");
  await use(words.use);
  await page.getByText(words.done).waitFor();
  await seen("covenants");

  // What is overdue stands with the tasks and leads to the dossier.
  await press("Control+1");
  await page.getByRole("button", { name: new RegExp(words.late) }).first().focus();
  await seen("today");
  await press("Enter");
  const tab = page.getByRole("tab", { name: words.tab, selected: true });
  await tab.waitFor();
  await page.getByText(words.overdue).waitFor();
  match(await page.getByRole("tabpanel").innerText(), words.under);
  await seen("overdue");

  // It is held with an agreement; an agreement without words is refused and nothing is written.
  await use(words.hold);
  const panel = page.getByRole("complementary");
  await panel.getByLabel(words.officer, { exact: true }).check();
  await panel.getByLabel(words.officerName).fill("Ilse");
  await panel.getByLabel(words.support, { exact: true }).selectOption({ label: words.met });
  await panel.getByLabel(words.why, { exact: true }).fill("Laat ons elke week binnen.");
  await panel.getByLabel(words.own).fill("Ik wil hier blijven.");
  await panel.getByLabel(words.outcome).selectOption({ label: words.extra });
  await use(words.another);
  await panel.getByLabel(words.by, { exact: true }).fill("2026-08-14");
  await press("Control+Enter");
  await panel.getByRole("alert").filter({ hasText: words.refused }).first().waitFor();
  equal((await engine.call("evaluations_get", { tenancy })).held.length, 0);
  await panel.getByLabel(words.what).fill("Huurtoeslag nalopen");
  await seen("hold");
  await press("Control+Enter");
  await page.getByText(words.held).waitFor();
  await page.getByText(words.next, { exact: true }).waitFor();
  await use(words.kept);
  await page.getByText(words.keptDone).waitFor();

  // The next one is agreed for another day, within a year; and something is agreed between two of them.
  await use(words.move);
  await panel.getByLabel(words.onDay).fill("2029-10-15");
  await press("Control+Enter");
  await panel.getByRole("alert").filter({ hasText: words.farAway }).waitFor();
  await panel.getByLabel(words.onDay).fill("2026-10-15");
  await seen("move");
  await press("Control+Enter");
  await page.getByText(words.movedTo).waitFor();
  await use(words.promise);
  await panel.getByLabel(words.what).fill("Samen de post openen");
  await panel.getByLabel(words.by, { exact: true }).fill("2026-08-21");
  await seen("promise");
  await press("Control+Enter");
  await page.getByText(words.promised).waitFor();

  // Wish and advice.
  await use(words.wish);
  await panel.getByLabel(words.wishWords).fill("Graag. Dan is het echt van mij.");
  await press("Control+Enter");
  await page.getByText(words.wishDone).waitFor();
  await use(words.advice);
  await panel.waitFor();
  await press("Control+Enter");
  await page.getByText(words.adviceDone).waitFor();
  await seen("part");

  // The checklist comes to green, and with it the two criteria that follow from it.
  for (const [item, value] of words.items) {
    await use(words.update(item));
    await panel.getByLabel(words.state).selectOption({ label: value });
    if (item === words.items[0][0]) await seen("item");
    await press("Control+Enter");
    await panel.waitFor({ state: "detached" });
  }
  await page.getByText(words.green).scrollIntoViewIfNeeded();
  await seen("green");

  // A Wmo decision that ends within ten weeks is something to do; undone, it is not.
  await use(words.wmo);
  await panel.getByLabel(words.product).fill("Begeleiding individueel");
  await panel.getByLabel(words.first, { exact: true }).fill("2025-09-01");
  await panel.getByLabel(words.last, { exact: true }).fill("2026-09-01");
  await seen("wmo");
  await press("Control+Enter");
  await page.getByText(words.wmoDone).waitFor();
  const asked = async () => (await engine.call("tasks_list", { worker: null, tenancy: null, open: true, only: null })).filter((it) => it.kind === "moment").map((it) => it.what);
  equal(String(await asked()), "wmo");
  await press("Control+z");
  await page.getByText(words.undone).waitFor();
  equal(String(await asked()), "");
  await press("Control+y");
  await page.waitForFunction(() => true);

  // The timeline tells who was there.
  await page.getByRole("tab", { name: words.tab }).focus();
  await press("Home");
  await page.getByRole("tab", { name: words.timeline, selected: true }).waitFor();
  await page.getByText(words.told).waitFor();
  await page.getByText(words.present).waitFor();
  await seen("timeline");
  equal(await page.getByRole("heading", { level: 1, name: NAME }).count(), 1);

  // At 200 % everything is in one column.
  await page.setViewportSize({ width: 683, height: 384 });
  await page.getByRole("tab", { name: words.timeline }).focus();
  await tabBy(page, words.tab);
  await seen("zoomed");
}

export default [
  { name: "course, Dutch and light: a covenant, its evaluation, the checklist to green", play: (it) => journey(it, "nl", "light") },
  { name: "course, English and dark: a covenant, its evaluation, the checklist to green", screen: { colorScheme: "dark" }, play: (it) => journey(it, "en", "dark") },
];
