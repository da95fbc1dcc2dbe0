// Reports by keys alone: who keeps a home with its curve, who lost one, the young as published, and a file for others.
import { equal, match } from "node:assert/strict";
import { mkdtemp, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { everyControlIsNamed, hasNoSidewaysScroll, isAccessible, looks, picture } from "../look.mjs";
import { speaks, tabTo, typeDay } from "../stage.mjs";

const WORDS = {
  nl: {
    title: "Woonbehoud", asOf: "Stand op",
    sentence: ({ months, share, housed, started }) => new RegExp(`Na ${months} maanden woont ${share}% nog via het programma: ${housed} van de ${started} huurders die op 28 juli 2025 of eerder begonnen`),
    norm: "De norm uit de brief aan de Kamer is 80%", curve: /Woonbehoud na de sleutel, overlevingscurve.*Van \d+ begonnen huurders woont na 12 maanden/,
    lost: (n) => `Bekijk de ${n} keer dat iemand de woning verloor`, lostTitle: "Verloor de woning", curveTable: "De curve als tabel",
    flow: "In-, door- en uitstroom", came: "Instroom", waiting: "Wachttijd en terugval", omklap: "Omklap", youth: "Jongeren 18 tot 27", definitions: "Definities",
    publish: "Vastleggen als gepubliceerd", published: "Vastgelegd zoals gepubliceerd: Eerste half jaar 2026.", column: "Gepubliceerd op 28 jul 2026", undone: "de cijfers zijn niet meer gepubliceerd",
    place: "Waar komt het bestand?", missing: "Vul een plaats in.", warn: "Dit bestand is niet versleuteld", made: /^Gemaakt: /, definition: "Definitie", early: "Nog niemand begon zes maanden geleden of eerder.",
  },
  en: {
    title: "Housing retention", asOf: "As of",
    sentence: ({ months, share, housed, started }) => new RegExp(`After ${months} months ${share}% still have a home through the programme: ${housed} of the ${started} tenants who began on 28 July 2025 or before`),
    norm: "The norm of the letter to Parliament is 80%", curve: /Housing retention after the key, survival curve.*Of \d+ tenants who began/,
    lost: (n) => `See the ${n} times that somebody lost the home`, lostTitle: "Lost the home", curveTable: "The curve as a table",
    flow: "Inflow, throughput and outflow", came: "Inflow", waiting: "Waiting time and relapse", omklap: "Omklap", youth: "Young people 18 to 27", definitions: "Definitions",
    publish: "Keep as published", published: "Kept as published: First half of 2026.", column: "Published on 28 Jul 2026", undone: "the figures are published no more",
    place: "Where does the file go?", missing: "Fill in a place.", warn: "This file is not encrypted", made: /^Made: /, definition: "Definition", early: "Nobody began six months ago or before.",
  },
};

async function open(page) {
  await page.goto("/");
  await page.locator("nav .item[aria-current=page]").waitFor();
  await page.keyboard.press("Control+8");
}

/** Chooses a report in the list by Tab and Enter. */
async function choose(page, name) {
  await page.getByRole("main").focus();
  await tabTo(page, name);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 2, name, exact: true }).waitFor();
}

async function journey({ page, engine, context }, language, look) {
  const words = WORDS[language];
  const press = (key) => page.keyboard.press(key);
  const seen = looks(page, "reports", look);
  await speaks(context, language);
  await engine.call("session_open_example", {});
  await open(page);
  await page.getByRole("heading", { level: 2, name: words.title }).waitFor();

  // The sentence says what the engine counted, the drawing has words, and the table has the same.
  const figures = await engine.call("indicators_housing", { as_of: null, period: null });
  const year = figures.retention.find((it) => it.months === 12);
  const share = Math.round((year.housed / year.started) * 100);
  const said = page.locator(".said").first();
  await said.waitFor();
  const sentence = (await said.innerText()).replace(/\s+/g, " ").replaceAll(" %", "%");
  match(sentence, words.sentence({ ...year, share }));
  match(sentence, new RegExp(words.norm));
  const drawing = page.getByRole("img", { name: words.curve });
  await drawing.waitFor();
  equal((await drawing.locator(".censored").getAttribute("d")).match(/v8/g).length <= figures.censored.length, true);
  const row = page.getByRole("row", { name: new RegExp(`^12 .*${year.housed}/${year.started}.*${year.same_dwelling}/${year.started}`) });
  await row.waitFor();
  await everyControlIsNamed(page, "reports");
  await seen("retention");

  // T stands in the table; the curve as a table opens by Enter.
  await press("t");
  equal(await page.evaluate(() => document.activeElement.tagName), "TABLE");
  await tabTo(page, words.curveTable);
  await press("Enter");
  await page.locator("details[open] table").waitFor();
  await seen("curve-table");
  await press("Enter");

  // Who lost a home, and from there to a dossier and back.
  await tabTo(page, words.lost(figures.lost));
  await press("Enter");
  const panel = page.getByRole("complementary", { name: words.lostTitle });
  await panel.getByRole("listitem").first().waitFor();
  equal(await panel.getByRole("listitem").count(), figures.lost);
  await seen("lost");
  await press("Tab");
  await press("Tab");
  await press("Enter");
  await page.locator("main h1").first().waitFor();
  await press("Alt+ArrowLeft");
  await page.getByRole("heading", { level: 2, name: words.title }).waitFor();

  // As it stood before anybody had begun.
  await choose(page, words.title);
  await tabTo(page, words.asOf);
  await typeDay(page, "2026-01-05");
  await page.getByText(/5 januari 2025|5 January 2025/).waitFor();
  await typeDay(page, "2026-07-28");
  await page.getByText(/28 juli 2025|28 July 2025/).waitFor();

  for (const name of ["flow", "waiting", "omklap"]) {
    await choose(page, words[name]);
    await page.getByRole("heading", { name: words.definitions }).waitFor();
    const text = await page.locator(".sheet").innerText();
    equal(/[a-z]_[a-z]/.test(text), false, `a code is no word: ${text}`);
    await seen(name);
  }

  // The young, as published, and taken back.
  await choose(page, words.youth);
  await page.getByRole("heading", { name: words.definitions }).waitFor();
  await seen("youth");
  await tabTo(page, words.publish);
  await press("Enter");
  await page.getByText(words.published).waitFor();
  await page.getByRole("columnheader", { name: words.column }).waitFor();
  await seen("published");
  await page.getByRole("main").focus();
  await press("Control+z");
  await page.getByText(words.undone).waitFor();
  await page.getByRole("columnheader", { name: words.column }).waitFor({ state: "detached" });
  await press("Control+y");
  await page.getByRole("columnheader", { name: words.column }).waitFor();

  // A file for others: asked where, warned, made.
  await choose(page, words.title);
  await press("c");
  await page.getByLabel(words.place).waitFor();
  await press("Control+Enter");
  await page.getByText(words.missing).waitFor();
  const to = join(await mkdtemp(join(tmpdir(), "omklap-figures-")), "figures.csv");
  await page.getByLabel(words.place).focus();
  await page.keyboard.type(to);
  await press("Control+Enter");
  await page.getByRole("dialog", { name: words.warn }).waitFor();
  await isAccessible(page, "the warning");
  await press("Control+Enter");
  await page.getByText(words.made).waitFor();
  await seen("file");
  const lines = (await readFile(to, "utf8")).split("\r\n");
  match(lines[0], new RegExp(`,${words.definition}$`));
  equal(lines.length - 2, 12);
}

export default [
  { name: "reports, Dutch and light: who keeps a home, the young as published, a file", play: (it) => journey(it, "nl", "light") },
  { name: "reports, English and dark: who keeps a home, the young as published, a file", screen: { colorScheme: "dark" }, play: (it) => journey(it, "en", "dark") },
  {
    name: "reports, wide and at twice the size",
    screen: { viewport: { width: 1920, height: 1080 } },
    async play({ page, engine }) {
      await engine.call("session_open_example", {});
      await open(page);
      await page.getByRole("img", { name: WORDS.nl.curve }).waitFor();
      await picture(page, "reports-wide");
      await hasNoSidewaysScroll(page, "reports, wide");
      await page.setViewportSize({ width: 683, height: 384 });
      await page.getByRole("img", { name: WORDS.nl.curve }).scrollIntoViewIfNeeded();
      await picture(page, "reports-small");
      await isAccessible(page, "reports, twice the size");
      await hasNoSidewaysScroll(page, "reports, twice the size");
    },
  },
];
