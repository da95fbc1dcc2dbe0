import type { KnownFrom } from "../../api";
import { plural } from "../plural";

const count = plural("nl");
const days = (n: number): string => count(n, "dag", "dagen");

/** The way from the referral to what came after the end. */
export const pathways = {
  title: "Traject",
  line: "Van aanmelding tot afsluiting",
  waited: (n: number) => `Wachtte ${days(n)} op de sleutel`,
  inShelter: (n: number) => `${days(n)} in de opvang`,
  toFirstVisit: (n: number) => (n === 0 ? "eerste bezoek op de dag van de sleutel" : `eerste bezoek na ${days(n)}`),
  supported: (n: number) => `${days(n)} begeleid`,
  after: (n: number) => (n === 0 ? "dezelfde dag" : `na ${days(n)}`),
  ahead: "nog te komen",
  station: {
    referred: "Aangemeld",
    offered: "Aanbod",
    key: "Sleutel",
    moved: "Verhuisd",
    first_visit: "Eerste bezoek",
    evaluation: "Evaluatie",
    own_lease: "Eigen contract",
    support_ended: "Begeleiding gestopt",
    later_stay: "Daarna",
  },
  offered: (address: string, answer: string) => `${address}: ${answer}`,
  ended: (day: string) => `De begeleiding stopte op ${day}.`,
  ends: (day: string) => `De begeleiding stopt op ${day}.`,
  endedHow: (reason: string, destination: string) => `${reason}. Waarheen: ${destination}.`,
  reasonUnknown: "Reden niet bekend",
  relapse: {
    on: (day: string) => `Terugval: weer dakloos op ${day}.`,
    running: (day: string) => `Voor zover bekend geen terugval. Je kunt tot en met ${day} vastleggen waar iemand woont.`,
    not_seen: (day: string) => `Geen terugval binnen twaalf maanden, voor zover bekend. Laatst van gehoord over ${day}.`,
    unknown: "Na het einde is niets meer gehoord. Of er terugval was, is niet bekend.",
  },
  add: "Vastleggen waar iemand nu woont",
  addSub: "Na het einde van de begeleiding, tot twaalf maanden.",
  day: "Op welke dag?",
  living: "Waar woonde iemand toen?",
  knownFrom: "Hoe weet je dat?",
  known: {
    person: "Van de persoon zelf",
    network: "Van familie of iemand anders uit het netwerk",
    organisation: "Van een andere organisatie",
    seen: "Zelf gezien",
  } satisfies Record<KnownFrom, string> as Record<KnownFrom, string>,
  commit: "Vastleggen",
  done: (name: string, day: string) => `Vastgelegd waar ${name} woonde op ${day}.`,
  remove: "Weghalen",
  removeName: (day: string) => `Weghalen: waar iemand woonde op ${day}`,
  removed: (day: string) => `Weggehaald: waar iemand woonde op ${day}.`,
};
