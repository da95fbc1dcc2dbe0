// Photographs at an inspection, by keys alone: chosen, refused, kept, looked at, taken away and brought back.
import { equal, ok } from "node:assert/strict";
import { fileURLToPath } from "node:url";

import { looks } from "../look.mjs";
import { byKey, openTeam, speaks } from "../stage.mjs";

const PHOTOS = fileURLToPath(new URL("../../fixtures/photos/", import.meta.url));
const HOME = "Kabouterlaan 5";

const WORDS = {
  nl: {
    title: "Woningen", add: "Foto’s toevoegen…", item: "Wat staat erop?", water: "Water en afvoer", files: "Welke bestanden?", refused: "Bestand 2 is geen foto in JPEG of PNG. Er is niets toegevoegd.",
    done: "2 foto’s zijn toegevoegd.", one: "De foto is toegevoegd.", first: "Foto 1 van 3, water en afvoer, 2 juli 2026", third: "Foto 3 van 3, de hele woning, 2 juli 2026", large: "Groot bekijken: ", remove: "Foto weghalen", removed: "De foto is weggehaald.",
    last: "Foto 2 van 2, water en afvoer, 2 juli 2026", undone: "Ongedaan gemaakt: de foto staat er weer.",
  },
  en: {
    title: "Dwellings", add: "Add photographs…", item: "What does it show?", water: "Water and drains", files: "Which files?", refused: "File 2 is not a photograph in JPEG or PNG. Nothing was added.",
    done: "2 photographs are added.", one: "The photograph is added.", first: "Photograph 1 of 3, water and drains, 2 July 2026", third: "Photograph 3 of 3, the whole dwelling, 2 July 2026", large: "View large: ", remove: "Remove the photograph", removed: "The photograph is removed.",
    last: "Photograph 2 of 2, water and drains, 2 July 2026", undone: "Undone: the photograph is back.",
  },
};

async function journey({ page, engine, context }, language, look) {
  const words = WORDS[language];
  const press = (key) => page.keyboard.press(key);
  const seen = looks(page, "photos", look);
  const use = byKey(page);
  await speaks(context, language);
  await openTeam(engine);
  const lease = (first_day, last_day) => ({ first_day, last_day, rent: "621", costs: "20" });
  await engine.call("tenancies_begin", {
    person: null, new_person: { given_name: "Teun", prefix: "", family_name: "Regenboog", birth_date: "", phone: "", email: "", municipality: "", referral_date: "" },
    dwelling: null, new_dwelling: { street: "Kabouterlaan", number: "5", postcode: "", city: "Fabelstad", owner: null, self_contained: true, programme: "" },
    together: false, worker: null, support_start: "2024-11-01", visits: 1, period_weeks: 1, reason: "", head: lease("2023-11-01", ""), sub: lease("2024-11-01", ""),
  });
  const dwelling = (await engine.call("dwellings_list", { search: "Kabouterlaan" }))[0].id;
  const items = [{ part: "water", level: "concern", remark: "lekkage onder het aanrecht" }, { part: "walls", level: "attention", remark: "vochtplek" }];
  await engine.call("inspections_add", { dwelling, day: "2026-07-02", occasion: "signal", items });

  await page.goto("/");
  await page.locator("nav .item[aria-current=page]").waitFor();
  await press("Control+6");
  await page.getByRole("heading", { level: 1, name: words.title }).waitFor();
  await page.getByRole("row", { name: HOME }).waitFor();
  await page.locator("[role=grid]:focus").waitFor();
  await press("Enter");
  const panel = page.getByRole("complementary");

  // One that is no photograph: the sentence stands at the field, what was typed stays, and nothing was added.
  await use(words.add);
  await panel.getByLabel(words.item).selectOption({ label: words.water });
  await panel.getByLabel(words.files).fill(`${PHOTOS}keuken.jpg\n${PHOTOS}../caseload.xlsx`);
  await press("Control+Enter");
  await panel.getByText(words.refused).waitFor();
  await seen("refused");
  equal((await engine.call("stock_get", { dwelling })).inspections[0].photos.length, 0);
  await panel.getByLabel(words.files).fill(`${PHOTOS}keuken.jpg\n${PHOTOS}na-reparatie.png`);
  await press("Control+Enter");
  await page.getByText(words.done).waitFor();
  await use(words.add);
  await panel.getByLabel(words.files).fill(`${PHOTOS}wand.jpg`);
  await press("Control+Enter");
  await page.getByText(words.one).waitFor();
  await panel.getByRole("button", { name: words.large + words.first }).waitFor();
  await panel.locator("img").nth(2).waitFor();
  await seen("thumbnails");

  // Large, by the arrows from one to the next.
  await use(words.large + words.first);
  const dialog = page.getByRole("dialog");
  const img = dialog.getByRole("img");
  await img.waitFor();
  equal(await img.getAttribute("alt"), words.first);
  const shown = await img.evaluate((it) => ({ from: it.src.slice(0, 22), wide: it.naturalWidth, high: it.naturalHeight }));
  equal(JSON.stringify(shown), JSON.stringify({ from: "data:image/jpeg;base64", wide: 800, high: 600 }));
  await seen("large");
  await press("ArrowRight");
  await press("ArrowRight");
  await dialog.getByRole("img", { name: words.third }).waitFor();
  await press("ArrowRight");
  equal(await img.getAttribute("alt"), words.third);
  const box = await img.boundingBox();
  ok(box.height <= 768 && box.y >= 0, `it fits: ${JSON.stringify(box)}`);
  await seen("upright");

  // Taken away, and brought back.
  await use(words.remove);
  await page.getByText(words.removed).waitFor();
  await dialog.getByRole("img", { name: words.last }).waitFor();
  await press("Escape");
  await dialog.waitFor({ state: "detached" });
  await panel.waitFor();
  ok(await page.evaluate(() => document.activeElement !== document.body), "the focus is somewhere");
  await press("Control+z");
  await page.getByText(words.undone).waitFor();
  await panel.getByRole("button", { name: words.large + words.third }).waitFor();
  await panel.locator("img").nth(2).waitFor();
}

export default [
  { name: "photographs, Dutch and light: of an inspection by keys alone", play: (it) => journey(it, "nl", "light") },
  { name: "photographs, English and dark: of an inspection by keys alone", screen: { colorScheme: "dark" }, play: (it) => journey(it, "en", "dark") },
];
