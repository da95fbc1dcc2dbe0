import type { Code, Commands, FieldProblem, LongCommand, Progress } from "./generated";
import { host, type Listener } from "./host";

/** Numbers that a sentence needs: `min`, `max`, `seconds`. */
export type Args = Record<string, number>;

/** A refusal or failure of a verb: which sentence to show, and its numbers. */
export class Refusal extends Error {
  constructor(
    readonly code: Code,
    readonly args: Args = {},
    /** What is wrong with each field of a form. */
    readonly fields: readonly FieldProblem[] = [],
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

/** Asks a person why a dossier opens; `true` once the engine has their reason. */
export type AskReason = (args: unknown) => Promise<boolean>;

let askReason: AskReason | undefined;

/** Who asks for a reason, for as long as the window lives. A verb that was refused for want of one is sent again. */
export function onReasonNeeded(ask: AskReason): () => void {
  askReason = ask;
  return () => {
    if (askReason === ask) askReason = undefined;
  };
}

/** A call can be about this many dossiers before the question would go round in circles. */
const REASONS = 3;

/** Sends one verb to the engine. Rejects with a `Refusal`, never with anything else. */
export function call<K extends keyof Commands>(name: K, args: Commands[K][0], listener?: Listener): Promise<Commands[K][1]> {
  return send(name, args, listener, REASONS);
}

async function send<K extends keyof Commands>(name: K, args: Commands[K][0], listener: Listener | undefined, reasons: number): Promise<Commands[K][1]> {
  try {
    return (await host().call(name, args, listener)) as Commands[K][1]; // The only cast of an answer.
  } catch (thrown) {
    const refusal = asRefusal(thrown);
    if (refusal.code === "reason_needed" && reasons > 0 && (await askReason?.(args)) === true) return send(name, args, listener, reasons - 1);
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
    const { code, args, fields } = thrown as { code: Code; args?: Args; fields?: FieldProblem[] };
    return new Refusal(code, args, fields);
  }
  return new Refusal("internal");
}
