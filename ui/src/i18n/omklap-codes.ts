/** Lists of the omklap in the order in which the engine counts them: a refusal names its step and state by their place. */
import type { OmklapLack, OmklapState, OmklapStep } from "../api";

export const OMKLAP_STEPS = ["prepare", "request", "agree", "sign", "flip", "postpone", "reject", "withdraw", "correct"] as const satisfies readonly OmklapStep[];
export const OMKLAP_STATES = ["no_flip", "in_sublease", "in_preparation", "requested", "agreed", "signed", "flipped", "ended"] as const satisfies readonly OmklapState[];
export const OMKLAP_LACKS = [
  "sublease", "wish", "final_evaluation", "worker_advice", "lead_advice", "file", "tenant_signs", "partner_signs", "owner_signs", "provider_signs", "guardian_signs", "documents",
] as const satisfies readonly OmklapLack[];

/** What the bits of a refusal name. */
export function lacksOf(bits: number): OmklapLack[] {
  return OMKLAP_LACKS.filter((_, place) => (bits >> place) % 2 === 1);
}
