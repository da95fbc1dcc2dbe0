// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from "vitest";
import { moveMark, writeCells, type Look, type Written } from "./cells";
import { WEEK_CODES, type WeekCode } from "./codes";

const LOOKS = Object.fromEntries(WEEK_CODES.map((code) => [code, { letter: code.toUpperCase(), look: `wk-${code}` }])) as Record<WeekCode, Look>;
let box: HTMLElement;

beforeEach(() => {
  box = document.createElement("div");
  for (let column = 0; column < 3; column += 1) box.append(cellOf());
});

function cellOf(): HTMLElement {
  const cell = document.createElement("span");
  cell.append(document.createElement("span"));
  return cell;
}

function write(before: Written | undefined, next: Written | undefined): string {
  writeCells(box, before, next, LOOKS, (code, column, name) => `${code} ${column} ${name}`);
  return [...box.children].map((cell) => `${cell.firstElementChild?.className}|${cell.textContent}|${cell.getAttribute("aria-label")}`).join(" / ");
}

describe("the cells of a row", () => {
  it("get letter, look and name", () => {
    expect(write(undefined, { name: "Anna", cells: "vhg" })).toBe("wk wk-v|V|v 0 Anna / wk wk-h|H|h 1 Anna / wk wk-g|G|g 2 Anna");
  });

  it("are brought to another row", () => {
    const anna = { name: "Anna", cells: "vhg" };
    write(undefined, anna);
    expect(write(anna, { name: "Bo", cells: "vvg" })).toBe("wk wk-v|V|v 0 Bo / wk wk-v|V|v 1 Bo / wk wk-g|G|g 2 Bo");
  });

  it("become blank without a row", () => {
    const anna = { name: "Anna", cells: "vhg" };
    write(undefined, anna);
    expect(write(anna, undefined)).toBe("wk wk-none||null / wk wk-none||null / wk wk-none||null");
  });

  it("are not touched where nothing differs but the name", () => {
    const anna = { name: "Anna", cells: "vhg" };
    write(undefined, anna);
    const letter = box.children[0]?.firstElementChild?.firstChild;
    write(anna, { name: "Bo", cells: "vhg" });
    expect(box.children[0]?.firstElementChild?.firstChild).toBe(letter);
  });
});

describe("a mark", () => {
  function marked(from: number, to: number): string {
    moveMark(box, from, to, (cell) => cell.classList.add("on"), (cell) => cell.classList.remove("on"));
    return [...box.children].map((cell) => (cell.classList.contains("on") ? "x" : ".")).join("");
  }

  it("is on one cell at most", () => {
    expect(marked(-1, 1)).toBe(".x.");
    expect(marked(1, 2)).toBe("..x");
    expect(marked(2, -1)).toBe("...");
  });

  it("stays where it is", () => {
    marked(-1, 1);
    expect(marked(1, 1)).toBe(".x.");
  });
});
