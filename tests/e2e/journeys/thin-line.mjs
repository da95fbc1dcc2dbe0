// One thin line through the whole job, on a real caseload.
import { equal, match, ok } from "node:assert/strict";

import { picture } from "../look.mjs";
import { CASELOAD, openTeam } from "../stage.mjs";

/** Refused on Monday of this week; a sublease that can flip. */
const NAME = "Jamal Fictiefsen";

export default [
  {
    name: "a caseload is taken in, a visit recorded and undone, a lease chain flipped and put back",
    async play({ page, engine }) {
      await openTeam(engine);
      const set = await engine.call("set_import", { folder: CASELOAD, dry_run: false });
      equal(set.made.tenancies, 34);
      equal(set.rejected.length, 0);

      await page.goto("/");
      await page.getByRole("heading", { name: "Vandaag" }).waitFor();
      await page.keyboard.press("Control+3");
      await page.getByRole("button", { name: "Filter", exact: true }).click();
      await page.getByRole("combobox", { name: "Begeleiding", exact: true }).selectOption("Ook beëindigd");
      await page.keyboard.press("Escape");
      await page.getByText("34, gegroepeerd per begeleider").waitFor();
      const row = page.getByRole("row", { name: new RegExp(NAME) });
      const week = row.getByRole("gridcell").filter({ has: page.locator(".wk") }).locator(".word");

      // Record: Enter opens the tenancy, V and a digit say what happened, and what it does stands there first.
      await page.keyboard.press("/");
      await page.keyboard.type(NAME);
      await page.getByText("1 van 34, gegroepeerd per begeleider").waitFor();
      const before = await week.innerText();
      await row.click();
      const panel = page.getByRole("complementary", { name: NAME });
      await panel.getByText("geweigerd").first().waitFor();
      await page.keyboard.press("v");
      await page.keyboard.press("1");
      const effect = panel.getByText(/^Week 31 wordt /);
      await effect.waitFor();
      match(await effect.innerText(), /Week 31 wordt voldaan\./);
      await picture(page, "thin-line-consequence");
      await page.keyboard.press("Control+Enter");
      await page.getByRole("status").filter({ hasText: `${NAME}: toegelaten. Week 31: voldaan.` }).waitFor();
      await week.filter({ hasText: "voldaan" }).waitFor();
      await panel.getByText("De huurder heeft je zo vaak binnengelaten als afgesproken.").waitFor();
      await picture(page, "thin-line-recorded");

      // Undo: the week is as it was.
      await page.keyboard.press("Control+z");
      await page.getByText("Ongedaan gemaakt: het resultaat van het bezoek is ingetrokken.").waitFor();
      await week.filter({ hasText: before }).waitFor();
      equal(await week.innerText(), before);

      // Flip: on the first of next month; then the chain has the lease in the tenant's own name.
      equal(await panel.getByText("Contract op eigen naam").count(), 0);
      await panel.getByRole("button", { name: "Omklappen…" }).click();
      await panel.getByText("De hoofdhuur stopt; laatste dag").waitFor();
      await picture(page, "thin-line-flip");
      // Nothing was prepared here: who flips all the same says that it was done elsewhere.
      await page.keyboard.press("Control+Enter");
      await panel.getByRole("alert").filter({ hasText: "Zet eerst de stappen ervoor" }).waitFor();
      await panel.getByLabel("De stappen hiervoor zijn buiten Omklap gezet").check();
      await page.keyboard.press("Control+Enter");
      await page.getByRole("status").filter({ hasText: `${NAME} heeft vanaf` }).waitFor();
      await panel.getByText("Contract op eigen naam").first().waitFor();
      ok(await panel.getByText(/vanaf 1.*aug/).first().isVisible());
      await picture(page, "thin-line-flipped");

      await page.keyboard.press("Control+z");
      await page.getByText("Ongedaan gemaakt: de contracten lopen weer zoals vóór de omklap.").waitFor();
      await panel.getByText("Contract op eigen naam").first().waitFor({ state: "detached" });
      await panel.getByRole("button", { name: "Omklappen…" }).waitFor();
    },
  },
];
