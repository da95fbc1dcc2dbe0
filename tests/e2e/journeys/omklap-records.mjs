// From what a criterion says to the record it follows from: the covenant, the home, and of a couple the other one, without
// whose wish and consent nothing goes.
import { equal, ok } from "node:assert/strict";

import { looks } from "../look.mjs";
import { byKey, openTeam } from "../stage.mjs";
import { asks, begun } from "./omklap.mjs";

const NAME = "Roos Kastanje";
const PARTNER = "Noor Kastanje";
const OTHER = "Ilja Steenbreek";

export default [
  {
    name: "omklap, the records: a criterion leads to the covenant, the home and the other one of a couple",
    async play({ page, engine }) {
      const use = byKey(page);
      const seen = looks(page, "omklap-records", "light");
      const heading = (name) => page.getByRole("heading", { name, exact: true });
      await openTeam(engine);
      const owner = (await engine.call("organisations_add", { name: "De Vlierboom", kind: "corporation" })).id;
      const worker = (await engine.call("workers_add", { name: "Fatima Appelbloesem", hours: "32", email: "" })).id;
      const roos = await begun(engine, { owner, worker, given: "Roos", family: "Kastanje", number: "41" });
      await asks(engine, roos);
      const { dwelling } = await engine.call("omklap_get", { tenancy: roos, on: null });
      await engine.call("tenancies_begin", {
        person: null, new_person: { given_name: "Noor", prefix: "", family_name: "Kastanje", birth_date: "", phone: "", email: "", municipality: "", referral_date: "" },
        dwelling, new_dwelling: null, together: true, worker, support_start: "2025-06-01", visits: 1, period_weeks: 1, reason: "", head: null, sub: null,
      });
      const ilja = await begun(engine, { owner, worker, given: "Ilja", family: "Steenbreek", number: "43" });
      await engine.call("consents_give", { tenancy: ilja, organisation: owner, purpose: "omklap", day: "2026-07-27", last_day: "" });
      await engine.call("omklap_step", { tenancy: ilja, step: "prepare", seen: null, day: "2026-07-27" });
      const { usual } = await engine.call("covenants_list", {});
      await engine.call("covenants_set", { organisation: owner, fields: usual });

      await page.goto("/");
      await page.locator("nav .item[aria-current=page]").waitFor();
      const open = async () => {
        await page.keyboard.press("Control+5");
        await page.locator(".pipe .one").filter({ hasText: NAME }).first().click();
        await page.getByRole("heading", { name: NAME, level: 2 }).waitFor();
      };
      await open();
      await page.getByText(`Nog niet gevraagd aan ${PARTNER}.`).waitFor();
      await seen("couple");

      await page.keyboard.press("f");
      await page.getByText(`Er is geen toestemming van ${PARTNER} voor De Vlierboom.`).waitFor();
      await seen("couple-file");
      ok(await page.getByRole("button", { name: /^Omklapdossier maken/ }).isDisabled(), "nothing goes");
      await page.keyboard.press("Escape");

      await use("convenant");
      const covenants = heading("Convenanten");
      await covenants.waitFor();
      await page.getByText("De Vlierboom").first().waitFor();
      equal(await covenants.evaluate((it) => it === document.activeElement), true, "the part that one came for has the focus");
      await page.waitForFunction(() => { const { top } = document.activeElement.getBoundingClientRect(); return top >= 0 && top < window.innerHeight / 2; });
      await seen("covenant");

      await open();
      await use("geen inspectie");
      await heading("Fabelplein 41").waitFor();

      // Whoever makes the file here is told at once that it lacks no more.
      await page.keyboard.press("Control+5");
      await page.locator(".pipe .one").filter({ hasText: OTHER }).first().click();
      await page.getByRole("heading", { name: OTHER, level: 2 }).waitFor();
      const lack = page.locator(".side .docs").getByText("Het omklapdossier", { exact: true });
      await lack.waitFor();
      await page.keyboard.press("f");
      await page.getByRole("button", { name: /^Omklapdossier maken/ }).and(page.locator(":enabled")).waitFor();
      await page.keyboard.press("Control+Enter");
      await page.getByRole("status").filter({ hasText: "De Vlierboom" }).first().waitFor();
      await page.keyboard.press("Escape");
      await page.locator(".side").waitFor();
      await lack.waitFor({ state: "detached" });

      await open();
      await use("niet gevraagd");
      await page.getByRole("heading", { name: PARTNER, level: 1 }).waitFor();
    },
  },
];
