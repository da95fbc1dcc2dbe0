// A team without a list: a tenant typed by keys alone, an exemption, and what is wrong said at its place.
import { deepEqual, equal, match, ok } from "node:assert/strict";

import { hasNoSidewaysScroll, isAccessible, picture } from "../look.mjs";
import { CASELOAD, openTeam, speaks, tabTo, typeDay, typeInto } from "../stage.mjs";

/** The program begins with the day; the tenants are the next screen. */
async function toTenants(page) {
  await page.goto("/");
  await page.getByRole("navigation").first().waitFor();
  await page.keyboard.press("Control+3");
}

export default [
  {
    name: "a new tenant is typed by keys alone, with a sentence at each field that is not right",
    async play({ page, engine }) {
      await openTeam(engine);
      await toTenants(page);
      await page.getByRole("heading", { name: "Huurders" }).waitFor();
      await page.keyboard.press("n");
      const panel = page.getByRole("complementary", { name: "Nieuwe huurder" });
      await panel.getByLabel("Voornaam").waitFor();
      await isAccessible(page, "a new tenant, empty");

      // Nothing is filled in: every field says so, and the sentence on top names them.
      await page.keyboard.press("Control+Enter");
      await panel.getByText("Vul een naam in.", { exact: true }).waitFor();
      await panel.getByText("Nog niet opgeslagen: 4 velden kloppen niet.").waitFor();
      equal(await panel.getByText("Plaats: Vul dit in.").count(), 1);
      await picture(page, "by-hand-wrong");
      await isAccessible(page, "a new tenant, wrong");

      await typeInto(page, "Voornaam", "Teun");
      await typeInto(page, "Achternaam", "Regenboog");
      await typeInto(page, "Geboortedatum", "31-02-1983");
      await typeInto(page, "Telefoon", "06 12 34 56 78");
      await typeInto(page, "Straat", "Staalkade");
      await typeInto(page, "Nummer", "12");
      await typeInto(page, "Postcode", "4061");
      await typeInto(page, "Plaats", "Proefstad");
      await tabTo(page, "Eigenaar");
      await page.keyboard.type("Nieuwe");
      await typeInto(page, "Naam", "Woningstichting De Linde");
      await tabTo(page, "Toevoegen");
      await page.keyboard.press("Enter");
      await page.getByRole("status").filter({ hasText: "Woningstichting De Linde is opgeslagen." }).waitFor();
      await tabTo(page, "Sleutel op");
      await typeDay(page, "2026-06-29");
      await panel.getByText("maandag 29 juni 2026, week 27").waitFor();
      await tabTo(page, "Begeleider");
      await page.keyboard.type("Nieuwe");
      await typeInto(page, "Naam", "Fatima Appelbloesem");
      await tabTo(page, "Toevoegen");
      await page.keyboard.press("Enter");
      await page.getByRole("status").filter({ hasText: "Fatima Appelbloesem is opgeslagen." }).waitFor();
      await tabTo(page, "Onderhuur vastleggen");
      await page.keyboard.press("Space");
      await typeInto(page, "Onderhuur: kale huur", "veel");
      await picture(page, "by-hand-leases");
      await page.keyboard.press("Control+Enter");
      await panel.getByText("Dit is geen datum. Schrijf hem als dag, maand en jaar.", { exact: true }).waitFor();
      await panel.getByText("Schrijf het bedrag als 612,50.", { exact: true }).waitFor();
      await panel.getByText("Schrijf de postcode als 1234 AB, of laat hem leeg.", { exact: true }).waitFor();

      // Closed and opened again: what was typed is there.
      await page.keyboard.press("Escape");
      await panel.waitFor({ state: "detached" });
      await page.keyboard.press("n");
      await panel.getByText("Wat je typte staat er nog.").waitFor();
      equal(await panel.getByLabel("Achternaam").inputValue(), "Regenboog");
      await typeInto(page, "Geboortedatum", "28-9-1983");
      await typeInto(page, "Postcode", "4061 bh");
      await typeInto(page, "Onderhuur: kale huur", "612,50");
      await panel.getByText("Er is een onderhuur, maar geen hoofdhuur.").waitFor();
      await isAccessible(page, "a new tenant, filled in");
      await page.keyboard.press("Control+Enter");
      await page.getByRole("status").filter({ hasText: "Teun Regenboog staat in het team." }).waitFor();
      const tenancy = page.getByRole("complementary", { name: "Teun Regenboog" });
      await tenancy.getByText("Staalkade 12, 4061 BH Proefstad").waitFor();
      await picture(page, "by-hand-begun");

      // The same person is known by now.
      await page.keyboard.press("n");
      await typeInto(page, "Voornaam", "Teun");
      await typeInto(page, "Achternaam", "Regenboog");
      await panel.getByText("Teun Regenboog, geboren 28 september 1983, staat al in het team.").waitFor();
      await page.keyboard.press("Escape");

      // One undo takes everything back.
      await page.keyboard.press("Control+z");
      await page.getByText("Ongedaan gemaakt: de nieuwe huurder is er niet meer").waitFor();
      equal((await engine.call("persons_list", { search: "" })).length, 0);
      equal((await engine.call("dwellings_list", { search: "" })).length, 0);
    },
  },
  {
    name: "an exemption is proposed and granted, an agreement made, a name changed and support ended",
    async play({ page, engine }) {
      await openTeam(engine);
      await engine.call("set_import", { folder: CASELOAD, dry_run: false });
      const { tenancy } = await engine.call("tenancies_named", { name: "T25" });
      await engine.call("exemptions_propose", { tenancy, first_day: "2026-07-27", last_day: "2026-08-09", reason: "hospital", granted: false });
      const { name } = await engine.call("tenancies_fields", { tenancy });
      await toTenants(page);
      await page.getByRole("button", { name: "1 voorstel" }).click();
      const proposals = page.getByRole("complementary", { name: "Vrijstellingen om over te beslissen" });
      await proposals.getByText("Opname in ziekenhuis of kliniek").waitFor();
      await proposals.getByText("1 week verandert van stand: week 31.").waitFor();
      await picture(page, "by-hand-proposals");
      await isAccessible(page, "proposals");
      await page.keyboard.press("1");
      await page.getByRole("status").filter({ hasText: `Vrijstelling toegekend aan ${name}.` }).waitFor();
      await proposals.getByText("Er is niets om over te beslissen.").waitFor();
      await page.keyboard.press("Escape");

      // A dwelling that is known is found as one types, and says who lives there.
      await page.keyboard.press("n");
      const begin = page.getByRole("complementary", { name: "Nieuwe huurder" });
      await begin.getByRole("group", { name: "Is deze woning al bekend?" }).getByText("Al bekend", { exact: true }).click();
      await begin.getByRole("combobox", { name: "Woning" }).focus();
      await page.keyboard.type("proefweg");
      await begin.getByRole("option").nth(1).waitFor();
      await isAccessible(page, "a choice that is found");
      await picture(page, "by-hand-choice");
      await page.keyboard.type(" 180");
      await begin.getByText("1 gevonden.").waitFor();
      await page.keyboard.press("Enter");
      await begin.getByText(`Op die dag woont ${name} hier.`).waitFor();
      await page.keyboard.press("Escape");
      await begin.waitFor({ state: "detached" });

      await page.keyboard.press("/");
      await page.keyboard.type(name);
      await page.getByRole("row", { name: new RegExp(name) }).click();
      const panel = page.getByRole("complementary", { name });
      await panel.getByText("Vrijgesteld", { exact: true }).waitFor();
      await picture(page, "by-hand-tenancy");

      await panel.getByRole("button", { name: "Vrijstelling" }).click();
      const exempt = page.getByRole("complementary", { name: `Vrijstelling: ${name}` });
      await exempt.getByText("27 juli 2026 t/m 9 augustus 2026").waitFor();
      await tabTo(page, "Laatste dag");
      await typeDay(page, "2026-07-01");
      await page.keyboard.press("Control+Enter");
      await exempt.getByText("De laatste dag ligt vóór de eerste. Kies een latere dag.").waitFor();
      await picture(page, "by-hand-exemption");
      await isAccessible(page, "exemptions");
      await page.keyboard.press("Escape");

      await panel.getByRole("button", { name: "Bezoekafspraak" }).click();
      const agree = page.getByRole("complementary", { name: `Bezoekafspraak: ${name}` });
      await typeInto(page, "Per hoeveel weken", "4");
      await page.keyboard.press("Control+Enter");
      await agree.getByText("Minder dan elke week een bezoek vraagt een reden. Schrijf kort waarom.").waitFor();
      await typeInto(page, "Reden", "Werkt overdag");
      await picture(page, "by-hand-agreement");
      await isAccessible(page, "agreements");
      await page.keyboard.press("Control+Enter");
      await page.getByRole("status").filter({ hasText: "1 bezoek per 4 weken" }).waitFor();

      await panel.getByRole("button", { name: "Wijzigen" }).click();
      const change = page.getByRole("complementary", { name: `Wijzigen: ${name}` });
      await change.getByLabel("Achternaam").waitFor();
      await typeInto(page, "Achternaam", "Zonneschijn");
      await picture(page, "by-hand-change");
      await isAccessible(page, "changes");
      await page.keyboard.press("Control+Enter");
      await page.getByRole("heading", { name: /Zonneschijn/ }).waitFor();

      const next = "2026-08-04";
      await engine.call("visits_plan", { tenancy, day: next, time: "10:00", minutes: null, worker: null, colleague: null });
      await engine.call("tasks_add", { tenancy, text: "Bakfiets terug", due_day: next, worker: null });
      await page.getByRole("button", { name: "Beëindigen…" }).click();
      const end = page.getByRole("complementary", { name: /Begeleiding beëindigen: .*Zonneschijn/ });
      await end.getByText(/1 week verandert van stand|Er verandert geen week/).first().waitFor();
      await page.keyboard.press("Control+Enter");
      equal(await end.getByText("Maak hier een keuze.").count(), 2);
      await tabTo(page, "Waarom?");
      await page.keyboard.type("Doorgestroomd");
      await tabTo(page, "Waarheen?");
      await page.keyboard.type("In een woning");
      await end.getByText("Eén gepland bezoek vervalt, want de begeleiding is dan gestopt:").waitFor();
      await end.getByRole("checkbox", { name: /^Hoofdhuur, .*: eindigt ook$/ }).focus();
      await page.keyboard.press("Space");
      await end.getByText("De onderhuur loopt op dagen waarop er geen hoofdhuur is.").waitFor();
      await picture(page, "by-hand-end-chain");
      await end.getByRole("checkbox", { name: /^Onderhuur, .*: eindigt ook$/ }).focus();
      await page.keyboard.press("Space");
      await end.getByText("De onderhuur loopt op dagen").waitFor({ state: "detached" });
      await end.getByRole("checkbox", { name: /^Bakfiets terug .*: vervalt$/ }).focus();
      await page.keyboard.press("Space");
      await picture(page, "by-hand-end");
      await isAccessible(page, "an end");
      await page.keyboard.press("Control+Enter");
      await page.getByRole("status").filter({ hasText: /De begeleiding van .* stopt op 28 juli 2026\. Eén gepland bezoek is vervallen\./ }).waitFor();
      const ended = await engine.call("tenancies_fields", { tenancy });
      equal(ended.end_reason, "moved_on");
      ok(ended.person.family_name === "Zonneschijn");
      match(ended.exemptions[0].state, /granted/);
      deepEqual((await engine.call("tenancies_get", { id: tenancy })).leases.map((it) => it.last_day), ["2026-07-28", "2026-07-28"]);
      // The evaluation that nobody held stays to be done on the last day.
      const left = await engine.call("tasks_list", { tenancy, worker: null, open: true });
      deepEqual(left.filter((it) => it.kind !== "moment"), []);
    },
  },
  {
    name: "what is made by hand reads well in the dark, in English and at 200 %",
    screen: { viewport: { width: 683, height: 384 }, deviceScaleFactor: 2, colorScheme: "dark" },
    async play({ page, engine, context }) {
      await speaks(context, "en");
      await openTeam(engine);
      await toTenants(page);
      await page.getByRole("heading", { name: "Tenants" }).waitFor();
      await page.keyboard.press("n");
      await page.getByLabel("Given name").waitFor();
      await page.keyboard.press("Control+Enter");
      await page.getByText("City: Fill this in.").waitFor();
      await picture(page, "by-hand-english-zoomed");
      await hasNoSidewaysScroll(page, "a new tenant");
      await isAccessible(page, "a new tenant in the dark");
      await page.keyboard.press("Escape");
      await page.getByRole("button", { name: "Workers and owners" }).click();
      await page.getByRole("button", { name: "New worker" }).click();
      await page.getByLabel("Name", { exact: true }).waitFor();
      await hasNoSidewaysScroll(page, "workers and owners");
      await isAccessible(page, "workers and owners in the dark");
    },
  },
];
