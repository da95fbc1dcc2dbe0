import type { Code, Commands, LongCommand, Progress } from "./generated";
import { host, type Listener } from "./host";

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
export async function call<K extends keyof Commands>(name: K, args: Commands[K][0], listener?: Listener): Promise<Commands[K][1]> {
  if (ahead !== undefined && ahead.question === questionOf(name, args)) {
    const { answer } = ahead;
    ahead = undefined;
    return answer as Commands[K][1];
  }
  try {
    return (await host().call(name, args, listener)) as Commands[K][1]; // The only cast of an answer.
  } catch (thrown) {
    const refusal = asRefusal(thrown);
    for (const hear of ears) hear(refusal);
    throw refusal;
  }
}

/** Long work that is under way. */
export type Work<T> = { readonly answer: Promise<T>; stop(): void };

let last = 0;

/** Sends a verb that takes a while: `hear` is told how far it is. Stopped work rejects with `cancelled`. */
export function begin<K extends LongCommand>(name: K, args: Commands[K][0], hear: (progress: Progress) => void): Work<Commands[K][1]> {
  const number = ++last;
  return {
    answer: call(name, args, { number, hear }),
    // Whether that comes in time is said by the answer of the work itself.
    stop: () => void call("work_stop", { work: number }).catch(() => undefined),
  };
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
