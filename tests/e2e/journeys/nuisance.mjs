// From a report to an answer and a judgement by keys alone, and the meldcode behind its own door.
import { equal } from "node:assert/strict";

import { hasNoSidewaysScroll, isAccessible, looks, picture } from "../look.mjs";
import { openTeam, PASSPHRASE, speaks, tabTo } from "../stage.mjs";

/** Teun lives at Staalkade 12 since 11 May 2026, with Fatima as his worker. */
async function teun(engine) {
  const { id: worker } = await engine.call("workers_add", { name: "Fatima", hours: "", email: "" });
  const person = { given_name: "Teun", prefix: "", family_name: "Regenboog", birth_date: "", phone: "", email: "", municipality: "", referral_date: "" };
  const dwelling = { street: "Staalkade", number: "12", postcode: "", city: "Proefstad", owner: null, self_contained: true, programme: "" };
  const { tenancy } = await engine.call("tenancies_begin", {
    person: null, new_person: person, dwelling: null, new_dwelling: dwelling, together: false, worker, support_start: "2026-05-11",
    visits: 1, period_weeks: 1, reason: "", head: null, sub: null,
  });
  return { tenancy, worker };
}

/** Opens the dossier of Teun through the palette, and there the tab of nuisance. */
async function toTab(page, words) {
  await page.keyboard.press("Control+k");
  await page.locator("input[role=combobox]").waitFor();
  await page.keyboard.type("Regenboog");
  await page.getByRole("option", { name: /Regenboog/ }).first().waitFor();
  await page.keyboard.press("Enter");
  await page.getByRole("tab", { name: words.timeline }).waitFor();
  for (let step = 0; step < 3; step += 1) await page.keyboard.press("Control+Tab");
  await page.getByRole("heading", { name: words.quiet }).waitFor();
}

async function report(page, engine, words, tenancy) {
  await toTab(page, words);
  await page.keyboard.press("n");
  const form = page.getByRole("complementary", { name: words.report });
  await form.getByLabel(words.text).waitFor();
  await isAccessible(page, "a report of nuisance, empty");
  await tabTo(page, words.serious);
  await page.keyboard.press("Space");
  await tabTo(page, words.text);
  await page.keyboard.type("Muziek na elven");
  if (words.picture) await picture(page, `nuisance-report${words.picture}`);
  await page.keyboard.press("Control+Enter");
  await page.getByText(words.cannotJudge).waitFor();
  await isAccessible(page, "nuisance with an open report");

  await tabTo(page, words.answer);
  await page.keyboard.press("Enter");
  await page.getByRole("complementary", { name: words.answerTitle }).waitFor();
  await page.keyboard.press("Control+Enter");
  await page.getByText(words.answered).waitFor();

  await tabTo(page, words.judge);
  await page.keyboard.press("Enter");
  const judge = page.getByRole("complementary", { name: words.judgeTitle });
  await judge.waitFor();
  await page.keyboard.press("Control+Enter");
  await judge.getByText(words.needWhy).waitFor(); // Nothing is judged without a ground.
  await tabTo(page, words.why);
  await page.keyboard.type("Met beide buren gesproken");
  await page.keyboard.press("Control+Enter");
  await page.getByText(words.notMet).waitFor();
  const sheet = await engine.call("nuisance_get", { tenancy });
  equal(sheet.reports[0].judged_why, "Met beide buren gesproken");
  equal(sheet.criterion, "not_met");
  await hasNoSidewaysScroll(page, "nuisance of a tenancy");
  if (words.picture) await picture(page, `nuisance${words.picture}`);
  await page.keyboard.press("Control+z");
  await page.getByText(words.cannotJudge).waitFor();
}

/** A good sign, a calamity and an incident that is judged, each by keys alone. */
async function beside(stage, language, look) {
  const { page, engine, context } = stage;
  const words = BESIDE[language];
  const seen = looks(page, "nuisance-beside", look);
  await openTeam(engine);
  const { tenancy } = await teun(engine);
  await speaks(context, language);
  if (look.endsWith("dark")) await page.emulateMedia({ colorScheme: "dark" });
  await page.goto("/");
  await page.getByRole("navigation").first().waitFor();
  await toTab(page, language === "en" ? EN : NL);
  for (const { open, title, done } of words.panels) {
    await tabTo(page, open);
    await page.keyboard.press("Enter");
    await page.getByRole("complementary", { name: title }).waitFor();
    await seen(title.replace(/[^A-Za-z]+/g, "-"));
    await page.keyboard.press("Control+Enter");
    await page.getByText(done).waitFor();
    await page.getByRole("complementary", { name: title }).waitFor({ state: "detached" });
  }
  await tabTo(page, words.judge);
  await page.keyboard.press("Enter");
  const judge = page.getByRole("complementary", { name: words.judgeTitle });
  await judge.waitFor();
  await seen("judge-incident");
  await page.keyboard.press("Control+Enter");
  const incidents = page.getByRole("list", { name: words.incidents });
  await incidents.getByText(words.confirmed, { exact: true }).waitFor();
  await seen("all");
  const care = await engine.call("nuisance_care", { tenancy });
  equal(care.incidents[0].confirmed, true);
  equal(care.calamities.length, 1);
  await page.keyboard.press("Control+z");
  await incidents.getByText(words.open, { exact: true }).waitFor();
}

const BESIDE = {
  nl: {
    panels: [
      { open: "Iets goeds vastleggen", title: "Wat gaat er goed?", done: "Compliment, " },
      { open: "Calamiteit vastleggen", title: "Calamiteit", done: "Gemeld op:" },
      { open: "Voorval vastleggen", title: "Voorval buiten een bezoek", done: "Bedreiging, " },
    ],
    judge: "Beoordelen: Bedreiging", judgeTitle: "Voorval beoordelen", incidents: "Voorvallen", confirmed: "bevestigd", open: "nog niet beoordeeld",
  },
  en: {
    panels: [
      { open: "Record something good", title: "What goes well?", done: "Compliment, " },
      { open: "Record a calamity", title: "Calamity", done: "Reported on:" },
      { open: "Record an incident", title: "Incident outside a visit", done: "A threat, " },
    ],
    judge: "Judge: A threat", judgeTitle: "Judge an incident", incidents: "Incidents", confirmed: "confirmed", open: "not judged yet",
  },
};

const NL = {
  timeline: /Tijdlijn/, quiet: /rustige week|rustige weken/, report: "Overlast melden", text: "De melding in woorden", serious: "Ernstig", cannotJudge: /nog niet te beoordelen/,
  answer: "Reactie vastleggen:", answerTitle: "Wat is er gedaan?", answered: "Reactie dezelfde dag, op tijd.", judge: "Beoordelen:", judgeTitle: "Melding beoordelen",
  needWhy: "Schrijf kort op waarop je oordeel berust.", why: "Waarop berust dat?", notMet: /bevestigde ernstige overlast/, picture: "",
};
const EN = {
  timeline: /Timeline/, quiet: /quiet week/, report: "Report nuisance", text: "The report in words", serious: "Serious", cannotJudge: /cannot be judged yet/,
  answer: "Record an answer:", answerTitle: "What was done?", answered: "Answered the same day, in time.", judge: "Judge:", judgeTitle: "Judge the report",
  needWhy: "Write briefly on what ground you judge so.", why: "On what ground?", notMet: /confirmed serious nuisance/, picture: "-en",
};

export default [
  {
    name: "nuisance from report to judgement by keys alone",
    async play({ page, engine }) {
      await openTeam(engine);
      const { tenancy } = await teun(engine);
      await page.goto("/");
      await page.getByRole("navigation").first().waitFor();
      await report(page, engine, NL, tenancy);
      // Among what is to be done it opens where everything about it stands.
      await page.keyboard.press("Control+2");
      await page.emulateMedia({ colorScheme: "dark" });
      await toTab(page, NL);
      await picture(page, "nuisance-dark");
      await page.emulateMedia({ colorScheme: "light" });
    },
  },
  {
    name: "nuisance in English",
    async play({ page, engine, context }) {
      await openTeam(engine);
      const { tenancy } = await teun(engine);
      await speaks(context, "en");
      await page.goto("/");
      await page.getByRole("navigation").first().waitFor();
      await report(page, engine, EN, tenancy);
    },
  },
  { name: "a good sign, a calamity and an incident by keys alone", play: (stage) => beside(stage, "nl", "light") },
  { name: "a good sign, a calamity and an incident in English, dark", play: (stage) => beside(stage, "en", "dark") },
  {
    name: "the meldcode opens for the lead and not for a reader",
    async play({ page, engine }) {
      await openTeam(engine);
      const { tenancy } = await teun(engine);
      await engine.call("accounts_add", { name: "Bo", roles: ["reader"], worker: null, passphrase: `${PASSPHRASE} twee` });
      await page.goto("/");
      await page.getByRole("navigation").first().waitFor();
      await toTab(page, NL);
      await tabTo(page, "Meldcode openen");
      await page.keyboard.press("Enter");
      await page.getByText("Er is geen meldcode begonnen.").waitFor();
      await tabTo(page, "Meldcode beginnen");
      await page.keyboard.press("Enter");
      const form = page.getByRole("complementary", { name: "Meldcode" });
      await form.waitFor();
      await isAccessible(page, "the steps of the meldcode");
      await page.keyboard.press("Control+Enter");
      await page.getByText("1. Signalen in kaart gebracht op").waitFor();
      await picture(page, "meldcode");
      await isAccessible(page, "a meldcode that was begun");
      const log = await engine.call("log_list", { limit: 50, tenancy });
      equal(log.filter((it) => it.event === "meldcode_opened").length >= 2, true);

      await engine.call("session_lock", {});
      await engine.call("session_unlock", { passphrase: `${PASSPHRASE} twee` });
      await engine.call("reasons_give", { tenancy, kind: "covering", text: null });
      await page.goto("/");
      await page.getByRole("navigation").first().waitFor();
      await toTab(page, NL);
      equal(await page.getByText("Meldcode").count(), 0);
      const refused = await engine.call("meldcode_get", { tenancy }).then(() => "answered", () => "refused");
      equal(refused, "refused");
    },
  },
  {
    name: "nuisance of the team among what is to be done",
    async play({ page, engine }) {
      await openTeam(engine);
      const { tenancy } = await teun(engine);
      const fields = { day: "2026-07-20", about: "noise", source: "corporation", serious: true };
      await engine.call("nuisance_tell", { tenancy, report: null, fields, text: "" });
      await page.goto("/");
      await page.getByRole("navigation").first().waitFor();
      await page.keyboard.press("Control+3");
      await page.getByRole("button", { name: /taken/i }).first().click();
      await page.getByRole("heading", { name: "Taken", level: 1 }).waitFor();
      await page.getByText(/0 van 1 melding/).waitFor();
      await isAccessible(page, "what is to be done, with nuisance");
      await picture(page, "nuisance-tasks");
      await page.getByRole("button", { name: /^Openen: Teun/ }).first().click();
      await page.getByRole("heading", { name: NL.quiet }).waitFor();
    },
  },
];
