/** The door of a team: everything that can be done while none is open. */
export { default as Door } from "./Door.svelte";
export { default as Sheet } from "./Sheet.svelte";
