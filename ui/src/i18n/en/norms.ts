import type { Messages } from "../nl";
import { plural } from "../plural";

const count = plural("en");

export const norms: Messages["norms"] = {
  heading: "Temporary norms",
  what: "In this period contact without coming in counts for the week too. Such weeks have a mark of their own and are counted apart.",
  empty: "There is no temporary norm.",
  add: "New norm…",
  edit: "Change",
  editName: (days) => `Change norm: ${days}`,
  remove: "Remove",
  removeName: (days) => `Remove norm: ${days}`,
  remote: "telephone or video call",
  elsewhere: "met elsewhere",
  counts: (what) => `also counts: ${what}`,
  legend: "What else counts?",
  first: "First day",
  last: "Last day",
  lastHint: "Leave empty while the end is not known.",
  save: "Bring the norm in",
  saveChange: "Change the norm",
  saveRemove: "Remove the norm",
  cancel: "Not now",
  looking: "Looking at what changes…",
  none: "No week changes state.",
  effect: (weeks, tenants) => `${count(weeks, "week changes", "weeks change")} state, with ${count(tenants, "tenant", "tenants")}:`,
  turn: (name, week, before, after) => `${name}, week ${week}: ${before} becomes ${after}`,
  added: "The temporary norm is in force.",
  changed: "The temporary norm was changed.",
  weekdays: {
    title: "When does a week ask for a visit?",
    what: "A week counts as obliged from this number of weekdays on which somebody has support and is not exempt. It holds for past weeks too.",
    field: "Weekdays in an obliged week",
    keep: "Use this number",
    kept: (n) => `A week is now obliged from ${count(n, "weekday", "weekdays")} on.`,
  },
  removed: "The temporary norm is gone.",
};
