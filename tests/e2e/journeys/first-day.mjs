// A stranger's way: from the first start, with a list of one's own, to today's visit, recorded and taken back.
import { equal } from "node:assert/strict";

import { isAccessible, picture } from "../look.mjs";
import { PASSPHRASE, WORKBOOK } from "../stage.mjs";

/** A person who types, and the keys that it takes. What is pasted (the place of a file) is one key. */
function counting(page) {
  let keys = 0;
  return {
    async press(key) {
      keys += 1;
      await page.keyboard.press(key);
    },
    async type(text) {
      keys += text.length;
      await page.keyboard.type(text);
    },
    async paste(text) {
      keys += 1;
      await page.keyboard.insertText(text);
    },
    /** Tab until this has the focus. */
    async walkTo(locator) {
      for (let step = 0; step < 60; step += 1) {
        if (await locator.evaluate((it) => it === document.activeElement)) return;
        await this.press("Tab");
      }
      throw new Error("Tab does not lead there.");
    },
    get keys() {
      return keys;
    },
  };
}

async function makeTeam(page, hand) {
  await page.getByText("Hoe wil je beginnen?").waitFor();
  await hand.press("1");
  for (const [label, text] of [["Naam van het team", "Team Oost"], ["Je naam", "Sam Morgenster"], ["Je wachtzin", PASSPHRASE], ["Je wachtzin nog een keer", PASSPHRASE]]) {
    const field = page.getByLabel(label, { exact: true });
    await field.waitFor();
    await hand.walkTo(field);
    await hand.type(text);
  }
  await hand.press("Enter");
  const sheet = page.getByRole("list", { name: "Herstelwoorden" }).getByRole("listitem");
  await sheet.first().waitFor();
  const words = await Promise.all((await sheet.all()).map((it) => it.locator("[translate=no]").innerText()));
  await hand.walkTo(page.getByRole("button", { name: "Ik heb ze op papier" }));
  await hand.press("Enter");
  const asked = page.getByLabel(/^Woord \d+$/);
  await asked.first().waitFor();
  for (const field of await asked.all()) {
    const [, number] = /(\d+)/.exec(await field.evaluate((it) => it.labels[0].textContent));
    await hand.walkTo(field);
    await hand.type(words[number - 1]);
  }
  await hand.press("Enter");
  await page.getByText("Nog geen huurders. Importeer jullie lijst.").waitFor();
}

export default [
  {
    name: "a stranger records today's visit on a list of their own, by keys alone, and takes it back",
    async play({ page, engine }) {
      const began = performance.now();
      const hand = counting(page);
      await page.goto("/");
      await makeTeam(page, hand);
      const made = hand.keys;

      await hand.walkTo(page.locator(".empty").getByRole("button", { name: "Lijst importeren…" }));
      await hand.press("Enter");
      await page.getByLabel("Plek van het bestand").waitFor();
      await hand.walkTo(page.getByLabel("Plek van het bestand"));
      await hand.paste(WORKBOOK);
      await hand.press("Enter");
      await page.getByRole("button", { name: "Importeren (34 huurders, 662 bezoeken)" }).waitFor();
      await hand.press("Control+Enter");
      await page.getByRole("heading", { name: "De lijst staat in Omklap" }).waitFor();
      const taken = hand.keys;

      // Whose visit of today it is stands in no list: it is made, and then it is the first of the day.
      await hand.press("Control+1");
      await page.getByText("Geen bezoeken op deze dag.").waitFor();
      await hand.press("n");
      const panel = page.getByRole("complementary");
      await panel.getByLabel("Huurder", { exact: true }).and(page.locator(":focus")).waitFor();
      await hand.type("jamal");
      await panel.getByRole("listitem").nth(1).waitFor({ state: "detached" });
      await hand.press("Enter");
      await panel.getByLabel("Minuten").waitFor();
      await hand.press("Control+Enter");
      await page.locator(".day .visit :focus, .day .visit:focus").first().waitFor();
      await picture(page, "first-day-planned");
      const planned = hand.keys;

      const results = async () => (await engine.call("visits_list", { from: "2026-07-28", to: "2026-07-28", tenancy: null, worker: null })).filter(({ result }) => result !== null).length;
      const before = await results();
      await hand.press("v");
      await hand.press("1");
      await panel.getByText(/^Week 31 (wordt|blijft) /).waitFor();
      await hand.press("Control+Enter");
      await panel.waitFor({ state: "detached" });
      const recorded = hand.keys;
      equal(await results(), before + 1);
      equal(recorded - planned, 3, "admitted, nothing to report");
      await isAccessible(page, "first-day");
      await picture(page, "first-day-recorded");

      await hand.press("Control+z");
      await page.getByText(/^Ongedaan gemaakt/).waitFor();
      equal(await results(), before);
      const seconds = ((performance.now() - began) / 1000).toFixed(1);
      console.log(`       keys: team ${made}, list ${taken - made}, visit planned ${planned - taken}, recorded ${recorded - planned}, taken back ${hand.keys - recorded}; the machine's part ${seconds} s`);
    },
  },
];
