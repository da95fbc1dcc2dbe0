// The ways back: refused by the corporation and asked again, withdrawn by the tenant, put off twice with a longer term; and
// the dossier, which says how far it is.
import { deepEqual, equal } from "node:assert/strict";

import { looks } from "../look.mjs";
import { byKey, openTeam, tabBy } from "../stage.mjs";
import { asks, begun } from "./omklap.mjs";

const TERM_STEP = 3;

export default [
  {
    name: "omklap, the ways back: refused and asked again, withdrawn, put off twice",
    async play({ page, engine }) {
      const press = (key) => page.keyboard.press(key);
      const use = byKey(page);
      const seen = looks(page, "omklap-back", "light");
      const panel = page.getByRole("complementary");
      const told = (text) => page.getByRole("status").filter({ hasText: text }).first().waitFor();
      const state = async (tenancy) => (await engine.call("omklap_get", { tenancy })).state;
      await openTeam(engine);
      const owner = (await engine.call("organisations_add", { name: "De Vlierboom", kind: "corporation" })).id;
      const worker = (await engine.call("workers_add", { name: "Fatima Appelbloesem", hours: "32", email: "" })).id;
      const people = { roos: ["Roos", "Kastanje", "41"], jip: ["Jip", "Lantaarn", "42"], vera: ["Vera", "Goudsbloem", "43"] };
      const ids = {};
      for (const [key, [given, family, number]] of Object.entries(people)) ids[key] = await begun(engine, { owner, worker, given, family, number });
      await asks(engine, ids.roos);

      await page.goto("/");
      await page.locator("nav .item[aria-current=page]").waitFor();
      await press("Control+5");
      await page.locator(".pipe .one").first().waitFor();
      const choose = async (name) => {
        // All of a column where there is no room for everybody.
        const row = page.locator(".pipe .one").filter({ hasText: name });
        if ((await row.count()) === 0) await page.locator(".pipe .more").first().click();
        await page.locator(".pipe .one, .column [role=row]").filter({ hasText: name }).first().click();
        await page.getByRole("heading", { name, level: 2 }).waitFor();
        if ((await page.locator(".column").count()) > 0) await use("Terug naar het bord");
      };
      const prepare = async (name) => {
        await use("Voorbereiding beginnen…");
        await panel.waitFor();
        await press("Control+Enter");
        await told(`${name}: voorbereiding begonnen.`);
      };
      /** Leads back; without a reason nothing is written. */
      const back = async (verb, done, name, { who, must, longer }) => {
        await use(verb);
        await panel.waitFor();
        await press("Control+Enter");
        await panel.getByRole("alert").first().waitFor();
        const person = panel.getByLabel(/^Wie/);
        await person.fill(who);
        await panel.getByLabel("Waarom?").fill("Het is nog te vroeg.");
        await panel.getByLabel("Wat moet er eerst veranderen?").fill(must);
        await panel.getByLabel("Opnieuw bekijken op").fill("2026-10-27");
        if (longer !== undefined) await panel.getByLabel("Hoeveel langer?").selectOption({ label: longer });
        await seen(`${done}`);
        await press("Control+Enter");
        await told(`${name}: ${done}.`);
      };

      // Refused: back to the sublease, with a day to look again. What was said before is asked anew.
      await choose("Roos Kastanje");
      await prepare("Roos Kastanje");
      await use("Aanvraag vastleggen…");
      await panel.getByLabel("Aangevraagd bij").fill("De Vlierboom");
      await press("Control+Enter");
      await told("Roos Kastanje: aangevraagd.");
      await back("Afwijzing vastleggen…", "afgewezen", "Roos Kastanje", { who: "Noor de Wit, De Vlierboom", must: "Een jaar zonder achterstand." });
      equal(await state(ids.roos), "in_sublease");
      await page.locator(".side ol").getByText("Eerst: Een jaar zonder achterstand.").waitFor();
      await prepare("Roos Kastanje");
      await press("Control+z");
      await page.getByText("de voorbereiding is niet begonnen").waitFor();
      await press("Control+y");
      await page.getByText("de voorbereiding is weer begonnen").waitFor();

      // Withdrawn by the tenant, who has to change nothing.
      await choose("Jip Lantaarn");
      await prepare("Jip Lantaarn");
      await back("Intrekken…", "ingetrokken", "Jip Lantaarn", { who: "Jip Lantaarn", must: "" });
      equal(await state(ids.jip), "in_sublease");

      // Put off twice: the term becomes longer by as many steps.
      await choose("Vera Goudsbloem");
      const norm = async () => (await engine.call("omklap_get", { tenancy: ids.vera })).criteria.find((it) => it.code === "term").evidence.norm;
      const before = await norm();
      for (const _ of [1, 2]) {
        await prepare("Vera Goudsbloem");
        await back("Uitstellen…", "uitgesteld", "Vera Goudsbloem", { who: "Fatima Appelbloesem", must: "Huur drie maanden op tijd.", longer: `${TERM_STEP} maanden` });
      }
      equal(await norm(), before + 2 * TERM_STEP);
      const { steps } = await engine.call("omklap_get", { tenancy: ids.vera });
      deepEqual(steps.map((it) => it.step), ["postpone", "prepare", "postpone", "prepare"]);
      await seen("put-off");

      // The dossier says the same and leads back to it.
      await use("Dossier");
      await page.getByRole("tab", { name: "Tijdlijn" }).focus();
      await tabBy(page, "Evaluatie");
      await page.getByRole("heading", { name: "Omklap", level: 2 }).waitFor();
      await page.getByText("Afgesproken evaluatie over de omklap: 27 oktober 2026.").waitFor();
      await seen("dossier");
      await use("Naar de omklap");
      await page.getByRole("heading", { name: "Vera Goudsbloem", level: 2 }).waitFor();
    },
  },
];
