import type { Messages } from "../nl";
import { plural } from "../plural";

const count = plural("en");
const days = (n: number): string => count(n, "day", "days");

export const pathways: Messages["pathways"] = {
  title: "Pathway",
  line: "From referral to closing",
  waited: (n) => `Waited ${days(n)} for the key`,
  inShelter: (n) => `${days(n)} in shelter`,
  toFirstVisit: (n) => (n === 0 ? "first visit on the day of the key" : `first visit after ${days(n)}`),
  supported: (n) => `${days(n)} of support`,
  after: (n) => (n === 0 ? "the same day" : `after ${days(n)}`),
  ahead: "still to come",
  station: {
    referred: "Referred",
    offered: "Offer",
    key: "Key",
    moved: "Moved",
    first_visit: "First visit",
    evaluation: "Evaluation",
    own_lease: "Own lease",
    support_ended: "Support ended",
    later_stay: "Afterwards",
  },
  offered: (address, answer) => `${address}: ${answer}`,
  ended: (day) => `Support ended on ${day}.`,
  ends: (day) => `Support ends on ${day}.`,
  endedHow: (reason, destination) => `${reason}. Destination: ${destination}.`,
  reasonUnknown: "Reason not known",
  relapse: {
    on: (day) => `Relapse: homeless again on ${day}.`,
    running: (day) => `No relapse as far as is known. You can record where somebody lives up to ${day}.`,
    not_seen: (day) => `No relapse within twelve months, as far as is known. Last heard of for ${day}.`,
    unknown: "Nothing was heard after the end. Whether there was a relapse is not known.",
  },
  add: "Record where somebody lives now",
  addSub: "After the end of support, for up to twelve months.",
  day: "On which day?",
  living: "Where did they live then?",
  knownFrom: "How do you know?",
  known: {
    person: "From the person",
    network: "From family or somebody else of their network",
    organisation: "From another organisation",
    seen: "Seen ourselves",
  },
  commit: "Record",
  done: (name, day) => `Recorded where ${name} lived on ${day}.`,
  remove: "Take away",
  removeName: (day) => `Take away: where somebody lived on ${day}`,
  removed: (day) => `Taken away: where somebody lived on ${day}.`,
};
