/** One omklap in words: what a criterion is judged from, when it holds, what stands in a line of the board. */
import type { CovenantOf, Criterion, CriterionRow, CriterionWhy, DocumentRow, NextStep, OmklapBoardRow, OmklapDay, OmklapLack, OmklapSheet, OmklapState, OmklapStep } from "../../api";
import { format, t } from "../../i18n";

/** The columns of the board. Who had a lease of their own from the start and who left stand in none. */
export const COLUMNS = ["in_sublease", "in_preparation", "requested", "agreed", "signed", "flipped"] as const satisfies readonly OmklapState[];

/** Where a record stands: a part of the dossier, the home, the settings, or here. */
export type Place = "leases" | "visits" | "nuisance" | "course" | "home" | "settings" | "file" | "documents";

const RECORDS: Record<Criterion, Place> = {
  term: "leases", rent: "leases", nuisance: "nuisance", admission: "visits", support: "course", dwelling: "home", finance: "course", brp: "course", wish: "course", owner: "settings",
};

/** Where one looks for what a criterion is judged from. */
export function recordOf(code: Criterion): Place {
  return RECORDS[code];
}

/** Where one records what a step lacks; what is filled in with the step itself stands nowhere else. */
export function placeOf(lack: OmklapLack): Place | undefined {
  if (lack === "sublease") return "leases";
  if (lack === "file" || lack === "documents") return lack;
  return lack.endsWith("_signs") ? undefined : "course";
}

/** A sentence in three: what leads to the record stands in square brackets. */
export function linked(sentence: string): { before: string; link: string; after: string } {
  const found = /^(.*?)\[(.*?)\](.*)$/s.exec(sentence);
  return found === null ? { before: sentence, link: "", after: "" } : { before: found[1] ?? "", link: found[2] ?? "", after: found[3] ?? "" };
}

/** Why a criterion stands as it does. */
export function becauseOf({ code, why, status, evidence }: CriterionRow, covenant: string, of: CovenantOf = "owner"): string {
  const { day, until, month, cents, count, norm, lately, words, name } = evidence;
  const said = t.omklap.because[code][why ?? "met"];
  if (said === undefined) return t.omklap.status[status];
  return said({
    day: day === null ? "" : format.day(day), until: until === null ? "" : format.day(until), month: month === null ? "" : format.monthOfYear(`${month}-01`),
    amount: cents === null ? "" : format.euros(cents), words: words ?? "", name: name ?? "", of: covenant, municipal: of === "municipality", count: count ?? 0, all: evidence.of ?? 0, norm: norm ?? 0, lately: lately ?? 0,
  });
}

/** How far it is, and since when: who came back from being on the way is said to be back. */
export function standsOf({ state, since, steps }: Pick<OmklapSheet, "state" | "since" | "steps">): string {
  if (since === null) return t.omklap.state[state];
  return state === "in_sublease" && steps.length > 0 ? t.omklap.backSince(format.day(since)) : t.omklap.since(t.omklap.state[state], format.day(since));
}

/** From when a criterion holds. */
export function holdsFrom({ code, why, status, earliest, evidence, waiver }: CriterionRow, on: string): string {
  if (waiver?.state === "granted") return t.omklap.now;
  if (code === "term" && status === "met" && evidence.until !== null) return t.omklap.sinceDay(format.dayBrief(evidence.until));
  if (earliest === null) return (why === null ? undefined : t.omklap.afterWhy[why]) ?? t.omklap.after[code];
  return earliest <= on ? t.omklap.now : format.dayBrief(earliest);
}

/** It stands in nobody's way. */
export function holds({ status, waiver }: CriterionRow): boolean {
  return status === "met" || waiver?.state === "granted";
}

/** "8 voldaan, 1 niet, 1 niet te beoordelen" */
export function countsOf(rows: readonly CriterionRow[]): string {
  const waived = rows.filter((it) => it.waiver?.state === "granted");
  const others = rows.filter((it) => it.waiver?.state !== "granted");
  const of = (status: CriterionRow["status"]): number => others.filter((it) => it.status === status).length;
  const said = t.omklap.counts(of("met"), of("not_met"), of("cannot_judge"));
  return waived.length === 0 ? said : `${said}, ${t.omklap.waivedCount(waived.length)}`;
}

function quoted(codes: readonly Criterion[]): string {
  return format.list(codes.map((it) => t.omklap.earliest.quote(t.covenants.criterion[it])));
}

/** So many things fit in a title. */
const TITLED = 2;

/** What a criterion asks for that time alone does not mend: by its reason where that says more, else by the criterion. */
function neededFor(code: Criterion, rows: readonly { code: Criterion; why: CriterionWhy | null }[]): string {
  const why = rows.find((it) => it.code === code)?.why ?? null;
  return (why === null ? undefined : t.omklap.earliest.needsWhy[why]) ?? t.omklap.earliest.needs[code];
}

/** From which day it can be, and what decides about that. */
export function earliestOf(sheet: Pick<OmklapSheet, "state" | "on" | "earliest" | "flips" | "aftercare_until" | "criteria">): { title: string; more: string[] } {
  const words = t.omklap.earliest;
  const { day, last, needs, expires } = sheet.earliest;
  const after = sheet.aftercare_until === null ? [] : [words.aftercare(format.day(sheet.aftercare_until))];
  if (sheet.state === "no_flip") return { title: words.noFlip, more: [] };
  if (sheet.state === "ended") return { title: words.ended, more: [] };
  if (sheet.flips !== null) {
    const flipped = sheet.flips <= sheet.on;
    return { title: (flipped ? words.flipped : words.flips)(format.day(sheet.flips)), more: flipped ? after : [words.undo, ...after] };
  }
  if (day === null) {
    const needed = format.list(needs.map((it) => neededFor(it, sheet.criteria)));
    const short = needs.length <= TITLED;
    const title = needs.length > 0 && short ? words.first(needed) : `${words.none}.`;
    return { title, more: [...(short ? [] : [words.all(needed)]), ...(expires.length === 0 ? [] : [(expires.length === 1 ? words.expires : words.expireAll)(quoted(expires))]), words.people] };
  }
  const decided = day <= sheet.on || last.length === 0 ? [] : [(last.length === 1 ? words.last : words.lasts)(quoted(last))];
  return { title: day <= sheet.on ? words.now : words.day(format.day(day)), more: [...decided, words.people] };
}

/** A place on the line from now to the earliest day, in hundredths of the way. */
export type Mark = { readonly day: string; readonly at: number; readonly what: string };

const DAY_MS = 86_400_000;
/** Marks stand so far from the ends and from each other that their words can be read. */
const APART = 24;

/** The days on which another criterion comes to hold, between now and the earliest day. */
export function marksOf({ criteria, earliest, on }: Pick<OmklapSheet, "criteria" | "earliest" | "on">): Mark[] {
  const { day } = earliest;
  if (day === null || day <= on) return [];
  const whole = Date.parse(day) - Date.parse(on);
  const marks = criteria
    .filter((it) => it.earliest !== null && it.earliest > on && it.earliest < day)
    .map((it): Mark => ({ day: it.earliest ?? on, at: Math.round((100 * (Date.parse(it.earliest ?? on) - Date.parse(on))) / Math.max(whole, DAY_MS)), what: t.covenants.criterion[it.code] }))
    .sort((a, b) => a.at - b.at);
  const kept: Mark[] = [];
  for (const it of marks) if (it.at >= APART && it.at <= 100 - APART && it.at - (kept.at(-1)?.at ?? -APART) >= APART) kept.push(it);
  return kept;
}

/** Where somebody lives, and whose home it is. */
export function whereOf({ address, owner }: Pick<OmklapBoardRow, "address" | "owner">): string {
  return [address, owner].filter((it) => it !== null).join(", ");
}

/** The second line of somebody on the board, and whether it asks for attention. */
export function lineOf(row: OmklapBoardRow, state: OmklapState, today: string): { text: string; warns: boolean } {
  const { line } = t.omklap;
  const near = (day: string): string => (day.slice(0, 4) === today.slice(0, 4) ? format.dayOfYear(day) : format.dayBrief(day));
  const asked = row.proposals > 0 ? line.proposals(row.proposals) : undefined;
  if (row.silent_days !== null) return { text: [asked, line.silent(row.silent_days)].filter((it) => it !== undefined).join(", "), warns: true };
  const stands = standsLine(row, state, today, near);
  return { text: asked === undefined ? stands : `${asked}, ${stands}`, warns: false };
}

/** How somebody stands in a column, where nothing warns. */
function standsLine(row: OmklapBoardRow, state: OmklapState, today: string, near: (day: string) => string): string {
  const { line } = t.omklap;
  const since = row.since === null ? "" : line.since(near(row.since));
  if (state === "in_sublease") {
    if (row.review_day !== null) return (row.review_day < today ? line.reviewWas : line.review)(format.dayBrief(row.review_day));
    // Beside a proposal there is room for that it can start, and not for since when.
    if (row.can_start && row.months !== null) return row.proposals > 0 ? line.start : line.canStart(row.months);
    return row.months === null ? line.noDay : line.months(row.months);
  }
  if (state === "in_preparation") return row.earliest === null ? line.noDay : line.earliest((row.proposals > 0 ? near : format.dayBrief)(row.earliest));
  if (state === "agreed" && row.open_conditions > 0) return line.conditions(row.open_conditions);
  if (state === "flipped") {
    if (row.aftercare_until !== null && row.aftercare_until >= today) return line.aftercare(format.dayBrief(row.aftercare_until));
    return row.flips === null ? since : line.flipped(format.dayBrief(row.flips));
  }
  return row.flips === null ? since : line.flips(format.dayBrief(row.flips));
}

/** Whose step it is: everybody's who prepares, the lead's, or of who writes down what owner and tenant decide. */
export function mayTake(step: OmklapStep, sheet: Pick<OmklapSheet, "may_propose" | "may_keep" | "may_decide">): boolean {
  if (step === "prepare") return sheet.may_propose;
  return step === "flip" || step === "correct" ? sheet.may_decide : sheet.may_keep;
}

/** States from which somebody may say that the steps before the flip were taken elsewhere. */
const SKIPPED: readonly OmklapState[] = ["in_sublease", "in_preparation", "requested", "agreed"];
const FORWARD: readonly OmklapStep[] = ["prepare", "request", "agree", "sign", "flip"];

/** The step that comes next, and those beside it; only what who asks may take. */
export function stepsOf(sheet: OmklapSheet): { main: NextStep | undefined; others: NextStep[] } {
  const mine = sheet.next.filter((it) => mayTake(it.step, sheet) && !(it.step === "flip" && sheet.flips !== null));
  const main = mine.find((it) => FORWARD.includes(it.step)) ?? (mine.length === 1 ? mine[0] : undefined);
  const others = mine.filter((it) => it !== main);
  // What was done outside this program is caught up with in one go; the form says so.
  const skips = sheet.may_decide && SKIPPED.includes(sheet.state) && sheet.flips === null;
  return { main, others: skips ? [...others, { step: "flip", lacks: [] }] : others };
}

/** What has to be there before a step is taken; who signs is said with the step. */
export function lacksOf(step: NextStep): OmklapLack[] {
  return step.lacks.filter((it) => !it.endsWith("_signs"));
}

/** Documents of which nothing is still to come. */
export function settledOf(rows: readonly DocumentRow[]): DocumentRow[] {
  return rows.filter((it) => it.state === "there" || it.state === "waived");
}

/** What is on a day of the calendar. */
export function dayWords({ what, month, day, was }: Pick<OmklapDay, "what" | "month" | "day" | "was">, today: string): string {
  // The earliest day of who can flip already is the one on which somebody looks.
  if (what === "earliest" && day <= today) return t.omklap.days.possible;
  const words = what === "evaluation" && month !== null ? t.omklap.days.evaluation(month) : t.omklap.days.kind[what];
  return was === null ? words : t.omklap.days.was(words, format.day(was));
}

/** A line of the calendar: a month with how much is in it, or something on a day. */
export type CalendarLine = { readonly month: string; readonly day?: OmklapDay; readonly count: number };

/** Twelve months from today on as lines: a month, then what is in it. A month without anything is said. */
export function calendarLines(days: readonly OmklapDay[], today: string): CalendarLine[] {
  const [year, first] = [Number(today.slice(0, 4)), Number(today.slice(5, 7)) - 1];
  const names = Array.from({ length: 13 }, (_, ahead) => `${year + Math.floor((first + ahead) / 12)}-${String(((first + ahead) % 12) + 1).padStart(2, "0")}`);
  const within = new Map<string, OmklapDay[]>(names.map((it) => [it, []]));
  for (const it of days) within.get(it.day.slice(0, 7))?.push(it);
  return [...within].flatMap(([month, found], at): CalendarLine[] => {
    // The thirteenth has only the days up to the same one of next year: it is left out when nothing is in it.
    if (at === 12 && found.length === 0) return [];
    return [{ month, count: found.length }, ...found.map((day) => ({ month, day, count: 0 }))];
  });
}
