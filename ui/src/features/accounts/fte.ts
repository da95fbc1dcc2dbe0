import type { WorkerRow } from "../../api";

/** 36 hours. */
export const MINUTES_OF_FTE = 36 * 60;

/** Tenants per fte; nothing where the hours are not known. */
export function perFte({ minutes_per_week, tenancies }: Pick<WorkerRow, "minutes_per_week" | "tenancies">): number | undefined {
  return minutes_per_week === null || minutes_per_week === 0 ? undefined : (tenancies * MINUTES_OF_FTE) / minutes_per_week;
}
