// The way of somebody who left, read and added to by keys alone: from the referral to what came after, taken away and back.
import { equal } from "node:assert/strict";

import { hasNoSidewaysScroll, isAccessible, looks, picture } from "../look.mjs";
import { openTeam, speaks, tabTo, typeDay } from "../stage.mjs";

const NAME = "Bas Wolkenveld";

const WORDS = {
  nl: {
    line: "Van aanmelding tot afsluiting", waited: /Wachtte 115 dagen op de sleutel · 183 dagen in de opvang · eerste bezoek na 2 dagen · 11 dagen begeleid/,
    stops: ["Aangemeld", "Aanbod", "Aanbod", "Sleutel", "Eerste bezoek", "Evaluatie", "Begeleiding gestopt"], refused: "wilde niet (de trap)", after: "na 113 dagen",
    ended: /De begeleiding stopte op 24 juli 2026\..*Vertrokken\. Waarheen: in een woning\./s, running: /Voor zover bekend geen terugval\./, add: "Vastleggen waar iemand nu woont", day: "Op welke dag?", living: "Waar woonde iemand toen?", known: "Hoe weet je dat?",
    choose: "Maak hier een keuze.", tooEarly: "Kies een dag na de laatste dag van de begeleiding.", done: "Vastgelegd waar Bas Wolkenveld woonde op 27 juli 2026.",
    relapse: "Terugval: weer dakloos op 27 juli 2026.", undone: "de woonplek na het einde is weg", redone: "de woonplek na het einde staat er weer", remove: "Weghalen: waar iemand woonde op 27 juli 2026", history: "Woonplek na het einde",
  },
  en: {
    line: "From referral to closing", waited: /Waited 115 days for the key · 183 days in shelter · first visit after 2 days · 11 days of support/,
    stops: ["Referred", "Offer", "Offer", "Key", "First visit", "Evaluation", "Support ended"], refused: "did not want it (the stairs)", after: "after 113 days",
    ended: /Support ended on 24 July 2026\..*Destination:/s, running: /No relapse as far as is known\./, add: "Record where somebody lives now", day: "On which day?", living: "Where did they live then?", known: "How do you know?",
    choose: "Make a choice here.", tooEarly: "Choose a day after the last day of support.", done: "Recorded where Bas Wolkenveld lived on 27 July 2026.",
    relapse: "Relapse: homeless again on 27 July 2026.", undone: "the home after the end is gone", redone: "the home after the end is back", remove: "Take away: where somebody lived on 27 July 2026", history: "Home after the end",
  },
};

/** Somebody who waited, refused a home, got the key of another, was visited and evaluated, and left. */
async function someoneWhoLeft(engine) {
  const nobody = { prefix: "", birth_date: "", phone: "", email: "", municipality: "", referral_date: "" };
  const lease = { first_day: "2026-01-05", last_day: "", rent: "612,50", costs: "36,65" };
  const homes = [];
  for (const [number, family_name] of [["11", "Appelboom"], ["12", "Perenboom"]]) {
    const { tenancy } = await engine.call("tenancies_begin", {
      person: null, new_person: { given_name: "Guus", family_name, ...nobody }, dwelling: null,
      new_dwelling: { street: "Kabouterlaan", number, postcode: "", city: "Proefstad", owner: null, self_contained: true, programme: "" },
      together: false, worker: null, support_start: "2026-01-05", visits: 1, period_weeks: 1, reason: "", head: lease, sub: lease,
    });
    homes.push((await engine.call("tenancies_fields", { tenancy })).dwelling_id);
    const { leases } = await engine.call("tenancies_ending", { tenancy, last_day: "2026-07-11", leases: [] });
    const sub = leases.find((it) => it.lease.kind === "sub").lease.id;
    await engine.call("tenancies_end", { tenancy, last_day: "2026-07-11", leases: [sub], tasks: [], reason: "left", destination: "unknown" });
  }
  const referral = (await engine.call("referrals_add", {
    person: null,
    fields: {
      person: { given_name: "Bas", family_name: "Wolkenveld", ...nobody, birth_date: "2002-03-02", referral_date: "2026-03-21" },
      ethos: 3, in_shelter_since: "2026-01-12", priority: "normal", children: "", pregnant: false, self_reliance: "unknown", wishes: "",
    },
  })).id;
  const { row } = await engine.call("referrals_get", { referral });
  const offer = (await engine.call("offers_make", { referral, dwelling: homes[0], day: "2026-07-12" })).id;
  await engine.call("offers_answer", { offer, answer: "refused", reason: "stairs", day: "2026-07-12" });
  await engine.call("offers_make", { referral, dwelling: homes[1], day: "2026-07-13" });
  const { tenancy } = await engine.call("tenancies_begin", {
    person: row.person, new_person: null, dwelling: homes[1], new_dwelling: null, together: false, worker: null, support_start: "2026-07-14",
    visits: 1, period_weeks: 1, reason: "", head: null, sub: { ...lease, first_day: "2026-07-14" },
  });
  await engine.call("visits_record", { tenancy, visit: null, day: "2026-07-16", outcome: "admitted", place: null });
  await engine.call("evaluations_hold", {
    tenancy, month: null, day: "2026-07-20", present: [{ who: "tenant", name: "Bas" }], support: "met", support_reason: "Laat ons elke week binnen.", own_view: "", remark: "",
    outcome: "continue", extends_months: "", promises: [],
  });
  await engine.call("tenancies_end", { tenancy, last_day: "2026-07-24", leases: [], tasks: [], reason: "left", destination: "housed" });
  return tenancy;
}

async function open(page) {
  await page.goto("/");
  await page.locator("nav .item[aria-current=page]").waitFor();
  await page.keyboard.press("Control+k");
  await page.keyboard.type(NAME);
  await page.getByRole("option", { name: NAME }).first().waitFor();
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: new RegExp(NAME) }).waitFor();
}

async function journey({ page, engine, context }, language, look) {
  const words = WORDS[language];
  const press = (key) => page.keyboard.press(key);
  const seen = looks(page, "pathway", look);
  await speaks(context, language);
  await openTeam(engine);
  const tenancy = await someoneWhoLeft(engine);
  await open(page);

  // The way is a list that is read in order, with the days between.
  const line = page.getByRole("list", { name: words.line });
  await line.waitFor();
  equal((await line.getByRole("listitem").allInnerTexts()).map((it) => it.split("\n")[0]).join(", "), words.stops.join(", "));
  await page.getByText(words.waited).waitFor();
  await line.getByText(words.refused).waitFor();
  await line.getByText(words.after).waitFor();
  await page.getByText(words.ended).first().waitFor();
  await page.getByText(words.running).waitFor();
  await seen("left");

  // What became of him: nothing chosen and a day of the support itself are refused at the field.
  await tabTo(page, words.add);
  await press("Enter");
  const panel = page.getByRole("complementary");
  await panel.getByLabel(words.day).waitFor();
  await press("Control+Enter");
  await panel.getByText(words.choose).waitFor();
  await panel.getByLabel(words.living).focus();
  await panel.getByLabel(words.living).selectOption("ethos_6");
  await panel.getByLabel(words.known).selectOption("organisation");
  await panel.getByLabel(words.day).focus();
  await typeDay(page, "2026-07-24");
  await press("Control+Enter");
  await panel.getByText(words.tooEarly).waitFor();
  await seen("refused");
  await panel.getByLabel(words.day).focus();
  await typeDay(page, "2026-07-27");
  await press("Control+Enter");
  await page.getByText(words.done).waitFor();
  await page.getByText(words.relapse).waitFor();
  await seen("relapse");
  equal((await engine.call("pathways_get", { tenancy })).ended.relapse.is, "on");

  // Back and again, and away by its own button; it stands in the history.
  await page.getByRole("tab", { selected: true }).focus();
  await press("Control+z");
  await page.getByText(words.undone).waitFor();
  await page.getByText(words.running).waitFor();
  await press("Control+y");
  await page.getByText(words.redone).waitFor();
  await page.getByText(words.relapse).waitFor();
  await tabTo(page, words.remove);
  await press("Enter");
  await page.getByText(words.running).waitFor();
  await page.getByText(words.history).first().waitFor();
}

export default [
  { name: "pathway, Dutch and light: read from referral to closing, and what came after", play: (it) => journey(it, "nl", "light") },
  { name: "pathway, English and dark: read from referral to closing, and what came after", screen: { colorScheme: "dark" }, play: (it) => journey(it, "en", "dark") },
  {
    name: "pathway at twice the size",
    screen: { viewport: { width: 683, height: 384 } },
    async play({ page, engine }) {
      await openTeam(engine);
      await someoneWhoLeft(engine);
      await open(page);
      await page.getByRole("list", { name: WORDS.nl.line }).scrollIntoViewIfNeeded();
      await picture(page, "pathway-small");
      await isAccessible(page, "pathway, twice the size");
      await hasNoSidewaysScroll(page, "pathway, twice the size");
    },
  },
];
