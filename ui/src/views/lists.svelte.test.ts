// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { useHost } from "../api";
import { fakeHost } from "../api/fake";
import { navigation, toasts } from "../state";
import { begin, end, press, settled, show, text } from "./stage";
import Tasks from "./Tasks.svelte";
import Tenancies from "./Tenancies.svelte";

HTMLElement.prototype.showPopover = () => undefined; // Happy-dom knows no popovers.

beforeEach(() => begin(fakeHost({ rows: 40 })));
afterEach(end);

function grid(): HTMLElement {
  const found = document.querySelector<HTMLElement>('[role="grid"]');
  if (found === null) throw new Error("there is no list");
  found.focus();
  return found;
}
function button(words: string): HTMLButtonElement {
  const found = [...document.querySelectorAll("button")].find((it) => it.textContent.trim().startsWith(words));
  if (found === undefined) throw new Error(`there is no button ${words}`);
  return found;
}

describe("Huurders as a working list", () => {
  it("chooses with Space, takes lines along with Shift and lets go with Escape", async () => {
    await show(Tenancies);
    grid();
    await press(" ");
    expect(text(".selbar b")).toBe("1 geselecteerd");
    await press("ArrowDown", { shiftKey: true });
    await press("ArrowDown", { shiftKey: true });
    expect(text(".selbar b")).toBe("3 geselecteerd");
    expect(document.querySelectorAll('[role="row"][aria-selected="true"]')).toHaveLength(3);
    await press(" ");
    expect(text(".selbar b")).toBe("2 geselecteerd");
    await press("Escape");
    expect(document.querySelector(".selbar")).toBeNull();
  });

  it("filters by a view, keeps the list as a view of one's own and takes it away", async () => {
    await show(Tenancies);
    button("Vraagt aandacht").click();
    await settled();
    expect(text('[role="group"] .chip')).toContain("Dreigt te missen");
    button("Huurder").click();
    await settled();
    button("Weergave bewaren…").click();
    await settled();
    const name = document.querySelector<HTMLInputElement>(".tabs input");
    if (name) name.value = "Mijn lijst";
    name?.dispatchEvent(new Event("input", { bubbles: true }));
    await settled();
    button("Bewaren").click();
    await settled();
    expect(text(".tab.now")).toMatch(/^Mijn lijst/);
    document.querySelector<HTMLButtonElement>('[aria-label="Weergave weghalen: Mijn lijst"]')?.click();
    await settled();
    expect(text(".tabs")).not.toContain("Mijn lijst");
    expect(text(".tab.now")).toMatch(/^Alle huurders/);
  });

  it.each(["Enter", "v"])("waits with %s for the list of what was typed: no key means a row of the older one", async (key) => {
    const host = fakeHost({ rows: 40 });
    let answer: () => void = () => undefined;
    const late = new Promise<void>((resolve) => (answer = resolve));
    useHost({
      ...host,
      call: async (name, args, listener) => {
        if (name === "tenancies_list" && (args as { search: string }).search !== "") await late;
        return host.call(name, args, listener);
      },
    });
    await show(Tenancies);
    const rows = (): string[] => [...document.querySelectorAll('[role="row"] [role="rowheader"]')].map((it) => it.textContent.trim());
    const wanted = rows().findLast((it) => it !== "") ?? "";
    const field = document.querySelector<HTMLInputElement>('input[type="search"]');
    if (field === null) throw new Error("there is no field");
    field.focus();
    field.value = wanted;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    await press("ArrowDown");
    await press(key);
    expect(navigation.tenancy).toBeUndefined();
    answer();
    await settled();
    expect(rows().at(-1)).toBe(wanted);
    expect(text("aside h2")).toContain(wanted);
  });

  it("orders by a column and turns it round, and says so", async () => {
    await show(Tenancies);
    button("Bezoekgraad").click();
    await settled();
    button("Bezoekgraad").click();
    await settled();
    expect(document.querySelector('[aria-sort="descending"]')?.textContent).toContain("Bezoekgraad");
    expect(document.querySelectorAll("[aria-sort]")).toHaveLength(1);
  });
});

describe("Taken", () => {
  it("finishes with Space and opens with Enter", async () => {
    await show(Tasks);
    expect(text(".sub")).toBe("1 open taak");
    grid();
    await press("Enter");
    expect(text("aside h2")).toBe("Taak veranderen");
    await press("Escape");
    grid();
    await press(" ");
    expect(toasts.lines[0]?.undo).toBe(true);
    expect(text(".empty p")).toMatch(/open taken/);
  });
});
