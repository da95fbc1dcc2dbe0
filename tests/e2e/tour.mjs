// A walk past every screen, panel and dialog, in any language and at any size: it goes by keys and by place.
import { CASELOAD, PASSPHRASE, WORKBOOK } from "./stage.mjs";

/** A tenancy of the caseload whose week can still be met and whose chain can flip. */
const NAME = "Jamal Fictiefsen";

/** Walks, and calls `see` with a name at each stop. */
export async function tour({ page, engine }, see) {
  const shown = (selector) => page.locator(selector).first().waitFor();
  const gone = (selector) => page.locator(selector).first().waitFor({ state: "detached" });
  const press = (key) => page.keyboard.press(key);

  // The door, and the example team behind it.
  await page.goto("/");
  await shown("ol .way");
  await see("first-start");
  await press("2");
  await shown("main .page .sect");
  await see("example-today");
  await press("Control+3");
  await shown("main [role=grid] .wkstate");
  await see("example-caseload");
  await page.locator("nav [aria-haspopup=dialog]").click();
  await shown("[role=dialog] p");
  await see("example-told");
  await press("Escape");
  await press("Control+l");
  await shown("main .btn.main");
  await see("example-door");
  await page.locator("main .link").first().click();
  await shown("dialog .btn.danger");
  await see("example-discard");
  await page.locator("dialog .btn.danger").click();
  await shown("ol .way");

  // A team of one's own.
  await press("1");
  await shown("form input");
  await see("new-team");
  await press("Enter");
  await shown("[aria-invalid=true]");
  await see("new-team-incomplete");
  const fields = page.locator("form input");
  for (const [at, text] of ["Team Oost", "Sam Morgenster", PASSPHRASE, PASSPHRASE].entries()) await fields.nth(at).fill(text);
  await press("Enter");
  await shown(".on-screen .word");
  await see("recovery-words");
  const words = await page.locator(".on-screen .word").allInnerTexts();
  await page.locator(".on-screen .btn.main").click();
  await shown("form input");
  await see("recovery-check");
  for (const field of await page.locator("form input").all()) {
    const number = Number(/\d+/.exec(await field.evaluate((it) => it.labels[0].textContent))[0]);
    await field.fill(words[number - 1]);
  }
  await press("Enter");
  await shown("nav .item[aria-current=page]");
  await shown("main .empty");
  await see("today-empty");
  await press("Control+3");
  await shown("main .empty");
  await see("caseload-empty");
  await page.locator("main .empty .btn.main").click();
  await shown("main form input");
  await see("import-file");
  await page.locator("main form input").fill(WORKBOOK);
  await press("Enter");
  await shown("main .import .maps table");
  await see("import-check");
  await page.locator("main .import .trial button.link").first().click();
  await shown("dialog input");
  await see("import-left-out");
  await press("Escape");
  await press("Control+4");
  await shown("main .empty");
  await see("compliance-empty");

  // The caseload and one tenancy.
  await engine.call("set_import", { folder: CASELOAD, dry_run: false });
  const { tenancy } = await engine.call("tenancies_named", { name: "T6" });
  for (const [day, time] of [["2026-07-28", "10:00"], ["2026-07-28", "15:00"], ["2026-07-24", "15:30"]]) await engine.call("visits_plan", { tenancy, day, time });
  await engine.call("tasks_add", { tenancy, text: "Kaartje door de deur", due_day: "2026-07-27" });
  await page.reload();
  await shown("main .day .visit");
  await see("today");
  await press("v");
  await press("0");
  await shown("aside .plan input");
  await see("today-moved");
  await press("1");
  for (const part of [0, 0, 0, 0]) await page.locator("aside .more .btn").nth(part).click();
  await see("today-said");
  await press("Escape");
  await gone("aside");
  await press("n");
  await shown("aside .lines li");
  await see("today-new-visit");
  await press("Enter");
  await shown("aside select");
  await see("today-plan");
  await press("Escape");
  await gone("aside");
  await page.locator("main section .sect .btn").first().click();
  await shown("aside .lines li");
  await press("Enter");
  await shown("aside select");
  await see("today-task");
  await press("Escape");
  await gone("aside");
  await press("Control+3");
  await shown("main [role=grid] .wkstate");
  await see("caseload");
  await press("Space");
  await page.keyboard.press("Shift+ArrowDown");
  await shown("main .selbar");
  await see("caseload-chosen");
  await page.locator("main .selbar .btn").first().click();
  await shown("aside select");
  await page.locator("aside select").selectOption({ index: 2 });
  await shown("aside .does");
  await see("caseload-reassign");
  await press("Escape");
  await gone("aside");
  await press("Escape");
  await gone("main .selbar");
  await page.locator("main .filters .btn.quiet").click();
  await shown("[role=dialog] select");
  await see("caseload-filter");
  await press("Escape");
  await page.locator("main .acts .btn").first().click();
  await shown("main [role=grid]");
  await see("tasks");
  await press("Control+3");
  await shown("main [role=grid] .wkstate");
  await press("/");
  await page.keyboard.type(NAME);
  await page.getByRole("row", { name: NAME }).click();
  await shown("aside .chain");
  await see("tenancy");
  await press("v");
  await shown("aside [type=radio]");
  await see("record");
  await press("1");
  await shown("aside .effect .line");
  await see("record-consequence");
  await press("Control+Enter");
  await shown(".toast");
  await see("recorded");
  await page.locator("aside footer .btn:not(.main)").click();
  await shown("aside .steps li");
  await see("flip");
  await press("Escape");
  await shown("aside .chain");
  await press("Escape");
  await gone("aside");
  await press("/");
  await page.keyboard.press("Control+a");
  await page.keyboard.type("zzz");
  await shown("main .empty");
  await see("caseload-nothing-found");
  await press("Escape");
  await shown("main [role=grid] .wkstate");

  // The week of the team.
  await press("Control+2");
  await shown("main .plan .chip");
  await see("week");
  await press("m");
  await shown("aside h2");
  await see("week-missing");
  await press("Escape");
  await gone("aside");
  await page.locator("main .plan .chip:not(.fixed, .gone)").first().focus();
  await press("Enter");
  await shown("main .carry");
  await see("week-carried");
  await press("Escape");
  await gone("main .carry");
  await press("t");
  await shown("main .times .ec-event button");
  await see("week-clock");
  await press("t");
  await shown("main .plan");

  // The weeks.
  await press("Control+4");
  await shown("main [role=gridcell][aria-label] .wk");
  await see("compliance");
  await page.locator("main [role=gridcell][aria-label]:has(.wk)").nth(5).click();
  await shown("[role=dialog] .facts b");
  await see("week-facts");
  await press("Escape");
  await gone("[role=dialog]");

  // The team itself.
  await page.locator("nav .end .item").nth(0).click();
  await shown("main tbody tr");
  await shown("aside .lines li");
  await see("team");
  await press("n");
  await shown("aside [type=checkbox]");
  await see("account-add");
  await press("Escape");
  await shown("aside .lines li");
  await page.locator("aside footer .btn").click();
  await shown("aside dl");
  await see("team-rights");
  await press("Escape");
  await page.locator("nav .end .item").nth(1).click();
  await shown("main form input");
  await see("settings");

  // What every screen has.
  await page.locator("header [aria-haspopup=dialog]").last().click();
  await shown("[role=dialog] fieldset");
  await see("colours-and-language");
  await press("Escape");
  await gone("[role=dialog]");
  await press("?");
  await shown("dialog dl");
  await see("keys");
  await press("Escape");
  await gone("dialog");
  await press("Control+k");
  await page.keyboard.type("van");
  await shown("dialog mark");
  await see("palette");
  await press("Escape");
  await gone("dialog");

  // The lock.
  await press("Control+l");
  await shown("form input");
  await see("locked");
  await page.locator("form input").fill("een heel andere wachtzin");
  await press("Enter");
  await shown("[role=alert]");
  await see("locked-refused");
  await page.locator("main .link").first().click();
  await shown("form textarea");
  await see("recover");
  await page.locator("main .link").last().click();
  await shown("form input");
  await page.locator("main .link").nth(1).click();
  await shown("form .field");
  await see("restore");
}
