import type { InspectionTodo, NoticeSeen, NoticeTodo, StockEnd, StockLease } from "../../api";
import { format, t } from "../../i18n";

/** A day, with its year where that is another one. */
export function dayNear(day: string, today: string): string {
  return day.slice(0, 4) === today.slice(0, 4) ? format.dayOfYear(day) : format.day(day);
}

/** The second line under the end of a contract, and whether it needs a look. */
export function noticeWords({ notice }: StockEnd): { words: string; tone: "" | "warn" | "bad" } | undefined {
  if (notice?.state == null) return undefined;
  switch (notice.state) {
    case "ahead":
      return { words: t.stock.noticeFrom(format.dayShort(notice.opens ?? notice.closes)), tone: notice.days <= 31 ? "warn" : "" };
    case "open":
      return { words: t.stock.noticeUntil(format.dayShort(notice.closes)), tone: "bad" };
    case "sent":
      return { words: t.stock.noticeSent, tone: "" };
    case "void":
      return { words: t.stock.noticeVoid, tone: "bad" };
    case "missed":
      return { words: t.stock.noticeMissed, tone: "bad" };
  }
}

/** Which of some contracts asks most of us: what is too late first, what is written last; of two the one that ends first. */
export function mostUrgent(leases: readonly StockLease[]): StockLease | undefined {
  const order = ["missed", "void", "open", "ahead", "sent"] as const;
  const place = (it: StockLease): number => order.findIndex((state) => state === it.notice?.state);
  return leases.toSorted((one, two) => place(one) - place(two) || (one.last_day ?? "").localeCompare(two.last_day ?? ""))[0];
}

/** What stands above the facts about a contract whose end has to be written; two sentences. */
export function noticeSentences(lease: StockLease, notice: NoticeSeen): { first: string; rest: string; tone: "warn" | "good" | "bad" } {
  const [kind, day] = [t.tenancies.leaseInFull[lease.kind].toLowerCase(), format.day(lease.last_day ?? notice.closes)];
  // A head lease is of the provider, with whomever it stands.
  const ends = lease.kind === "head" ? t.stock.panel.endsHead(day) : t.stock.panel.ends(kind, lease.name, day);
  const span = notice.opens === null ? t.stock.panel.before(format.day(notice.closes)) : t.stock.panel.between(format.day(notice.opens), format.day(notice.closes));
  switch (notice.state) {
    case "sent":
      return { first: t.stock.panel.sent, rest: ends, tone: "good" };
    case "missed":
      return { first: t.stock.panel.missed, rest: `${ends} ${t.stock.panel.goesOn}`, tone: "bad" };
    case "void":
      return { first: t.stock.panel.void, rest: `${ends} ${span}`, tone: "bad" };
    case "open":
      return { first: t.stock.panel.open(notice.days), rest: `${ends} ${span}`, tone: "warn" };
    default:
      return { first: t.stock.panel.ahead(notice.days), rest: `${ends} ${span}`, tone: "warn" };
  }
}

/** A planned inspection as something to do. */
export function lookWords({ address }: Pick<InspectionTodo, "address">): string {
  return t.stock.plan.todo(address);
}

/** When it is, in words that also say that it is late. */
export function lookDue({ due_day }: Pick<InspectionTodo, "due_day">, today: string): string {
  if (due_day === today) return t.nuisance.today;
  return due_day < today ? t.nuisance.late(format.weekday(due_day)) : format.weekday(due_day);
}

/** A letter about the end of a contract as something to do. */
export function letterWords({ lease_kind, last_day }: Pick<NoticeTodo, "lease_kind" | "last_day">): string {
  return t.stock.letter.todo(t.tenancies.leaseInFull[lease_kind].toLowerCase(), format.day(last_day));
}

/** From when, or until when it counts. */
export function letterDue({ opens, due_day }: Pick<NoticeTodo, "opens" | "due_day">, today: string): string {
  if (opens !== null && opens > today) return t.stock.letter.from(format.dayBrief(opens));
  return due_day === today ? t.nuisance.today : t.stock.letter.until(format.dayBrief(due_day));
}

/** A bar of a contract on its track: percent from the left, and wide. */
export type Bar = { readonly key: string; readonly look: "head" | "sub" | "past" | "void" | "notice" | "own"; readonly words: string; readonly left: number; readonly wide: number };

const DAY = 86_400_000;
const at = (iso: string): number => Date.parse(`${iso}T00:00:00Z`);

/** Years on the axis, and where a day stands between them. */
export class Axis {
  readonly first: number;
  readonly last: number;

  constructor(days: readonly string[], today: string) {
    const years = [...days, today].map((it) => Number(it.slice(0, 4)));
    this.first = Math.min(...years);
    this.last = Math.max(...years, Number(today.slice(0, 4)) + 1);
  }
  /** Percent of the axis at the beginning of a day. */
  place(day: string): number {
    const [from, to] = [at(`${this.first}-01-01`), at(`${this.last + 1}-01-01`)];
    return Math.min(100, Math.max(0, ((at(day) - from) / (to - from)) * 100));
  }
  /** From one day up to and with another; without an end to the edge. */
  span(first: string, last: string | null): { left: number; wide: number } {
    const left = this.place(first);
    const end = last === null ? 100 : this.place(new Date(at(last) + DAY).toISOString().slice(0, 10));
    return { left, wide: Math.max(0.6, end - left) };
  }
  get years(): number[] {
    return Array.from({ length: this.last - this.first + 1 }, (_, it) => this.first + it);
  }
}
