// A move to another home by keys alone: what happens is said, done, taken back and done again, and a contract is kept by hand.
import { equal, match, ok } from "node:assert/strict";

import { hasNoSidewaysScroll, isAccessible, looks, picture } from "../look.mjs";
import { CASELOAD, openTeam, speaks, typeDay } from "../stage.mjs";

const NAME = "Jamal Fictiefsen";
const HOME = "Kabouterlaan 11";

const WORDS = {
  nl: {
    rehouse: "Herhuisvesten…", home: "Naar welke woning?", key: "Dag van de sleutel", steps: "Dit gebeurt er", refused: "Kies iets.", between: "Er valt geen week tussen.",
    keyTask: "Nieuwe taak", done: `verhuist op 5 augustus 2026 naar ${HOME}.`, from: "Verhuisd op 5 augustus 2026 van", to: `Verhuisd op 5 augustus 2026 naar ${HOME}.`, toDossier: `Dossier van ${HOME}`,
    undone: "de verhuizing is teruggedraaid", redone: "de verhuizing staat er weer", leases: "Contracten en huur", there: "in de vorige woning", terms: "Bezoekafspraken",
    add: "Contract toevoegen", first: "Eerste dag", kind: "Soort contract", own: "own", twice: "De huurder heeft hier al een contract", chain: "Let op, zo klopt de keten niet:",
    end: /^Beëindigen: onderhuur/i, last: "Laatste dag", ended: "eindigt op 31 december 2026.", timeline: "Tijdlijn",
  },
  en: {
    rehouse: "Rehouse…", home: "To which home?", key: "Day of the key", steps: "This is what happens", refused: "Choose something.", between: "No week lies between.",
    keyTask: "New task", done: `moves to ${HOME} on 5 August 2026.`, from: "Moved on 5 August 2026 from", to: `Moved on 5 August 2026 to ${HOME}.`, toDossier: `Dossier of ${HOME}`,
    undone: "the move is taken back", redone: "the move is there again", leases: "Leases and rent", there: "in the home before", terms: "Visit agreements",
    add: "Add a lease", first: "First day", kind: "Kind of lease", own: "own", twice: "", chain: "Mind that the chain is not right like this:",
    end: /^End: sublease/i, last: "Last day", ended: "ends on 31 December 2026.", timeline: "Timeline",
  },
};

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

async function journey({ page, engine, context }, language, look) {
  const words = WORDS[language];
  const press = (key) => page.keyboard.press(key);
  const seen = looks(page, "rehousing", look);
  await speaks(context, language);
  await openTeam(engine);
  await engine.call("set_import", { folder: CASELOAD, dry_run: false });
  await freeHome(engine);
  await engine.pass(24 * 60 * 60);

  await page.goto("/");
  await page.locator("nav .item[aria-current=page]").waitFor();
  await press("Control+3");
  await page.locator("main [role=grid] .wkstate").first().waitFor();
  await press("/");
  await page.keyboard.type(NAME);
  await page.getByRole("row", { name: NAME }).waitFor();
  await press("ArrowDown");
  await press("Enter");
  await page.getByRole("complementary", { name: NAME }).waitFor();
  await press("Enter");
  await page.getByRole("heading", { level: 1, name: new RegExp(NAME) }).waitFor();
  await page.locator("#part li").first().waitFor();

  // From the tab of agreements: nothing is chosen, so it is said at the field.
  await page.getByRole("tab", { name: words.terms }).focus();
  await press("Enter");
  await page.getByRole("button", { name: words.rehouse, exact: true }).focus();
  await press("Enter");
  const panel = page.getByRole("complementary");
  await panel.getByLabel(words.home).waitFor();
  await seen("empty");
  await press("Control+Enter");
  await panel.getByRole("alert").first().waitFor();
  await panel.getByLabel(words.home).focus();
  await press("ArrowDown");
  await panel.getByText("612,50").or(panel.getByText("649.15")).or(panel.getByText("649,15")).first().waitFor();
  await panel.getByLabel(words.key).focus();
  await typeDay(page, "2026-08-05");
  await panel.getByText(words.between).waitFor();
  await panel.getByText(words.keyTask).first().waitFor();
  await panel.getByText(words.steps).scrollIntoViewIfNeeded();
  await seen("steps");
  await press("Control+Enter");
  await page.getByText(words.done).waitFor();
  await page.getByText(words.from).waitFor();
  await page.getByRole("tab", { name: words.timeline, selected: true }).waitFor();
  await page.getByText(words.there).first().waitFor();
  await seen("moved");

  // Taken back and done again; what stood there is reached from the old dossier.
  await page.getByRole("tab", { selected: true }).focus();
  await press("Control+z");
  await page.getByText(words.undone).waitFor();
  await press("Control+y");
  await page.getByText(words.redone).waitFor();
  await page.getByText(words.from).waitFor();

  // A contract by hand: it is said what does not fit, and an end is written down.
  await page.getByRole("tab", { name: words.leases }).focus();
  await press("Enter");
  await page.locator(".bars").waitFor();
  await seen("leases");
  await page.getByRole("button", { name: words.add, exact: true }).focus();
  await press("Enter");
  await panel.getByLabel(words.kind).selectOption(words.own);
  await panel.getByText(words.chain).waitFor();
  await press("Control+Enter");
  await panel.getByRole("alert").first().waitFor();
  await seen("refused");
  await press("Escape");
  await page.getByRole("button", { name: words.end }).first().focus();
  await press("Enter");
  await panel.getByLabel(words.last).focus();
  await typeDay(page, "2026-12-31");
  await seen("ending");
  await press("Control+Enter");
  await page.getByText(words.ended).waitFor();
  await press("Control+z");
  const { rows } = await engine.call("tenancies_list", { search: NAME, worker: null, ended: true, offset: 0, limit: 5 });
  equal(rows.length, 2);
  const now = rows.find((it) => it.support_end === null);
  match(now.address, /Kabouterlaan/);
  ok(rows.some((it) => it.support_end === "2026-08-04"));
}

export default [
  { name: "rehousing, Dutch and light: to a free home, back and again, with a contract by hand", play: (it) => journey(it, "nl", "light") },
  { name: "rehousing, English and dark: to a free home, back and again, with a contract by hand", screen: { colorScheme: "dark" }, play: (it) => journey(it, "en", "dark") },
  {
    name: "rehousing at twice the size and at the side of a dossier",
    screen: { viewport: { width: 683, height: 384 } },
    async play({ page, engine }) {
      await openTeam(engine);
      await engine.call("set_import", { folder: CASELOAD, dry_run: false });
      await freeHome(engine);
      await page.goto("/");
      await page.locator("nav .item[aria-current=page]").waitFor();
      await page.keyboard.press("Control+3");
      await page.keyboard.press("/");
      await page.keyboard.type(NAME);
      await page.getByRole("row", { name: NAME }).waitFor();
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      await page.getByRole("complementary", { name: NAME }).waitFor();
      await page.keyboard.press("Enter");
      await page.getByRole("tab", { name: "Contracten en huur" }).focus();
      await page.keyboard.press("Enter");
      await page.locator(".bars").waitFor();
      await picture(page, "rehousing-small-leases");
      await hasNoSidewaysScroll(page, "leases, twice the size");
      await page.getByRole("tab", { name: "Afspraken" }).focus();
      await page.keyboard.press("Enter");
      await page.getByRole("button", { name: "Herhuisvesten…", exact: true }).focus();
      await page.keyboard.press("Enter");
      await page.getByLabel("Naar welke woning?").waitFor();
      await picture(page, "rehousing-small");
      await isAccessible(page, "rehousing, twice the size");
      await hasNoSidewaysScroll(page, "rehousing, twice the size");
    },
  },
];
