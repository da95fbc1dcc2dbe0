// The list that a team keeps: read, checked, taken in as one step, and taken back.
import { equal, match } from "node:assert/strict";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { hasNoSidewaysScroll, isAccessible, picture } from "../look.mjs";
import { openTeam, WORKBOOK } from "../stage.mjs";

/** Reads a file, from the caseload on. */
async function read(page, path) {
  await page.getByRole("button", { name: "Lijst importeren…" }).click();
  await page.getByLabel("Plek van het bestand").fill(path);
  await page.keyboard.press("Enter");
}

export default [
  {
    name: "a team's own spreadsheet becomes its caseload, and is taken back in one step",
    async play({ page, engine }) {
      await openTeam(engine);
      await page.goto("/");
      await page.getByText("Nog geen huurders. Importeer jullie lijst.").waitFor();
      await page.locator(".empty").getByRole("button", { name: "Lijst importeren…" }).click();
      await page.getByLabel("Plek van het bestand").waitFor();
      await isAccessible(page, "import-file");
      await page.getByLabel("Plek van het bestand").fill(WORKBOOK);
      await page.keyboard.press("Enter");

      // What it is taken to mean, and what would come of it: nothing is written yet.
      const take = page.getByRole("button", { name: "Importeren (34 huurders, 662 bezoeken)" });
      await take.waitFor();
      await page.getByRole("button", { name: /^Bezoeken 2026/ }).click();
      equal(await page.getByLabel("Wat ‘nt’ betekent").evaluate((it) => it.selectedOptions[0].textContent), "Niet thuis");
      await page.getByRole("region", { name: "Proef zonder schrijven" }).getByText("huurders, 6 al vertrokken, 2 met eigen contract").waitFor();
      await isAccessible(page, "import-check");
      await hasNoSidewaysScroll(page, "import-check");
      // Two rows of headings that are one, and back: the list answers each time.
      await page.getByLabel("De kopjes staan op").selectOption("twee rijen");
      await page.getByText("De rij eronder hoort er ook bij.").waitFor();
      await page.getByLabel("De kopjes staan op").selectOption("één rij");
      await page.getByText("De rijen eronder zijn de lijst.").waitFor();
      await take.waitFor();
      await picture(page, "import-check");
      equal((await engine.call("tenancies_list", { search: "", worker: null, ended: true, offset: 0, limit: 1 })).all, 0);

      // Another choice is worked out at once, and the list of choices keeps the focus.
      await page.getByLabel("Wat ‘nt’ betekent").focus();
      await page.getByLabel("Wat ‘nt’ betekent").selectOption({ label: "Toegelaten" });
      await page.getByRole("button", { name: "Importeren (34 huurders, 724 bezoeken)" }).waitFor();
      equal(await page.evaluate(() => document.activeElement?.ariaLabel), "Wat ‘nt’ betekent");
      await page.getByLabel("Wat ‘nt’ betekent").selectOption({ label: "Niet thuis" });
      await take.and(page.locator(":enabled")).waitFor();

      await page.keyboard.press("Control+Enter");
      await page.getByRole("heading", { name: "De lijst staat in Omklap" }).waitFor();
      await page.getByText("34 huurders", { exact: true }).waitFor();
      match(await page.getByText("Reservekopie van vóór deze import").innerText(), /backups/);
      await isAccessible(page, "import-done");
      await picture(page, "import-done");

      await page.keyboard.press("Control+Enter");
      await page.getByRole("button", { name: "Filter", exact: true }).click();
      await page.getByRole("combobox", { name: "Begeleiding", exact: true }).selectOption("Ook beëindigd");
      await page.keyboard.press("Escape");
      await page.getByText("34, gegroepeerd per begeleider").waitFor();
      await picture(page, "import-caseload");

      await page.keyboard.press("Control+z");
      await page.getByText("Ongedaan gemaakt: wat uit de lijst kwam is weer weg.").waitFor();
      await page.getByText("Nog geen huurders. Importeer jullie lijst.").waitFor();
    },
  },
  {
    name: "the same file twice makes nothing twice, remembers the choices and gives back what was not understood",
    async play({ page, engine }) {
      await openTeam(engine);
      const first = await engine.call("workbook_look", { path: WORKBOOK, mapping: null });
      await engine.call("workbook_import", { path: WORKBOOK, mapping: first.mapping });
      await page.goto("/");
      await page.getByRole("heading", { name: "Vandaag" }).waitFor();
      await page.keyboard.press("Control+3");
      await read(page, WORKBOOK);
      await page.getByText("Uit dit bestand komt niets nieuws. Alles wat erin staat heeft het team al.").waitFor();
      await page.getByText("Je keuzes van de vorige keer zijn gebruikt.").waitFor();

      const folder = await mkdtemp(join(tmpdir(), "omklap-rejected-"));
      try {
        const place = join(folder, "niet begrepen.xlsx");
        await page.getByRole("button", { name: "Als Excel…" }).click();
        await page.getByLabel("Plek van het Excel-bestand").fill(place);
        await page.getByRole("button", { name: "Bewaren als Excel" }).click();
        await page.getByRole("status").filter({ hasText: /rijen bewaard als Excel\./ }).waitFor();
        equal(existsSync(place), true);
      } finally {
        await rm(folder, { recursive: true, force: true });
      }

      await page.keyboard.press("Control+Enter");
      await page.getByRole("heading", { name: "Er was niets nieuws" }).waitFor();
      equal((await engine.call("tenancies_list", { search: "", worker: null, ended: true, offset: 0, limit: 1 })).all, 34);
    },
  },
  {
    name: "a file that is no spreadsheet is refused with what to do",
    async play({ page, engine }) {
      await openTeam(engine);
      await page.goto("/");
      await page.getByRole("heading", { name: "Vandaag" }).waitFor();
      await page.keyboard.press("Control+3");
      await page.locator(".head").getByRole("button", { name: "Lijst importeren…" }).click();
      await page.getByLabel("Plek van het bestand").fill(`${WORKBOOK}.weg`);
      await page.keyboard.press("Enter");
      await page.getByRole("alert").filter({ hasText: "Het bestand of de map is er niet." }).waitFor();
      await isAccessible(page, "import-refused");
    },
  },
];
