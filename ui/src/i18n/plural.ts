/** The words of one language for one and for more: `plural("nl")(3, "huurder", "huurders")` is "3 huurders". */
export function plural(locale: string): (n: number, one: string, other: string) => string {
  const rules = new Intl.PluralRules(locale);
  const digits = new Intl.NumberFormat(locale);
  return (n, one, other) => `${digits.format(n)} ${rules.select(n) === "one" ? one : other}`;
}
