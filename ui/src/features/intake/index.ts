/**
 * Making and changing by hand, each verb in a side panel with plain props: a tenancy by its id, today, and `onclose`.
 * A panel keeps what was typed when it is closed without saving, and says what is wrong at each field.
 */
export { default as AgreementPanel } from "./AgreementPanel.svelte";
export type { KeyHome } from "./begin";
export { default as BeginPanel } from "./BeginPanel.svelte";
export { default as ChangePanel } from "./ChangePanel.svelte";
export { default as DwellingPanel } from "./DwellingPanel.svelte";
export { default as EndPanel } from "./EndPanel.svelte";
export { default as ExemptionPanel } from "./ExemptionPanel.svelte";
export { default as ProposalsPanel } from "./ProposalsPanel.svelte";
export { default as ReferralEndPanel } from "./ReferralEndPanel.svelte";
export { default as ReferralPanel } from "./ReferralPanel.svelte";
export { default as RegisterPanel } from "./RegisterPanel.svelte";
