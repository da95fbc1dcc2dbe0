/**
 * What somebody typed in the record panel: as fields, as a draft, and as the arguments of the verb.
 *
 * A draft is JSON of this program; one of another version, or half of one, gives what can be read of it.
 */
import type { AlsoRecorded, Found, IncidentKind, Outcome, ScheduleFits, Theme, VisitSaid, VisitsRecord } from "../../api";
import { isDay } from "../../state";

export const THEMES = ["dwelling", "neighbourhood", "post_and_money", "wellbeing", "safety"] as const satisfies readonly Theme[];
/** Where a visit would move to, for the question whether it fits there; at the time that it had, unless another is typed. */
export function movesTo(subject: Subject, { outcome, movedDay, movedTime }: Pick<Typed, "outcome" | "movedDay" | "movedTime">): ScheduleFits | undefined {
  if (outcome !== "moved" || subject.goes === undefined || !isDay(movedDay)) return undefined;
  const { tenancy, visit, goes, time } = subject;
  return { tenancy, visit, ...goes, day: movedDay, time: movedTime.trim() === "" ? time : movedTime, along: [] };
}

export const LEVELS = ["good", "attention", "concern"] as const satisfies readonly Found[];

export type Typed = {
  outcome: Outcome | "";
  day: string;
  facts: string;
  impression: string;
  agreement: string;
  followUp: string;
  followUpDay: string;
  movedDay: string;
  movedTime: string;
  reason: string;
  observed: Partial<Record<Theme, Found>>;
  incidentKind: IncidentKind;
  incidentText: string;
  /** What came of the same visit for others whom it serves, by their tenancy; absent: the same. */
  also: Record<string, Outcome | "later">;
};

/** What a panel is about. */
export type Subject = {
  tenancy: string;
  name: string;
  /** The plan; absent for a visit that nobody planned. */
  visit: string | null;
  /** Planned day and time. */
  planned: string | null;
  time: string | null;
  /** The result that is corrected. */
  corrects?: { result: string; outcome: Outcome; day: string } | undefined;
  /** Who goes by the plan, and for how long; absent where that is not known. */
  goes?: { worker: string | null; colleague: string | null; minutes: number } | undefined;
  /** Others whom the visit serves, and who have no result yet. */
  together?: readonly { tenancy: string; name: string }[] | undefined;
};

export function blank(subject: Subject, today: string): Typed {
  return {
    outcome: subject.corrects?.outcome ?? "", day: subject.corrects?.day ?? subject.planned ?? today, facts: "", impression: "", agreement: "",
    followUp: "", followUpDay: "", movedDay: "", movedTime: "", reason: "", observed: {},
    incidentKind: "unsafe_visit", incidentText: "", also: {},
  };
}

/** Where the draft of a panel is kept. */
export function placeOf(subject: Subject): string {
  if (subject.corrects) return `result:${subject.corrects.result}`;
  return subject.visit === null ? `tenancy:${subject.tenancy}` : `visit:${subject.visit}:${subject.tenancy}`;
}

/** What was typed since the beginning. */
export function same(one: Typed, other: Typed): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** The draft under what was typed while it was fetched: what a person did just now wins. */
export function restored(text: string, start: Typed, now: Typed): Typed {
  const kept = read(text);
  const result = { ...start } as Record<string, unknown>;
  for (const [key, first] of Object.entries(start)) {
    const at = key as keyof Typed;
    if (JSON.stringify(now[at]) !== JSON.stringify(first)) result[key] = now[at];
    else if (typeof kept[key] === typeof first) result[key] = kept[key];
  }
  return result as Typed;
}

function read(text: string): Record<string, unknown> {
  try {
    const kept: unknown = JSON.parse(text);
    return typeof kept === "object" && kept !== null ? (kept as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

/** What the effect on the week is asked with; absent until there is enough to ask. */
export function question(subject: Subject, typed: Pick<Typed, "outcome" | "day" | "movedDay" | "movedTime">): VisitsRecord | undefined {
  const { outcome, day, movedDay, movedTime } = typed;
  if (outcome === "" || !isDay(day)) return undefined;
  if (outcome === "moved" && movedDay !== "" && !isDay(movedDay)) return undefined;
  const moved = outcome === "moved" && movedDay !== "";
  return {
    tenancy: subject.tenancy, visit: subject.visit, day, outcome, place: null, said: null,
    moved_to: moved ? { day: movedDay, time: movedTime === "" ? null : movedTime } : null,
    replaces: subject.corrects?.result ?? null, reason: null, draft: null, also: [],
  };
}

/** The arguments of the verb: the question with everything that was said. */
export function verb(asked: VisitsRecord, subject: Subject, typed: Typed, observes: boolean): VisitsRecord {
  const some = (text: string): string | null => (text.trim() === "" ? null : text);
  const said: VisitSaid = {
    facts: some(typed.facts),
    impression: some(typed.impression),
    observations: observes
      ? THEMES.flatMap((theme) => {
          const level = typed.observed[theme];
          return level === undefined ? [] : [{ theme, level }];
        })
      : [],
    agreement: some(typed.agreement),
    follow_up: typed.followUp.trim() === "" ? null : { text: typed.followUp, due_day: typed.followUpDay },
    incident: asked.outcome === "unsafe" && saysMore(typed) ? { kind: typed.incidentKind, text: some(typed.incidentText) } : null,
  };
  return { ...asked, said, reason: some(typed.reason), draft: placeOf(subject), also: alsoOf(subject, typed) };
}

/** More was said of an incident than that there was one; a correction keeps what was said before. */
function saysMore({ incidentKind, incidentText }: Typed): boolean {
  return incidentKind !== "unsafe_visit" || incidentText.trim() !== "";
}

/** The results of the others: the same one unless another was chosen. What changes the plan changes it for all of them. */
export function alsoOf({ together, corrects }: Subject, { outcome, also }: Pick<Typed, "outcome" | "also">): AlsoRecorded[] {
  if (outcome === "" || outcome === "moved" || outcome === "lapsed" || corrects !== undefined) return [];
  return (together ?? []).flatMap(({ tenancy }) => {
    const chosen = also[tenancy] ?? outcome;
    return chosen === "later" ? [] : [{ tenancy, outcome: chosen }];
  });
}
