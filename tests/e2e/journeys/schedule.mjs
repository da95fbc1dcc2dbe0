// Who works when: working days, leave with what it hits, meetings, wishes and regular visits, all by keys.
import { equal } from "node:assert/strict";

import { isAccessible, picture } from "../look.mjs";
import { CASELOAD, openTeam } from "../stage.mjs";

const TENANT = "Vera 't Fictiefsen";
const WORKER = "Joost Testman";

/** The Team screen of a team with a caseload, and with a visit on Thursday. */
async function openTeamScreen(page, engine) {
  await openTeam(engine);
  await engine.call("set_import", { folder: CASELOAD, dry_run: false });
  const workers = await engine.call("workers_list", {});
  const worker = workers.find((it) => it.name === WORKER).id;
  const { tenancy } = await engine.call("tenancies_named", { name: "T6" });
  await engine.call("visits_plan", { tenancy, day: "2026-07-30", time: "10:00", worker });
  await engine.call("patterns_set", {
    worker: workers.find((it) => it.name !== WORKER).id, from_day: "2026-01-01",
    lines: [1, 2, 4].map((weekday) => ({ parity: "every", weekday, starts: "9", ends: "17" })).concat([{ parity: "odd", weekday: 5, starts: "9", ends: "12" }]),
  });
  await page.goto("/");
  await page.getByRole("heading", { name: "Vandaag" }).waitFor();
  await page.getByRole("link", { name: "Team" }).or(page.getByRole("button", { name: "Team" })).first().click();
  await page.getByRole("heading", { name: "Team", exact: true }).waitFor();
  await page.locator("tbody [role=img]").first().waitFor();
  return tenancy;
}

/** Puts the focus on a button, as a person with the Tab key would, and presses it. */
async function press(page, name) {
  const button = page.getByRole("button", { name, exact: true }).first();
  await button.focus();
  await page.keyboard.press("Enter");
}

/** Everything of the journey once, with a look at each panel. */
const looks = [
  { suffix: "", colorScheme: "light", viewport: { width: 1366, height: 768 } },
  { suffix: "-dark", colorScheme: "dark", viewport: { width: 1366, height: 768 } },
  { suffix: "-1920", colorScheme: "light", viewport: { width: 1920, height: 1080 } },
];

export default looks.map(({ suffix, colorScheme, viewport }) => ({
  name: `the schedule of a team is kept by keys${suffix}`,
  screen: { colorScheme, viewport },
  async play({ page, engine }) {
    const tenancy = await openTeamScreen(page, engine);
    const see = async (what) => {
      await picture(page, `schedule-${what}${suffix}`);
      await isAccessible(page, what);
    };

    // Working days: even and odd weeks apart.
    await press(page, `Rooster van ${WORKER}`);
    await page.getByRole("heading", { name: WORKER }).waitFor();
    await see("worker-unknown");
    await press(page, "Werkdagen wijzigen…");
    await page.getByLabel("Even en oneven").focus();
    await page.keyboard.press("Space");
    for (const day of ["maandag", "donderdag"]) {
      await page.getByLabel(day, { exact: true }).focus();
      await page.keyboard.press("Space");
    }
    await see("pattern");
    await page.keyboard.press("Control+Enter");
    await page.getByText(`De werkdagen van ${WORKER} zijn opgeslagen.`).waitFor();
    await page.getByRole("img", { name: "Even weken: ma, do. Oneven weken: geen dag." }).first().waitFor();

    // Leave says what it hits before it is saved.
    await press(page, "Verlof invoeren");
    await page.getByLabel("Wie").selectOption({ label: WORKER });
    await page.getByLabel("Eerste dag").fill("2026-07-29");
    await page.getByLabel("Laatste dag").fill("2026-07-31");
    await page.getByText("op die dagen:").waitFor();
    await page.getByText(`do 30 juli 10:00 ${TENANT}`).waitFor();
    await see("leave");
    await page.keyboard.press("Control+Enter");
    await page.getByRole("cell", { name: "29 t/m 31 juli" }).waitFor();
    await page.keyboard.press("Control+z");
    await page.getByRole("cell", { name: "29 t/m 31 juli" }).waitFor({ state: "detached" });
    await page.keyboard.press("Control+y");
    await page.getByRole("cell", { name: "29 t/m 31 juli" }).waitFor();

    // A meeting of the team.
    await press(page, "Overleg");
    await press(page, "Overleg toevoegen");
    await page.getByLabel("Waarvoor").fill("Teamoverleg");
    await see("meeting");
    await page.keyboard.press("Control+Enter");
    await page.getByText("elke di 09:00–10:00").waitFor();
    await see("team");

    // What a tenant asks for, and a visit that comes back.
    await page.goto("/");
    await page.getByRole("heading", { name: "Vandaag" }).waitFor();
    await page.keyboard.press("Control+k");
    await page.keyboard.type(TENANT);
    await page.getByRole("option", { name: TENANT }).first().waitFor();
    await page.keyboard.press("Enter");
    await page.getByRole("tab", { name: /Afspraken/ }).click();
    await press(page, "Wensen bij bezoek");
    await page.getByLabel("Vaste vervanger").selectOption({ index: 1 });
    await page.getByLabel("Altijd met twee").focus();
    await page.keyboard.press("Space");
    await press(page, "Moment toevoegen");
    await see("wishes");
    await page.keyboard.press("Control+Enter");
    await page.getByText(`De wensen van ${TENANT} zijn opgeslagen.`).waitFor();
    const wishes = await engine.call("wishes_get", { tenancy });
    equal(wishes.together, true);
    equal(wishes.times.length, 1);
    await press(page, "Vaste bezoeken");
    await page.getByLabel("Dag", { exact: true }).selectOption({ label: "vrijdag" });
    await see("series");
    await page.keyboard.press("Control+Enter");
    await page.getByText(/bezoeken staan gepland/).first().waitFor();
    await press(page, "Vaste bezoeken");
    await page.getByText("elke vr 10:00").waitFor();
    await see("series-running");
    await press(page, "Stoppen: elke vr 10:00");
    await page.getByText(/Het vaste bezoek is gestopt/).first().waitFor();
  },
}));
