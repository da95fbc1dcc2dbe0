/** The door to the engine: verbs go out through `call`, answers and nouns that changed come back. */
export { asRefusal, begin, call, onReasonNeeded, onRefusal, Refusal, type Args, type AskReason, type Work } from "./call";
export { dialogs, host, loopbackHost, onChanged, tauriHost, useHost, type Dialogs, type FileKinds, type Host, type Listener } from "./host";
export type * from "./generated";
