// By keys alone: a woonconsulent is kept once and seen from the home and the dossier, a second tenant comes into a contract
// and goes out of it while it goes on, a guardian is named, and the household changes.
import { equal, match } from "node:assert/strict";

import { hasNoSidewaysScroll, looks, picture } from "../look.mjs";
import { byKey, openTeam, speaks, tabBy, tabTo, typeInto } from "../stage.mjs";

const NAME = "Teun Regenboog";

const WORDS = {
  nl: {
    settings: "Instellingen", add: "Contact toevoegen", name: "Naam", phone: "Telefoon", email: "E-mail", save: "Contact vastleggen", wrong: /Schrijf het nummer met cijfers/, added: "Mies Vlier staat bij De Vlierboom.",
    contacts: "Contacten", ofOwner: "Van de eigenaar, De Vlierboom", officer: /Mies Vlier Woonconsulent/, leases: "Contracten en huur", join: /^Iemand toevoegen: Onderhuur/, role: "Als wat?", second: "Tweede huurder",
    joined: "Noor Regenboog staat in het contract.", together: "samen met Noor Regenboog", party: /Noor Regenboog tweede huurder, het hele contract/, out: "Uit het contract: Noor Regenboog, tweede huurder", last: "Laatste dag in het contract", outside: /Op die dag loopt het contract niet/,
    gone: /Noor Regenboog staat tot en met 30 juni 2026 in het contract\./, past: /Noor Regenboog tweede huurder, t\/m 30 juni 2026, niet meer/, undone: "Ongedaan gemaakt: diegene staat in het contract zoals eerst.", guardian: "Bewindvoerder", commit: "Toevoegen aan het contract",
    signs: "Bewindkantoor Fabel tekent mee als er een contract op eigen naam komt.", household: "Huishouden vastleggen", children: "Kinderen jonger dan 18", adults: "Volwassenen van 27 of ouder", number: "Vul een heel getal in van 0 tot en met 20.", done: "Het huishouden is vastgelegd.",
    chain: "met 2 kinderen, 1 volwassene van 27 of ouder", share: /wonen 3 volwassenen van 27 of ouder/, timeline: "Tijdlijn", told: /Huishouden 2 kinderen, 1 volwassene van 27 of ouder/, home: "Woningen", back: "Ongedaan gemaakt: het huishouden is weer zoals eerst.",
  },
  en: {
    settings: "Settings", add: "Add a contact", name: "Name", phone: "Telephone", email: "E-mail", save: "Record contact", wrong: /Write the number in digits/, added: "Mies Vlier is recorded at De Vlierboom.",
    contacts: "Contacts", ofOwner: "Of the owner, De Vlierboom", officer: /Mies Vlier Housing officer/, leases: "Leases and rent", join: /^Add somebody: Sublease/, role: "As what?", second: "Second tenant",
    joined: "Noor Regenboog stands in the lease.", together: "together with Noor Regenboog", party: /Noor Regenboog second tenant, the whole lease/, out: "Out of the lease: Noor Regenboog, second tenant", last: "Last day in the lease", outside: /The lease does not run on that day/,
    gone: /Noor Regenboog stands in the lease up to 30 June 2026\./, past: /Noor Regenboog second tenant, until 30 June 2026, not any more/, undone: "Undone: they stand in the lease as they did.", guardian: "Administrator", commit: "Add to the lease",
    signs: "Bewindkantoor Fabel signs too when there is a lease in the own name.", household: "Record household", children: "Children younger than 18", adults: "Adults of 27 or older", number: "Fill in a whole number from 0 to 20.", done: "The household is recorded.",
    chain: "with 2 children, 1 adult of 27 or older", share: /3 adults of 27 or older live/, timeline: "Timeline", told: /Household 2 children, 1 adult of 27 or older/, home: "Dwellings", back: "Undone: the household is as it was.",
  },
};

async function journey({ page, engine, context }, language, look) {
  const words = WORDS[language];
  const press = (key) => page.keyboard.press(key);
  const seen = looks(page, "household", look);
  const use = byKey(page);
  const choose = async (label, option) => {
    await tabTo(page, label);
    await page.getByLabel(label, { exact: true }).selectOption({ label: option });
  };
  await speaks(context, language);
  await openTeam(engine);
  const owner = (await engine.call("organisations_add", { name: "De Vlierboom", kind: "corporation" })).id;
  const person = (given_name, birth_date) => ({ given_name, prefix: "", family_name: "Regenboog", birth_date, phone: "", email: "", municipality: "", referral_date: "" });
  const lease = { first_day: "2025-04-01", last_day: "", rent: "621", costs: "20" };
  const begin = (more) => engine.call("tenancies_begin", { person: null, new_dwelling: null, dwelling: null, together: false, worker: null, support_start: "2025-04-01", visits: 1, period_weeks: 1, reason: "", head: null, sub: null, ...more });
  const { tenancy } = await begin({
    new_person: person("Teun", "1-1-1980"), head: lease, sub: lease,
    new_dwelling: { street: "Kabouterlaan", number: "5", postcode: "", city: "Fabelstad", owner, self_contained: true, programme: "" },
  });
  const dwelling = (await engine.call("dwellings_list", { search: "Kabouterlaan" }))[0].id;
  await begin({ new_person: person("Noor", "1-1-1981"), dwelling, together: true });

  // Kept once, in the settings; a number that is none is said at its field.
  await page.goto("/");
  await page.locator("nav .item[aria-current=page]").waitFor();
  await press("Control+,");
  await page.getByRole("heading", { level: 1, name: words.settings }).waitFor();
  await use(words.add);
  await typeInto(page, words.name, "Mies Vlier");
  await typeInto(page, words.phone, "bel maar");
  await press("Enter");
  await page.getByText(words.wrong).first().waitFor();
  await page.getByRole("button", { name: words.save }).scrollIntoViewIfNeeded();
  await seen("officer-wrong");
  await page.getByLabel(words.phone, { exact: true }).focus();
  await typeInto(page, words.phone, "085 1234 001");
  await typeInto(page, words.email, "mies@example.org");
  await press("Enter");
  await page.getByText(words.added).waitFor();
  await seen("officers");

  // Seen with the home, and from the dossier.
  await press("Control+6");
  await page.getByRole("row", { name: "Kabouterlaan 5" }).waitFor();
  await page.locator("[role=grid]:focus").waitFor();
  await press("Enter");
  await page.getByRole("complementary").getByRole("heading", { name: words.ofOwner }).waitFor();
  await seen("home");
  await press("Escape");
  await press("Control+3");
  await page.getByText(NAME).first().waitFor();
  await page.locator("[role=grid]:focus, [role=listbox]:focus, .list :focus").first().waitFor().catch(() => undefined);
  await press("Control+k");
  await page.keyboard.type(NAME);
  await page.getByRole("option", { name: new RegExp(NAME) }).first().waitFor();
  await press("Enter");
  await page.getByRole("heading", { level: 1, name: NAME }).waitFor();
  await page.locator("[role=tab]:focus").waitFor();
  await tabBy(page, words.contacts);
  const part = page.getByRole("tabpanel");
  await part.getByRole("heading", { name: words.ofOwner }).waitFor();
  match((await part.innerText()).replaceAll("\n", " "), words.officer);
  await seen("contacts");

  // Noor comes into the contract, goes out of it before it began and is refused, goes out of it, and stays after all.
  await page.locator("[role=tab][aria-selected=true]").focus();
  await tabBy(page, words.leases);
  await use(words.join, false);
  await page.getByRole("complementary").getByLabel(words.role).waitFor();
  equal(await page.getByLabel(words.role, { exact: true }).inputValue(), "second_tenant");
  await seen("party");
  await press("Control+Enter");
  await page.getByText(words.joined).waitFor();
  await part.getByText(words.party).waitFor();
  await page.getByText(words.together, { exact: true }).waitFor();
  await use(words.out);
  await page.getByLabel(words.last, { exact: true }).fill("2025-03-31");
  await press("Control+Enter");
  await page.getByText(words.outside).first().waitFor();
  await seen("party-refused");
  await page.getByLabel(words.last, { exact: true }).fill("2026-06-30");
  await press("Control+Enter");
  await page.getByText(words.gone).waitFor();
  await part.getByText(words.past).waitFor();
  await page.getByText(words.together, { exact: true }).waitFor({ state: "detached" });
  await press("Control+z");
  await page.getByText(words.undone).waitFor();
  await part.getByText(words.party).waitFor();

  // Who signs for the tenant is said; nothing is stopped by it.
  await use(words.join, false);
  await choose(words.role, words.guardian);
  await typeInto(page, words.name, "Bewindkantoor Fabel");
  await press("Control+Enter");
  await part.getByText(words.signs).waitFor();

  // The household: refused at the field, kept, and on the chain.
  await use(words.household);
  await typeInto(page, words.children, "twee");
  await press("Control+Enter");
  await page.getByText(words.number).waitFor();
  await seen("household-wrong");
  await page.getByLabel(words.children, { exact: true }).focus();
  await typeInto(page, words.children, "2");
  await typeInto(page, words.adults, "1");
  await press("Control+Enter");
  await page.getByText(words.done).waitFor();
  await page.getByText(words.chain, { exact: true }).waitFor();
  await part.getByText(words.share).scrollIntoViewIfNeeded();
  await seen("household");
  await press("Control+z");
  await page.getByText(words.back).waitFor();
  await page.getByText(words.chain, { exact: true }).waitFor({ state: "detached" });
  await press("Control+y");
  await page.getByText(words.chain, { exact: true }).waitFor();
  await page.locator("[role=tab][aria-selected=true]").focus();
  await tabBy(page, words.timeline);
  await part.getByText(words.told).waitFor();
  await seen("told");

  // Beside an open form, and at twice the size, everything still fits.
  await tabBy(page, words.leases);
  await use(words.household);
  await seen("beside");
  await page.setViewportSize({ width: 683, height: 384 });
  await hasNoSidewaysScroll(page, "the dossier at 200 %");
  await picture(page, `household-zoomed-${look}`);
  const kept = await engine.call("households_get", { tenancy });
  equal(kept.rows.length, 1);
}

export default [
  { name: "household, Dutch and light: contacts of the owner, a second tenant and who lives there, by keys alone", play: (it) => journey(it, "nl", "light") },
  { name: "household, English and dark: contacts of the owner, a second tenant and who lives there, by keys alone", screen: { colorScheme: "dark" }, play: (it) => journey(it, "en", "dark") },
];
