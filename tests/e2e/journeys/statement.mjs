// A statement of the bank by keys alone: read, what is certain confirmed at once, the rest by hand, booked and taken back.
import { equal } from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { hasNoSidewaysScroll, isAccessible, looks, picture } from "../look.mjs";
import { openTeam, speaks } from "../stage.mjs";

const ACCOUNT = "NL91ABNA0417164300";
const TEUN = "NL20INGB0001234567";

const WORDS = {
  nl: {
    arrears: "Huur open", title: "Bankafschrift", path: "Waar staat het bestand?", none: /Dit is geen bankafschrift/, payments: /Betalingen op het afschrift/, certain: "Zeker", confirmed: "Bevestigd",
    unclear: "Kies zelf", whose: "Wiens huur is dit?", other: "Huurder", booked: /2 betalingen geboekt, samen €\s1\.220,00\. 1 teruggeboekte betaling verwerkt/, back: "Teruggeboekt", whoseBack: "Wiens betaling ging terug?", reference: "Betalingskenmerk", takenReference: "Dit kenmerk heeft een andere huurder al.", rest: "Geen huurder gevonden", undone: "is weer weg", tenant: "Voor welke huurder?",
  },
  en: {
    arrears: "Rent open", title: "Bank statement", path: "Where is the file?", none: /This is not a bank statement/, payments: /Payments on the statement/, certain: "Certain", confirmed: "Confirmed",
    unclear: "Choose", whose: "Whose rent is this?", other: "Tenant", booked: /2 payments booked, €1,220\.00 together\. 1 payment that was taken back settled/, back: "Taken back", whoseBack: "Whose payment was taken back?", reference: "Payment reference", takenReference: "Another tenant has this reference already.", rest: "No tenant found", undone: "is gone again", tenant: "For which tenant?",
  },
};

const entry = (reference, day, amount, party, iban, words, direction = "<CdtDbtInd>CRDT</CdtDbtInd>") =>
  `<Ntry><Amt Ccy="EUR">${amount}</Amt>${direction}<Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>${day}</Dt></BookgDt><AcctSvcrRef>${reference}</AcctSvcrRef><NtryDtls><TxDtls><RltdPties><Dbtr><Pty><Nm>${party}</Nm></Pty></Dbtr><DbtrAcct><Id><IBAN>${iban}</IBAN></Id></DbtrAcct></RltdPties><RmtInf><Ustrd>${words}</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>`;
const BACK = "<CdtDbtInd>DBIT</CdtDbtInd><RvslInd>true</RvslInd>";
const statement = (...entries) =>
  `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><Stmt><Acct><Id><IBAN>${ACCOUNT}</IBAN></Id></Acct>${entries.join("\n")}</Stmt></BkToCstmrStmt></Document>`;

async function begin(engine, given_name, family_name, number, rent) {
  const lease = (amount, costs) => ({ first_day: "2026-05-11", last_day: "", rent: amount, costs });
  const { tenancy } = await engine.call("tenancies_begin", {
    person: null, new_person: { given_name, prefix: "", family_name, birth_date: "", phone: "", email: "", municipality: "", referral_date: "" },
    dwelling: null, new_dwelling: { street: "Staalkade", number, postcode: "", city: "Proefstad", owner: null, self_contained: true, programme: "" },
    together: false, worker: null, support_start: "2026-05-11", visits: 1, period_weeks: 1, reason: "", head: lease(rent, ""), sub: lease(rent, "20"),
  });
  return tenancy;
}

async function journey({ page, engine, context }, language, look) {
  const words = WORDS[language];
  const press = (key) => page.keyboard.press(key);
  const seen = looks(page, "statement", look);
  const folder = await mkdtemp(join(tmpdir(), "omklap-statement-"));
  try {
    await speaks(context, language);
    await openTeam(engine);
    const teun = await begin(engine, "Teun", "Regenboog", "12", "600");
    await begin(engine, "Sam", "Kastanje", "14", "560");
    // June was booked before: the account of Teun is known.
    const june = join(folder, "juni.xml");
    await writeFile(june, statement(entry("A1", "2026-06-01", "620.00", "Hr T Regenboog", TEUN, "huur juni")));
    const { rows, account } = await engine.call("statement_read", { path: june });
    await engine.call("statement_book", { path: june, account, chosen: [{ key: rows[0].key, tenancy: teun }] });
    const july = join(folder, "juli.xml");
    await writeFile(july, statement(
      entry("A1", "2026-06-01", "620.00", "Hr T Regenboog", TEUN, "huur juni"),
      entry("A2", "2026-07-01", "620.00", "Hr T Regenboog", TEUN, "huur juli"),
      entry("A3", "2026-07-02", "600.00", "Mw. B. Onbekend", "NL02ABNA0123456789", "voor mijn buurman"),
      entry("A4", "2026-07-03", "75.00", "Stichting Gift", "NL02ABNA0123456789", "gift"),
      entry("A5", "2026-07-06", "620.00", "Hr T Regenboog", TEUN, "terugboeking huur juni", BACK),
    ));

    await page.goto("/");
    await page.locator("nav .item[aria-current=page]").waitFor();
    await press("Control+3");
    await page.locator("main [role=grid] [role=rowheader]").first().waitFor();
    await press("Control+k");
    await page.keyboard.type(words.arrears);
    await page.getByRole("option", { name: words.arrears }).first().waitFor();
    await press("Enter");
    await page.getByRole("heading", { level: 1, name: words.arrears }).waitFor();
    await press("b");
    await page.getByRole("heading", { level: 1, name: words.title }).waitFor();
    const field = page.getByRole("textbox", { name: words.path });
    await field.waitFor();
    await field.fill(join(folder, "niets.txt"));
    await writeFile(join(folder, "niets.txt"), "geen afschrift");
    await press("Enter");
    await page.getByText(words.none).waitFor();
    await seen("refused");
    await field.fill(july);
    await press("Enter");
    const list = page.getByRole("grid", { name: words.payments });
    await list.waitFor();
    equal(await list.getByRole("rowheader").count(), 4, "the payment of June is known");
    await list.getByText(words.certain, { exact: true }).waitFor();
    await seen("list");

    // What is certain with one key; the payment of the neighbour by hand; the gift stays.
    await press("a");
    await list.getByText(words.confirmed, { exact: true }).waitFor();
    await list.focus();
    await press("ArrowDown");
    await press("Enter");
    const panel = page.getByRole("complementary");
    await panel.getByText(words.whose).waitFor();
    await seen("choice");
    await panel.getByRole("textbox").first().focus();
    await page.keyboard.type("Kastanje");
    await panel.getByRole("button", { name: /Sam Kastanje/ }).waitFor();
    await press("Enter");
    await page.getByRole("complementary").waitFor({ state: "detached" });
    equal(await list.getByText(words.confirmed, { exact: true }).count(), 2);
    // What the bank took back: the payment of June, as it was proposed.
    await list.focus();
    await press("End");
    await list.getByText(words.back, { exact: true }).waitFor();
    await press("Enter");
    await panel.getByText(words.whoseBack).waitFor();
    await seen("back");
    await press("Escape");
    await press(" ");
    await list.getByText(words.back, { exact: true }).waitFor({ state: "detached" });
    await press("Control+Enter");
    await page.getByText(words.booked).waitFor();
    await list.getByText("Stichting Gift").waitFor();
    await page.waitForFunction(() => document.querySelectorAll("main [role=rowheader]").length === 1);
    await seen("booked");
    await press("Control+z");
    await page.getByText(words.undone).waitFor();
    await page.waitForFunction(() => document.querySelectorAll("main [role=rowheader]").length === 4);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A reference of a tenant's own: taken by somebody else, said at its field, then settled on the tab of the rent. */
async function reference({ page, engine, context }, language, look) {
  const words = WORDS[language];
  const press = (key) => page.keyboard.press(key);
  await speaks(context, language);
  await openTeam(engine);
  await begin(engine, "Teun", "Regenboog", "12", "600");
  const sam = await begin(engine, "Sam", "Kastanje", "14", "560");
  await engine.call("rent_set_reference", { tenancy: sam, reference: "HF-2041" });
  await page.goto("/");
  await page.locator("nav .item[aria-current=page]").waitFor();
  await press("Control+3");
  await page.locator("main [role=grid] [role=rowheader]").first().waitFor();
  await press("Control+k");
  await page.keyboard.type(words.arrears);
  await page.getByRole("option", { name: words.arrears }).first().waitFor();
  await press("Enter");
  await page.getByRole("row", { name: /Regenboog/ }).waitFor();
  await page.getByRole("row", { name: /Regenboog/ }).click();
  await page.locator("#part").waitFor();
  await page.getByRole("button", { name: words.reference, exact: true }).focus();
  await press("Enter");
  const panel = page.getByRole("complementary");
  await panel.getByRole("textbox").first().waitFor();
  await page.keyboard.type("hf 2041");
  await press("Control+Enter");
  await panel.getByText(words.takenReference).waitFor();
  await picture(page, `statement-reference-${look}`);
  await isAccessible(page, "reference");
  await hasNoSidewaysScroll(page, "reference");
  await press("Control+a");
  await page.keyboard.type("HF-2078");
  await press("Control+Enter");
  await panel.waitFor({ state: "detached" });
  await page.locator("#part").getByText(`${words.reference}: HF-2078.`).waitFor();
  await press("Control+z");
  await page.locator("#part").getByText(`${words.reference}: HF-2078.`).waitFor({ state: "detached" });
}

export default [
  { name: "a reference of a tenant is settled for a statement, nl, light", play: (it) => reference(it, "nl", "light") },
  { name: "a statement of the bank is read, confirmed, booked and taken back, nl, light", play: (it) => journey(it, "nl", "light") },
  { name: "a statement of the bank is read, confirmed, booked and taken back, en, dark", screen: { colorScheme: "dark" }, play: (it) => journey(it, "en", "dark") },
];
