// The first minutes with the program.
import { equal, match } from "node:assert/strict";

const GRID = "Toestand van elke week, per huurder";

/** The name of what has the focus, as a screen reader says it. */
const inFocus = (page) => page.evaluate(() => document.activeElement?.ariaLabel ?? document.activeElement?.textContent?.trim());

/** A missed week opens with its reason, and closing it leads back to its cell. */
async function reasonIsShown(page, said) {
  const [, week, name] = /week (\d+), (.+)$/.exec(said);
  const facts = page.getByRole("dialog", { name: `${name}, week ${week}` });
  await facts.getByText("Waarom?").waitFor();
  match(await facts.innerText(), /Gemist, /);
  await page.keyboard.press("Escape");
  await facts.waitFor({ state: "detached" });
  equal(await inFocus(page), said);
}

export default [
  {
    name: "the first start leads to the example team, its weeks and the facts behind one of them",
    async play({ page }) {
      await page.goto("/");
      await page.getByRole("heading", { name: "Hoe wil je beginnen?" }).waitFor();
      await page.getByRole("button", { name: /Voorbeeldteam/ }).click();
      await page.getByRole("heading", { name: "Vandaag" }).waitFor();
      await page.getByRole("button", { name: "Huurders" }).click();
      await page.getByText(/^\d+, gegroepeerd per begeleider$/).waitFor();

      await page.getByRole("button", { name: "Naleving" }).click();
      const missed = page.getByRole("grid", { name: GRID }).getByRole("gridcell", { name: / gemist, .*week \d+, / }).first();
      const said = await missed.getAttribute("aria-label");
      await missed.click();
      await reasonIsShown(page, said);
    },
  },
  {
    name: "the same way with the keyboard alone",
    async play({ page }) {
      await page.goto("/");
      await page.getByRole("heading", { name: "Hoe wil je beginnen?" }).waitFor();
      await page.keyboard.press("2");
      await page.getByRole("heading", { name: "Vandaag" }).waitFor();

      await page.keyboard.press("Control+4");
      const grid = page.getByRole("grid", { name: GRID });
      await grid.getByRole("gridcell").first().waitFor();
      // From part to part until the grid has the focus: rail, bar, screen.
      for (let part = 0; part < 4 && !(await grid.evaluate((it) => it.contains(document.activeElement))); part += 1) {
        await page.keyboard.press("F6");
      }
      let said = await inFocus(page);
      for (let week = 0; week < 60 && !/ gemist, /.test(said); week += 1) {
        await page.keyboard.press(week % 26 === 25 ? "ArrowDown" : "ArrowLeft");
        said = await inFocus(page);
      }
      match(said, / gemist, /);
      await page.keyboard.press("Enter");
      await reasonIsShown(page, said);
    },
  },
];
