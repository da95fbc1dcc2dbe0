/** The steps of taking a workbook in, in order. */
export const STEPS = ["file", "check", "take"] as const;
export type Step = (typeof STEPS)[number];
