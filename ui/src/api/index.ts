/** The door to the engine: verbs go out through `call`, answers and nouns that changed come back. */
export { asRefusal, call, callAhead, onRefusal, Refusal, type Args } from "./call";
export { host, loopbackHost, onChanged, tauriHost, useHost, type Host } from "./host";
export type * from "./generated";
