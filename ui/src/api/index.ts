/** The door to the engine: verbs go out through `call`, answers and nouns that changed come back. */
export { asRefusal, begin, call, onRefusal, Refusal, type Args, type Work } from "./call";
export { host, loopbackHost, onChanged, tauriHost, useHost, type Host, type Listener } from "./host";
export type * from "./generated";
