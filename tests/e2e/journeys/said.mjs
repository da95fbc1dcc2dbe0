// What was just done is said where it covers nothing that one can press, on every screen with buttons at its foot.
import { picture, saysBesideControls } from "../look.mjs";
import { CASELOAD, openTeam } from "../stage.mjs";

/** Walks past the screens while the sentence stands: the pointer rests on it, so it waits. */
async function walk({ page, engine }, size) {
  await openTeam(engine);
  await engine.call("set_import", { folder: CASELOAD, dry_run: false });
  const { tenancy } = await engine.call("tenancies_named", { name: "T6" });
  await engine.call("visits_plan", { tenancy, day: "2026-07-28", time: "10:00" });
  await engine.call("tasks_add", { tenancy, text: "Kaartje door de deur", due_day: "2026-07-28" });
  const shown = (selector) => page.locator(selector).first().waitFor();
  const troubles = [];
  const see = async (screen) => {
    await picture(page, `said-${screen}-${size}`);
    await saysBesideControls(page, screen).catch((trouble) => troubles.push(trouble.message));
  };
  await page.goto("/");
  await shown("main .day .visit");
  await page.keyboard.press("v");
  await shown("aside .opts");
  await page.keyboard.press("1");
  await page.locator("aside footer .btn.main:enabled").waitFor();
  await page.keyboard.press("Control+Enter");
  await shown(".toast .back button");
  await page.locator(".toast .said").hover();
  await page.locator("aside").waitFor({ state: "detached" });
  await see("today");
  await page.keyboard.press("v");
  await shown("aside .opts");
  await see("today-record");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+2");
  await shown("main .foot");
  await see("week");
  await page.keyboard.press("Control+3");
  await shown("main [role=grid] .wkstate");
  await see("caseload");
  await page.keyboard.press("Control+4");
  await page.getByRole("grid").waitFor();
  await see("compliance");
  await page.keyboard.press("v");
  await shown("aside .bars li");
  await see("compliance-panel");
  await page.keyboard.press("Escape");
  await page.keyboard.press("r");
  await shown("aside .opt");
  await see("review");
  await page.keyboard.press("Control+Enter");
  await page.getByRole("complementary", { name: "Week 31 afronden" }).waitFor();
  await see("review-sign");
  if (troubles.length > 0) throw new Error(troubles.join("\n"));
}

export default [
  { name: "what was done is said over no control", play: (stage) => walk(stage, "1366") },
  { name: "what was done is said over no control at 200 % zoom", screen: { viewport: { width: 683, height: 384 }, deviceScaleFactor: 2 }, play: (stage) => walk(stage, "zoomed") },
];
