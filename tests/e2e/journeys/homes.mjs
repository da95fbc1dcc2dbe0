// A home by keys alone: taken into the stock before anybody lives there, an inspection planned, moved and carried out, its
// exploitation ended.
import { equal } from "node:assert/strict";

import { looks } from "../look.mjs";
import { byKey, openTeam, speaks, tabTo, typeInto } from "../stage.mjs";

const WORDS = {
  nl: {
    title: "Woningen", none: /^Er is nog geen woning/, add: "Woning toevoegen", street: "Straat", number: "Nummer", city: "Plaats", programme: "Programma", flex: "Flexwoning",
    first: "Hoofdhuur: eerste dag", rent: "Hoofdhuur: kale huur", added: "Kabouterlaan 11 staat bij de woningen.", since: "leeg sinds 12 juli", cost: "€ 320,00",
    plan: "Inspectie plannen…", day: "Op welke dag?", who: "Wie gaat kijken?", planned: "De inspectie is gepland op 3 augustus 2026.", change: "Geplande inspectie wijzigen…",
    moved: "De inspectie staat nu op 28 juli 2026.", todo: "Inspectie van Kabouterlaan 11", tasks: "Taken", inspect: "Inspectie vastleggen…", done: "De inspectie is vastgelegd.",
    end: "Einde exploitatie…", last: "Laatste dag dat de woning wordt verhuurd", ended: "Het einde van de exploitatie (sloop) is vastgelegd: 1 maart 2027.",
    wrong: "Een contract loopt door na het einde van de exploitatie.",
  },
  en: {
    title: "Dwellings", none: /^There is no dwelling/, add: "Add a dwelling", street: "Street", number: "Number", city: "City", programme: "Programme", flex: "Flexwoning (temporary home)",
    first: "Head lease: first day", rent: "Head lease: basic rent", added: "Kabouterlaan 11 is in the list of dwellings.", since: "empty since 12 July", cost: "€320.00",
    plan: "Plan an inspection…", day: "On which day?", who: "Who looks?", planned: "The inspection is planned for 3 August 2026.", change: "Change the planned inspection…",
    moved: "The inspection is on 28 July 2026 now.", todo: "Inspection of Kabouterlaan 11", tasks: "Tasks", inspect: "Record an inspection…", done: "The inspection is recorded.",
    end: "End of exploitation…", last: "Last day on which the dwelling is let", ended: "The end of exploitation (demolition) is recorded: 1 March 2027.",
    wrong: "A lease runs past the end of exploitation.",
  },
};

async function journey({ page, engine, context }, language, look) {
  const words = WORDS[language];
  const press = (key) => page.keyboard.press(key);
  const seen = looks(page, "homes", look);
  const use = byKey(page);
  await speaks(context, language);
  await openTeam(engine);
  await engine.call("workers_add", { name: "Joost Madelief", hours: "32", email: "" });

  await page.goto("/");
  await page.locator("nav .item[aria-current=page]").waitFor();
  await press("Control+6");
  await page.getByRole("heading", { level: 1, name: words.title }).waitFor();
  await page.getByText(words.none).waitFor();
  await seen("none");

  // A home, first without its number: nothing is written and the cursor stands where it is wrong.
  await press("n");
  const panel = page.getByRole("complementary");
  await panel.waitFor();
  await typeInto(page, words.street, "Kabouterlaan");
  await typeInto(page, words.city, "Fabelstad");
  await press("Control+Enter");
  await panel.locator("[aria-invalid=true]").first().waitFor();
  await seen("refused");
  await panel.getByLabel(words.number, { exact: true }).focus();
  await page.keyboard.type("11");
  await tabTo(page, words.programme);
  await page.keyboard.type("Flex");
  await panel.getByLabel(words.first, { exact: true }).fill("2026-07-12");
  await panel.getByLabel(words.rent, { exact: true }).focus();
  await page.keyboard.type("620");
  await seen("add");
  await press("Control+Enter");
  await page.getByText(words.added).waitFor();
  await page.getByRole("row", { name: "Kabouterlaan 11" }).waitFor();
  await page.getByText(words.since).first().waitFor();
  await seen("added");

  // An inspection: planned, moved to today, found among the tasks, carried out.
  await use(words.plan);
  await panel.getByLabel(words.day, { exact: true }).fill("2026-08-03");
  await seen("plan");
  await press("Control+Enter");
  await page.getByText(words.planned).waitFor();
  await use(words.change);
  await panel.getByLabel(words.day, { exact: true }).fill("2026-07-28");
  await panel.getByLabel(words.who, { exact: true }).selectOption({ label: "Joost Madelief" });
  await press("Control+Enter");
  await page.getByText(words.moved).waitFor();
  await press("Control+3");
  await page.getByRole("button", { name: new RegExp(words.tasks, "i") }).first().focus();
  await press("Enter");
  await page.getByRole("heading", { level: 1, name: words.tasks }).waitFor();
  await page.getByText(words.todo).first().waitFor();
  await seen("tasks");
  await page.locator("[role=grid]").focus();
  await press("Enter");
  await page.getByRole("heading", { level: 1, name: words.title }).waitFor();
  await page.getByRole("heading", { name: "Kabouterlaan 11" }).waitFor();
  await use(words.inspect);
  await press("Control+Enter");
  await page.getByText(words.done).waitFor();
  const left = await engine.call("tasks_list", { worker: null, tenancy: null, open: true, only: null });
  equal(left.filter((it) => it.kind === "inspection").length, 0);

  // The end of exploitation: said in the list, and the contract that runs past it is said.
  await use(words.end);
  await panel.getByLabel(words.last, { exact: true }).fill("2027-03-01");
  await seen("end");
  await press("Control+Enter");
  await page.getByText(words.ended).waitFor();
  await panel.getByText(words.wrong, { exact: true }).waitFor();
  await seen("ended");
}

export default [
  { name: "homes, Dutch and light: from an empty stock to the end of exploitation", play: (it) => journey(it, "nl", "light") },
  { name: "homes, English and dark: from an empty stock to the end of exploitation", screen: { colorScheme: "dark" }, play: (it) => journey(it, "en", "dark") },
];
