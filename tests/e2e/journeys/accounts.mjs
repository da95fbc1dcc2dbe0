// Several people in one file: an account, a reason, a backup put back.
import { equal, match } from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { isAccessible, picture } from "../look.mjs";
import { CASELOAD, openTeam, PASSPHRASE } from "../stage.mjs";

const HERS = "de wachtzin van Samira";
/** A tenant of Joost. */
const OTHER = "Olga 't Schijnveld";

async function unlock(page, passphrase) {
  await page.keyboard.press("Control+l");
  await page.getByLabel("Je wachtzin").fill(passphrase);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Vandaag" }).waitFor();
  await page.keyboard.press("Control+3");
  await page.getByRole("heading", { name: "Huurders" }).waitFor();
}

/** Adds an account on the screen of the team. */
async function add(page, name, passphrase, role, worker) {
  await page.keyboard.press("n");
  await page.getByLabel("Naam", { exact: true }).fill(name);
  if (role !== "begeleider") {
    await page.getByRole("checkbox", { name: /^begeleider/ }).uncheck();
    await page.getByRole("checkbox", { name: new RegExp(`^${role}`) }).check();
  }
  if (worker !== undefined) await page.getByRole("combobox").selectOption({ label: worker });
  await page.getByLabel("Eerste wachtzin").fill(passphrase);
  await picture(page, `account-${role}`);
  await isAccessible(page, `account-${role}`);
  await page.keyboard.press("Control+Enter");
  await page.getByText(`${name} kan het team nu openen.`).waitFor();
}

/** Looks for somebody in the list and opens them. */
async function open(page, name) {
  await page.keyboard.press("/");
  await page.keyboard.press("Control+a");
  await page.keyboard.type(name);
  await page.getByRole("row", { name }).click();
}

const journeys = (colorScheme) => ({
  name: `a worker opens the tenant of a colleague after a reason, and the lead reads why: ${colorScheme}`,
  screen: { colorScheme },
  async play({ page, engine }) {
    await openTeam(engine);
    await engine.call("set_import", { folder: CASELOAD, dry_run: false });
    await page.goto("/");
    await page.getByRole("button", { name: "Team", exact: true }).click();
    await page.getByRole("table", { name: "Begeleiders" }).waitFor();
    await picture(page, `team-${colorScheme}`);
    await isAccessible(page, "team");
    await page.getByRole("button", { name: "Rollen bekijken" }).click();
    await picture(page, `team-rights-${colorScheme}`);
    await isAccessible(page, "team-rights");
    await page.keyboard.press("Escape");
    await add(page, "Samira", HERS, "begeleider", "Samira Oefenbos");
    await add(page, "Bo", "de wachtzin van Bo", "meelezer");

    await unlock(page, HERS);
    await open(page, OTHER);
    const question = page.getByRole("dialog", { name: "Waarom open je dit dossier?" });
    await question.waitFor();
    match(await question.innerText(), /Olga 't Schijnveld hoort bij Joost Testman, niet bij jou/);
    equal(await page.locator("aside .chain").count(), 0);
    equal(await page.evaluate(() => document.activeElement?.type), "radio", "Enter on the first thing would close it");
    await picture(page, `reason-${colorScheme}`);
    await isAccessible(page, "reason");
    await page.keyboard.press("Escape");
    await question.waitFor({ state: "detached" });
    equal(await page.locator("aside[data-pane]").count(), 0);

    await open(page, OTHER);
    await question.waitFor();
    await page.keyboard.press("5");
    await page.keyboard.press("Control+Enter");
    await question.getByText("Schrijf kort met wie of waarom.").waitFor();
    await page.keyboard.press("3");
    await page.keyboard.press("Control+Enter");
    await question.waitFor({ state: "detached" });
    await page.locator("aside .chain").waitFor();
    // Once open she may record there too, and lists of the team never asked.
    await page.keyboard.press("v");
    await page.locator("aside [type=radio]").first().waitFor();
    await page.keyboard.press("Escape");

    await unlock(page, "de wachtzin van Bo");
    await open(page, OTHER);
    await question.waitFor();
    await page.keyboard.press("2");
    await page.keyboard.press("Control+Enter");
    await page.locator("aside .chain").waitFor();
    await page.keyboard.press("v");
    equal(await page.locator("aside [type=radio]").count(), 0, "a reader is not shown how to record");

    await unlock(page, PASSPHRASE);
    await page.getByRole("button", { name: "Team", exact: true }).click();
    await page.getByText(`Samira opende ${OTHER}`).waitFor();
    await page.getByText(`Bo opende ${OTHER}`).waitFor();
    await page.getByText(/huurder belde of kwam langs/).waitFor();
    await picture(page, `team-reasons-${colorScheme}`);
    await isAccessible(page, "team-reasons");

    await page.getByRole("button", { name: "Instellingen" }).click();
    await page.getByRole("button", { name: "Nu een kopie maken" }).click();
    await page.getByText(/Kopie gemaakt en geprobeerd/).waitFor();
    await picture(page, `settings-${colorScheme}`);
    await isAccessible(page, "settings");
  },
});

export default [
  journeys("light"),
  journeys("dark"),
  {
    name: "a lost laptop: a backup is put back on another one, after one wrong passphrase",
    async play({ page, engine }) {
      await openTeam(engine);
      await engine.call("set_import", { folder: CASELOAD, dry_run: false });
      const stick = await mkdtemp(join(tmpdir(), "omklap-stick-"));
      try {
        const copy = join(stick, "kopie.omklap");
        await engine.call("team_backup", { to: copy });
        await engine.call("session_lock");
        await page.goto("/");
        await page.getByRole("button", { name: "Reservekopie terugzetten" }).click();
        await page.getByText("Het team dat nu op deze laptop staat blijft zoals het is.", { exact: false }).waitFor();
        await picture(page, "restore");
        await isAccessible(page, "restore");
        await page.getByLabel("Plek van de kopie").fill(copy);
        await page.getByLabel("Wachtzin", { exact: true }).fill("een heel andere wachtzin");
        await page.keyboard.press("Enter");
        await page.getByText("Deze wachtzin past niet.", { exact: false }).waitFor();
        await page.getByLabel("Wachtzin", { exact: true }).fill(PASSPHRASE);
        await page.keyboard.press("Enter");
        await page.getByRole("heading", { name: "Vandaag" }).waitFor();
        await page.keyboard.press("Control+3");
        await page.getByText(/^28, gegroepeerd/).waitFor();
      } finally {
        await rm(stick, { recursive: true, force: true });
      }
    },
  },
];
