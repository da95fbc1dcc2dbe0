// The palette and the keyboard map: what the keys promise, they do.
import { deepEqual, equal, match, ok } from "node:assert/strict";

import { isAccessible, picture } from "../look.mjs";
import { CASELOAD, openTeam, speaks } from "../stage.mjs";

const NAME = "Jamal Fictiefsen";

const field = (page) => page.getByRole("dialog").getByRole("combobox");
const option = (page, name) => page.getByRole("dialog").getByRole("option", { name });
const chosen = (page) => page.locator("[role=option][aria-selected=true]");
const gone = (page) => page.getByRole("dialog").waitFor({ state: "detached" });
/** Where the focus is, in a few words. */
const focus = (page) => page.evaluate(() => {
  const it = document.activeElement;
  return `${it.tagName.toLowerCase()} ${it.getAttribute("role") ?? ""} ${it.getAttribute("aria-label") ?? it.textContent.trim().slice(0, 30)}`.replace(/\s+/g, " ");
});

async function begin(page, engine) {
  await openTeam(engine);
  await engine.call("set_import", { folder: CASELOAD, dry_run: false });
  await page.goto("/");
  await page.getByRole("heading", { name: /^(Vandaag|Today)$/ }).waitFor();
  await page.keyboard.press("Control+3");
  await page.getByRole("row", { name: /Fictiefsen/ }).first().waitFor();
}

async function looked(page, name) {
  await picture(page, name);
  await isAccessible(page, name);
}

const looks = [
  { language: "nl", colorScheme: "light" },
  { language: "nl", colorScheme: "dark" },
  { language: "en", colorScheme: "light" },
  { language: "en", colorScheme: "dark" },
];

export default [
  {
    name: "Ctrl K finds a person, opens the dossier, and knows it the next time; a bracket asks commands alone",
    async play({ page, engine }) {
      await begin(page, engine);
      const before = await focus(page);
      await page.keyboard.press("Control+k");
      await field(page).waitFor();
      equal(await page.getByRole("group", { name: "Onlangs" }).count(), 0, "nothing was open yet");
      await page.getByRole("group", { name: "Vaak op Huurders" }).waitFor();
      await page.keyboard.press("Escape");
      await gone(page);
      equal(await focus(page), before, "the focus goes back to where it was");

      // Enter that comes before the answer waits for the answer.
      await page.keyboard.press("Control+k");
      await field(page).waitFor();
      await page.keyboard.type("jam fict");
      await page.keyboard.press("Enter");
      await gone(page);
      await page.getByRole("heading", { level: 1, name: NAME }).waitFor();

      // Ctrl Enter opens it beside the list, and whoever asked stands in it.
      await page.keyboard.press("Control+k");
      await option(page, NAME).first().waitFor();
      await page.keyboard.press("Control+Enter");
      await gone(page);
      const panel = page.getByRole("complementary", { name: NAME });
      await panel.waitFor();
      ok(await panel.getByRole("heading", { name: NAME }).evaluate((it) => it === document.activeElement), "who asked for it stands in it");

      await page.keyboard.press("Control+4");
      await page.getByRole("heading", { name: "Naleving" }).waitFor();
      await page.getByRole("button", { name: /Zoeken of opdracht/ }).click();
      await page.getByRole("group", { name: "Onlangs" }).getByRole("option", { name: NAME }).waitFor();
      match(await chosen(page).innerText(), /Jamal Fictiefsen\s+.* · zojuist geopend\s+Enter/);
      await page.keyboard.type("#proef");
      await page.getByText(/en nog \d+ huurders: typ een letter meer/).waitFor();
      ok((await option(page).count()) > 1);
      await page.keyboard.press("Control+a");
      await page.keyboard.type("> thuis");
      await page.getByText("Geen opdracht begint zo.").waitFor();
      equal(await page.getByRole("listbox").count(), 0);
      await page.keyboard.press("Enter");
      await page.keyboard.press("Control+a");
      await page.keyboard.type("> kleur");
      await option(page, /Donkere kleuren/).waitFor();
      await page.keyboard.press("Enter");
      await gone(page);
      equal(await page.evaluate(() => document.documentElement.dataset.theme), "dark");
      match(await focus(page), /^button Zoeken of opdracht/, "the focus goes back to where it was");

      await page.keyboard.press("Control+k");
      await page.keyboard.type(">naar huur");
      await option(page, /Naar Huurders/).waitFor();
      await page.keyboard.press("Enter");
      await page.getByRole("heading", { name: "Huurders" }).waitFor();

      // A person outside the list, then the arrows and the pointer.
      await page.keyboard.press("Control+k");
      await page.keyboard.type("zzz");
      await page.getByText("Geen huurder en geen opdracht begint zo.").waitFor();
      equal(await chosen(page).count(), 0, "Enter does nothing of what is only often done");
      await page.keyboard.press("Control+a");
      await page.keyboard.type("schijn");
      await option(page, /Schijnveld/).first().waitFor();
      const first = await chosen(page).innerText();
      await page.keyboard.press("ArrowDown");
      ok((await chosen(page).innerText()) !== first);
      equal(await field(page).getAttribute("aria-activedescendant"), await chosen(page).getAttribute("id"));
      await page.keyboard.press("ArrowUp");
      await page.keyboard.press("ArrowUp");
      equal(await chosen(page).innerText(), await option(page).last().innerText(), "the arrows go round");
      equal((await page.locator("dialog mark").first().innerText()).toLowerCase(), "schijn");
      await option(page).nth(1).click();
      await gone(page);
      await page.getByRole("heading", { level: 1, name: /Schijnveld/ }).waitFor();

      // Locked while it is open, it does not come back by itself.
      await page.keyboard.press("Control+k");
      await field(page).waitFor();
      await page.keyboard.press("Control+l");
      await page.getByRole("heading", { name: "Vergrendeld" }).waitFor();
      await page.getByLabel("Je wachtzin").fill("vier losse woorden samen");
      await page.keyboard.press("Enter");
      await page.getByRole("heading", { name: /^(Vandaag|Today)$/ }).waitFor();
      equal(await page.getByRole("dialog").count(), 0);
    },
  },
  {
    name: "every key of the keyboard map does what the list of keys says",
    async play({ page, engine }) {
      await begin(page, engine);
      const press = (key) => page.keyboard.press(key);
      const heading = (name) => page.getByRole("heading", { name, exact: true, level: 1 }).waitFor();
      const keys = async () => (await page.locator("dialog dt").allInnerTexts()).map((it) => it.trim());

      // W asks why on every screen that shows the state of a week, also when nothing of it has the focus.
      const asks = async (where) => {
        await press("w");
        await page.getByRole("dialog").getByText("Waarom?").waitFor();
        await picture(page, `why-${where}`);
        await isAccessible(page, `why on ${where}`);
        await press("Escape");
        equal(await page.getByRole("dialog").count(), 0);
      };
      await press("Control+1");
      await heading("Vandaag");
      await page.locator("[id^=visit-]").first().waitFor();
      await asks("today");
      await press("Control+4");
      await heading("Naleving");
      await page.getByRole("gridcell").first().waitFor();
      await page.evaluate(() => document.activeElement.blur());
      await asks("compliance");
      await press("Alt+ArrowLeft");
      await heading("Vandaag");
      await press("Alt+ArrowLeft");
      await heading("Huurders");
      await press("/");
      await page.keyboard.type(NAME);
      await page.getByText("1 van 28, gegroepeerd per begeleider").waitFor();
      await press("Enter");
      match(await focus(page), /^div grid/);
      await press("v");
      const panel = page.getByRole("complementary", { name: NAME });
      await panel.getByRole("radio").first().waitFor();
      await press("Escape");
      await press("w");
      await page.waitForFunction(() => document.activeElement?.textContent?.startsWith("Waarom?"));
      await press("v");
      await press("1");
      await panel.getByText(/^Week 31 wordt /).waitFor();
      await press("Control+Enter");
      await page.getByRole("status").filter({ hasText: "toegelaten" }).waitFor();
      await press("Control+z");
      await page.getByText(/^Ongedaan gemaakt/).waitFor();
      await press("Control+y");
      await page.getByText(/^Opnieuw gedaan/).waitFor();

      const walked = [];
      await page.locator("[data-pane-focus][aria-current=page]").focus();
      for (let turn = 0; turn < 4; turn += 1) {
        await press("F6");
        walked.push(await page.evaluate(() => document.activeElement.closest("[data-pane]").tagName));
      }
      deepEqual(walked, ["HEADER", "MAIN", "ASIDE", "NAV"]);
      await press("Shift+F6");
      equal(await page.evaluate(() => document.activeElement.closest("[data-pane]").tagName), "ASIDE");

      const stands = await focus(page);
      await page.evaluate(() => { window.print = () => { window.printed = (window.printed ?? 0) + 1; dispatchEvent(new Event("beforeprint")); }; });
      await press("Control+p");
      equal(await page.evaluate(() => window.printed), 1);
      await page.emulateMedia({ media: "print" });
      ok(await page.getByText(/^Huurders · .* · Na gebruik vernietigen$/).isVisible());
      ok(await panel.getByRole("heading", { name: NAME }).isVisible(), "what is in front goes on paper");
      equal(await page.getByRole("navigation", { name: "Schermen" }).isVisible(), false);
      await picture(page, "printed");
      await page.emulateMedia({ media: null });
      await page.evaluate(() => dispatchEvent(new Event("afterprint")));
      equal(await focus(page), stands, "the focus is where it was");

      const stood = await focus(page);
      await press("?");
      await heading("Toetsen");
      const listed = await keys();
      for (const key of ["Ctrl K", "Ctrl 1", "Ctrl 2", "F6", "Shift F6", "Ctrl Z", "Ctrl Y", "Ctrl P", "Ctrl L", "?", "Alt ←", "V", "W", "/"]) {
        ok(listed.includes(key), `${key} is not listed: ${listed.join(", ")}`);
      }
      await press("Escape");
      await gone(page);
      equal(await focus(page), stood, "the focus goes back to where it was");

      // Single signs can be switched off; then they do nothing, are not listed, and F1 says what is left.
      await press("Control+k");
      await page.keyboard.type(">losse");
      await option(page, /Losse letters als toets uitzetten/).waitFor();
      await press("Enter");
      await gone(page);
      const here = await focus(page);
      for (const key of ["/", "v", "?"]) await press(key);
      equal(await page.getByRole("dialog").count(), 0);
      equal(await focus(page), here);
      await press("F1");
      await heading("Toetsen");
      deepEqual((await keys()).filter((it) => [...it].length === 1 && !"↑↓".includes(it)), []);
      await press("Escape");
      await press("Control+l");
      await heading("Vergrendeld");
    },
  },
  ...looks.map(({ language, colorScheme }) => ({
    name: `axe finds nothing on the palette: ${language}, ${colorScheme}`,
    screen: { colorScheme },
    async play({ page, engine, context }) {
      await speaks(context, language);
      await begin(page, engine);
      for (const name of ["T1", "T5", "T9"]) await engine.call("tenancies_get", { id: (await engine.call("tenancies_named", { name })).tenancy });
      const shot = (part) => looked(page, `palette-${part}-${language}-${colorScheme}`);
      await page.keyboard.press("Control+k");
      await option(page).nth(3).waitFor();
      await shot("recent");
      await page.keyboard.type("v");
      await page.locator("dialog mark").first().waitFor();
      await shot("found");
      await page.keyboard.press("Control+a");
      await page.keyboard.type("#t");
      await page.locator("dialog mark").first().waitFor();
      await shot("addresses");
      await page.keyboard.press("Control+a");
      await page.keyboard.type(">");
      await option(page).nth(6).waitFor();
      await shot("commands");
      await page.keyboard.type("zzz");
      await page.getByRole("listbox").waitFor({ state: "detached" });
      await shot("nothing");
    },
  })),
];
