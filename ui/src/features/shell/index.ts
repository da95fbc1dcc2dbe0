/** The frame around every screen, and what a person likes on this laptop. */
export { default as Frame } from "./Frame.svelte";
export { default as Look } from "./Look.svelte";
