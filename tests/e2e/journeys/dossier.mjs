// A dossier by keys alone: opened from the list, written in, taken back, and looked at as it was.
import { equal, match, ok } from "node:assert/strict";

import { hasNoSidewaysScroll, isAccessible, picture } from "../look.mjs";
import { CASELOAD, openTeam, speaks, tabBy } from "../stage.mjs";

const NAME = "Jamal Fictiefsen";

/** Words that the two languages use for the same thing. */
const WORDS = {
  nl: {
    contacts: "Contacten", name: "Naam", phone: "Telefoon", note: "Notitie", measures: "Wat doen we?", day: "Welke dag?",
    undone: "het contact is weer weg", expires: "Oranje", past: "Dit is niet hoe het nu is.", notThere: "nog niet in Omklap",
    all: "Hele geschiedenis", path: "Waar staat het bestand?", files: "Documenten", opened: "is open als kopie",
    change: "Aanpassen: Jan Fictief", back: "Terugzetten: telefoon naar 06 1234 5678", putBack: "Teruggezet: telefoon is weer 06 1234 5678",
    exemption: /^Geschiedenis: 10 augustus/, ofExemption: "Geschiedenis van de vrijstelling", asked: "vrijstelling voorstellen",
    task: "Wat moet er gebeuren?", taskAdded: "taak toegevoegd", taskDone: "taak gedaan", finish: "Gedaan", reopen: "Weer openen", doneOn: "klaar op 29 juli 2026",
  },
  en: {
    contacts: "Contacts", name: "Name", phone: "Telephone", note: "Note", measures: "What do we do?", day: "Which day?",
    undone: "the contact is gone again", expires: "Orange", past: "It is not how it is now.", notThere: "not in Omklap",
    all: "The whole history", path: "Where is the file?", files: "Documents", opened: "is open as a copy",
    change: "Change: Jan Fictief", back: "Put back: telephone to 06 1234 5678", putBack: "Put back: telephone is 06 1234 5678 again",
    exemption: /^History: 10 August/, ofExemption: "History of the exemption", asked: "propose an exemption",
    task: "What has to be done?", taskAdded: "task added", taskDone: "task done", finish: "Done", reopen: "Open again", doneOn: "done on 29 July 2026",
  },
};

async function journey({ page, engine, context }, language, look) {
  const words = WORDS[language];
  const press = (key) => page.keyboard.press(key);
  const seen = async (name) => {
    await picture(page, `dossier-${name}-${look}`);
    await isAccessible(page, name);
  };
  await speaks(context, language);
  await openTeam(engine);
  await engine.call("set_import", { folder: CASELOAD, dry_run: false });
  await engine.pass(24 * 60 * 60);
  const { rows } = await engine.call("tenancies_list", { search: NAME, worker: null, ended: false, offset: 0, limit: 1 });
  const tenancy = rows[0].id;
  await engine.call("exemptions_propose", { tenancy, first_day: "2026-08-10", last_day: "2026-08-16", reason: "agreed_stay", granted: false });

  // From the list: Enter opens it beside the list, Enter again the dossier.
  await page.goto("/");
  await page.locator("nav .item[aria-current=page]").waitFor();
  await press("Control+3");
  await page.locator("main [role=grid] .wkstate").first().waitFor();
  await press("/");
  await page.keyboard.type(NAME);
  await page.getByRole("row", { name: NAME }).waitFor();
  await press("ArrowDown");
  await press("Enter");
  await page.getByRole("complementary", { name: NAME }).waitFor();
  await press("Enter");
  await page.getByRole("heading", { level: 1, name: new RegExp(NAME) }).waitFor();
  await page.locator("#part li").first().waitFor();
  await seen("timeline");
  await press("w");
  await page.getByRole("dialog").locator("li").first().waitFor();
  await seen("why");
  await press("Escape");
  await page.getByRole("tab", { selected: true }).focus();

  // A contact.
  await tabBy(page, words.contacts);
  await press("n");
  const panel = page.getByRole("complementary");
  await panel.waitFor();
  await page.keyboard.type("Jan Fictief");
  await panel.getByLabel(words.phone).focus();
  await page.keyboard.type("06");
  await press("Control+Enter");
  await panel.getByRole("alert").waitFor();
  await seen("contact-refused");
  await page.keyboard.type(" 1234 5678");
  await press("Control+Enter");
  await page.locator("#part").getByText("06 1234 5678").waitFor();
  await seen("contacts");

  // Taken back, and done again.
  await press("Control+z");
  await page.getByText(words.undone).waitFor();
  await page.locator("#part").getByText("06 1234 5678").waitFor({ state: "detached" });
  await press("Control+y");
  await page.locator("#part").getByText("06 1234 5678").waitFor();

  // Another number, and the old one put back from the history, as a step that can be taken back itself.
  const part = page.locator("#part");
  await part.getByRole("button", { name: words.change }).focus();
  await press("Enter");
  await panel.getByLabel(words.phone).fill("06 8765 4321");
  await press("Control+Enter");
  await part.getByText("06 8765 4321").waitFor();
  const back = page.locator(".side").getByRole("button", { name: words.back });
  await back.focus();
  await seen("put-back");
  await press("Enter");
  await page.getByText(words.putBack).waitFor();
  await part.getByText("06 1234 5678").waitFor();
  equal(await back.count(), 0);
  await page.keyboard.press("Control+z");
  await part.getByText("06 8765 4321").waitFor();
  await page.keyboard.press("Control+y");
  await part.getByText("06 1234 5678").waitFor();
  await page.getByRole("tab", { name: words.contacts }).focus();

  // A risk, and a note.
  await press("r");
  await panel.getByRole("radio").first().waitFor();
  await press("2");
  await panel.getByLabel(words.measures).fill("Bel vooraf");
  await seen("risk");
  await press("Control+Enter");
  await page.getByRole("heading", { level: 1, name: words.expires }).waitFor();
  await press("ArrowRight");
  await press("n");
  await panel.getByLabel(words.note, { exact: true }).waitFor();
  await page.keyboard.type("Roken buiten, zegt de buurvrouw.");
  await seen("note");
  await press("Control+Enter");
  await page.locator("#part").getByText("Roken buiten").waitFor();
  await seen("notes");

  // A file, and its copy.
  await press("ArrowRight");
  await press("n");
  await panel.getByLabel(words.path).fill(`${CASELOAD}/workers.csv`);
  await press("Control+Enter");
  await page.locator("#part").getByText("workers.csv").waitFor();
  await page.locator("#part button.link").focus();
  await press("Enter");
  await page.getByText(words.opened).waitFor();
  await seen("files");

  // Who did what; and how it stood.
  match(await page.locator(".side").innerText(), /Jan Fictief/);
  await page.getByRole("tab", { name: words.files }).focus();
  await press("g");
  await page.getByRole("complementary", { name: words.all }).waitFor();
  await page.getByRole("complementary").getByText("06 1234 5678").first().waitFor();
  await seen("history");
  await press("Escape");
  await press("d");
  const day = panel.getByLabel(words.day);
  await day.fill("2026-07-28");
  await panel.getByText(words.past).waitFor();
  equal(await panel.getByText("Jan Fictief").count(), 0);
  await seen("past");
  await day.fill("2026-07-27");
  await panel.getByText(words.notThere).waitFor();
  await press("Escape");

  // Every other part reads well too.
  await press("Home");
  await page.getByText("Roken buiten").waitFor();
  await seen("timeline-after");
  for (const other of ["visits", "leases", "nuisance", "course", "terms"]) {
    await press("ArrowRight");
    await seen(other);
  }

  // Who asked for an exemption.
  const asked = page.getByRole("tabpanel").getByRole("button", { name: words.exemption });
  await asked.focus();
  await press("Enter");
  await page.getByRole("complementary", { name: words.ofExemption }).getByText(words.asked).waitFor();
  await seen("exemption");
  await press("Escape");
  ok(await asked.evaluate((it) => it === document.activeElement), "the exemption has the focus again");

  // What changes the tenancy itself stands with what was agreed; each form gives the focus back.
  for (const verb of [/^(Wijzigen|Change)$/, /^(Vrijstelling|Exemption)$/, /^(Bezoekafspraak|Visit agreement)$/, /^(Beëindigen|End)/]) {
    const button = page.getByRole("tabpanel").getByRole("button", { name: verb });
    await button.focus();
    await page.keyboard.press("Enter");
    await page.locator(".dbody aside").waitFor();
    await isAccessible(page, `dossier form ${verb}`);
    await page.keyboard.press("Escape");
    await page.locator(".dbody aside").waitFor({ state: "detached" });
    ok(await button.evaluate((it) => it === document.activeElement), `${verb} has the focus again`);
  }
  await page.getByRole("tab", { selected: true }).focus();
  await press("End");
  await tasksByKeys({ page, press, panel, seen }, words);
  await press("Alt+ArrowLeft");
  await page.locator("main [role=grid] .wkstate").first().waitFor();
  ok(await page.getByRole("complementary", { name: NAME }).isVisible());
}

/** A task is added, changed, finished and opened again where the others of this tenant stand. */
async function tasksByKeys({ page, press, panel, seen }, words) {
  const part = page.locator("#part");
  const line = (text) => part.locator("li").filter({ hasText: text });
  for (const text of ["Huurtoeslag nakijken", "Bel de corporatie"]) {
    await press("n");
    await panel.getByLabel(words.task).waitFor();
    await page.keyboard.type(text);
    await press("Control+Enter");
    await line(text).waitFor();
    ok(await page.getByRole("tab", { selected: true }).evaluate((it) => it === document.activeElement), "the tab has the focus again");
  }
  await page.getByText(words.taskAdded).first().waitFor();
  await line("Bel de corporatie").locator("button").first().focus();
  await press("Enter");
  await panel.getByLabel(words.task).fill("Bel de woonconsulent");
  await seen("task");
  await press("Control+Enter");
  await line("Bel de woonconsulent").waitFor();

  // Done, and the focus goes with it to the end of the list; opened again; and both taken back.
  await line("Huurtoeslag nakijken").getByRole("button", { name: words.finish }).focus();
  await press("Enter");
  await page.getByText(words.taskDone).waitFor();
  const reopen = line("Huurtoeslag nakijken").getByRole("button", { name: words.reopen });
  await reopen.waitFor();
  match(await part.locator("li").last().innerText(), new RegExp(words.doneOn));
  await page.waitForFunction((verb) => document.activeElement?.textContent?.trim() === verb, words.reopen);
  equal(await page.locator(".side li").filter({ hasText: "Huurtoeslag nakijken" }).count(), 0);
  await seen("tasks");
  await press("Enter");
  await reopen.waitFor({ state: "detached" });
  await page.waitForFunction((verb) => document.activeElement?.textContent?.trim() === verb, words.finish);
  await press("Control+z");
  await reopen.waitFor();
  await press("Control+z");
  await reopen.waitFor({ state: "detached" });
  await page.locator(".side li").filter({ hasText: "Huurtoeslag nakijken" }).waitFor();
  await page.getByRole("tab", { selected: true }).focus();
}

const looks = [
  { language: "nl", colorScheme: "light", viewport: { width: 1366, height: 768 } },
  { language: "en", colorScheme: "dark", viewport: { width: 1920, height: 1080 } },
];

export default [
  ...looks.map(({ language, colorScheme, viewport }) => ({
    name: `a dossier is opened, written in, taken back and seen as it was: ${language}, ${colorScheme}`,
    screen: { colorScheme, viewport },
    play: (stage) => journey(stage, language, `${language}-${colorScheme}`),
  })),
  {
    name: "a dossier stands in one column at 200 % zoom",
    screen: { viewport: { width: 683, height: 384 }, deviceScaleFactor: 2 },
    async play({ page, engine }) {
      await openTeam(engine);
      await engine.call("set_import", { folder: CASELOAD, dry_run: false });
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
      await picture(page, "dossier-zoomed");
      await hasNoSidewaysScroll(page, "dossier");
      await page.keyboard.press("n");
      await page.getByRole("complementary").waitFor();
      await picture(page, "dossier-zoomed-note");
      await hasNoSidewaysScroll(page, "note");
    },
  },
];
