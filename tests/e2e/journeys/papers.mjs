// By keys alone: without a consent nothing goes; with one the file is read before it is made, made, written out after a
// warning and withdrawn; a rent reminder is filled in from the ledger and kept; the organisation makes a letter of its own.
import { equal, match, ok } from "node:assert/strict";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { hasNoSidewaysScroll, looks, picture } from "../look.mjs";
import { byKey, openTeam, speaks, tabBy, tabTo, typeInto } from "../stage.mjs";

const NAME = "Teun Regenboog";

const WORDS = {
  nl: {
    files: "Documenten", file: "Omklapdossier…", goes: "Dit gaat naar De Vlierboom", missing: /Er is geen toestemming van Teun Regenboog voor De Vlierboom/, give: "Toestemming vastleggen", day: "Wanneer zei de huurder ja?",
    future: /Deze dag moet nog komen/, commit: "Vastleggen", given: "De toestemming voor De Vlierboom is vastgelegd.", holds: /Teun Regenboog stemde toe op 20 juli 2026 en krijgt een kopie/, preview: "Dit staat erin",
    made: "Het omklapdossier voor De Vlierboom is gemaakt.", open: /^Openen als PDF: De Vlierboom/, save: /^Bewaren buiten Omklap: De Vlierboom/, place: "Waar?", ask: "Bewaren…", warn: "Het dossier gaat uit Omklap", saved: /^Bewaard in /, lapsed: "De toestemming geldt niet meer: niet versturen.", notThere: /Er is geen toestemming meer voor De Vlierboom/,
    undone: "Ongedaan gemaakt: het omklapdossier is weg.", again: "Opnieuw gedaan: het omklapdossier staat er weer.", withdraw: "Intrekken", withdrawn: "De toestemming voor De Vlierboom is ingetrokken. Er gaat niets meer.",
    letter: "Brief maken…", kind: "Wat voor brief?", request: "Verzoek aan de corporatie", noConsent: /Daar is nog geen toestemming voor/, reminder: "Huurherinnering", text: "Tekst", done: 'De brief "Herinnering: je huur" is gemaakt en staat in het dossier.',
    listed: /Herinnering: je huur/, settings: "Instellingen", own: "Eigen brief maken: Huurherinnering", name: "Naam", unknown: /Er staat een woord tussen accolades dat Omklap niet kent/, kept: 'De brief "Kort" is vastgelegd.', remove: "Weghalen: Kort", removed: /De brief "Kort" is weggehaald/,
  },
  en: {
    files: "Documents", file: "Omklap file…", goes: "This goes to De Vlierboom", missing: /There is no consent of Teun Regenboog for De Vlierboom/, give: "Record consent", day: "When did the tenant say yes?",
    future: /This day is still to come/, commit: "Record", given: "The consent for De Vlierboom was recorded.", holds: /Teun Regenboog agreed on 20 July 2026 and gets a copy/, preview: "This is in it",
    made: "The omklap file for De Vlierboom was made.", open: /^Open as PDF: De Vlierboom/, save: /^Save outside Omklap: De Vlierboom/, place: "Where?", ask: "Save…", warn: "The file leaves Omklap", saved: /^Saved in /, lapsed: "The consent no longer holds: do not send it.", notThere: /There is no consent for De Vlierboom any more/,
    undone: "Undone: the omklap file is gone.", again: "Done again: the omklap file is back.", withdraw: "Withdraw", withdrawn: "The consent for De Vlierboom was withdrawn. Nothing goes any more.",
    letter: "Write a letter…", kind: "What kind of letter?", request: "Request to the corporation", noConsent: /There is no consent for that yet/, reminder: "Rent reminder", text: "Text", done: 'The letter "Herinnering: je huur" was made and stands in the dossier.',
    listed: /Herinnering: je huur/, settings: "Settings", own: "Make our own letter: Rent reminder", name: "Name", unknown: /There is a word between braces that Omklap does not know/, kept: 'The letter "Kort" was recorded.', remove: "Remove: Kort", removed: /The letter "Kort" was removed/,
  },
};

async function journey({ page, engine, context }, language, look) {
  const words = WORDS[language];
  const press = (key) => page.keyboard.press(key);
  const seen = looks(page, "papers", look);
  const use = byKey(page);
  const panel = page.getByRole("complementary");
  const choose = async (label, option) => {
    await tabTo(page, label);
    await page.getByLabel(label, { exact: true }).selectOption({ label: option });
  };
  await speaks(context, language);
  await openTeam(engine);
  const owner = (await engine.call("organisations_add", { name: "De Vlierboom", kind: "corporation" })).id;
  const lease = { first_day: "2025-04-01", last_day: "", rent: "621", costs: "20" };
  const { tenancy } = await engine.call("tenancies_begin", {
    person: null, dwelling: null, together: false, worker: null, support_start: "2025-04-01", visits: 1, period_weeks: 1, reason: "", head: lease, sub: lease,
    new_person: { given_name: "Teun", prefix: "", family_name: "Regenboog", birth_date: "", phone: "", email: "", municipality: "", referral_date: "" },
    new_dwelling: { street: "Kabouterlaan", number: "5", postcode: "", city: "Fabelstad", owner, self_contained: true, programme: "" },
  });
  await engine.call("rent_record_month", { tenancy, month: "2026-06", due: "641", paid: "641", paid_on: "2026-06-01" });
  await engine.call("rent_record_month", { tenancy, month: "2026-07", due: "641", paid: "400", paid_on: "2026-07-02" });

  // Without a consent nothing goes, and nothing of the file is shown.
  await page.goto("/");
  await page.locator("nav .item[aria-current=page]").waitFor();
  await press("Control+k");
  await page.keyboard.type(NAME);
  await page.getByRole("option", { name: new RegExp(NAME) }).first().waitFor();
  await press("Enter");
  await page.getByRole("heading", { level: 1, name: NAME }).waitFor();
  await page.locator("[role=tab]:focus").waitFor();
  await tabBy(page, words.files);
  await use(words.file);
  await panel.getByRole("heading", { name: words.goes }).waitFor();
  await panel.getByText(words.missing).waitFor();
  equal(await panel.getByRole("region", { name: words.preview }).count(), 0);
  await seen("file-missing");
  await use(words.give);
  await page.getByLabel(words.day, { exact: true }).waitFor();
  await page.getByLabel(words.day, { exact: true }).fill("2026-07-29");
  await use(words.commit);
  await panel.getByText(words.future).first().waitFor();
  await seen("consent-wrong");
  await page.getByLabel(words.day, { exact: true }).fill("2026-07-20");
  await use(words.commit);
  await page.getByText(words.given).waitFor();
  await panel.getByText(words.holds).waitFor();
  const preview = panel.getByRole("region", { name: words.preview }).last();
  await preview.getByText(/Er staat €\s241,00 open\./).waitFor();
  await seen("file-seen");

  // Made, undone, made again; written out after a warning that names the place.
  await press("Control+Enter");
  await page.getByText(words.made).waitFor();
  await panel.getByRole("button", { name: words.open }).waitFor();
  await press("Control+z");
  await page.getByText(words.undone).waitFor();
  await panel.getByRole("button", { name: words.open }).waitFor({ state: "detached" });
  await press("Control+y");
  await page.getByText(words.again).waitFor();
  await use(words.save, false);
  const place = join(mkdtempSync(join(tmpdir(), "papers-")), "dossier.pdf");
  await typeInto(page, words.place, place);
  await seen("file-made");
  await press("Enter");
  await page.getByRole("dialog", { name: words.warn }).waitFor();
  await seen("file-leaves");
  await press("Control+Enter");
  await page.getByText(words.saved).waitFor();
  const bytes = readFileSync(place, "latin1");
  ok(bytes.startsWith("%PDF-") && bytes.includes("<pdfuaid:part>1</pdfuaid:part>"), "what was saved is a PDF/UA");
  await use(words.withdraw, false);
  await page.getByText(words.withdrawn).waitFor();
  await panel.getByText(words.missing).waitFor();
  // What was made stays, and whoever still writes it out is told where it does not go.
  await panel.getByText(words.lapsed).waitFor();
  await use(words.save, false);
  await typeInto(page, words.place, join(place, "..", "kopie.pdf"));
  await press("Enter");
  await page.getByRole("dialog", { name: words.warn }).getByText(words.notThere).waitFor();
  await seen("file-lapsed");
  await press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await press("Escape");

  // A letter to the owner waits for a consent; the reminder has the amount of the ledger.
  await use(words.letter);
  await page.getByLabel(words.kind, { exact: true }).waitFor();
  await choose(words.kind, words.request);
  await panel.getByText(words.noConsent).waitFor();
  await seen("letter-waits");
  await choose(words.kind, words.reminder);
  await page.waitForFunction(() => /241,00/.test([...document.querySelectorAll("textarea")].map((it) => it.value).join(" ")));
  match(await page.getByLabel(words.text, { exact: true }).inputValue(), /juli 2026/);
  await seen("letter");
  await press("Control+Enter");
  await page.getByText(words.done).waitFor();
  await page.getByRole("tabpanel").getByRole("button", { name: words.listed }).waitFor();
  await seen("letters");
  equal((await engine.call("letters_list", { tenancy })).rows.length, 1);

  // A letter of the organisation's own: a word that nobody knows is said at its field.
  await press("Control+,");
  await page.getByRole("heading", { level: 1, name: words.settings }).waitFor();
  await use(words.own);
  await typeInto(page, words.name, "Kort");
  await tabTo(page, words.text);
  await press("Control+a");
  await page.keyboard.type("Beste {vornaam}");
  await use(words.commit);
  await page.getByText(words.unknown).waitFor();
  await page.getByText(words.unknown).scrollIntoViewIfNeeded();
  await seen("template-wrong");
  await page.getByLabel(words.text, { exact: true }).fill("Beste {voornaam}, je huur staat nog open: {bedrag}.");
  await use(words.commit);
  await page.getByText(words.kept).waitFor();
  await use(words.remove);
  await page.getByText(words.removed).waitFor();
  await seen("templates");

  // At twice the size everything still fits.
  await press("Alt+ArrowLeft");
  await page.getByRole("heading", { level: 1, name: NAME }).waitFor();
  await page.locator("[role=tab][aria-selected=true]").focus();
  await tabBy(page, words.files);
  await use(words.file);
  await panel.getByText(words.missing).waitFor();
  await page.setViewportSize({ width: 683, height: 384 });
  await hasNoSidewaysScroll(page, "the file at 200 %");
  await picture(page, `papers-zoomed-${look}`);
}

export default [
  { name: "papers, Dutch and light: the file of the omklap on consent, and letters, by keys alone", play: (it) => journey(it, "nl", "light") },
  { name: "papers, English and dark: the file of the omklap on consent, and letters, by keys alone", screen: { colorScheme: "dark" }, play: (it) => journey(it, "en", "dark") },
];
