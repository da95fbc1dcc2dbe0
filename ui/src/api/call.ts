import type { Code, Commands } from "./generated";
import { host } from "./host";

/** Numbers that a sentence needs: `min`, `max`, `seconds`. */
export type Args = Record<string, number>;

/** A refusal or failure of a verb: which sentence to show, and its numbers. */
export class Refusal extends Error {
  constructor(
    readonly code: Code,
    readonly args: Args = {},
  ) {
    super(code);
  }
}

const ears = new Set<(refusal: Refusal) => void>();

/** Hears every refusal; the session uses it to notice that the team was locked from outside the window. */
export function onRefusal(hear: (refusal: Refusal) => void): () => void {
  ears.add(hear);
  return () => void ears.delete(hear);
}

/** Sends one verb to the engine. Rejects with a `Refusal`, never with anything else. */
export async function call<K extends keyof Commands>(name: K, args: Commands[K][0]): Promise<Commands[K][1]> {
  try {
    return (await host().call(name, args)) as Commands[K][1]; // The only cast of an answer.
  } catch (thrown) {
    const refusal = asRefusal(thrown);
    for (const hear of ears) hear(refusal);
    throw refusal;
  }
}

/** Whatever was thrown, as a refusal: what no engine said becomes `internal`. */
export function asRefusal(thrown: unknown): Refusal {
  if (thrown instanceof Refusal) return thrown;
  if (typeof thrown === "object" && thrown !== null && "code" in thrown && typeof thrown.code === "string") {
    const { code, args } = thrown as { code: Code; args?: Args };
    return new Refusal(code, args);
  }
  return new Refusal("internal");
}
