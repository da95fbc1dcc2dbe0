// What axe finds on every screen with a region of 5,000 tenancies behind it: both themes, and at 200 % no sideways scroll.
//
//   node tests/bench/looks.mjs FILE [--profile release]
//
// The tour of the journeys walks past every panel on a small team; this one has the lists as long as they get.
import { parseArgs } from "node:util";

import { everyControlIsNamed, hasNoSidewaysScroll, isAccessible, picture } from "../e2e/look.mjs";
import { Engine, launch } from "../e2e/stage.mjs";
import { PASSPHRASE, withTeam } from "./folder.mjs";

const { values: asked, positionals } = parseArgs({ allowPositionals: true, options: { profile: { type: "string", default: "release" }, now: { type: "string" } } });
const [file] = positionals;
if (file === undefined) throw new Error("Which team file? cargo xtask bench looks FILE");

/** The screens: the key or the button that leads there, and what stands there once it has its answer. */
const SCREENS = [
  ["today", { key: "Control+1" }, "main .page .sect"],
  ["tasks", { button: "Alle taken" }, "main [role=grid] [role=row]"],
  ["week", { key: "Control+2" }, ".plan td"],
  ["tenants", { key: "Control+3" }, "main [role=grid] .wkstate"],
  ["compliance", { key: "Control+4" }, "main .wgrid [role=gridcell][aria-label] .wk"],
  ["review", { key: "r" }, "aside .opt"],
  ["arrears", { keys: ["Control+3"], button: "Huur open" }, "main [role=grid] [role=rowheader].nm"],
  ["dwellings", { key: "Control+6" }, "main [role=grid] .grp"],
  ["referrals", { key: "Control+7" }, "main [role=grid] [role=row] .days"],
  ["team", { button: "Team" }, "main .tbl"],
  ["settings", { button: "Instellingen" }, "main form"],
];
const LOOKS = [
  { name: "light", colorScheme: "light", viewport: { width: 1366, height: 768 } },
  { name: "dark", colorScheme: "dark", viewport: { width: 1920, height: 1080 } },
  { name: "zoomed", colorScheme: "light", viewport: { width: 683, height: 384 }, deviceScaleFactor: 2 },
];

const { folder, remove } = await withTeam(file);
const engine = await Engine.start(folder, { profile: asked.profile, now: asked.now ?? new Date().toISOString() });
const chromium = await launch();
let found = 0;
try {
  await engine.call("session_unlock", { passphrase: PASSPHRASE });
  for (const { name, ...look } of LOOKS) {
    const context = await chromium.newContext({ baseURL: engine.url, locale: "nl-NL", ...look });
    context.setDefaultTimeout(60_000);
    const page = await context.newPage();
    await page.goto("/");
    await page.locator("main .page .sect").first().waitFor();
    for (const [screen, { keys = [], key, button }, there] of SCREENS) {
      try {
        for (const first of keys) await page.keyboard.press(first);
        if (key === undefined) await page.getByRole("button", { name: button, exact: true }).first().click();
        else await page.keyboard.press(key);
        await page.locator(there).first().waitFor();
        await picture(page, `region-${screen}-${name}`);
        await everyControlIsNamed(page, screen);
        await isAccessible(page, screen);
        await hasNoSidewaysScroll(page, screen);
        console.log(`ok     ${screen}, ${name}`);
      } catch (trouble) {
        found += 1;
        console.log(`FAILED ${screen}, ${name}: ${trouble.message.slice(0, 600)}`);
      }
    }
    await context.close();
  }
} finally {
  await chromium.close();
  await engine.end();
  await remove();
}
process.exitCode = found > 0 ? 1 : 0;
