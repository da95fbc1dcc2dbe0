// A team of one's own: made, locked, and opened again.
import { equal } from "node:assert/strict";

import { openTeam, PASSPHRASE } from "../stage.mjs";

/** Fills in the form of a new team and comes to its recovery words. */
async function makeTeam(page) {
  await page.getByRole("button", { name: /Nieuw team/ }).click();
  await page.getByLabel("Naam van het team").fill("Team Oost");
  await page.getByLabel("Je naam").fill("Sam Morgenster");
  await page.getByLabel("Je wachtzin", { exact: true }).fill(PASSPHRASE);
  await page.getByLabel("Je wachtzin nog een keer").fill(PASSPHRASE);
  await page.getByRole("button", { name: "Team maken" }).click();
  const words = page.getByRole("list", { name: "Herstelwoorden" }).getByRole("listitem");
  await words.first().waitFor();
  return Promise.all((await words.all()).map((it) => it.locator("[translate=no]").innerText()));
}

export default [
  {
    name: "a new team shows its recovery words once, asks two of them and opens empty",
    async play({ page }) {
      await page.goto("/");
      const words = await makeTeam(page);
      equal(words.length, 24);
      await page.getByRole("button", { name: "Ik heb ze op papier" }).click();
      const asked = page.getByLabel(/^Woord \d+$/);
      equal(await asked.count(), 2);

      await asked.nth(0).fill("verkeerd");
      await asked.nth(1).fill("verkeerd");
      await page.getByRole("button", { name: "Team openen" }).click();
      await page.getByText("Deze twee woorden kloppen niet met het blad.").waitFor();
      for (const field of await asked.all()) {
        const [, number] = /(\d+)/.exec(await field.evaluate((it) => it.labels[0].textContent));
        await field.fill(words[number - 1]);
      }
      await page.getByRole("button", { name: "Team openen" }).click();
      await page.getByRole("heading", { name: "Vandaag" }).waitFor();
      await page.getByText("Nog geen huurders. Importeer jullie lijst.").waitFor();
      equal(await page.getByText(words[0], { exact: true }).count(), 0);
    },
  },
  {
    name: "a locked team shows nothing of itself, refuses a wrong passphrase and opens with the right one",
    async play({ page, engine }) {
      await openTeam(engine);
      await page.goto("/");
      await page.getByRole("heading", { name: "Vandaag" }).waitFor();

      await page.keyboard.press("Control+l");
      await page.getByRole("heading", { name: "Vergrendeld" }).waitFor();
      equal(await page.getByText(/Team Oost|Sam Morgenster/).count(), 0);

      await page.getByLabel("Je wachtzin").fill("een heel andere wachtzin");
      await page.keyboard.press("Enter");
      await page.getByText("Deze wachtzin past niet.").waitFor();

      await page.getByLabel("Je wachtzin").fill(PASSPHRASE);
      await page.keyboard.press("Enter");
      await page.getByRole("heading", { name: "Vandaag" }).waitFor();
      await page.getByText("Sam Morgenster").waitFor();
    },
  },
];
