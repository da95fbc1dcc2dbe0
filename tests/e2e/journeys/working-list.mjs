// Huurders as the list one works with, words found in dossiers, and the tasks of the team: by keyboard, on the real engine.
import { equal, match } from "node:assert/strict";

import { isAccessible, picture } from "../look.mjs";
import { CASELOAD, openTeam } from "../stage.mjs";

const sub = (page) => page.locator("main .head .sub");

async function begin(page, engine) {
  await openTeam(engine);
  await engine.call("set_import", { folder: CASELOAD, dry_run: false });
  await page.goto("/");
  await page.getByRole("heading", { name: "Vandaag" }).waitFor();
}

async function list(page) {
  await page.keyboard.press("Control+3");
  await page.locator("main [role=grid] .wkstate").first().waitFor();
}

/** A day on which nobody goes anywhere yet. */
const AWAY = "2026-08-05";

export default [
  {
    name: "many tenants go to another worker by keyboard, with what it does said before, and come back in one step",
    async play({ page, engine }) {
      await begin(page, engine);
      // All of them have a visit planned on a day on which the other worker is away.
      const hassan = (await engine.call("workers_list")).find((it) => it.name === "Hassan Demo");
      const { rows } = await engine.call("tenancies_list", { search: "", worker: null, ended: false, offset: 0, limit: 60 });
      const others = rows.filter((it) => it.worker !== null && it.worker !== hassan.name);
      for (const [at, { id }] of others.entries()) await engine.call("visits_plan", { tenancy: id, day: AWAY, time: `${9 + (at % 8)}:${10 + at}` });
      await engine.call("absences_add", { worker: hassan.id, kind: "leave", first_day: AWAY, last_day: AWAY, starts: "", ends: "" });
      const visitsOf = async () => (await engine.call("week_get", { week: "2026-W32" })).visits.filter((it) => it.worker === hassan.id).length;
      await list(page);
      await page.locator("main [role=grid]").focus();
      await page.keyboard.press("Home");
      await page.keyboard.press("Space");
      await page.keyboard.press("Shift+ArrowDown");
      await page.keyboard.press("Shift+ArrowDown");
      const bar = page.getByRole("region", { name: "Selectie" });
      await bar.getByText("3 geselecteerd").waitFor();
      await picture(page, "working-list-chosen");
      await isAccessible(page, "three chosen");
      await bar.getByRole("button", { name: "Begeleider wijzigen…" }).click();
      const panel = page.getByRole("complementary");
      await panel.getByLabel("Nieuwe begeleider").selectOption("Hassan Demo");
      await panel.getByText(/3 huurders gaan naar Hassan Demo\.|Er verandert niets/).waitFor();
      await panel.getByText(/bezoeken? (kan|kunnen) niet bij Hassan Demo/).waitFor();
      await panel.locator(".fit .hard").filter({ hasText: "Hassan Demo heeft verlof" }).first().waitFor();
      await picture(page, "working-list-reassign");
      await isAccessible(page, "another worker");
      const before = (await engine.call("workers_list")).find((it) => it.name === "Hassan Demo").tenancies;
      await page.keyboard.press("Control+Enter");
      await page.getByRole("status").getByText(/3 huurders zijn nu van Hassan Demo/).waitFor();
      equal((await engine.call("workers_list")).find((it) => it.name === "Hassan Demo").tenancies, before + 3);
      equal(await visitsOf(), 0, "a visit that cannot go along stays");
      equal(await bar.count(), 0);
      await page.keyboard.press("Control+z");
      await page.getByText("Ongedaan gemaakt: de huurders en hun bezoeken").waitFor();
      equal((await engine.call("workers_list")).find((it) => it.name === "Hassan Demo").tenancies, before);
    },
  },
  {
    name: "a list is filtered, ordered, kept as a view, and found again after a restart of the screen",
    async play({ page, engine }) {
      await begin(page, engine);
      await list(page);
      match(await sub(page).innerText(), /^28, gegroepeerd per begeleider/);
      await page.getByRole("button", { name: "Filter", exact: true }).click();
      await page.getByRole("combobox", { name: "Eigenaar", exact: true }).selectOption("Stichting Testwonen");
      await page.getByRole("combobox", { name: "Stand van deze week" }).selectOption({ index: 1 });
      await picture(page, "working-list-filter");
      await isAccessible(page, "the filters");
      await page.keyboard.press("Escape");
      await page.getByRole("button", { name: "Filter weg: Dreigt te missen" }).press("Delete");
      await page.getByRole("combobox", { name: "Groep", exact: true }).selectOption("Groep: eigenaar");
      await page.getByRole("button", { name: "Sleutel of einde" }).click();
      equal(await page.locator("main [role=columnheader][aria-sort]").getAttribute("aria-sort"), "ascending");
      const kept = await sub(page).innerText();
      match(kept, /^\d+ van 28, gegroepeerd per eigenaar$/);
      await page.getByRole("button", { name: "Weergave bewaren…" }).click();
      await page.getByLabel("Naam van de weergave").fill("Testwonen");
      await page.keyboard.press("Enter");
      await page.getByRole("navigation", { name: "Weergaven" }).getByRole("button", { name: /^Testwonen/ }).waitFor();
      await picture(page, "working-list-view");
      await page.reload();
      await page.getByRole("heading", { name: "Vandaag" }).waitFor();
      await list(page);
      await page.getByRole("button", { name: /^Testwonen/ }).click();
      await page.getByRole("button", { name: "Filter weg: Stichting Testwonen" }).waitFor();
      equal(await sub(page).innerText(), kept);
    },
  },
  {
    name: "words of a note are found as one types, in the palette and in Huurders, and underlined",
    async play({ page, engine }) {
      await begin(page, engine);
      const { tenancy } = await engine.call("tenancies_named", { name: "T6" });
      const { row } = await engine.call("tenancies_get", { id: tenancy });
      await engine.call("notes_add", { tenancy, day: "2026-07-20", text: "De kanarie van de buren zit in de keuken. Voer gekocht, samen met café De Hoek." });
      await page.keyboard.press("Control+k");
      await page.keyboard.type("kanar");
      const option = page.getByRole("option", { name: new RegExp(row.name) });
      await option.waitFor();
      equal(await option.locator("mark").innerText(), "kanar");
      await picture(page, "words-palette");
      await isAccessible(page, "words in the palette");
      await page.keyboard.press("Enter");
      await page.getByRole("heading", { name: row.name, level: 1 }).waitFor();
      await list(page);
      await page.keyboard.press("/");
      await page.keyboard.type("CAFE hoek");
      await page.locator("main [role=row] mark").first().waitFor();
      match(await sub(page).innerText(), /^1 van 28/);
      equal((await page.locator("main [role=row] mark").allInnerTexts()).join(" "), "café Hoek");
      await picture(page, "words-list");
      await isAccessible(page, "words in Huurders");
    },
  },
  {
    name: "the tasks of the team are finished and given to another worker by keyboard",
    async play({ page, engine }) {
      await begin(page, engine);
      const { tenancy } = await engine.call("tenancies_named", { name: "T6" });
      for (const [text, day] of [["Kaartje door de deur", "2026-07-20"], ["Huurtoeslag nakijken", "2026-08-03"]]) {
        await engine.call("tasks_add", { tenancy, text, due_day: day });
      }
      await page.getByRole("button", { name: "Alle taken" }).click();
      await page.getByRole("heading", { name: "Taken", level: 1 }).waitFor();
      // The evaluations that a caseload brings along stand here too; one looks for what one came for.
      const filter = page.locator("main input[type=search], main .filters input").first();
      await page.keyboard.press("/");
      await page.keyboard.type("Huurtoeslag");
      await page.getByText("1 open taak", { exact: true }).waitFor();
      await picture(page, "tasks-team");
      await isAccessible(page, "tasks");
      await page.locator("main [role=grid]").focus();
      await page.keyboard.press("Enter");
      await page.getByRole("complementary").getByRole("combobox").selectOption("Hassan Demo");
      await page.keyboard.press("Control+Enter");
      await page.getByRole("row", { name: /Huurtoeslag nakijken Hassan Demo/ }).waitFor();
      await filter.fill("Kaartje door de deur");
      const late = page.getByRole("row", { name: /te laat: .*Kaartje door de deur/ });
      await late.waitFor();
      await page.locator("main [role=grid]").focus();
      await page.keyboard.press("Home");
      await page.keyboard.press("Space");
      await late.waitFor({ state: "detached" });
      await page.keyboard.press("Control+z");
      await late.waitFor();
      await page.getByRole("switch", { name: "Alleen te laat" }).check();
      await page.getByText("1 open taak, 1 te laat").waitFor();
    },
  },
];
