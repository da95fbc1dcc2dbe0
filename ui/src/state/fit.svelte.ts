/** Whether a visit fits where somebody wants it, and why not, in sentences. The engine finds the reasons; here are only the words. */
import { call, type MisfitRow, type ScheduleFit, type ScheduleFits } from "../api";
import { format, t } from "../i18n";
import { ROSTER_NOUNS } from "./nouns";
import { query } from "./query.svelte";

/** A reason for a person to read; a hard one says that it cannot be. */
export type Misfit = { readonly hard: boolean; readonly text: string };

export type Fit = {
  /** What is known of the place that is asked about now; `undefined` while that is asked, and where nothing is asked. */
  readonly now: { readonly possible: boolean; readonly misfits: readonly Misfit[] } | undefined;
  /** Asks once more, just before it is done: every reason, or none where nothing is asked. */
  last(): Promise<readonly Misfit[]>;
  /** Asks once more, just before it is done: why it cannot be, in one sentence; nothing: it can. */
  refusal(): Promise<string | undefined>;
};

/** Asks whenever the place changes. `nameOf` says who a worker is. Call it while a component is being made. */
export function fitting(question: () => ScheduleFits | undefined, nameOf: (worker: string) => string): Fit {
  const place = $derived(question());
  const asked = query(ROSTER_NOUNS, async () => {
    const it = place;
    return it === undefined ? undefined : { of: it, fit: await call("schedule_fits", it) };
  });
  const fit = $derived(asked.data !== undefined && asked.data.of === place ? asked.data.fit : undefined);
  const now = $derived(fit && inWords(fit, nameOf));
  const last = async (): Promise<readonly Misfit[]> => (place === undefined ? [] : inWords(await call("schedule_fits", place), nameOf).misfits);
  return {
    get now() {
      return now;
    },
    last,
    refusal: async () => refusalOf(await last()),
  };
}

/** What the engine found, for a person to read. */
export function inWords({ possible, reasons }: ScheduleFit, nameOf: (worker: string) => string): NonNullable<Fit["now"]> {
  return { possible, misfits: reasons.map((it) => ({ hard: it.hard, text: reason(it, nameOf) })) };
}

/** The sentences of reasons, one after the other. */
export function inSentences(misfits: readonly Misfit[]): string {
  return misfits.map((it) => it.text).join(" ");
}

/** That it cannot be, and why; nothing when no reason is hard. */
export function refusalOf(misfits: readonly Misfit[]): string | undefined {
  const hard = misfits.filter((it) => it.hard);
  return hard.length === 0 ? undefined : `${t.roster.refusedHere} ${inSentences(hard)}`;
}

function reason({ why }: MisfitRow, nameOf: (worker: string) => string): string {
  const words = t.roster.why;
  switch (why.is) {
    case "absent": {
      const days = why.last_day === null ? words.since(format.weekday(why.first_day))
        : why.first_day === why.last_day ? format.weekday(why.first_day)
        : words.days(format.weekday(why.first_day), format.weekday(why.last_day));
      const when = why.hours === null ? days : `${days}, ${why.hours.starts}–${why.hours.ends}`;
      return words.absent[why.kind](nameOf(why.worker), when);
    }
    case "day_off":
      return words.dayOff(nameOf(why.worker));
    case "busy":
      return words.busy(nameOf(why.worker), why.of_team ? why.title : "", why.hours.starts, why.hours.ends);
    case "visiting":
      return words.visiting(nameOf(why.worker), why.name, why.hours.starts, why.hours.ends);
    case "needs_two":
      return words.needsTwo;
    case "outside_hours":
      return words.outsideHours(nameOf(why.worker), hours(why.hours));
    case "full":
      return words.full(nameOf(why.worker), why.visits);
    case "outside_times":
      return why.times.length === 0 ? words.otherDays(why.name) : words.outsideTimes(hours(why.times), why.name);
    case "unknown_face":
      return words.unknownFace(nameOf(why.worker), why.name);
    case "too_near":
      return words.tooNear(format.weekday(why.day), why.name);
    case "public_holiday":
      return words.holiday;
  }
}

function hours(parts: readonly { starts: string; ends: string }[]): string {
  return format.list(parts.map(({ starts, ends }) => `${starts}–${ends}`));
}
