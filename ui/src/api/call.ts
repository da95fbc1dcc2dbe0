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

/** A question that was asked ahead, and its answer. */
let ahead: { readonly question: string; readonly answer: unknown } | undefined;

/**
 * Asks what the next screen will ask as soon as it is there. The screen's own call takes the answer, once; an answer
 * that nobody takes is forgotten at once, so that no copy of it stays.
 */
export async function callAhead<K extends keyof Commands>(name: K, args: Commands[K][0]): Promise<void> {
  const answer = await call(name, args);
  ahead = { question: questionOf(name, args), answer };
  setTimeout(() => (ahead = undefined));
}

function questionOf(name: string, args: unknown): string {
  return `${name} ${JSON.stringify(args)}`;
}

/** Sends one verb to the engine. Rejects with a `Refusal`, never with anything else. */
export async function call<K extends keyof Commands>(name: K, args: Commands[K][0]): Promise<Commands[K][1]> {
  if (ahead !== undefined && ahead.question === questionOf(name, args)) {
    const { answer } = ahead;
    ahead = undefined;
    return answer as Commands[K][1];
  }
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
