import type { OfferRow, ReferralRow, WaitingFigures } from "../../api";
import { format, t } from "../../i18n";

/** How old somebody is, as far as it is known. */
export function ageOf({ age, birth_date }: Pick<ReferralRow, "age" | "birth_date">): string {
  if (age !== null) return t.referrals.age(age);
  return birth_date === null ? t.referrals.ageUnknown : t.referrals.born(birth_date.slice(0, 4));
}

/** Where somebody sleeps, with the number of ETHOS Light. */
export function sleeps(ethos: number | null): string {
  const words = ethos === null ? undefined : t.referrals.ethos[ethos - 1];
  return ethos === null || words === undefined ? t.referrals.ethosUnknown : t.referrals.ethosNumber(ethos, words);
}

/** How long somebody is in a shelter, in words. */
export function stayOf({ stay, days }: Pick<ReferralRow, "stay" | "days">): string {
  if (stay === "days") return t.referrals.days(days ?? 0);
  return { since_unknown: t.referrals.sinceUnknown, elsewhere: t.referrals.elsewhere, unknown: t.referrals.stayUnknown }[stay];
}

/** Twice the line of 90 days fills the bar. */
export function filled(days: number): number {
  return Math.min(100, (days / 180) * 100);
}

/** The ground of a high priority, as far as it was told. */
export function groundOf({ children, pregnant }: Pick<ReferralRow, "children" | "pregnant">): string {
  return [children ? t.referrals.match.children(children) : "", pregnant ? t.referrals.pregnantShort : ""].filter((it) => it !== "").join(" · ");
}

/** What somebody said to an offer, with why not. */
export function answerOf({ answer, reason }: Pick<OfferRow, "answer" | "reason">): string {
  const words = t.referrals.match.answers[answer];
  return reason === null ? words : t.referrals.match.because(words, t.referrals.match.reasons[reason]);
}

/** The figures below the list: what is known, with how many, and then what is not. */
export function footOf(it: WaitingFigures): { strong: string; rest: string } {
  const words = t.referrals.foot;
  const known = it.in_shelter > 0;
  const youth = it.youth > 0 ? words.youth(it.youth_long, it.youth) : "";
  const sentences = [
    known ? `${words.longer(it.in_shelter)}${youth}.` : "",
    it.since_unknown > 0 ? words.sinceUnknown(it.since_unknown) : "",
    it.age_unknown > 0 ? words.ageUnknown(it.age_unknown) : "",
    it.median === null ? "" : words.median(format.number(it.median), it.waiting),
    it.referral_unknown > 0 ? words.referralUnknown(it.referral_unknown) : "",
  ];
  return { strong: known ? words.shelter(it.long, it.in_shelter) : "", rest: sentences.filter((it) => it !== "").join(" ") };
}
