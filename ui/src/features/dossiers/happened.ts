/** One thing of the timeline as it is shown: a sign, a sentence, what stands below it. */
import type { TimelineItem } from "../../api";
import { capital } from "../../design";
import { coded, format, presentWords, t, taskWords, which } from "../../i18n";
import { monthWords } from "./words";

export type Sign = "door" | "wait" | "miss" | "note" | "risk" | "incident" | "file" | "task" | "pause" | "agreement" | "flip" | "lease" | "rent" | "key"| "goal"| "talk"| "nuisance" | "good";

export type Shown = {
  readonly sign: Sign;
  /** How the sign is coloured; words say the same. */
  readonly tone: "plain" | "ok" | "warn" | "bad";
  readonly title: string;
  readonly rest: string;
  readonly below: readonly string[];
  /** Opinions, kept apart from what was seen and heard. */
  readonly impressions: readonly string[];
};

const SAID = ["door_only", "met_elsewhere", "remote_contact", "moved", "lapsed"];

export function shownOf({ what }: TimelineItem): Shown {
  const words = t.dossiers.timeline;
  const plain = (sign: Sign, title: string, rest = "", below: readonly string[] = [], tone: Shown["tone"] = "plain"): Shown => ({
    sign, tone, title, rest, below, impressions: [],
  });
  switch (what.kind) {
    case "visit": {
      const title = what.time === null ? words.visit : words.visitAt(what.time);
      const observed = what.observations.map((it) => words.observation(t.dossiers.theme[it.theme], t.dossiers.found[it.level]));
      const below = [...(what.known_to_week ? [capital(t.weeks.knownToWeek)] : []), ...what.facts, ...(observed.length > 0 ? [words.observed(observed)] : [])];
      const look = what.outcome === null ? "wait" : what.outcome === "admitted" || SAID.includes(what.outcome) ? "door" : "miss";
      const tone = what.outcome === null ? "warn" : what.outcome === "admitted" ? "ok" : look === "miss" ? "bad" : "plain";
      const result = what.outcome === null ? words.toRecord : t.weeks.outcome[what.outcome];
      return { sign: look, tone, title: words.visitResult(title, result), rest: "", below, impressions: what.impressions };
    }
    case "note":
      return plain("note", words.note, "", [what.text]);
    case "goal_agreed":
      return plain("goal", t.goals.timeline.agreed, t.goals.quoted(what.words), [t.goals.domain[what.domain]]);
    case "goal_look": {
      const direction = what.direction === null ? [] : [capital(t.goals.direction[what.direction])];
      return plain("goal", t.goals.timeline.looked, t.goals.quoted(what.words), [what.text, ...direction]);
    }
    case "goal_ended":
      return plain("goal", t.goals.timeline.ended[what.ended], t.goals.quoted(what.words), [], what.ended === "reached" ? "ok" : "plain");
    case "risk": {
      const level = t.visits.risk[what.level];
      const rest = what.before === null || what.before === what.level ? words.riskTo(level) : words.riskFrom(t.visits.risk[what.before], level);
      return plain("risk", words.risk, rest, [...(what.measures === null ? [] : [what.measures]), capital(t.dossiers.riskUntil(format.day(what.last_day)))]);
    }
    case "incident": {
      const judged = what.confirmed === null ? words.notJudged : what.confirmed ? words.confirmed : words.notConfirmed;
      const title = what.serious ? words.seriousIncident : words.incident;
      return plain("incident", title, words.incidentWas(coded(t.atVisits.kind, what.what) ?? what.what, judged), what.note === null ? [] : [what.note], what.serious ? "bad" : "warn");
    }
    case "nuisance": {
      const said = t.nuisance.happened;
      const judged = what.confirmed === null ? t.nuisance.open : what.confirmed ? t.nuisance.confirmed : t.nuisance.unfounded;
      const below = [...(what.note === null ? [] : [what.note]), ...(what.answered === null ? [] : [said.answered(format.day(what.answered))])];
      return plain("nuisance", what.serious ? said.serious : said.report, said.was(t.nuisance.kind[what.about], judged), below, what.confirmed === false ? "plain" : what.serious ? "bad" : "warn");
    }
    case "good_sign":
      return plain("good", t.nuisance.happened.good, t.nuisance.happened.goodWas(t.nuisance.sign[what.sign], t.nuisance.source[what.source]), what.said === null ? [] : [what.said], "ok");
    case "party": {
      const lease = t.tenancies.leaseInFull[what.lease];
      const said = t.parties.happened;
      return plain("lease", what.began ? said.began(lease) : said.ended(lease), t.parties.who(what.name, t.parties.role[what.role]));
    }
    case "paper":
      return plain("file", t.papers.happened[what.paper], what.about);
    case "household":
      return plain("key", t.households.happened, t.households.counts(what.children, what.young_adults, what.adults));
    case "calamity": {
      const said = t.nuisance.happened;
      return plain("incident", said.calamity, what.reported_day === null ? said.calamityOpen : said.calamityTo(format.day(what.reported_day), what.reported_to ?? ""), [], "bad");
    }
    case "inspection":
      return plain("task", words.inspection, t.stock.occasion[what.occasion], [`${words.asks(what.asks)}${what.photos === 0 ? "" : ` ${words.photos(what.photos)}`}`], what.asks > 0 ? "warn" : "ok");
    case "meter": {
      const { meter, unit, at } = t.stock.meters;
      return plain("file", words.meter, words.meterRead(meter[what.meter], format.number(what.reading / 1000), unit[what.meter], at[what.occasion]));
    }
    case "keys":
      return plain("key", what.back ? words.keysBack : words.keysOut, t.stock.keyring.sets(what.sets));
    case "later_stay":
      return plain("key", t.dossiers.noun["later_stay"] ?? "", `${t.intake.end.destinations[what.living]} (${t.pathways.known[what.known_from].toLocaleLowerCase()})`);
    case "file":
      return plain("file", words.file, what.name);
    case "follow_up": {
      const result = coded(t.followUps.result, what.result ?? "") ?? "";
      return plain("task", t.followUps.happened, t.followUps.happenedAs(coded(t.followUps.title, what.step) ?? what.step, result.toLocaleLowerCase()), what.text === null ? [] : [what.text], "ok");
    }
    case "task": {
      const title = what.kept === null ? words.task : what.kept ? words.kept : words.broken;
      return plain("task", title, taskWords(what), [], what.kept === false ? "warn" : "ok");
    }
    case "evaluation": {
      const { month, outcome, extends_months, present, own_view, remark } = what;
      const longer = extends_months === null ? "" : ` (${t.course.extended(extends_months)})`;
      const rest = t.course.took(which(month), `${t.course.outcome[outcome]}${longer}`);
      const below = [t.course.present(presentWords(present)), ...(own_view === null ? [] : [t.course.ownView(own_view)]), ...(remark === null ? [] : [remark])];
      return plain("talk", t.dossiers.noun["evaluation"] ?? "", rest, below);
    }
    case "wish":
      return plain("talk", t.course.wishTitle, t.course.wish[what.answer].toLocaleLowerCase(), what.words === null ? [] : [`“${what.words}”`]);
    case "advice":
      return plain("talk", t.course.adviceTitle, t.course.adviceLine(t.course.adviser[what.adviser].toLocaleLowerCase(), t.course.advice[what.advice]), what.reason === null ? [] : [what.reason]);
    case "exemption": {
      const below = what.last_day === null ? [] : [capital(t.dossiers.riskUntil(format.day(what.last_day)))];
      const reason = what.reason === null ? "" : `, ${t.intake.exempt.reasons[what.reason].toLowerCase()}`;
      return plain("pause", words.exemption, `${t.intake.exempt.states[what.state].toLowerCase()}${reason}`, below);
    }
    case "agreement": {
      const agreement = t.weeks.agreement(what.visits, what.period_weeks);
      return plain("agreement", words.agreement, what.aftercare ? words.aftercare(agreement) : agreement);
    }
    case "flip":
      return plain("flip", words.flip);
    case "lease_began":
      return plain("lease", words.leaseBegan(t.tenancies.leaseInFull[what.lease]), what.total_cents === null ? "" : format.euros(what.total_cents));
    case "lease_ended":
      return plain("lease", words.leaseEnded(t.tenancies.leaseInFull[what.lease]));
    case "rent_changed":
      return plain("rent", words.rentChanged(t.tenancies.leaseInFull[what.lease]), what.total_cents === null ? "" : format.euros(what.total_cents));
    case "rent": {
      const { month, state, due_cents, paid_cents, paid_on } = what.month;
      const below = [
        ...(paid_cents < due_cents ? [capital(words.stillOpen(format.euros(due_cents - paid_cents)))] : []),
        ...(state === "later" && paid_on !== null ? [words.paidOn(format.day(paid_on))] : []),
      ];
      const tone = state === "open" || state === "partly" ? "bad" : "plain";
      return plain("rent", `${words.rentOf(monthWords(month))} ${words.rent[state]},`, format.euros(due_cents), below, tone);
    }
    case "support_began":
      return plain("key", words.began);
    case "support_ended":
      return plain("key", words.ended);
  }
}

/** Runs of things of one month, in the order in which they come. */
export function byMonth(items: readonly TimelineItem[]): { month: string; items: TimelineItem[] }[] {
  const months: { month: string; items: TimelineItem[] }[] = [];
  for (const item of items) {
    const month = item.day.slice(0, 7);
    const last = months.at(-1);
    if (last?.month === month) last.items.push(item);
    else months.push({ month, items: [item] });
  }
  return months;
}
