/** Every refusal of a step has a sentence of its own, in each language, by the lists as the engine counts them. */
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { LANGUAGES, MESSAGES } from "./language.svelte";
import { lacksOf, OMKLAP_LACKS, OMKLAP_STATES, OMKLAP_STEPS } from "./omklap-codes";

const generated = readFileSync(join(import.meta.dirname, "../api/generated.ts"), "utf8");

/** A list as it stands in the types: in the order of the engine. */
function listed(type: string): string[] {
  const found = new RegExp(`^export type ${type} = (.*);$`, "m").exec(generated)?.[1] ?? "";
  return [...found.matchAll(/"([^"]+)"/g)].map((it) => it[1] ?? "");
}

it("counts steps, states and what is missing as the engine does", () => {
  expect([...OMKLAP_STEPS]).toEqual(listed("OmklapStep"));
  expect([...OMKLAP_STATES]).toEqual(listed("OmklapState"));
  expect([...OMKLAP_LACKS]).toEqual(listed("OmklapLack"));
});

it("reads what is missing from the bits of a refusal", () => {
  expect(lacksOf(0)).toEqual([]);
  expect(lacksOf(0b1000_0000_0010)).toEqual(["wish", "documents"]);
  expect(lacksOf((1 << OMKLAP_LACKS.length) - 1)).toEqual([...OMKLAP_LACKS]);
});

describe.each(LANGUAGES)("in %s", (language) => {
  const { errors } = MESSAGES[language];

  it("says for every step and state why it does not follow, each in its own sentence", () => {
    const said = OMKLAP_STEPS.flatMap((_, step) => OMKLAP_STATES.map((__, state) => errors.omklap_step_not_from({ step, state })));
    expect(said).toHaveLength(OMKLAP_STEPS.length * OMKLAP_STATES.length);
    expect(new Set(said).size).toBe(said.length);
    for (const sentence of said) expect(sentence).toMatch(/^[A-Z].*\.$/s);
  });

  it("names everything that a step lacks, and nothing else", () => {
    const one = OMKLAP_LACKS.map((_, place) => errors.omklap_lacks({ step: 1, lacks: 1 << place }));
    expect(new Set(one).size).toBe(one.length);
    const all = OMKLAP_STEPS.map((_, step) => errors.omklap_lacks({ step, lacks: 0b10010 }));
    expect(new Set(all).size).toBe(all.length);
    for (const sentence of [...one, ...all]) expect(sentence).not.toMatch(/undefined|_/);
  });
});
