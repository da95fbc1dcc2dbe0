import type { HomeFact, WorkerRoom } from "../../api";
import { format, t } from "../../i18n";

export type Fact = { side: "fit" | "misfit" | "ask"; words: string };

/** One thing about a home, in words and with the side that it speaks for. */
export function factOf(fact: HomeFact): Fact {
  const words = t.referrals.match;
  switch (fact.kind) {
    case "self_contained":
      return { side: "fit", words: words.selfContained };
    case "room":
      return { side: "misfit", words: words.room };
    case "floor_unknown":
      return { side: "ask", words: words.floorUnknown };
    case "rent_unknown":
      return { side: "ask", words: words.rentUnknown };
    case "until":
      return { side: "ask", words: words.until(format.day(fact.day)) };
    case "refused_before":
      return { side: "misfit", words: words.refusedBefore(format.dayOfYear(fact.day), words.reasons[fact.reason ?? "other"]) };
    case "offered_to":
      return { side: "ask", words: words.offeredTo(fact.name) };
    case "accepted_by":
      return { side: "misfit", words: words.acceptedBy(fact.name, format.dayOfYear(fact.day)) };
    case "inspected":
      return { side: fact.concerns === 0 ? "fit" : "ask", words: words.inspected(format.day(fact.day), fact.concerns) };
    case "not_inspected":
      return { side: "ask", words: words.notInspected };
    case "shared":
      return { side: "ask", words: words.onlyTogether(fact.name) };
  }
}

/** Whether a worker has room for one more. */
export function roomOf({ name, tenants, room }: WorkerRoom): Fact {
  const words = t.referrals.match;
  if (room === null) return { side: "ask", words: words.roomUnknown(name, tenants) };
  return room ? { side: "fit", words: words.hasRoom(name, tenants) } : { side: "misfit", words: words.noRoom(name, tenants) };
}
