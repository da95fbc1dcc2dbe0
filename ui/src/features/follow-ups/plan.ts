import { call, type FollowUpRow } from "../../api";
import { t } from "../../i18n";
import { goingAlong, toasts } from "../../state";
import { at } from "./words";

/** Plans the attempt that is proposed, as it is proposed; gives back the visit, or nothing when it was refused. */
export async function planProposed(row: FollowUpRow): Promise<string | undefined> {
  const { tenancy, step, asked_day, proposal, worker } = row;
  if (proposal === null) return undefined;
  try {
    const { visit } = await call("follow_ups_plan", { tenancy, step, asked_day, day: proposal.day, time: proposal.time, minutes: null, worker, colleague: null, along: goingAlong(row.along) });
    toasts.done(t.visits.plan.done(row.name, at(proposal)), true);
    return visit;
  } catch (why) {
    toasts.failed(why);
    return undefined;
  }
}
