/** The days of a meldcode in the order of its steps. */
import type { MeldcodeFields } from "../../api";

export const STEPS = ["signs_day", "consulted_day", "talked_day", "weighed_day", "decided_day", "reported_day"] as const satisfies readonly (keyof MeldcodeFields)[];
