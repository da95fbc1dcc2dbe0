// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test } from "vitest";

import { movePane, takesIdleFocus } from "./panes";

function add(parent: Element, tag: string, attributes: Record<string, string>): HTMLElement {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  parent.append(node);
  return node;
}

beforeEach(() => {
  add(add(document.body, "nav", { "data-pane": "" }), "button", { id: "rail" });
  add(add(document.body, "header", { "data-pane": "" }), "input", { id: "bar" });
  const main = add(document.body, "main", { "data-pane": "", tabindex: "-1" });
  add(main, "button", { id: "filter" });
  add(main, "div", { id: "list", tabindex: "0", "data-pane-focus": "" });
  add(add(main, "aside", { "data-pane": "" }), "button", { id: "panel" });
});
afterEach(() => document.body.replaceChildren());

test("F6 walks rail, bar, list, panel and round again, also out of a panel", () => {
  const walked: string[] = [];
  for (let press = 0; press < 5; press += 1) {
    movePane(1);
    walked.push(document.activeElement?.id ?? "");
  }
  expect(walked).toEqual(["rail", "bar", "list", "panel", "rail"]);
  movePane(-1);
  expect(document.activeElement?.id).toBe("panel");
  movePane(-1);
  expect(document.activeElement?.id).toBe("list");
});

test("a list takes the focus only from nobody", () => {
  const list = document.getElementById("list") as HTMLElement;
  takesIdleFocus(list);
  expect(document.activeElement).toBe(list);
  document.getElementById("bar")?.focus();
  takesIdleFocus(list);
  expect(document.activeElement?.id).toBe("bar");
});
