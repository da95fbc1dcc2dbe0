/** What a person can choose for a code or a column, and what it is called. */
import type {
  CellCode, CodeMeaning, CodeOf, EndDestination, EndReason, ExemptionReason, Meaning, Outcome, Place, Role, SheetKind, WeekState,
} from "../../api";
import { format, t } from "../../i18n";
import { keyOf } from "./choices";

/** Every key of a total map: a code that the engine learns is missing here until somebody puts it in its place. */
function keys<K extends string>(all: Record<K, unknown>): K[] {
  return Object.keys(all) as K[];
}

/** Where somebody usually is after an end of this kind; what the file says beyond that stays as it was proposed. */
const DESTINATIONS: Record<EndReason, EndDestination> = {
  moved_on: "housed",
  rehoused: "housed",
  back_to_shelter: "ethos_3",
  clinic: "institution",
  detention: "institution",
  eviction_arrears: "unknown",
  eviction_nuisance: "unknown",
  left: "unknown",
  died: "died",
  other: "unknown",
};

/** The state that a code gives its week, or why it gives none; `alone` is what the engine says of each outcome. */
export function weighs(means: CodeMeaning, alone: Record<Outcome, WeekState>): WeekState | "notInWeek" | "inExemption" | "notTaken" {
  switch (means.is) {
    case "outcome":
      return means.outcome === "lapsed" ? "inExemption" : alone[means.outcome];
    case "exempt":
      return "exempt";
    case "not_recorded":
      return "unrecorded";
    case "unknown":
      return "notTaken";
    default:
      return "notInWeek";
  }
}

/** What a code means, in words. */
export function codeWords(means: CodeMeaning): string {
  switch (means.is) {
    case "outcome":
      return t.workbooks.outcome[means.outcome];
    case "exempt":
      return t.workbooks.exempt[means.reason];
    case "place":
      return t.workbooks.place[means.place];
    case "ended":
      return means.own_lease ? t.workbooks.endedOwnLease : t.workbooks.ended[means.reason];
    case "role":
      return t.operations.roles[means.role];
    default:
      return t.workbooks.means[means.is];
  }
}

/** Choices under one heading; the heading is absent where there is only one list. */
export type Choices<T> = { heading: string | undefined; choices: readonly T[] };

/** What a code in such cells can mean; what it means now is always among them. */
export function codeChoices({ of, means }: Pick<CellCode, "of" | "means">): Choices<CodeMeaning>[] {
  const lists = CODES[of]();
  const known = lists.flatMap((it) => it.choices).some((it) => keyOf(it) === keyOf(means));
  return known ? lists : [{ heading: undefined, choices: [means] }, ...lists];
}

const outcomes = (): CodeMeaning[] => keys(t.workbooks.outcome).map((outcome) => ({ is: "outcome", outcome }));
const exempts = (): CodeMeaning[] => keys(t.workbooks.exempt).map((reason: ExemptionReason) => ({ is: "exempt", reason }));
const unknown: CodeMeaning = { is: "unknown" };
const nothing: CodeMeaning = { is: "nothing" };

const CODES: Record<CodeOf, () => Choices<CodeMeaning>[]> = {
  visit: () => [
    { heading: t.workbooks.optionsOf.outcome, choices: outcomes() },
    { heading: t.workbooks.optionsOf.exempt, choices: exempts() },
    { heading: t.workbooks.optionsOf.rest, choices: [{ is: "not_recorded" }, nothing, unknown] },
  ],
  place: () => [{ heading: undefined, choices: [...keys(t.workbooks.place).map((place: Place): CodeMeaning => ({ is: "place", place })), unknown] }],
  rent: () => [{ heading: undefined, choices: [{ is: "paid" }, { is: "not_paid" }, nothing, unknown] }],
  end: () => [
    {
      heading: undefined,
      choices: [
        { is: "ended", reason: "moved_on", destination: "housed", own_lease: true },
        ...keys(DESTINATIONS).map((reason): CodeMeaning => ({ is: "ended", reason, destination: DESTINATIONS[reason], own_lease: false })),
        nothing,
        unknown,
      ],
    },
  ],
  exemption: () => [{ heading: undefined, choices: [...exempts(), unknown] }],
  role: () => [{ heading: undefined, choices: [...keys(t.operations.roles).map((role: Role): CodeMeaning => ({ is: "role", role })), unknown] }],
};

type Group = keyof typeof t.workbooks.columns.groups;
type Plain = keyof typeof t.workbooks.meaning;

/** Meanings by what they are about, in the order in which teams tend to write them down. */
const GROUPS: Record<Group, readonly Plain[]> = {
  none: ["ignore", "remarks", "number"],
  person: [
    "full_name", "family_then_given", "given_name", "name_prefix", "family_name", "initials", "birth_date", "gender", "municipality", "referral_date",
  ],
  reach: ["phone", "email"],
  support: ["worker", "key_date", "end_date", "end_reason", "visits_per_week"],
  dwelling: ["address", "street", "house_number", "postcode", "city", "owner"],
  lease: ["rent", "service_costs", "head_lease_start", "omklap_date"],
  visit: ["date", "planned_date", "time", "outcome", "place", "note"],
  payment: ["rent_month", "due", "paid", "paid_on"],
  exemption: ["first_day", "last_day", "exemption_reason"],
  worker: ["hours", "role", "email"],
};

const ABOUT: Record<SheetKind, readonly Group[]> = {
  tenants: ["none", "person", "reach", "support", "dwelling", "lease"],
  leases: ["none", "person", "reach", "support", "dwelling", "lease"],
  visit_weeks: ["none", "person", "support", "dwelling"],
  visit_days: ["none", "person", "support", "dwelling"],
  visit_register: ["none", "person", "visit", "support"],
  rent_months: ["none", "person", "dwelling", "lease", "support"],
  rent_register: ["none", "person", "payment", "lease"],
  team: ["none", "person", "worker"],
  exemptions: ["none", "person", "exemption", "support"],
  skip: ["none"],
};

/** What a column of such a sheet can mean; what it means now, and was proposed to mean, is always among them. */
export function columnChoices(kind: SheetKind, ...present: readonly Meaning[]): Choices<Meaning>[] {
  const lists = ABOUT[kind].map((group) => ({
    heading: t.workbooks.columns.groups[group],
    choices: GROUPS[group].map((is) => ({ is }) as Meaning),
  }));
  const known = new Set(lists.flatMap((it) => it.choices).map(keyOf));
  const others = present.filter((it) => !known.has(keyOf(it)) && known.add(keyOf(it)));
  return others.length === 0 ? lists : [{ heading: undefined, choices: others } as Choices<Meaning>, ...lists];
}

/** What a column means, in words. */
export function columnWords(meaning: Meaning, sheetYear: number | null): string {
  const words = t.workbooks.columns;
  switch (meaning.is) {
    case "week":
      return words.week(meaning.week, meaning.year ?? sheetYear);
    case "month":
      return words.month(monthName(meaning.month), meaning.year ?? sheetYear);
    case "matrix_day":
      return format.day(meaning.day);
    default:
      return t.workbooks.meaning[meaning.is];
  }
}

/** jul */
export function monthName(month: number): string {
  return format.month(`2026-${String(month).padStart(2, "0")}-01`);
}
