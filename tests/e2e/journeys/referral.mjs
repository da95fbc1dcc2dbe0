// From referral to key, by keys alone: somebody comes on the waiting list, is offered a home, and gets the key of it.
import { equal, ok } from "node:assert/strict";

import { hasNoSidewaysScroll, isAccessible, picture } from "../look.mjs";
import { openTeam, tabTo, typeDay, typeInto } from "../stage.mjs";

/** A home that the provider rents and that its tenant left on 11 July. */
async function freeHome(engine) {
  const person = { given_name: "Guus", prefix: "", family_name: "Appelboom", birth_date: "", phone: "", email: "", municipality: "", referral_date: "" };
  const dwelling = { street: "Kabouterlaan", number: "11", postcode: "", city: "Proefstad", owner: null, self_contained: true, programme: "" };
  const lease = { first_day: "2026-01-05", last_day: "", rent: "612,50", costs: "36,65" };
  const { tenancy } = await engine.call("tenancies_begin", {
    person: null, new_person: person, dwelling: null, new_dwelling: dwelling, together: false, worker: null, support_start: "2026-01-05",
    visits: 1, period_weeks: 1, reason: "", head: lease, sub: lease,
  });
  const last_day = "2026-07-11";
  const { leases } = await engine.call("tenancies_ending", { tenancy, last_day, leases: [] });
  const sub = leases.find((it) => it.lease.kind === "sub").lease.id;
  await engine.call("tenancies_end", { tenancy, last_day, leases: [sub], tasks: [], reason: "left", destination: "unknown" });
}

async function toList(page) {
  await page.goto("/");
  await page.getByRole("navigation").first().waitFor();
  await page.keyboard.press("Control+7");
  await page.getByRole("heading", { name: "Instroom", level: 1 }).waitFor();
}

export default [
  {
    name: "from referral to key by keys alone, taken back in one step",
    async play({ page, engine }) {
      await openTeam(engine);
      await freeHome(engine);
      await toList(page);
      await page.getByText("Er wacht niemand op een woning.").waitFor();

      await page.keyboard.press("n");
      const form = page.getByRole("complementary", { name: "Nieuwe aanmelding" });
      await form.getByLabel("Voornaam").waitFor();
      await isAccessible(page, "a referral, empty");
      await typeInto(page, "Voornaam", "Bas");
      await typeInto(page, "Achternaam", "Wolkenveld");
      await typeInto(page, "Geboortedatum", "2-3-2002");
      await tabTo(page, "Slaapt nu");
      await page.keyboard.type("3");
      await tabTo(page, "In opvang sinds");
      await typeDay(page, "2026-07-29");
      await typeInto(page, "Kinderen", "veel");
      await typeInto(page, "Wensen", "begane grond");
      await page.keyboard.press("Control+Enter");
      await form.getByText("Deze dag moet nog komen. Kies vandaag of een dag ervoor.").waitFor();
      equal(await form.getByText("Vul een aantal kinderen in, hoogstens 20, of laat het leeg.").count(), 1);
      await isAccessible(page, "a referral, wrong");
      await tabTo(page, "In opvang sinds");
      await typeDay(page, "2026-04-15");
      await typeInto(page, "Kinderen", "0");
      await page.keyboard.press("Control+Enter");

      const panel = page.getByRole("complementary", { name: "Bas Wolkenveld: 1 woning vrij" });
      await panel.getByText("leeg sinds 12 juli", { exact: false }).waitFor();
      const row = page.getByRole("row", { name: /Bas Wolkenveld/ });
      ok((await row.innerText()).includes("104 dagen"), "the days in the shelter are said");
      ok((await row.innerText()).includes("begane grond"));
      await isAccessible(page, "a home for somebody");
      await picture(page, "referral-match");

      await page.keyboard.press("a");
      await page.getByRole("status").filter({ hasText: "Kabouterlaan 11 is aangeboden aan Bas Wolkenveld." }).waitFor();
      await panel.getByText("Aangeboden op 28 juli. Nog geen antwoord.").waitFor();
      await tabTo(page, "Wil niet…");
      await page.keyboard.press("Enter");
      await panel.getByLabel("Waarom niet?").waitFor();
      await page.keyboard.type("de trap");
      await isAccessible(page, "a refusal");
      await picture(page, "referral-refusal");
      await tabTo(page, "Vastleggen");
      await page.keyboard.press("Enter");
      await panel.getByText("Wilde deze woning niet op 28 juli: de trap.").waitFor();
      await page.keyboard.press("Control+z");
      await panel.getByText("Aangeboden op 28 juli. Nog geen antwoord.").waitFor();

      await tabTo(page, "Wil deze woning");
      await page.keyboard.press("Enter");
      await panel.getByText("Wil deze woning sinds 28 juli.").waitFor();
      ok((await row.innerText()).includes("wil Kabouterlaan 11"), "the list says what somebody takes");
      await isAccessible(page, "a home that somebody takes");
      await picture(page, "referral-takes");

      await page.keyboard.press("Control+Enter");
      const key = page.getByRole("complementary", { name: "Nieuwe huurder" });
      await key.getByText("Na 0 dagen eindigt het wachten.", { exact: false }).waitFor();
      equal(await key.getByText("Inschrijven op het adres (BRP)", { exact: false }).count(), 1);
      equal(await key.getByText("Bas Wolkenveld").count(), 1);
      equal(await key.getByText("Kabouterlaan 11").count(), 1);
      equal(await key.getByLabel("Onderhuur: kale huur").inputValue(), "612,50", "at the rent that the provider pays");
      await picture(page, "referral-key");
      await isAccessible(page, "the key of a home");
      await page.keyboard.press("Control+Enter");
      await page.getByRole("status").filter({ hasText: "Bas Wolkenveld staat in het team." }).waitFor();
      await page.getByRole("heading", { name: "Bas Wolkenveld" }).waitFor();
      const todo = await engine.call("tasks_list", { worker: null, tenancy: null, open: true });
      equal(todo.filter((it) => it.kind === "task").length, 5);

      await page.keyboard.press("Control+7");
      await page.getByText("Er wacht niemand op een woning.").waitFor();
      await page.keyboard.press("Control+z");
      await page.getByRole("row", { name: /Bas Wolkenveld/ }).waitFor();
      equal((await engine.call("tasks_list", { worker: null, tenancy: null, open: true })).length, 0);
      await page.getByRole("grid").focus();
      await page.keyboard.press("Enter");
      await panel.getByText("Wil deze woning sinds 28 juli.").waitFor();
      await page.keyboard.press("Escape");
      await page.getByRole("grid").waitFor();
    },
  },
  {
    name: "the waiting list of the example team, in both looks and small",
    async play({ page, engine }) {
      await engine.call("session_open_example", {});
      await toList(page);
      await page.getByText(/11 mensen wachten, \d woningen vrij/).waitFor();
      await page.getByText("2 van 7 mensen in opvang").waitFor();
      await page.getByText("onder wie 1 van 3 jongeren", { exact: false }).waitFor();
      await page.getByText("Mediaan wachttijd 69 dagen (11 mensen).", { exact: false }).waitFor();
      await picture(page, "referrals");
      await isAccessible(page, "the waiting list");
      await page.keyboard.press("Enter");
      await page.getByRole("complementary", { name: /Bas Wolkenveld: \d woningen vrij/ }).waitFor();
      await page.getByText("Verdieping en trap: nog vragen.").first().waitFor();
      await picture(page, "referrals-beside");
      await isAccessible(page, "the waiting list with a panel");
      await page.emulateMedia({ colorScheme: "dark" });
      await picture(page, "referrals-dark");
      await isAccessible(page, "the waiting list, dark");
      await page.emulateMedia({ colorScheme: "light" });
      await page.setViewportSize({ width: 683, height: 384 });
      await hasNoSidewaysScroll(page, "the waiting list at 200 %");
      await isAccessible(page, "the waiting list at 200 %");
      await picture(page, "referrals-small");
      await page.setViewportSize({ width: 1366, height: 768 });
      await page.keyboard.press("Escape");
      await page.getByRole("checkbox", { name: "Alleen 18 tot 27 jaar" }).check();
      await page.getByText("4 van 11").waitFor();
      const order = page.getByRole("combobox", { name: "Volgorde" });
      await page.getByRole("checkbox", { name: "Alleen 18 tot 27 jaar" }).uncheck();
      await order.selectOption("name");
      await page.getByRole("rowheader").first().getByText("Tess Avondster").waitFor();
    },
  },
];
