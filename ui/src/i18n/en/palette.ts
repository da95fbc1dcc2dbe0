import type { Messages } from "../nl";
import { plural } from "../plural";

const count = plural("en");

export const palette: Messages["palette"] = {
  title: "Search or command",
  placeholder: "Name, address or command",
  results: "Results",
  sections: { recent: "Lately", people: "Tenants", commands: "Commands" },
  often: (screen) => `Often on ${screen}`,
  found: (n) => count(n, "result", "results"),
  more: (n) => `and ${count(n, "more tenant", "more tenants")}: type one more letter`,
  nothing: "No tenant and no command begins like this.",
  noCommand: "No command begins like this.",
  noAddress: "No address begins like this.",
  outside: "not in your caseload, asks for a reason",
  nobody: "without a worker",
  ended: (day) => `support ended on ${day}`,
  justNow: "opened just now",
  minutesAgo: (n) => `opened ${count(n, "minute", "minutes")} ago`,
  at: (time) => `opened at ${time}`,
  on: (moment) => `opened on ${moment}`,
  keys: { move: "choose", open: "open", beside: "beside this page", commands: "commands only", addresses: "addresses only" },
  command: {
    search: "search or command",
    dark: "Dark colours",
    light: "Light colours",
    colours: "other colours",
    language: "Nederlands",
    languageWhat: "the other language",
    lettersOff: "Switch single letters as keys off",
    lettersOn: "Switch single letters as keys on",
    print: "print what is in front of you",
    undo: "Undo",
    redo: "Do again",
    undoWhat: "the last step",
    lock: "Lock",
    back: "Back",
    backWhat: "to where you were",
    keys: "Keys",
    keysWhat: "what you can do now",
  },
};
