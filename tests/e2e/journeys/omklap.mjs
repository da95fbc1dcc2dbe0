// The omklap by keys alone: the board, what is missing, every step to the flip with its documents and signatures, the
// calendar, and a flip that was wrong put right after its day.
import { equal, match, ok } from "node:assert/strict";

import { everyControlIsNamed, looks } from "../look.mjs";
import { byKey, openTeam, speaks, tabTo } from "../stage.mjs";

const NAME = "Roos Kastanje";
const OTHER = "Ilja Steenbreek";
/** Days until the day of the flip is past. */
const LATER = 6 * 24 * 60 * 60;

const WORDS = {
  nl: {
    said: "2 huurders, 0 onderweg naar een eigen contract", begun: "voorbereiding begonnen.", lacks: "Voor de aanvraag ontbreekt nog", wish: "De wens van de huurder", undone: "de voorbereiding is niet begonnen",
    judged: /Nog geen inspectie geweest|geen inspectie/, asked: "Aangevraagd bij", requested: "aangevraagd.", who: "Wie gaf akkoord?", another: "Voorwaarde erbij", condition: "Wat vraagt de corporatie?", agreed: "akkoord.",
    first: "Eerst nog 1 ding", documents: "Documenten", tick: "Aanwezig: Gesprek met de woonconsulent", set: "Aangeven: Huisvestingsvergunning, als die nodig is", skip: "Niet nodig", why: "Waarom niet nodig?", updated: "bijgewerkt.",
    provider: "Zorgaanbieder", signed: "getekend.", flip: "De hoofdhuur stopt; laatste dag 31 juli 2026.", flipped: `${NAME} heeft vanaf 1 augustus 2026`, begins: "Het eigen contract begint op 1 augustus 2026.",
    runs: "Het eigen contract loopt sinds 1 augustus 2026.", calendar: "Kalender van de komende 12 maanden", nothing: ": niets", right: "Omklap rechtzetten…", not: "Er is niet omgeklapt", reason: "Waarom?", corrected: "de omklap is rechtgezet.", state: "Getekend sinds",
    condition_open: "Tuin opknappen", people: "Mensen beslissen, niet deze lijst.",
  },
  en: {
    said: "2 tenants, 0 on the way to a lease of their own", begun: "preparation begun.", lacks: "Still missing for the request", wish: "The wish of the tenant", undone: "the preparation has not begun",
    judged: /no inspection/, asked: "Asked of", requested: "requested.", who: "Who agreed?", another: "Another condition", condition: "What does the owner ask?", agreed: "agreed.",
    first: "First 1 thing", documents: "Documents", tick: "There: Talk with the housing officer", set: "Say how it stands: Housing permit, if required", skip: "Not needed", why: "Why is it not needed?", updated: "updated.",
    provider: "Care provider", signed: "signed.", flip: "The head lease ends", flipped: `${NAME} has a lease in their own name`, begins: "The lease in their own name begins on 1 August 2026.",
    runs: "The lease in their own name runs since 1 August 2026.", calendar: "Calendar of the coming 12 months", nothing: ": nothing", right: "Put the flip right…", not: "It did not flip", reason: "Why?", corrected: "the flip is put right.", state: "Signed since",
    condition_open: "Tuin opknappen", people: "People decide, not this list.",
  },
};

/** A home through the programme since May of last year. */
export async function begun(engine, { owner, worker, given, family, number }) {
  const lease = { first_day: "2025-05-15", last_day: "", rent: "621", costs: "20" };
  const { tenancy } = await engine.call("tenancies_begin", {
    person: null, new_person: { given_name: given, prefix: "", family_name: family, birth_date: "", phone: "", email: "", municipality: "", referral_date: "" },
    dwelling: null, new_dwelling: { street: "Fabelplein", number, postcode: "", city: "Fabelstad", owner, self_contained: true, programme: "" },
    together: false, worker, support_start: "2025-05-15", visits: 1, period_weeks: 1, reason: "", head: lease, sub: lease,
  });
  return tenancy;
}

/** What has to be on file before the corporation is asked. */
export async function asks(engine, tenancy, day = "2026-07-27") {
  await engine.call("evaluations_hold", {
    tenancy, month: null, day, present: [{ who: "tenant", name: "" }], support: "met", support_reason: "Laat ons elke week binnen.", own_view: "", remark: "", outcome: "prepare_omklap", extends_months: "", promises: [],
  });
  await engine.call("omklap_wish", { tenancy, day, answer: "yes", words: "Graag." });
  for (const adviser of ["worker", "lead"]) await engine.call("omklap_advise", { tenancy, day, adviser, advice: "positive", reason: "" });
  const { recipients } = await engine.call("omklap_files_get", { tenancy });
  const organisation = recipients[0].organisation;
  await engine.call("consents_give", { tenancy, organisation, purpose: "omklap", day, last_day: "" });
  await engine.call("omklap_files_make", { tenancy, organisation, attention: "" });
}

/** By the arrows of the board to somebody, from wherever the cursor stands. */
async function walkTo(page, name) {
  const here = () => page.evaluate(() => document.activeElement?.textContent?.trim() ?? "");
  await page.locator('.pipe [tabindex="0"]').focus();
  for (let step = 0; step < 6; step += 1) await page.keyboard.press("ArrowLeft");
  for (let column = 0; column < 6; column += 1) {
    await page.keyboard.press("Home");
    for (let row = 0; row < 3; row += 1) {
      if ((await here()).startsWith(name)) return;
      await page.keyboard.press("ArrowDown");
    }
    await page.keyboard.press("ArrowRight");
  }
  throw new Error(`the arrows do not come to ${name}`);
}

async function journey({ page, engine, context }, language, look) {
  const words = WORDS[language];
  const press = (key) => page.keyboard.press(key);
  const seen = looks(page, "omklap", look);
  const use = byKey(page);
  const panel = page.getByRole("complementary");
  const told = (text) => page.getByRole("status").filter({ hasText: text }).first().waitFor();
  /** A step was told and stands in the list of steps: now the next one can be taken. */
  const taken = async (text, count) => {
    await told(text);
    await page.locator(".side ol > li").nth(count - 1).waitFor();
  };
  await speaks(context, language);
  await openTeam(engine);
  const owner = (await engine.call("organisations_add", { name: "De Vlierboom", kind: "corporation" })).id;
  const worker = (await engine.call("workers_add", { name: "Fatima Appelbloesem", hours: "32", email: "" })).id;
  const roos = await begun(engine, { owner, worker, given: "Roos", family: "Kastanje", number: "41" });
  await begun(engine, { owner, worker, given: "Ilja", family: "Steenbreek", number: "43" });
  await asks(engine, roos);
  // Whatever is asked before signing but two is there.
  const { documents } = await engine.call("omklap_get", { tenancy: roos });
  for (const { document } of documents.filter((it) => it.before_signing && !["joint_talk", "housing_permit"].includes(it.document))) {
    await engine.call("omklap_document", { tenancy: roos, document, state: "there", day: "2026-07-27", reason: "" });
  }

  // The board, by arrows; what somebody lacks stands where a form would.
  await page.goto("/");
  await page.locator("nav .item[aria-current=page]").waitFor();
  await press("Control+5");
  await page.getByText(words.said).waitFor();
  await seen("board");
  await tabTo(page, OTHER);
  await press("Enter");
  await page.getByRole("heading", { name: OTHER, level: 2 }).waitFor();
  match(await page.locator(".crit table").innerText(), words.judged);
  await press("F6");
  equal(await page.evaluate(() => document.activeElement?.textContent), OTHER);
  await press("s");
  await panel.waitFor();
  await press("Control+Enter");
  await taken(`${OTHER}: ${words.begun}`, 1);
  await press("s");
  await panel.getByRole("heading", { name: words.lacks }).waitFor();
  await panel.getByText(words.wish).waitFor();
  equal(await panel.getByRole("button", { name: /Ctrl/ }).count(), 0);
  await seen("lacks");
  await press("Escape");
  await press("Control+z");
  await page.getByText(words.undone).waitFor();

  // From the preparation to the agreement, each step by its key.
  await walkTo(page, NAME);
  await press("Enter");
  await page.getByRole("heading", { name: NAME, level: 2 }).waitFor();
  await page.getByText(words.people).waitFor();
  await seen("chosen");
  await everyControlIsNamed(page, "omklap");
  await press("s");
  await panel.waitFor();
  await press("Control+Enter");
  await taken(`${NAME}: ${words.begun}`, 1);
  await press("s");
  await panel.getByLabel(words.asked).fill("De Vlierboom");
  await seen("request");
  await press("Control+Enter");
  await taken(`${NAME}: ${words.requested}`, 2);
  await press("s");
  await panel.getByLabel(words.who).fill("Noor de Wit, De Vlierboom");
  await use(words.another);
  await panel.getByLabel(words.condition).fill("Tuin opknappen");
  await seen("agree");
  await press("Control+Enter");
  await taken(`${NAME}: ${words.agreed}`, 3);
  await page.locator(".side").getByText(words.condition_open).waitFor();
  equal((await engine.call("tasks_list", { worker: null, tenancy: roos, open: true, only: null })).filter((it) => it.code === "omklap_condition").length, 1);

  // Two documents are missing: one comes, one is not needed. Then there is a signature to be written down.
  await page.getByText(words.first).waitFor();
  await press("d");
  await panel.getByRole("heading", { name: words.documents, level: 2 }).waitFor();
  await seen("documents");
  await use(words.tick);
  await told(words.updated);
  await use(words.set);
  await panel.getByText(words.skip, { exact: true }).click();
  await panel.getByLabel(words.why).fill("De gemeente vraagt er geen.");
  await seen("document");
  await press("Control+Enter");
  await panel.getByRole("heading", { name: words.documents, level: 2 }).waitFor();
  await press("Escape");
  await press("s");
  equal(await panel.getByRole("textbox").first().isVisible(), true);
  await panel.getByLabel(words.provider).fill("Stichting Thuishaven");
  await seen("sign");
  await press("Control+Enter");
  await taken(`${NAME}: ${words.signed}`, 4);

  // The flip lists what it changes, and can be undone until its day.
  await press("s");
  await panel.getByText(words.flip).waitFor();
  equal(await panel.getByRole("checkbox").count(), 0);
  await seen("flip");
  await press("Control+Enter");
  await told(words.flipped);
  await page.getByText(words.begins).waitFor();
  await seen("flipped");
  await press("c");
  await page.getByRole("heading", { name: words.calendar }).waitFor();
  ok((await page.getByRole("grid").innerText()).includes(words.nothing));
  await seen("calendar");
  await press("Escape");

  // After its day it is put right with a reason.
  await engine.pass(LATER);
  await page.reload();
  await page.locator("nav .item[aria-current=page]").waitFor();
  await press("Control+5");
  await page.locator(".pipe .one").first().waitFor();
  await walkTo(page, NAME);
  await press("Enter");
  await page.getByText(words.runs).waitFor();
  await use(words.right);
  await panel.getByText(words.not, { exact: true }).click();
  await panel.getByLabel(words.reason).fill("Het contract is nooit ingegaan.");
  await seen("correct");
  await press("Control+Enter");
  await told(words.corrected);
  await page.locator(".crit .state").filter({ hasText: words.state }).waitFor();
  equal((await engine.call("omklap_get", { tenancy: roos })).flips, null);
  await seen("corrected");

  // At 200 % everything is in one column.
  await page.setViewportSize({ width: 683, height: 384 });
  await seen("zoomed");
}

export default [
  { name: "omklap, Dutch and light: by keys from the board to the flip, and put right", play: (it) => journey(it, "nl", "light") },
  { name: "omklap, English and dark: by keys from the board to the flip, and put right", screen: { colorScheme: "dark" }, play: (it) => journey(it, "en", "dark") },
];
