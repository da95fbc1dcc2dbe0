import type { Messages } from "../nl";
import { plural } from "../plural";

const count = plural("en");

export const tasks: Messages["tasks"] = {
  heading: "Tasks",
  due: (n) => `${count(n, "task", "tasks")} for today or before`,
  none: "No tasks for today.",
  sentence: {
    agreement: "Agreement",
    follow_up: "Follow-up",
    todo: "Task",
    housing_allowance: "Change the housing allowance",
    direct_debit: "Arrange the direct debit",
    energy: "Put energy, water and internet in own name",
    insurance: "Check the insurance",
    municipal_taxes: "Tell the municipal taxes",
    keys: "Count keys and read meters",
    corporation_contact: "Change the contact at the corporation",
    wmo_officer: "Inform the Wmo officer",
  },
  unknown: "A task that this version does not know",
  today: "today",
  by: (day) => `by ${day}`,
  late: (day) => `should have been done by ${day}`,
  finish: "Done",
  finishName: (name, what) => `Done: ${name}, ${what}`,
  finished: (name) => `${name}: task done.`,
  open: (name, what) => `Change task: ${name}, ${what}`,
  add: "New task",
  change: "Change task",
  what: "What has to be done?",
  dueDay: "By",
  dayWrong: "Fill in a day: day, month and year.",
  worker: "For whom?",
  ofTenancy: "The regular worker",
  commit: "Add",
  commitChange: "Change",
  added: (name) => `${name}: task added.`,
  changed: (name) => `${name}: task changed.`,
};
