// A goal of a tenant, by keys alone: agreed in their words, stepped to, looked back on, reached; and taken back.
import { equal, ok } from "node:assert/strict";

import { hasNoSidewaysScroll, isAccessible, looks, picture } from "../look.mjs";
import { CASELOAD, openTeam, speaks, tabBy } from "../stage.mjs";

const NAME = "Jamal Fictiefsen";

/** Words of the two languages. */
const WORDS = {
  nl: {
    tab: "Doelen", none: "Er zijn nog geen doelen.", words: "Wat wil de huurder?", domain: "Waar gaat het over?", choose: "Kies waar het doel over gaat.",
    family: "Familie en kinderen", look: "Terugkijken", step: "Stap erbij", end: "Afsluiten", by: "Klaar vóór", early: "ligt vóór de dag",
    stepDone: "Stap gedaan", stepUndone: "de stap is weer zoals hij was", text: "Wat zegt de huurder?", forward: "het gaat vooruit", ended: "Afgesloten (1)", next: "Wat wil de huurder nu?",
    undone: "het doel loopt weer", reached: "Doel bereikt:", timeline: "Tijdlijn", instead: "in plaats van", reopen: "Weer oppakken",
  },
  en: {
    tab: "Goals", none: "There are no goals yet.", words: "What does the tenant want?", domain: "What is it about?", choose: "Choose what the goal is about.",
    family: "Family and children", look: "Look back", step: "Add a step", end: "Close", by: "Done by", early: "lies before the day",
    stepDone: "Step done", stepUndone: "the step is as it was again", text: "What does the tenant say?", forward: "it goes forward", ended: "Ended (1)", next: "What does the tenant want now?",
    undone: "the goal runs again", reached: "Goal reached:", timeline: "Timeline", instead: "instead of", reopen: "Take up again",
  },
};
const GOAL = "Ik wil dat mijn dochter komt eten";

async function openDossier({ page, engine, context }, language, first = () => undefined) {
  await speaks(context, language);
  await openTeam(engine);
  await engine.call("set_import", { folder: CASELOAD, dry_run: false });
  const { rows } = await engine.call("tenancies_list", { search: NAME, worker: null, ended: false, offset: 0, limit: 1 });
  await first(rows[0].id);
  await page.goto("/");
  await page.locator("nav .item[aria-current=page]").waitFor();
  await page.keyboard.press("Control+3");
  await page.locator("main [role=grid] .wkstate").first().waitFor();
  await page.keyboard.press("/");
  await page.keyboard.type(NAME);
  await page.getByRole("row", { name: NAME }).click();
  await page.getByRole("complementary", { name: NAME }).waitFor();
  await page.keyboard.press("Enter");
  await page.locator("#part li").first().waitFor();
  await page.getByRole("tab", { selected: true }).focus();
}

async function journey(stage, language, look) {
  const { page } = stage;
  const words = WORDS[language];
  const press = (key) => page.keyboard.press(key);
  const seen = looks(page, "goals", look);
  await openDossier(stage, language);
  const panel = page.locator(".dbody aside");
  const part = page.locator("#part");
  /** Tab, until this has the focus. */
  const tabTo = async (wanted) => {
    for (let step = 0; step < 60; step += 1) {
      if (await wanted.evaluate((it) => it === document.activeElement)) return;
      await press("Tab");
    }
    throw new Error("no Tab comes there");
  };

  await tabBy(page, words.tab);
  await part.getByText(words.none).waitFor();
  await seen("empty");

  // A goal: without a side of life it is not kept, and neither is one that should be done before it was agreed.
  await press("n");
  await panel.getByLabel(words.words).waitFor();
  await page.keyboard.type(GOAL);
  await press("Control+Enter");
  await panel.getByText(words.choose).waitFor();
  await tabTo(panel.getByLabel(words.domain));
  await page.keyboard.type(words.family.slice(0, 4));
  await panel.getByLabel(words.by).fill("2026-01-05");
  await press("Control+Enter");
  await panel.getByText(words.early).waitFor();
  await seen("refused");
  await panel.getByLabel(words.by).fill("2026-10-01");
  await press("Control+Enter");
  await part.getByRole("heading", { name: GOAL }).waitFor();
  equal(await part.getByRole("heading", { name: words.family }).count(), 1);
  equal(await page.getByRole("tab", { name: words.tab }).innerText(), `${words.tab} 1`);

  // A step, ticked by the space bar and opened again; what was agreed on stays.
  await tabTo(part.getByRole("button", { name: words.step }));
  await press("Enter");
  await panel.locator("textarea").waitFor();
  await page.keyboard.type("Haar een kaart sturen");
  await seen("step");
  await press("Control+Enter");
  const step = part.getByRole("checkbox", { name: "Haar een kaart sturen" });
  await step.waitFor();
  await tabTo(step);
  await press("Space");
  await page.getByText(`${words.stepDone}:`).waitFor();
  ok(await step.isChecked());
  ok(await step.evaluate((it) => it === document.activeElement), "the step has the focus still");
  await press("Control+z");
  await page.waitForFunction(() => document.querySelector("#part [type=checkbox]")?.checked === false);
  await page.locator(".toast").getByText(words.stepUndone).waitFor();
  await press("Control+y");
  await page.waitForFunction(() => document.querySelector("#part [type=checkbox]")?.checked === true);

  // Looked back on.
  await tabTo(part.getByRole("button", { name: words.look }));
  await press("Enter");
  await panel.getByLabel(words.text).waitFor();
  await page.keyboard.type("Ze belde terug!");
  await press("Tab");
  await press("1");
  await seen("look");
  await press("Control+Enter");
  await part.getByText("Ze belde terug!").waitFor();
  await part.getByText(words.forward).waitFor();
  await seen("running");

  // And looked back on while a visit is recorded: what was written of the visit is still there after it.
  await page.getByRole("tab", { selected: true }).focus();
  await press("v");
  await panel.getByRole("radio").first().waitFor();
  const seenAndHeard = panel.locator("textarea").first();
  await seenAndHeard.fill("Koffie gedronken.");
  await panel.getByRole("button", { name: words.look }).focus();
  await seen("at-visit");
  await press("Enter");
  await panel.getByLabel(words.text).waitFor();
  await page.keyboard.type("Zondag bel ik haar weer.");
  await press("Control+Enter");
  await page.waitForFunction(() => document.querySelector(".dbody aside textarea")?.value === "Koffie gedronken.");
  await press("Escape");
  await part.getByText("Zondag bel ik haar weer.").waitFor();

  // It became another goal, which is reached; and one that was closed by mistake is taken up again.
  await tabTo(part.getByRole("button", { name: words.end }));
  await press("Enter");
  await panel.locator("h2").waitFor();
  await panel.getByRole("radio").first().focus();
  await press("3");
  await panel.getByLabel(words.next).fill("Ik ga bij haar eten");
  await seen("end");
  await press("Control+Enter");
  await part.getByRole("heading", { name: "Ik ga bij haar eten" }).waitFor();
  await part.getByText(words.instead).waitFor();
  await press("Control+z");
  await part.getByRole("heading", { name: GOAL }).waitFor();
  equal(await part.getByText(words.instead).count(), 0);
  await tabTo(part.getByRole("button", { name: words.end }));
  await press("Enter");
  await panel.locator("h2").waitFor();
  await press("Control+Enter");
  const ended = part.getByText(words.ended);
  await ended.waitFor();
  await tabTo(ended);
  await press("Enter");
  await part.getByRole("button", { name: words.reopen }).waitFor();
  await seen("ended");
  equal(await page.getByRole("tab", { name: words.tab }).innerText(), words.tab);
  await tabTo(part.getByRole("button", { name: words.reopen }));
  await press("Enter");
  await part.getByRole("heading", { name: GOAL }).waitFor();
  await press("Control+z");
  await ended.waitFor();

  // It stands where a person looks for what happened.
  await page.getByRole("tab", { selected: true }).focus();
  await tabBy(page, words.timeline);
  await part.getByText(words.reached).waitFor();
  await seen("timeline");
}

/** Goals of every kind, for pictures. */
async function fill(engine, tenancy) {
  const goal = async (domain, words, agreed_day, by_day) => (await engine.call("goals_add", { tenancy, goal: { domain, words, agreed_day, by_day } })).id;
  const step = async (goal, words, doer, by_day, done) => {
    const { id } = await engine.call("goals_step_add", { tenancy, goal, words, doer, by_day });
    if (done) await engine.call("goals_step_done", { tenancy, id, done });
  };
  const look = (goal, day, text, direction) => engine.call("goals_look_back", { tenancy, goal, day, text, direction });
  const money = await goal("money", "Ik wil zelf weten wat er elke week te besteden is", "2026-05-04", "2026-09-30");
  await step(money, "Samen een lijstje maken van wat er elke maand af gaat", "together", "", true);
  await step(money, "Vragen of het leefgeld op maandag kan komen", "worker", "2026-08-06", false);
  await look(money, "2026-06-01", "Ik weet het nog niet zo goed. De map ligt klaar.", null);
  await look(money, "2026-07-20", "Vorige week hield ik nog een tientje over. Dat was lang geleden.", "forward");
  const family = await goal("family", "Mijn dochter komt een keer bij mij eten", "2026-06-15", "");
  await step(family, "Twee stoelen erbij zoeken", "tenant", "2026-08-11", false);
  await goal("money", "De deurwaarder belt niet meer", "2026-07-01", "");
  const home = await goal("home", "De woonkamer is van mij: geverfd en met gordijnen", "2026-02-02", "2026-06-01");
  await look(home, "2026-06-03", "Het ruikt nog naar verf maar het is echt mijn kamer.", "forward");
  await engine.call("goals_end", { tenancy, id: home, day: "2026-06-05", ended: "reached", next: "" });
}

async function pictures(stage, name, language) {
  const { page, engine } = stage;
  await openDossier(stage, language, (tenancy) => fill(engine, tenancy));
  await tabBy(page, WORDS[language].tab);
  await page.locator("#part article").first().waitFor();
  const see = async (what) => {
    await picture(page, `goals-${what}-${name}`);
    await isAccessible(page, what);
    await hasNoSidewaysScroll(page, what);
  };
  await see("full");
  await page.locator("#part").getByRole("button", { name: WORDS[language].look }).first().focus();
  await page.keyboard.press("Enter");
  await page.locator(".dbody aside textarea").waitFor();
  await see("beside");
  await page.keyboard.press("Escape");
  await page.locator("#part").getByText(WORDS[language].ended).click();
  await see("folded-out");
}

export default [
  ...[["nl", "light"], ["en", "dark"]].map(([language, colorScheme]) => ({
    name: `a goal is agreed, stepped to, looked back on and reached: ${language}, ${colorScheme}`,
    screen: { colorScheme, viewport: { width: 1366, height: 768 } },
    play: (stage) => journey(stage, language, `${language}-${colorScheme}`),
  })),
  ...[["nl", "light"], ["en", "dark"]].map(([language, colorScheme]) => ({
    name: `the goals of a dossier fit beside an open panel: ${language}, ${colorScheme}`,
    screen: { colorScheme, viewport: { width: 1366, height: 768 } },
    play: (stage) => pictures(stage, `${language}-${colorScheme}`, language),
  })),
  {
    name: "the goals of a dossier stand in one column at 200 % zoom",
    screen: { viewport: { width: 683, height: 384 }, deviceScaleFactor: 2 },
    play: (stage) => pictures(stage, "zoomed", "nl"),
  },
];
