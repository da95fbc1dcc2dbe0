/**
 * What a finding says, in words. Nothing is decided here: counts, reasons and days come from the engine.
 */
import type { Outcome, ReviewFinding, VisitRow } from "../../api";
import { format, t } from "../../i18n";

/** A finding of one tenancy: the name of its line. */
export function keyOf({ tenancy, finding }: Pick<ReviewFinding, "tenancy" | "finding">): string {
  return `${finding}-${tenancy}`;
}

/** Looked at: decided, or settled by a decision. */
export function isDone(it: ReviewFinding): boolean {
  return it.decision !== null;
}

/** The line that is looked at after this one: the next that waits, from the top again at the end; else this one. */
export function nextAfter(findings: readonly ReviewFinding[], key: string): string {
  const at = findings.findIndex((it) => keyOf(it) === key);
  const turned = [...findings.slice(at + 1), ...findings.slice(0, Math.max(at, 0))];
  const next = turned.find((it) => !isDone(it));
  return next === undefined ? key : keyOf(next);
}

/** "di 28 juli 11:00" */
export function dayOf({ planned, actual, time }: Pick<VisitRow, "planned" | "actual" | "time">): string {
  const day = actual ?? planned;
  return [day === null ? "" : format.weekday(day), time ?? ""].filter((it) => it !== "").join(" ");
}

/** "2 keer niet thuis en verplaatst"; the same outcome is said once. */
export function outcomes(visits: readonly VisitRow[]): string {
  const counted = new Map<Outcome, number>();
  for (const { outcome } of visits) if (outcome !== null) counted.set(outcome, (counted.get(outcome) ?? 0) + 1);
  if (counted.size === 0) return visits.length === 0 ? t.reviews.noVisit : t.visits.notRecorded;
  return format.list([...counted].map(([outcome, n]) => t.reviews.outcome(n, t.weeks.outcome[outcome])));
}

/** Beside the name: why it stands in its group. A week that still runs says what it becomes before this. */
export function what(it: ReviewFinding): string {
  const words = t.reviews;
  if (it.settled) return words.settled;
  const first = it.visits[0];
  const rest = it.visits.length > 1 ? `, ${words.more(it.visits.length - 1)}` : "";
  switch (it.finding) {
    case "not_visited":
      return [outcomes(it.visits), it.tenant_side > 1 ? words.inRow(it.tenant_side) : ""].filter((part) => part !== "").join(", ");
    case "not_seen":
      return [words.notSeen(it.not_seen), it.last_seen === null ? "" : words.lastSeen(format.dayOfYear(it.last_seen))].filter((part) => part !== "").join("; ");
    case "unsafe":
    case "unrecorded":
      return first === undefined ? "" : [words.visitOn(dayOf(first)), first.worker ?? ""].filter((part) => part !== "").join(", ") + rest;
    case "follow_up_late": {
      const late = it.late[0];
      if (late === undefined) return "";
      const name = late.step === null ? (late.text ?? t.tasks.sentence.follow_up) : words.step[late.step];
      return `${name}, ${words.late(late.days_late)}${it.late.length > 1 ? `, ${words.more(it.late.length - 1)}` : ""}`;
    }
    case "exemption_proposed": {
      if (it.exemption === null) return "";
      const { exemption } = it.exemption;
      const days = exemption.last_day === null
        ? t.weeks.exemptionOpen(format.dayOfYear(exemption.first_day))
        : t.weeks.days(format.dayOfYear(exemption.first_day), format.dayOfYear(exemption.last_day));
      return [days, exemption.author === "" ? "" : words.askedBy(exemption.author)].filter((part) => part !== "").join(", ");
    }
  }
}

/** The sentence of the panel: what the week becomes and why, how long already, and when somebody was seen. */
export function story(it: ReviewFinding): string {
  const words = t.reviews;
  const said = [];
  if (it.becomes?.state === "missed_tenant") said.push(words.willMiss(it.tenant_side));
  else if (it.cell.state === "missed_tenant" && it.tenant_side > 1) said.push(words.missed(it.tenant_side));
  if (it.becomes !== null) said.push(t.weeks.because[it.because]);
  if (it.not_seen > 0 && it.last_seen !== null) said.push(words.nobodySaw(it.name.split(" ")[0] ?? it.name, format.dayOfYear(it.last_seen)));
  return said.join(" ");
}
