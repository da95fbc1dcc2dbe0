import { plural } from "../plural";

const count = plural("nl");

/** Temporary norms, in the settings. */
export const norms = {
  heading: "Tijdelijke normen",
  what: "In deze periode telt ook contact zonder binnenkomen voor de week. Zulke weken krijgen een eigen teken en worden apart geteld.",
  empty: "Er is geen tijdelijke norm.",
  add: "Nieuwe norm…",
  edit: "Veranderen",
  editName: (days: string) => `Norm veranderen: ${days}`,
  remove: "Weghalen",
  removeName: (days: string) => `Norm weghalen: ${days}`,
  remote: "bellen of beeldbellen",
  elsewhere: "elders gesproken",
  counts: (what: string) => `telt ook: ${what}`,
  legend: "Wat telt ook mee?",
  first: "Eerste dag",
  last: "Laatste dag",
  lastHint: "Leeg laten als het einde nog niet bekend is.",
  save: "Norm invoeren",
  saveChange: "Norm veranderen",
  saveRemove: "Norm weghalen",
  cancel: "Toch niet",
  looking: "Bezig met kijken wat er verandert…",
  none: "Er verandert geen week van stand.",
  effect: (weeks: number, tenants: number) =>
    `${count(weeks, "week verandert", "weken veranderen")} van stand, bij ${count(tenants, "huurder", "huurders")}:`,
  turn: (name: string, week: number, before: string, after: string) => `${name}, week ${week}: ${before} wordt ${after}`,
  added: "De tijdelijke norm geldt.",
  changed: "De tijdelijke norm is veranderd.",
  removed: "De tijdelijke norm is weg.",
  weekdays: {
    title: "Wanneer moet er een bezoek?",
    what: "Een week telt als verplicht vanaf dit aantal werkdagen waarop iemand begeleiding heeft en niet is vrijgesteld. Het geldt ook voor weken die voorbij zijn.",
    field: "Werkdagen in een verplichte week",
    keep: "Dit aantal gebruiken",
    kept: (n: number) => `Een week is nu verplicht vanaf ${count(n, "werkdag", "werkdagen")}.`,
  },
};
