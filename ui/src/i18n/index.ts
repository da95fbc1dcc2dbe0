/** Every word a person can read, and how dates and numbers are written. */
export { coded } from "./coded";
export { format } from "./format";
export { presentWords, which } from "./evaluation-words";
export { LANGUAGES, MESSAGES, speak, spoken, t, type Language } from "./language.svelte";
export type { Messages } from "./nl";
export { plural } from "./plural";
export { sentence } from "./sentence";
export { taskWords } from "./task-words";
